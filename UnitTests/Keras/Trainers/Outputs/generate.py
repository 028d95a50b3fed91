"""Records how real Keras trains models of several inputs and outputs: `KERAS-PYTHON generate.py` writes outputs.json with Keras 3.6; then the same with Keras 3.15 adds the cases of NEWER,
in which Keras 3.6 compares losses or metrics with the wrong outputs or fails on a bug of its own.

Each case has the logs of two epochs, the names of the metrics, and evaluate's list and dictionary. Errors have their types and texts.
"""
import json
import os
import pathlib
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.simplefilter("ignore")
import keras
import numpy as np
import tensorflow as tf
from keras import layers

ROWS = 12
A = np.linspace(-1, 1, ROWS * 3).reshape(ROWS, 3).astype("float32")
B = (np.arange(ROWS * 2) * 7 % 11 / 11).reshape(ROWS, 2).astype("float32")
P = (np.arange(ROWS) % 3 == 0).reshape(ROWS, 1).astype("float32")
D = np.eye(4, dtype="float32")[np.arange(ROWS) * 5 % 4]
W = (np.arange(ROWS) % 4 / 2).astype("float32")
X, Y = [A, B], [P, D]


def triage(outputs):
    a, b = keras.Input((3,), name="a"), keras.Input((2,), name="b")
    x = layers.Concatenate()([a, b])
    p, d = layers.Dense(1, name="priority")(x), layers.Dense(4, name="department")(x)
    return keras.Model([a, b], {"list": [p, d], "dict": {"priority": p, "department": d}, "named": {"z": p, "y": d}}[outputs])


def single():
    a = keras.Input((3,))
    return keras.Model(a, layers.Dense(1, name="out")(a))


def sequential():
    return keras.Sequential([keras.Input((3,)), layers.Dense(1, name="out")])


def shared():
    a = keras.Input((3,))
    d = layers.Dense(1, name="d")
    return keras.Model(a, [d(a), d(a * 2.0)])


class Two(keras.Model):
    def __init__(self, names):
        super().__init__()
        self.first, self.second, self.names = layers.Dense(1), layers.Dense(1), names

    def call(self, x):
        first, second = self.first(x), self.second(x)
        return {"q": first, "p": second} if self.names else [first, second]


class Pieces(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        s = slice(4 * i, 4 * i + 4)
        return {"a": A[s], "b": B[s]}, {"priority": P[s], "department": D[s]}


def generator():
    while True:
        for i in range(3):
            s = slice(4 * i, 4 * i + 4)
            yield (A[s], B[s]), (P[s], D[s])


bce = lambda: keras.losses.BinaryCrossentropy(from_logits=True)
cce = lambda: keras.losses.CategoricalCrossentropy(from_logits=True)
dataset = lambda x, y: tf.data.Dataset.from_tensor_slices((x, y)).batch(4)
XD, YD = {"b": B, "a": A}, {"priority": P, "department": D}
T = [P, P * 2]

# Model, arguments of compile, of fit, of evaluate.
CASES = {
    "losses in a list": lambda: (triage("list"), dict(loss=[bce(), cce()], loss_weights=[1.0, 0.2], metrics=[["acc"], ["mse"]]), (X, Y), {}),
    "one loss": lambda: (triage("list"), dict(loss="mse", metrics=["mae", "mse"]), (X, Y), {}),
    "no metric for one": lambda: (triage("list"), dict(loss=["mse", "mae"], metrics=[None, ["mae", "mse"]]), (X, Y), {}),
    "no loss for the last": lambda: (triage("list"), dict(loss=[bce(), None], metrics=["mae", "mae"]), (X, Y), {}),
    "weights for each": lambda: (triage("list"), dict(loss="mse", metrics=["mae", None], weighted_metrics=["mae", ["mae", "mse"]]), (X, Y), dict(sample_weight=[W, 2 * W])),
    "weights for all": lambda: (triage("list"), dict(loss="mse", metrics=["mae", None], weighted_metrics=["mae", "mae"]), (X, Y), dict(sample_weight=W)),
    "validation split": lambda: (triage("list"), dict(loss="mse", metrics=["mae", "mse"]), (X, Y), dict(validation_split=0.25)),
    "validation data": lambda: (triage("list"), dict(loss="mse", weighted_metrics=["mae", "mse"]), (X, Y), dict(validation_data=(X, Y, [W, W * 3]))),
    "inputs by name": lambda: (triage("list"), dict(loss="mse"), (XD, Y), {}),
    "targets in lists": lambda: (triage("list"), dict(loss=["mse", "mae"]), (tuple(X), tuple(Y)), {}),
    "everything by name": lambda: (
        triage("dict"),
        dict(loss={"priority": bce(), "department": cce()}, loss_weights={"priority": 1.0, "department": 0.2}, metrics={"priority": ["acc"], "department": "mse"}),
        (XD, YD), dict(validation_data=(XD, YD))),
    "weights by name": lambda: (triage("dict"), dict(loss="mse", weighted_metrics={"department": ["mae", "mse"]}), (XD, YD), dict(sample_weight={"priority": W, "department": 2 * W})),
    "some by name": lambda: (triage("dict"), dict(loss={"priority": bce()}, metrics={"priority": ["acc"]}), (X, YD), {}),
    "other names": lambda: (triage("named"), dict(loss={"z": bce(), "y": cce()}), (X, {"z": P, "y": D}), {}),
    "a single output by name": lambda: (single(), dict(loss={"out": "mse"}, loss_weights={"out": 0.5}, metrics={"out": ["mae", "mse"]}), (A, {"out": P}), {}),
    "a single output in lists": lambda: (single(), dict(loss=["mse"], loss_weights=[0.5], metrics=["mae", None]), (A, [P]), {}),
    "one layer twice": lambda: (shared(), dict(loss="mse", metrics=["mae", "mae"], weighted_metrics=["mae", "mae"]), (A, T), dict(sample_weight=[W, 2 * W])),
    "own model, list": lambda: (Two(False), dict(loss=["mse", "mae"], metrics=[["mae"], ["mae", "mse"]], weighted_metrics=[["mae"], ["mae"]]), (A, T), dict(sample_weight=W)),
    "own model, one loss": lambda: (Two(False), dict(loss="mse"), (A, T), {}),
    "own model, by name": lambda: (
        Two(True), dict(loss={"q": "mse", "p": "mae"}, loss_weights={"q": 2.0, "p": 0.5}, metrics={"q": ["mae"], "p": ["mae", "mse"]}, weighted_metrics={"q": "mae"}),
        (A, {"q": P, "p": 2 * P}), dict(sample_weight={"q": W, "p": 2 * W})),
    "tf.data of tuples": lambda: (triage("list"), dict(loss="mse", metrics=["mae", "mse"]), (dataset((A, B), (P, D)),), {}),
    "tf.data of dictionaries": lambda: (triage("dict"), dict(loss="mse", metrics={"priority": "mae"}), (dataset(XD, YD),), dict(validation_data=dataset(XD, YD))),
    "PyDataset of dictionaries": lambda: (triage("dict"), dict(loss="mse", metrics={"priority": "mae"}), (Pieces(),), {}),
    "generator of tuples": lambda: (triage("list"), dict(loss="mse", metrics=["mae", "mse"]), (generator(),), dict(steps_per_epoch=3)),
}
NEWER = {
    "losses by name for a list": lambda: (triage("list"), dict(loss={"priority": bce(), "department": cce()}, metrics={"priority": ["acc"], "department": "mse"}), (XD, YD), {}),
    "losses by name, targets in a list": lambda: (triage("list"), dict(loss={"department": cce(), "priority": bce()}), (X, Y), {}),
    "metrics by other names": lambda: (triage("named"), dict(loss={"z": bce(), "y": cce()}, metrics={"z": ["acc"], "y": "mse"}), (X, {"z": P, "y": D}), {}),
    "no loss for the first": lambda: (triage("list"), dict(loss=[None, cce()]), (X, Y), {}),
    "no metrics": lambda: (triage("list"), dict(loss="mse", metrics=[]), (X, Y), {}),
}
ERRORS = {
    "unknown output of a loss": lambda: (triage("list"), dict(loss={"prio": "mse"}), (X, Y), {}),
    "unknown output of a metric": lambda: (triage("list"), dict(loss="mse", metrics={"prio": "mae"}), (X, Y), {}),
    "unknown output of a weighted metric": lambda: (triage("list"), dict(loss="mse", weighted_metrics={"prio": ["mae"]}), (X, Y), {}),
    "three losses": lambda: (triage("list"), dict(loss=["mse", "mse", "mse"]), (X, Y), {}),
    "one loss in a list": lambda: (triage("list"), dict(loss=["mse"]), (X, Y), {}),
    "two losses for one": lambda: (single(), dict(loss=["mse", "mae"]), (A, P), {}),
    "three loss weights": lambda: (triage("list"), dict(loss=["mse", "mse"], loss_weights=[1.0, 2.0, 3.0]), (X, Y), {}),
    "one loss weight": lambda: (triage("list"), dict(loss="mse", loss_weights=0.5), (X, Y), {}),
    "one list of metrics": lambda: (triage("list"), dict(loss="mse", metrics=["mae"]), (X, Y), {}),
    "three lists of weighted metrics": lambda: (triage("list"), dict(loss="mse", weighted_metrics=["mae", None, "mse"]), (X, Y), {}),
    "a list in the list": lambda: (single(), dict(loss="mse", metrics=[["mae"]]), (A, P), {}),
    "loss by name without names": lambda: (sequential(), dict(loss={"out": "mse"}), (A, P), {}),
    "own loss by name without names": lambda: (Two(False), dict(loss={"q": "mse"}), (A, T), {}),
    "weights of one row": lambda: (triage("list"), dict(loss="mse"), (X, Y), dict(sample_weight=np.ones((ROWS, 3)))),
    "class weights": lambda: (triage("list"), dict(loss="mse"), (X, Y), dict(class_weight={0: 1.0})),
    "sizes": lambda: (triage("list"), dict(loss="mse"), ([A, B[:8]], [P, D[:9]]), dict(sample_weight=[W, W[:7]])),
}


def train(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(5)
    model, compiled, data, options = make()
    model.compile("sgd", **compiled)
    batches = {} if len(data) == 1 else {"batch_size": 4}
    history = model.fit(*data, epochs=2, shuffle=False, verbose=0, **batches, **options)
    weights = {k: v for k, v in options.items() if k == "sample_weight"}
    steps = {"steps": 3} if "steps_per_epoch" in options else {}
    values = model.evaluate(*data, verbose=0, **batches, **weights, **steps)
    names = list(model.evaluate(*data, verbose=0, return_dict=True, **batches, **weights, **steps))
    return {
        "history": {k: [float(x) for x in v] for k, v in history.history.items()},
        "metrics_names": model.metrics_names,
        "evaluate": [float(v) for v in np.atleast_1d(values)],
        "evaluate_names": names,
    }


def failure(make):
    try:
        train(make)
    except Exception as error:
        return {"type": type(error).__name__, "text": error.args[0] if isinstance(error, KeyError) else str(error)}
    raise AssertionError("no error")


path = pathlib.Path(__file__).with_name("outputs.json")
if keras.__version__.startswith("3.6."):
    recorded = {"cases": {name: train(make) for name, make in CASES.items()}, "errors": {name: failure(make) for name, make in ERRORS.items()}}
else:
    recorded = json.loads(path.read_text())
    recorded["newer"] = {name: train(make) for name, make in NEWER.items()}
path.write_text(json.dumps(recorded, indent=1) + "\n")
