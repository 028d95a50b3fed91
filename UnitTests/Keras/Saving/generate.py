"""Records what keras.saving.serialize_keras_object writes, and what deserialize_keras_object says to what it cannot read: `KERAS-PYTHON generate.py` writes objects.json."""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
import tensorflow as tf
from keras import layers

FOLDER = os.path.dirname(os.path.abspath(__file__))


@keras.saving.register_keras_serializable(package="my")
class Block(layers.Layer):
    def __init__(self, units=3, inner=None, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.inner = inner

    def build(self, input_shape):
        self.w = self.add_weight(shape=(input_shape[-1], self.units), name="w")

    def call(self, x):
        return x @ self.w

    def get_config(self):
        return {**super().get_config(), "units": self.units, "inner": keras.saving.serialize_keras_object(self.inner)}


class Unregistered(layers.Layer):
    def call(self, x):
        return x


@keras.saving.register_keras_serializable()
def double_it(x):
    return 2 * x


def plain_function(x):
    return x


def built(layer, shape):
    layer.build(shape)
    return layer


OBJECTS = {
    "none": lambda: None,
    "text": lambda: "x",
    "true": lambda: True,
    "integer": lambda: 3,
    "fraction": lambda: 0.5,
    "list": lambda: [1, 2.0, "a", None, [True]],
    "tuple": lambda: (1, 2, [3, (4,)]),
    "map": lambda: {"b": (1,), "a": {"c": None}},
    "empty": lambda: {"a": [], "b": {}},
    "tensor": lambda: tf.constant([[1.0, 2.0]]),
    "tensor of integers": lambda: tf.constant([1, 2]),
    "scalar": lambda: tf.constant(0.1),
    "array": lambda: np.array([1, 2]),
    "array of fractions": lambda: np.arange(3) * 1.5,
    "array of truth": lambda: np.array([[True], [False]]),
    "array of nothing": lambda: np.zeros((2, 0), "float32"),
    "array scalar": lambda: np.array(3.0),
    "slice": lambda: slice(1, None, 2),
    "whole": lambda: slice(None),
    "ellipsis": lambda: ...,
    "dtype": lambda: tf.float32,
    "shape": lambda: tf.TensorShape([None, 3]),
    "input": lambda: keras.Input((3,), name="a"),
    "output": lambda: layers.Dense(2, name="d")(keras.Input((3,), name="a")),
    "function": lambda: double_it,
    "function without registration": lambda: plain_function,
    "own": lambda: Block(4, name="block"),
    "own built": lambda: built(Block(4, name="block"), (None, 3)),
    "own inside own": lambda: Block(4, Block(2, name="in"), name="out", trainable=False),
    "not registered": lambda: Unregistered(name="u"),
    "layer": lambda: layers.Dense(3, name="d", activation="tanh", kernel_regularizer="l2"),
    "layers in a list": lambda: [layers.Flatten(name="f"), layers.Dropout(0.5, name="g")],
    "wrapper": lambda: layers.TimeDistributed(layers.Dense(2, name="in"), name="td"),
    "lambda layer": lambda: layers.Lambda(double_it, name="l"),
    "loss": lambda: keras.losses.MeanSquaredError(),
    "initializer": lambda: keras.initializers.GlorotUniform(seed=1),
    "regularizer": lambda: keras.regularizers.L1L2(0.1, 0.2),
    "constraint": lambda: keras.constraints.MaxNorm(2.5, axis=1),
    "metric": lambda: keras.metrics.BinaryAccuracy(),
    "seed": lambda: keras.random.SeedGenerator(3),
}

CONFIGS = {
    "unknown class": {"class_name": "Foo", "config": {}},
    "unknown class of Keras": {"module": "keras.layers", "class_name": "Foo", "config": {}, "registered_name": None},
    "not registered here": {"module": None, "class_name": "Foo", "config": {}, "registered_name": "x>Foo"},
    "missing argument": {"module": "keras.layers", "class_name": "Dense", "config": {}, "registered_name": None},
    "lambda": {"class_name": "__lambda__", "config": {"code": "4wEAAAAAAAAAAAAAAAEAAAADAAAA", "defaults": None, "closure": None}},
    "lambda layer": {"module": "keras.layers", "class_name": "Lambda", "config": {"name": "l", "function": {"class_name": "__lambda__", "config": {"code": "x", "defaults": None, "closure": None}}, "arguments": {}}, "registered_name": None},
    "unknown function": {"module": "builtins", "class_name": "function", "config": "nope", "registered_name": "function"},
    "system": {"module": "os", "class_name": "function", "config": "system", "registered_name": "function"},
    "number for a class": {"class_name": 5, "config": {}},
}


def said(config):
    try:
        keras.saving.deserialize_keras_object(config)
        return None
    except Exception as e:
        return [type(e).__name__, str(e).split("\n")[0]]


keras.backend.clear_session()
recorded = {
    "objects": {name: json.dumps(keras.saving.serialize_keras_object(make())) for name, make in OBJECTS.items()},
    "errors": {name: [config, said(config)] for name, config in CONFIGS.items()},
}
with open(os.path.join(FOLDER, "objects.json"), "w") as f:
    json.dump(recorded, f, indent=1)
    f.write("\n")
