import keras
import numpy as np
import tensorflow as tf
from keras import layers

keras.utils.set_random_seed(2)


class AccumulatingModel(keras.Model):
    def __init__(self, n_gradients, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.n_gradients = tf.constant(n_gradients, dtype=tf.int32)
        self.n_acum_step = tf.Variable(0, dtype=tf.int32, trainable=False)
        self.gradient_accumulation = [tf.Variable(tf.zeros(v.shape, dtype=tf.float32), trainable=False) for v in self.trainable_variables]

    def train_step(self, data):
        self.n_acum_step.assign_add(1)
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        gradients = tape.gradient(loss, self.trainable_variables)
        for i in range(len(self.gradient_accumulation)):
            self.gradient_accumulation[i].assign_add(gradients[i])
        tf.cond(tf.equal(self.n_acum_step, self.n_gradients), self.apply_accu_gradients, lambda: None)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {m.name: m.result() for m in self.metrics}

    def apply_accu_gradients(self):
        self.optimizer.apply_gradients(zip(self.gradient_accumulation, self.trainable_variables))
        self.n_acum_step.assign(0)
        for i in range(len(self.gradient_accumulation)):
            self.gradient_accumulation[i].assign(tf.zeros_like(self.trainable_variables[i]))


x = np.random.normal(size=(64, 5)).astype("float32")
y = (x @ np.array([[1.0], [-2.0], [0.5], [0.0], [3.0]])).astype("float32")
inputs = keras.Input((5,))
outputs = layers.Dense(1)(layers.Dense(8, activation="tanh")(inputs))
model = keras.Model(inputs, outputs)
optimizer = keras.optimizers.SGD(0.02)
accumulated = [tf.zeros_like(v) for v in model.trainable_variables]
loss_fn = keras.losses.MeanSquaredError()
for epoch in range(3):
    losses = []
    for step in range(8):
        xb, yb = x[step * 8 : step * 8 + 8], y[step * 8 : step * 8 + 8]
        with tf.GradientTape() as tape:
            loss = loss_fn(yb, model(xb, training=True))
        gradients = tape.gradient(loss, model.trainable_variables)
        accumulated = [a + g / 4 for a, g in zip(accumulated, gradients)]
        losses.append(float(loss))
        if (step + 1) % 4 == 0:
            optimizer.apply_gradients(zip(accumulated, model.trainable_variables))
            accumulated = [tf.zeros_like(v) for v in model.trainable_variables]
    print(f"epoch {epoch + 1}: {np.mean(losses):.4f}")

inputs = keras.Input((5,))
outputs = layers.Dense(1)(layers.Dense(8, activation="tanh")(inputs))
model = AccumulatingModel(4, inputs=inputs, outputs=outputs)
model.compile(optimizer=keras.optimizers.SGD(0.01), loss="mse", metrics=["mae"], run_eagerly=True)
history = model.fit(x, y, epochs=3, batch_size=8, shuffle=False, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print(len(model.layers), model.predict(x[:2], verbose=0).shape)
