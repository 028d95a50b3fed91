import keras
import numpy as np
import tensorflow as tf
from keras import layers, metrics

keras.utils.set_random_seed(21)


class DistanceLayer(layers.Layer):
    def call(self, anchor, positive, negative):
        ap_distance = tf.reduce_sum(tf.square(anchor - positive), -1)
        an_distance = tf.reduce_sum(tf.square(anchor - negative), -1)
        return (ap_distance, an_distance)


embedding = keras.Sequential([keras.Input((6,)), layers.Dense(12, activation="relu"), layers.Dense(4)], name="Embedding")
anchor_input = keras.Input(name="anchor", shape=(6,))
positive_input = keras.Input(name="positive", shape=(6,))
negative_input = keras.Input(name="negative", shape=(6,))
distances = DistanceLayer()(
    embedding(anchor_input),
    embedding(positive_input),
    embedding(negative_input),
)
siamese_network = keras.Model(inputs=[anchor_input, positive_input, negative_input], outputs=distances)
print([layer.name for layer in siamese_network.layers])
print(len(siamese_network.outputs), siamese_network.outputs[0].shape)


class SiameseModel(keras.Model):
    def __init__(self, siamese_network, margin=0.5):
        super().__init__()
        self.siamese_network = siamese_network
        self.margin = margin
        self.loss_tracker = metrics.Mean(name="loss")

    def call(self, inputs):
        return self.siamese_network(inputs)

    def train_step(self, data):
        with tf.GradientTape() as tape:
            loss = self._compute_loss(data)
        gradients = tape.gradient(loss, self.siamese_network.trainable_weights)
        self.optimizer.apply_gradients(zip(gradients, self.siamese_network.trainable_weights))
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}

    def test_step(self, data):
        loss = self._compute_loss(data)
        self.loss_tracker.update_state(loss)
        return {"loss": self.loss_tracker.result()}

    def _compute_loss(self, data):
        ap_distance, an_distance = self.siamese_network(data)
        loss = ap_distance - an_distance
        loss = tf.maximum(loss + self.margin, 0.0)
        return loss

    @property
    def metrics(self):
        return [self.loss_tracker]


anchors = np.random.normal(size=(96, 6)).astype("float32")
positives = anchors + 0.1 * np.random.normal(size=(96, 6)).astype("float32")
negatives = np.random.normal(size=(96, 6)).astype("float32")
dataset = tf.data.Dataset.zip(
    (
        tf.data.Dataset.from_tensor_slices(anchors),
        tf.data.Dataset.from_tensor_slices(positives),
        tf.data.Dataset.from_tensor_slices(negatives),
    )
)
train_dataset = dataset.take(64).batch(16)
val_dataset = dataset.skip(64).batch(16)
model = SiameseModel(siamese_network)
model.compile(optimizer=keras.optimizers.Adam(0.001))
history = model.fit(train_dataset, epochs=4, validation_data=val_dataset, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print([f"{v:.4f}" for v in history.history["val_loss"]])
anchor_embedding, positive_embedding = embedding(anchors[:2]), embedding(positives[:2])
cosine_similarity = metrics.CosineSimilarity()
positive_similarity = cosine_similarity(anchor_embedding, positive_embedding)
print(f"Positive similarity: {positive_similarity.numpy():.4f}")
