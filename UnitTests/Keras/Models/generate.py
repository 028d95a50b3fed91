"""Records names and summaries of Sequential models: `KERAS-PYTHON generate.py` writes models.json."""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import layers

X = np.linspace(-1, 1, 40).reshape(10, 4).astype("float32")


class Block(layers.Layer):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(2)

    def build(self, shape):
        self.w = self.add_weight(shape=(1,), name="w")
        self.dense.build(shape)

    def call(self, x):
        return self.dense(x) * self.w


def adapted(axis=-1):
    layer = layers.Normalization(axis=axis)
    layer.adapt(X)
    return layer


def call(model):
    model(X)
    return model


def build(model):
    model.build((None, 4))
    return model


MODELS = {
    "input": lambda: keras.Sequential([keras.Input((4,)), layers.Dense(2)]),
    "built": lambda: build(keras.Sequential([layers.Dense(2)])),
    "called": lambda: call(keras.Sequential([layers.Dense(2)])),
    "nested": lambda: keras.Sequential([keras.Input((4,)), layers.Dense(2), keras.Sequential([layers.Dense(3), layers.BatchNormalization()], name="inner")], name="outer"),
    "nested built before": lambda: keras.Sequential([keras.Sequential([keras.Input((4,)), layers.Dense(3)]), layers.Dense(1)]),
    "own layer": lambda: keras.Sequential([keras.Input((4,)), Block()]),
    "adapted": lambda: keras.Sequential([keras.Input((4,)), adapted(), layers.Dense(2)]),
    "adapted and unbuilt": lambda: keras.Sequential([adapted(None), layers.Dense(2)]),
}


def record(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    model = make()
    lines = []
    model.summary(print_fn=lines.append, line_length=80)
    return {"paths": [w.path for w in model.weights], "summary": "\n".join(lines)}


def error(run):
    try:
        run()
    except (AttributeError, ValueError) as e:
        return str(e)
    raise AssertionError("no error")


keras.backend.clear_session()
result = {
    "models": {name: record(make) for name, make in MODELS.items()},
    "no inputs": error(lambda: keras.Sequential([keras.Input((4,))], name="empty").inputs),
    "no outputs": error(lambda: keras.Sequential([layers.Dense(2)], name="empty").outputs),
    "not compiled": error(lambda: keras.Sequential([layers.Dense(2)]).fit(X, X)),
    "build twice": error(lambda: keras.Sequential([keras.Input((4,)), layers.Dense(2)], name="fixed").build((None, 5))),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "models.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
