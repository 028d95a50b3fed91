import keras
import numpy as np
from keras import ops

keras.utils.set_random_seed(3)
print(np.round(keras.random.uniform((2,)), 6))
print(np.round(keras.random.normal((2, 2), mean=1.0, stddev=0.1), 6))
print(keras.random.randint((5,), 0, 10).numpy())
print(np.round(keras.random.normal((3,), seed=42), 6))
generator = keras.random.SeedGenerator(seed=42)
for _ in range(2):
    print(np.round(keras.random.truncated_normal((3,), seed=generator), 6))


class Noise(keras.layers.Layer):
    def __init__(self, stddev):
        super().__init__()
        self.stddev = stddev
        self.seed_generator = keras.random.SeedGenerator(7)

    def call(self, x, training=False):
        if not training:
            return x
        return x + keras.random.normal(ops.shape(x), stddev=self.stddev, seed=self.seed_generator)


layer = Noise(0.5)
x = np.zeros((2, 2), dtype="float32")
print(layer(x).numpy().tolist())
print(np.round(layer(x, training=True), 5))
print(np.round(layer(x, training=True), 5))
