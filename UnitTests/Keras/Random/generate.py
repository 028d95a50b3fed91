"""Records what layers and initializers that are constructed after keras.utils.set_random_seed draw: draws.json, arrays as the md5 of their bytes."""
import hashlib
import json
import pathlib

import keras
import numpy as np


def md5(array):
    return hashlib.md5(np.ascontiguousarray(np.array(array)).tobytes()).hexdigest()


def draws(seed):
    keras.utils.set_random_seed(seed)
    model = keras.Sequential([keras.Input((784,)), keras.layers.Dense(32), keras.layers.Dropout(.6), keras.layers.GaussianNoise(.3), keras.layers.Dense(10, kernel_initializer="he_normal")])
    weights = [md5(w) for w in model.get_weights()]
    ones = np.ones((16, 32), "f4")
    dropped = [md5(model.layers[1](ones, training=True)) for _ in range(3)]
    noise = [md5(model.layers[2](ones, training=True)) for _ in range(2)]
    names = ("RandomNormal", "RandomUniform", "TruncatedNormal", "GlorotNormal", "GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "LecunUniform")
    initial = {name: md5(getattr(keras.initializers, name)()((30, 20))) for name in names}
    return {"seed": seed, "weights": weights, "dropped": dropped, "noise": noise, "initial": initial}


pathlib.Path(__file__).with_name("draws.json").write_text(json.dumps([draws(seed) for seed in (0, 42, 2**32 - 1)], indent=1) + "\n")
