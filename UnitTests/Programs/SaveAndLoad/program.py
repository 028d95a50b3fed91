import os
import tempfile

import h5py
import keras
import numpy as np
from keras import layers

keras.utils.set_random_seed(3)
folder = tempfile.mkdtemp()
x = np.linspace(-2, 2, 120).reshape(40, 3).astype("float32")
y = np.sin(x.sum(axis=1, keepdims=True))


def build():
    return keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="tanh"), layers.BatchNormalization(), layers.Dense(1)])


model = build()
model.compile(optimizer="adam", loss="mse", metrics=["mae"])
model.fit(x, y, epochs=3, batch_size=8, verbose=0)

# The whole model.
path = os.path.join(folder, "model.keras")
model.save(path)
loaded = keras.models.load_model(path)
print(np.allclose(model.predict(x, verbose=0), loaded.predict(x, verbose=0)))
print([layer.name for layer in loaded.layers])
print(loaded.optimizer.name, int(loaded.optimizer.iterations))
history = loaded.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0)
expected = model.fit(x, y, epochs=1, batch_size=8, shuffle=False, verbose=0)
print(abs(history.history["loss"][0] - expected.history["loss"][0]) < 1e-6)
print("%.4f" % history.history["loss"][0])

# Its weights.
weights = os.path.join(folder, "model.weights.h5")
model.save_weights(weights)
fresh = build()
fresh.load_weights(weights)
print(np.allclose(model.predict(x, verbose=0), fresh.predict(x, verbose=0)))
with h5py.File(weights) as file:
    print(list(file.keys()))
    print(list(file["layers"].keys()))
    kernel = file["layers/dense/vars/0"]
    print(kernel.shape, kernel.dtype)

# What does not fit.
wider = keras.Sequential([keras.Input((3,)), layers.Dense(8, activation="tanh"), layers.BatchNormalization(), layers.Dense(2)])
try:
    wider.load_weights(weights)
except ValueError as error:
    print(str(error).split("\n")[0])
wider.load_weights(weights, skip_mismatch=True)
print(np.allclose(wider.layers[0].kernel, model.layers[0].kernel))
for wrong in ["model.txt", "missing.keras"]:
    try:
        keras.models.load_model(wrong)
    except ValueError as error:
        print(str(error)[:50])
try:
    model.save(os.path.join(folder, "model.txt"))
except ValueError as error:
    print(str(error)[:60])
try:
    model.save_weights(os.path.join(folder, "model.h5"))
except ValueError as error:
    print(str(error)[:45])

# Without training.
inference = keras.models.load_model(path, compile=False)
print(inference.compiled)
