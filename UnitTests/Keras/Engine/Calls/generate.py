"""Records models of layers that are called with more than one tensor, for the tests beside it:
    ../shared/keras/python generate.py
"""
import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Support", "Models"))
from model_recorder import error, record  # noqa: E402

import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import layers, ops  # noqa: E402


class Attend(layers.Layer):
    """Weights of its own for each argument."""

    def build(self, x_shape, context_shape):
        self.own = self.add_weight(shape=(x_shape[-1], 3), name="own")
        self.other = self.add_weight(shape=(context_shape[-1], 3), name="other")

    def call(self, x, context, scale=1.0):
        return ops.tanh(ops.matmul(x, self.own) + ops.matmul(context, self.other)) * scale


class Sorted(layers.Layer):
    def call(self, x, zeta, alpha):
        return x * zeta + alpha


class Halves(layers.Layer):
    """Takes and gives a dictionary."""

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape["second"][-1], input_shape["first"][-1]), name="kernel")

    def call(self, inputs):
        x = ops.matmul(inputs["second"], self.kernel)
        return {"sum": inputs["first"] + x, "difference": inputs["first"] - x}


class Pair(layers.Layer):
    """Takes a list, says the shapes of its outputs."""

    def build(self, input_shape):
        self.kernel = self.add_weight(shape=(input_shape[0][-1], input_shape[1][-1]), name="kernel")

    def call(self, inputs):
        x, y = inputs
        return [ops.matmul(x, self.kernel) + y, ops.concatenate([x, y], axis=-1)]

    def compute_output_shape(self, input_shape):
        x, y = input_shape
        return [y, (x[0], x[1] + y[1])]


class Masks(layers.Layer):
    """Looks at the masks of both its arguments."""

    def call(self, query, value, query_mask=None, value_mask=None):
        weights = ops.cast(ops.expand_dims(query_mask, -1), "float32") + 2 * ops.cast(ops.expand_dims(value_mask, -1), "float32")
        return (query + value) * weights


class Carry(layers.Layer):
    def call(self, inputs, initial_state=None):
        return inputs + (0 if initial_state is None else initial_state[0] * initial_state[1])


def context():
    x, y = keras.Input((4,), name="x"), keras.Input((2,), name="y")
    return keras.Model([x, y], layers.Dense(2)(Attend(name="attend")(x, context=y, scale=2.0)))


def names_are_sorted():
    x, y, z = (keras.Input((3,), name=name) for name in "xyz")
    return keras.Model([x, y, z], Sorted()(x, zeta=y, alpha=z))


def dictionary():
    x, y = keras.Input((3,), name="x"), keras.Input((2,), name="y")
    outputs = Halves()({"first": x, "second": y})
    return keras.Model([x, y], [outputs["difference"], outputs["sum"]])


def pair():
    x, y = keras.Input((3,), name="x"), keras.Input((2,), name="y")
    a, b = Pair()([x, y])
    return keras.Model([x, y], [b, layers.Dense(2)(a)])


def beside_values():
    x = keras.Input((3,), name="x")
    y = layers.Add()([x, np.array([[1.0, 2.0, 3.0]], "float32")])
    return keras.Model(x, Attend()(y, context=np.array([[0.5, -0.5]], "float32")))


def masked():
    x = keras.Input((4, 3), name="x")
    y = layers.Masking(name="masked")(ops.relu(x))
    y = layers.BatchNormalization()(y)
    start = keras.Input((4, 2))
    inner = keras.Model(start, layers.Dense(2)(start), name="inner")
    return keras.Model(x, layers.GlobalAveragePooling1D()(layers.Dense(2)(y) + inner(layers.Dense(2)(y))))


def masks_by_name():
    x = keras.Input((4, 3), name="x")
    y = layers.Masking()(ops.relu(x))
    z = layers.Masking()(ops.relu(-x))
    return keras.Model(x, Masks()(y, value=z))


def state():
    x, h, c = (keras.Input((3,), name=name) for name in "xhc")
    return keras.Model([x, h, c], Carry()(x, initial_state=[h, c]))


MODELS = {f.__name__: f for f in (context, names_are_sorted, dictionary, pair, beside_values, masked, masks_by_name, state)}


def inputs(*shapes):
    return [keras.Input(shape) for shape in shapes]


ERRORS = {
    "unknown name": lambda: Attend()(np.ones((2, 4)), context=np.ones((2, 2)), contxt=np.ones((2, 2))),
    "missing name": lambda: Sorted()(np.ones((2, 4)), zeta=np.ones((2, 2))),
    "two for one": lambda: layers.Dense(2, name="dense")(inputs((3,), (3,))),
    "mask for none": lambda: layers.Flatten()(np.ones((2, 4)), mask=np.ones((2,), bool)),
}

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "calls.json"), "w", newline="\n") as file:
    json.dump({"models": {name: record(make) for name, make in MODELS.items()}, "errors": {name: error(run) for name, run in ERRORS.items()}}, file, indent=1)
    file.write("\n")
