import numpy as np
import keras
from keras import ops


class Linear(keras.layers.Layer):
    def __init__(self, units=4, **kwargs):
        super().__init__(**kwargs)
        self.units = units

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), initializer="random_normal", trainable=True, name="w")
        self.b = self.add_weight(shape=(self.units,), initializer="zeros", trainable=True, name="b")

    def call(self, inputs):
        return ops.matmul(inputs, self.w) + self.b


class SizePenalty(keras.layers.Layer):
    def __init__(self, rate=0.01):
        super().__init__()
        self.rate = rate
        self.calls = self.add_weight(shape=(), initializer="zeros", trainable=False, name="calls")

    def call(self, inputs):
        self.add_loss(self.rate * ops.mean(ops.square(inputs)))
        self.calls.assign_add(1.0)
        return inputs


keras.utils.set_random_seed(21)
layer = Linear(3)
x = np.ones((2, 4), dtype="float32")
y = layer(x)
print(y.shape, len(layer.weights), len(layer.trainable_weights))
print(layer.w.shape, layer.b.numpy())
print(f"{float(ops.sum(y)):.5f}")

penalty = SizePenalty()
for _ in range(3):
    penalty(2 * x)
print(len(penalty.losses), f"{float(penalty.losses[0]):.4f}", float(penalty.calls.numpy()))

model = keras.Sequential([Linear(8), keras.layers.Activation("relu"), SizePenalty(0.1), Linear(1)])
model.compile(optimizer="sgd", loss="mse")
data = np.random.rand(64, 4).astype("float32")
target = data.sum(axis=1, keepdims=True)
history = model.fit(data, target, epochs=5, batch_size=16, verbose=0)
print([f"{v:.4f}" for v in history.history["loss"]])
print(model.count_params(), len(model.trainable_weights), len(model.non_trainable_weights))
print(f"{model.evaluate(data, target, verbose=0):.4f}")
print(layer.name, penalty.name, model.layers[0].name)
