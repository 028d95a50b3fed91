"""Records checksums of weights after trainings with convolutions: python generate_convolutions.py, writes convolutions.json beside this file.

The first needs Eigen's products, hence no oneDNN. The second has numbers of few bits, so that nothing is rounded in one step, whatever the order: this is checked in float64.
"""
import json
import os
import pathlib
import zlib

os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import keras
import numpy as np
from keras.layers import Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, Input


def checksums(model):
    return [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()]


def features():
    keras.utils.set_random_seed(3)
    random = np.random.RandomState(5)
    x, y = random.rand(32, 9, 9, 3).astype("f4"), random.randint(0, 4, 32)
    model = keras.Sequential([
        Input((9, 9, 3)), Conv2D(8, 3, activation="relu", trainable=False), Conv2D(16, 3, activation="relu", trainable=False), GlobalAveragePooling2D(),
        Dense(16, activation="relu"), Dropout(.25), Dense(4, activation="softmax")])
    model.compile(keras.optimizers.Adam(.01), "sparse_categorical_crossentropy")
    model.fit(x, y, batch_size=8, epochs=2, verbose=0)
    return checksums(model)


def exact(dtype):
    keras.config.set_floatx(dtype)
    random = np.random.RandomState(5)

    def eighths(*shape):
        return (random.randint(-4, 5, shape) / 8).astype(dtype)

    x, y = eighths(8, 7, 7, 2), eighths(8, 1)
    model = keras.Sequential([
        Input((7, 7, 2)), Conv2D(3, 3, activation="relu"), Conv2D(5, 3, padding="same", activation="relu"), Flatten(), Dense(1)])
    model.set_weights([eighths(*w.shape) for w in model.weights])
    model.compile(keras.optimizers.SGD(1 / 64), "mse")
    model.train_on_batch(x, y)
    return model.get_weights()


recorded = {"features": features()}
single, wide = exact("float32"), exact("float64")
assert all((a == b).all() for a, b in zip(single, wide)), [np.abs(a - b).max() for a, b in zip(single, wide)]
recorded["exact"] = [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in single]
pathlib.Path(__file__).with_name("convolutions.json").write_text(json.dumps(recorded) + "\n")
