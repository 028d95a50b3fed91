"""Records when real Keras 3.6 calls callbacks that take several steps at once: `KERAS-PYTHON generate.py` writes executions.json.

There are as many batches as fill the groups: Keras 3.6 goes on with a last, smaller group until the data end, with a warning, and leaves its end out.
"""
import json
import os
import pathlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import layers

X = np.linspace(-1, 1, 12 * 3).reshape(12, 3).astype("float32")
Y = (np.arange(12) % 3 == 0).reshape(12, 1).astype("float32")


class Events(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.seen = []

    def note(self, name, batch, logs=None):
        self.seen.append([name, batch, None if not logs else float(logs["loss"]) if "loss" in logs else list(logs["outputs"].shape)])

    on_train_batch_begin = lambda self, batch, logs=None: self.note("train begins", batch)
    on_train_batch_end = lambda self, batch, logs=None: self.note("train ends", batch, logs)
    on_test_batch_begin = lambda self, batch, logs=None: self.note("test begins", batch)
    on_test_batch_end = lambda self, batch, logs=None: self.note("test ends", batch, logs)
    on_predict_batch_begin = lambda self, batch, logs=None: self.note("predict begins", batch)
    on_predict_batch_end = lambda self, batch, logs=None: self.note("predict ends", batch, logs)
    on_epoch_end = lambda self, epoch, logs=None: self.note("epoch ends", epoch, logs)


recorded = {}
for steps in (1, 2, 3, 6):
    keras.utils.set_random_seed(5)
    model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
    model.compile("sgd", "mse", steps_per_execution=steps)
    events = Events()
    model.fit(X, Y, batch_size=2, epochs=2, shuffle=False, verbose=0, callbacks=[events])
    model.evaluate(X, Y, batch_size=2, verbose=0, callbacks=[events])
    model.predict(X, batch_size=2, verbose=0, callbacks=[events])
    recorded[steps] = events.seen
pathlib.Path(__file__).with_name("executions.json").write_text(json.dumps(recorded, indent=1) + "\n")
