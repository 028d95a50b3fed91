"""Exchanges models with real Keras: random structures, every layer, every optimizer, in files of both kinds.

`KERAS-PYTHON exchange.py make DIR FIRST COUNT` draws models by the seeds from FIRST on, trains each for two steps, saves it, and writes down what comes next:
    DIR/cases.json    what each model is (so that a program can make it too), and of its file: outputs, the losses of the next step, and the outputs after it
    DIR/SEED.keras    the model (or SEED.h5)
`KERAS-PYTHON exchange.py check DIR` reads what a program made of the same cases, DIR/SEED.ours.keras and DIR/SEED.ours.json, and compares: one line for each model that differs, and a count.
Without arguments it writes the set that the tests read, which `record` below lists.
"""
import json
import os
import random
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "..", "Models", "RandomGraphs"))
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
import tensorflow as tf
from keras import layers, tree

import generate as graphs

ROWS = graphs.ROWS
OPTIMIZERS = {
    "SGD": {"momentum": 0.9, "nesterov": True}, "RMSprop": {"centered": True, "momentum": 0.5}, "Adam": {"amsgrad": True}, "AdamW": {"weight_decay": 0.01}, "Adamax": {},
    "Nadam": {}, "Adagrad": {}, "Adadelta": {}, "Ftrl": {"l1_regularization_strength": 0.01}, "Lion": {}, "Adafactor": {}, "Lamb": {"weight_decay": 0.01},
}
LOSSES = ["MeanSquaredError", "MeanAbsoluteError", "Huber", "LogCosh"]


@keras.saving.register_keras_serializable(package="exchange")
class Residual(layers.Layer):
    """An own layer with a layer inside."""

    def __init__(self, units, activation="tanh", **kwargs):
        super().__init__(**kwargs)
        self.units, self.activation = units, activation
        self.inner = layers.Dense(units, activation=activation)
        self.scale_layer = layers.Dense(units, use_bias=False)

    def build(self, input_shape):
        self.inner.build(input_shape)
        self.scale_layer.build(input_shape)
        self.gain = self.add_weight(shape=(self.units,), initializer="ones", name="gain")

    def call(self, inputs):
        return self.inner(inputs) * self.gain + self.scale_layer(inputs)

    def get_config(self):
        return {**super().get_config(), "units": self.units, "activation": self.activation}


@keras.saving.register_keras_serializable(package="exchange")
class Tower(keras.Model):
    """An own model: a list of layers, a dictionary of them, and a model."""

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.blocks = [Residual(units), Residual(units), layers.Dense(units)]
        self.heads = {"left": layers.Dense(2), "right": layers.Dense(3)}
        self.norm = layers.BatchNormalization()
        self.tail = keras.Sequential([layers.Dense(4, activation="relu"), layers.Dropout(0.3)])

    def call(self, inputs, training=False):
        x = inputs
        for block in self.blocks:
            x = block(x)
        x = self.tail(self.norm(x, training=training), training=training)
        return keras.ops.concatenate([self.heads["left"](x), self.heads["right"](x)], axis=-1)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


# A case

def case(seed):
    """What a model is, as data: a graph of layers, or an own model."""
    rng = random.Random(seed * 7919)
    result = {"seed": seed, "format": "h5" if seed % 4 == 3 else "keras"}
    name = list(OPTIMIZERS)[seed % len(OPTIMIZERS)]
    result["optimizer"] = {"class_name": name, "config": {**OPTIMIZERS[name], "learning_rate": 0.01, **rng.choice([{}, {}, {"clipnorm": 1.0}, {"use_ema": True, "ema_momentum": 0.9}])}}
    if seed % 10 == 7:
        result["dtype"] = "float64"
    elif seed % 10 == 9:
        result["dtype"] = "mixed_float16"
    if seed % 8 == 5:
        result.update(own="Tower", units=rng.randint(2, 6), shape=[rng.randint(2, 5)], format="keras")
    elif seed % 8 == 1:
        result.update(own="Residual", units=rng.randint(2, 6), shape=[rng.randint(2, 5)], format="keras")
    else:
        result["graph"] = graphs.draw(rng)
        # Keras writes operators, and models inside that hold them, into files of HDF5 that it cannot read.
        while result["format"] == "h5" and "operator" in json.dumps(result["graph"]):
            result["graph"] = graphs.draw(rng)
    result["losses"] = [rng.choice(LOSSES) for _ in range(4)]
    return result


def build(c):
    if "graph" in c:
        return graphs.build(c["graph"])
    if c["own"] == "Tower":
        model = Tower(c["units"])
        model(np.zeros((ROWS, *c["shape"]), "float32"))
        return model
    inputs = keras.Input(tuple(c["shape"]))
    return keras.Model(inputs, layers.Dense(2)(Residual(c["units"])(Residual(c["units"], "relu")(inputs))))


def batch(model, c):
    """Inputs and targets."""
    if c.get("own") == "Tower":
        return graphs.sample(tuple(c["shape"]), 0), graphs.data(ROWS, 5, phase=10) * 0.5
    x = tree.pack_sequence_as(model.input, [graphs.sample(t.shape[1:], k) for k, t in enumerate(model.inputs)])
    y = tree.pack_sequence_as(model.output, [graphs.data(ROWS, *t.shape[1:], phase=10 + k) * 0.5 for k, t in enumerate(model.outputs)])
    return x, y


def compile(model, c):
    optimizer = getattr(keras.optimizers, c["optimizer"]["class_name"])(**c["optimizer"]["config"])
    count = 1 if c.get("own") else len(model.outputs)
    losses = [getattr(keras.losses, name)() for name in c["losses"]]
    model.compile(optimizer, losses[:count] if count > 1 and isinstance(model.output, (list, tuple)) else losses[0], metrics=[keras.metrics.MeanAbsoluteError()] if count == 1 and not isinstance(model.output if "graph" in c else None, dict) else None)


def start(c):
    keras.backend.clear_session()
    keras.config.set_floatx("float64" if c.get("dtype") == "float64" else "float32")
    keras.config.set_dtype_policy(c.get("dtype", "float32"))
    keras.utils.set_random_seed(c["seed"])


def numbers(value):
    return [[float(f"{v:.9g}") for v in np.asarray(t, "float64").ravel()] for t in tree.flatten(value)]


def next_step(model, c):
    x, y = batch(model, c)
    result = {"outputs": numbers(model(x, training=False))}
    model.reset_metrics()
    result["next"] = [float(v) for v in np.ravel(model.train_on_batch(x, y))]
    result["after"] = numbers(model(x, training=False))
    return result


def make(c, directory):
    """Makes, trains, saves; what comes next. None where Keras cannot."""
    start(c)
    try:
        model = build(c)
        if not model.weights:
            return None
        compile(model, c)
        x, y = batch(model, c)
        for _ in range(2):
            model.train_on_batch(x, y)
        name = f"{c['seed']}.{c['format']}"
        model.save(os.path.join(directory, name))
        again = keras.models.load_model(os.path.join(directory, name))
        expected = next_step(model, c)
        try:
            own = next_step(again, c)
        except ValueError as error:  # Of some files of HDF5 Keras reads the optimizer for variables that are others.
            if c["format"] != "h5" or "Unknown variable" not in str(error):
                raise
            own = {"outputs": numbers(again(x, training=False)), "next": [np.nan] * len(expected["next"]), "after": [[np.nan]] * len(expected["after"])}
        # Keras must read itself what it wrote. It does not keep the streams of random layers, so what comes next is then another draw.
        for key in ("next", "after"):
            a, b = np.concatenate(numbers(expected[key])), np.concatenate(numbers(own[key]))
            if a.shape != b.shape or not np.allclose(a, b, rtol=1e-5, atol=1e-7):
                del expected[key]
        if not all(np.all(np.isfinite(v)) and np.all(np.abs(v) < 1e4) for v in expected["outputs"]):
            return None
        return {**c, "file": name, **expected}
    except Exception as error:  # Whatever Keras cannot do with its own model is no case.
        print(f"  seed {c['seed']}: Keras itself: {type(error).__name__}: {str(error).splitlines()[0][:150]}", file=sys.stderr)
        return None


# Every layer

SHAPES = [(4,), (12,), (4, 3), (6, 6, 3), (4, 4, 4, 2)]
WITH_LAYERS = {
    "TimeDistributed": lambda: layers.TimeDistributed(layers.Dense(2)), "SpectralNormalization": lambda: layers.SpectralNormalization(layers.Dense(2)), "Wrapper": None, "InputLayer": None,
    "Pipeline": None, "Dot": lambda: layers.Dot(axes=1), "Normalization": lambda: layers.Normalization(axis=None, mean=0.5, variance=2.0),
    "GroupNormalization": lambda: layers.GroupNormalization(groups=2), "Reshape": lambda: layers.Reshape((2, 2)),
}
MERGING = graphs.MERGES + ["Dot"]
# Recurrent layers: there are none in C# yet.
WITHOUT = {"ConvLSTM1D", "ConvLSTM2D", "ConvLSTM3D", "GRU", "LSTM", "SimpleRNN"}


def every_layer(directory):
    """One model with a branch for each class of layers that configs.json knows and that runs on floats: the file, its classes, what it gives."""
    start({"seed": 1})
    with open(os.path.join(HERE, "..", "..", "Contracts", "configs.json")) as file:
        arguments = {name: entry["arguments"] for name, entry in json.load(file)["layers"].items() if "error" not in entry}
    inputs = [keras.Input(shape) for shape in SHAPES]
    outputs, names = [], []
    for name in sorted((set(arguments) | set(WITH_LAYERS)) - WITHOUT):
        for tensor in inputs:
            try:
                if name in WITH_LAYERS:
                    layer = WITH_LAYERS[name] and WITH_LAYERS[name]()
                else:
                    layer = getattr(layers, name)(**arguments[name])
                if layer is None or type(layer).__name__ != name:
                    break
                x = graphs.sample(tensor.shape[1:], 0)
                layer([x, x] if name in MERGING else x)
                y = layer([tensor, tensor * 0.5] if name in MERGING else tensor)
            except Exception:
                continue
            if isinstance(y, keras.KerasTensor) and all(y.shape[1:]) and "float" in y.dtype:
                outputs.append(y)
                names.append(name)
                break
    model = keras.Model(inputs, outputs, name="every_layer")
    model.save(os.path.join(directory, "layers.keras"))
    again = keras.models.load_model(os.path.join(directory, "layers.keras"))
    return {"seed": 0, "format": "keras", "file": "layers.keras", "layers": names, "outputs": numbers(again(batch(again, {})[0], training=False))}


def make_all(directory, first, count):
    os.makedirs(directory, exist_ok=True)
    made, seed = [every_layer(directory)], first
    while len(made) <= count:
        result = make(case(seed), directory)
        if result:
            made.append(result)
        seed += 1
    with open(os.path.join(directory, "cases.json"), "w") as file:
        file.write("[\n" + ",\n".join(json.dumps(c) for c in made) + "\n]\n")


# What others made of the cases

def check(directory):
    with open(os.path.join(directory, "cases.json")) as file:
        cases = {c["seed"]: c for c in json.load(file)}
    names = sorted(name for name in os.listdir(directory) if name.endswith(".ours.json"))
    equal = 0
    for name in names:
        with open(os.path.join(directory, name)) as file:
            theirs = json.load(file)
        c = {**cases[theirs["seed"]], "format": theirs["file"].split(".")[-1]}
        start(c)
        try:
            model = keras.models.load_model(os.path.join(directory, theirs["file"]))
            try:
                found = next_step(model, c)
            except ValueError as error:  # As with files of its own.
                if c["format"] != "h5" or "Unknown variable" not in str(error):
                    raise
                found = {"outputs": numbers(model(batch(model, c)[0], training=False))}
            band = {"mixed_float16": 2e-3}.get(c.get("dtype"), 1e-5)
            for what in ("outputs", "next", "after"):
                if what not in c or what not in theirs["before"]:
                    continue
                a, b = (np.concatenate([np.ravel(v) for v in values]) for values in (found[what], theirs["before"][what]))
                if a.shape != b.shape or not np.all(np.abs(a - b) <= band * (10 if what == "after" else 1) * np.maximum(1, np.abs(b))):
                    raise AssertionError(f"{what}: {np.max(np.abs(a - b)) if a.shape == b.shape else (a.shape, b.shape)}")
            equal += 1
        except Exception as error:
            print(f"{theirs['file']}: {type(error).__name__}: {' '.join(str(error).split())[:300]}")
    print(f"{equal} of {len(names)} equal")
    return equal == len(names)


if __name__ == "__main__":
    if sys.argv[1:2] == ["make"]:
        make_all(sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
    elif sys.argv[1:2] == ["check"]:
        sys.exit(0 if check(sys.argv[2]) else 1)
    else:
        sys.exit(__doc__)
