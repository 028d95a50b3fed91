"""Records what the functions of keras.random draw after keras.utils.set_random_seed(3): functions.json."""
import json
import pathlib

import keras
import numpy as np
from keras import random

x = np.ones((3, 4), "float32")
FUNCTIONS = {
    "normal": lambda seed: random.normal((2, 3), seed=seed), "normal scaled": lambda seed: random.normal((5,), mean=2.0, stddev=0.5, dtype="float64", seed=seed), "truncated_normal": lambda seed: random.truncated_normal((6,), seed=seed),
    "uniform": lambda seed: random.uniform((2, 3), seed=seed), "uniform between": lambda seed: random.uniform((4,), minval=-1.5, maxval=0.3, seed=seed), "randint": lambda seed: random.randint((6,), 2, 9, seed=seed), "randint small": lambda seed: random.randint((6,), 0, 200, dtype="uint8", seed=seed),
    "dropout": lambda seed: random.dropout(x, 0.4, seed=seed), "dropout rows": lambda seed: random.dropout(x, 0.5, noise_shape=(None, 1), seed=seed),
}


def draws(function):
    keras.backend.clear_session()
    keras.utils.set_random_seed(3)
    generator = random.SeedGenerator(7)
    values = [function(5), function(5), function(generator), function(generator), function(None), function(None), function(random.SeedGenerator())]
    return [np.asarray(value).astype("float64").ravel().tolist() for value in values]


pathlib.Path(__file__).with_name("functions.json").write_text(json.dumps({name: draws(function) for name, function in FUNCTIONS.items()}, indent=1) + "\n")
