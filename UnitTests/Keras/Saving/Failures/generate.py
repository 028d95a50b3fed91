"""Records what real Keras says of files that do not fit: `KERAS-PYTHON generate.py` writes failures.json."""
import json
import os
import pathlib
import tempfile
import warnings

import keras
import numpy as np
from keras import layers

record = {}


def model(*sizes):
    keras.backend.clear_session()
    return keras.Sequential([keras.Input((3,)), *[layers.Dense(size) for size in sizes]])


def said(name, function):
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            function()
            record[name] = [str(warning.message) for warning in warned]
        except Exception as error:
            record[name] = f"{type(error).__name__}: {error}"


with tempfile.TemporaryDirectory() as folder:
    os.chdir(folder)
    model(4, 2).save_weights("a.weights.h5")
    saved = model(4, 2)
    saved.save("a.keras")
    saved.save("a.h5")
    said("shape", lambda: model(4, 3).load_weights("a.weights.h5"))
    said("more layers", lambda: model(4, 2, 2).load_weights("a.weights.h5"))
    said("fewer layers", lambda: model(4).load_weights("a.weights.h5"))
    said("skipped", lambda: model(4, 3).load_weights("a.weights.h5", skip_mismatch=True))
    said("ending", lambda: model(4).save_weights("a.h5"))
    said("load ending", lambda: model(4).load_weights("a.txt"))
    said("save ending", lambda: model(4).save("a"))
    said("load_model ending", lambda: keras.models.load_model("a.txt"))
    said("missing", lambda: keras.models.load_model("b.keras"))
    said("legacy layers", lambda: model(4).load_weights("a.h5"))
    said("legacy shape", lambda: model(4, 3).load_weights("a.h5"))
    said("by name shape", lambda: model(4, 3).load_weights("a.h5", by_name=True))
    said("by name skipped", lambda: model(4, 3).load_weights("a.h5", by_name=True, skip_mismatch=True))
    said("zipped", lambda: model(4).save("b.keras", zipped=False))
(pathlib.Path(__file__).parent / "failures.json").write_text(json.dumps(record, indent=1) + "\n")
