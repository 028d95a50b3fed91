"""Writes float64.json: what Keras 3.6 draws for weights and noise of float64. Run it with that Python."""
import base64
import json
import pathlib

import keras
import numpy as np


def packed(x):
    return base64.b64encode(np.ascontiguousarray(np.asarray(x), "<f8").tobytes()).decode()


SEEDED = ["RandomNormal", "RandomUniform", "TruncatedNormal", "GlorotNormal", "GlorotUniform", "HeNormal", "HeUniform", "LecunNormal", "LecunUniform", "Orthogonal"]
initializers = []
for name in SEEDED:
    for shape in ((7, 5), (3, 3, 2, 9)):
        initializers.append({"name": name, "shape": shape, "values": packed(getattr(keras.initializers, name)(seed=11)(shape, dtype="float64"))})
x = np.linspace(-1, 1, 21).reshape(7, 3)
layers = []
for name, argument in (("GaussianNoise", .3), ("GaussianDropout", .3), ("Dropout", .3)):
    layer = getattr(keras.layers, name)(argument, seed=12, dtype="float64")
    layers.append({"name": name, "argument": argument, "x": packed(x), "values": [packed(layer(x, training=True)) for _ in range(3)]})
pathlib.Path(__file__).with_name("float64.json").write_text(json.dumps({"initializers": initializers, "layers": layers}, indent=1) + "\n")
