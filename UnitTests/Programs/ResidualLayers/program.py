import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(6)


class ResidualBlock(layers.Layer):
    def __init__(self, filters, strides=1, **kwargs):
        super().__init__(**kwargs)
        self.conv1 = layers.Conv2D(filters, 3, strides=strides, padding="same", use_bias=False)
        self.bn1 = layers.BatchNormalization()
        self.conv2 = layers.Conv2D(filters, 3, padding="same", use_bias=False)
        self.bn2 = layers.BatchNormalization()
        self.shortcut = None
        if strides != 1:
            self.shortcut = keras.Sequential([layers.Conv2D(filters, 1, strides=strides, use_bias=False), layers.BatchNormalization()])
        self.add = layers.Add()
        self.relu = layers.ReLU()

    def call(self, inputs, training=False):
        x = self.relu(self.bn1(self.conv1(inputs), training=training))
        x = self.bn2(self.conv2(x), training=training)
        skip = inputs if self.shortcut is None else self.shortcut(inputs, training=training)
        return self.relu(self.add([x, skip]))


inputs = keras.Input(shape=(8, 8, 3))
x = layers.Conv2D(8, 3, padding="same", activation="relu")(inputs)
x = ResidualBlock(8, name="block1")(x)
x = ResidualBlock(16, strides=2, name="block2")(x)
x = layers.GlobalAveragePooling2D()(x)
outputs = layers.Dense(4, activation="softmax")(x)
model = keras.Model(inputs, outputs, name="resnet_mini")
model.summary()
images = np.random.normal(size=(48, 8, 8, 3)).astype("float32")
labels = np.arange(48) % 4
images[np.arange(48), labels, labels] += 3
model.compile("sgd", "sparse_categorical_crossentropy", metrics=["accuracy"])
history = model.fit(images, labels, epochs=4, batch_size=16, verbose=0)
print([f"{v:.3f}" for v in history.history["loss"]])
loss, accuracy = model.evaluate(images, labels, verbose=0)
print(f"{loss:.3f}")
print(len(model.trainable_weights), len(model.non_trainable_weights), model.count_params())
print([w.path for w in model.get_layer("block2").weights][:3])
model.get_layer("block1").trainable = False
print(len(model.trainable_weights), len(model.non_trainable_weights))
