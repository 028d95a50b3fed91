"""Writes small_batches.json: what Keras 3.6 makes of fewer than 8 rows, whose reciprocal square roots are the same on every processor; and float16. Run it with that Python."""
import base64
import json
import pathlib

import keras
import numpy as np


def packed(x):
    return base64.b64encode(np.ascontiguousarray(np.asarray(x)).tobytes()).decode()


rng = np.random.default_rng(4)
x, y = (rng.normal(size=(5, 24)).astype("f4") for _ in range(2))
half = rng.normal(size=(5, 24)).astype("f2")
data = {
    "x": packed(x), "y": packed(y), "half": packed(half),
    "layer_normalization": packed(keras.layers.LayerNormalization()(x)),
    "cosine_similarity": packed(keras.losses.cosine_similarity(x, y)),
    "half_normalized": packed(keras.layers.LayerNormalization(dtype="float16")(half)),
    "half_rms": packed(keras.layers.LayerNormalization(dtype="float16", rms_scaling=True)(half)),
    "half_first_axis": packed(keras.layers.LayerNormalization(axis=0, dtype="float16")(half)),
}
pathlib.Path(__file__).with_name("small_batches.json").write_text(json.dumps(data, indent=1) + "\n")
