"""Records the parameters of Python's public functions and classes, one a line, in the order of their names:
    ../shared/keras/python generate.py
A parameter is its name, ["name", default] where it has one, and "*" before those that are taken by name alone; *args and **kwargs as Python writes them.
"""
import inspect
import json
import os

import keras
import numpy as np
import tensorflow as tf
from keras.src.legacy.preprocessing import image as legacy

here = os.path.dirname(os.path.abspath(__file__))


def plain(value):
    if value is None or isinstance(value, (bool, int, str)):
        return value
    if isinstance(value, float):
        return value if np.isfinite(value) else repr(value)
    if isinstance(value, (tuple, list)):
        return [plain(item) for item in value]
    return value.name if isinstance(value, tf.DType) else {"object": getattr(value, "__name__", type(value).__name__)}


def parameters(item):
    try:
        signature = inspect.signature(item)
    except (TypeError, ValueError):  # Built-in functions say nothing.
        return None
    found, by_name_alone = [], False
    for p in signature.parameters.values():
        if p.name in ("self", "cls") and not found:
            continue
        if p.kind is p.VAR_POSITIONAL:
            found.append("*" + p.name)
            by_name_alone = True
        elif p.kind is p.VAR_KEYWORD:
            found.append("**" + p.name)
        else:
            if p.kind is p.KEYWORD_ONLY and not by_name_alone:
                found.append("*")
                by_name_alone = True
            found.append(p.name if p.default is p.empty else [p.name, plain(p.default)])
    return found


def members(found, path, owner):
    for name in dir(owner):
        item = getattr(owner, name, None)
        if not name.startswith("_") and callable(item) and (signature := parameters(item)) is not None:
            found[f"{path}.{name}"] = signature


def record(file, modules):
    found = {}
    for path, owner in modules.items():
        members(found, path, owner)
    with open(os.path.join(here, file), "w") as out:
        out.write("{\n" + ",\n".join(f"{json.dumps(name)}: {json.dumps(found[name])}" for name in sorted(found)) + "\n}\n")


modules = {"keras": keras, "keras.optimizers.schedules": keras.optimizers.schedules, "keras.preprocessing.image": legacy}
for name in ("activations callbacks constraints initializers layers losses metrics models optimizers random regularizers utils backend config preprocessing saving").split():
    modules["keras." + name] = getattr(keras, name)
for name in ("mnist fashion_mnist cifar10 cifar100").split():
    modules["keras.datasets." + name] = getattr(keras.datasets, name)
for name in ("Model Sequential").split():
    modules["keras." + name] = getattr(keras, name)
modules.update({
    "Layer": keras.layers.Layer, "Callback": keras.callbacks.Callback, "Metric": keras.metrics.Metric, "Mean": keras.metrics.Mean, "Loss": keras.losses.Loss,
    "Optimizer": keras.optimizers.Optimizer, "ImageDataGenerator": legacy.ImageDataGenerator,
})
record("keras.json", modules)
names = "math nn random linalg image io strings data bitwise sets initializers train debugging".split()
record("tensorflow.json", {"tf": tf, "tf.data.Dataset": tf.data.Dataset, **{"tf." + name: getattr(tf, name) for name in names}})
record("numpy.json", {"np": np, "np.random": np.random, "np.linalg": np.linalg})
