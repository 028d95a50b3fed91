"""Writes float16.keras and bfloat16.keras, models of Keras 3.6 whose weights and whole computation have 16 bits, after one step of training, and sixteen.json: what they give and the next step's loss."""
import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np

folder = pathlib.Path(__file__).parent
x, y = np.linspace(-1, 1, 12).reshape(4, 3).astype("float32"), np.ones((4, 2))
found = {}
for dtype in ("float16", "bfloat16"):
    keras.utils.set_random_seed(3)
    model = keras.Sequential([
        keras.Input((3,), dtype=dtype), keras.layers.Dense(4, activation="relu", dtype=dtype), keras.layers.BatchNormalization(dtype=dtype), keras.layers.Dense(2, dtype=dtype)])
    model.compile(keras.optimizers.Adam(0.01), "mse")
    model.train_on_batch(x, y)
    model.save(folder / f"{dtype}.keras")
    outputs = keras.ops.convert_to_numpy(keras.ops.cast(model(x), "float32")).ravel().tolist()
    model.reset_metrics()
    found[dtype] = {"outputs": outputs, "next": float(model.train_on_batch(x, y))}
(folder / "sixteen.json").write_text(json.dumps(found, indent=1) + "\n")
