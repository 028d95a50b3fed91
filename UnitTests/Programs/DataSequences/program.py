import math

import numpy as np
import keras


class Batches(keras.utils.PyDataset):
    def __init__(self, x, y, batch_size, **kwargs):
        super().__init__(**kwargs)
        self.x, self.y, self.batch_size = x, y, batch_size

    def __len__(self):
        return math.ceil(len(self.x) / self.batch_size)

    def __getitem__(self, index):
        low = index * self.batch_size
        high = min(low + self.batch_size, len(self.x))
        return self.x[low:high], self.y[low:high]


def generate(x, y, batch_size):
    while True:
        for start in range(0, len(x), batch_size):
            yield x[start:start + batch_size], y[start:start + batch_size]


def make():
    keras.utils.set_random_seed(3)
    model = keras.Sequential([keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"])
    return model


x = np.linspace(0, 1, 50, dtype="float32").reshape(-1, 1)
y = 3 * x - 1
batches = Batches(x, y, 16)
print(len(batches), batches[3][0].shape)
model = make()
history = model.fit(batches, epochs=3, shuffle=False, verbose=0)
print([f"{v:.5f}" for v in history.history["loss"]])
print([f"{v:.5f}" for v in model.evaluate(batches, verbose=0)], model.predict(batches, verbose=0).shape)
model = make()
history = model.fit(generate(x, y, 10), steps_per_epoch=5, epochs=3, validation_data=(x, y), verbose=0)
print([f"{v:.5f}" for v in history.history["loss"]], [f"{v:.5f}" for v in history.history["val_mae"]])
model = make()
for epoch in range(2):
    for i in range(5):
        result = model.train_on_batch(x[i * 10:(i + 1) * 10], y[i * 10:(i + 1) * 10])
    print(epoch, [f"{float(v):.5f}" for v in result])
print([f"{float(v):.5f}" for v in model.test_on_batch(x, y)], model.predict_on_batch(x[:2]).shape)
np.random.seed(0)
indices = np.random.permutation(len(x))
print(indices[:5], x[indices[:2]].ravel().round(4))
