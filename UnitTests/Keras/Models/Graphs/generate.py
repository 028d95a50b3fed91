"""Records functional models of real Keras: `KERAS-PYTHON generate.py` writes graphs.json."""
import json
import os
import sys

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Support", "Models"))
from model_recorder import error, record

import keras
import numpy as np
from keras import layers, ops


def chain():
    inputs = keras.Input((4,), name="features")
    x = layers.Dense(5, activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(2)(x), name="chain")


def residual():
    inputs = keras.Input((8, 8, 3), name="img")
    x = layers.Conv2D(4, 3, activation="relu")(inputs)
    skip = layers.MaxPooling2D(2)(x)
    x = layers.Conv2D(4, 3, activation="relu", padding="same")(skip)
    x = layers.add([x, skip])
    return keras.Model(inputs, layers.Dense(3)(layers.GlobalAveragePooling2D()(x)), name="toy")


def shared():
    dense = layers.Dense(3, activation="tanh")
    a, b = keras.Input((4,)), keras.Input((4,))
    return keras.Model([a, b], layers.Subtract()([dense(a), dense(b)]))


def shared_twice():
    dense = layers.Dense(4, activation="tanh")
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Concatenate()([dense(dense(inputs)), inputs]))


def nested():
    inner_in = keras.Input((4,))
    inner = keras.Model(inner_in, layers.Dense(3, activation="relu")(inner_in), name="inner")
    stack = keras.Sequential([keras.Input((3,)), layers.Dense(2)], name="stack")
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Multiply()([stack(inner(inputs)), layers.Dense(2)(inputs)]))


def branches():
    a, b, c = keras.Input((4,), name="a"), keras.Input((3,), name="b"), keras.Input((4,), name="c")
    x = layers.Average()([layers.Dense(5)(a), layers.Dense(5)(b), layers.Dense(5)(c)])
    y = layers.Maximum()([x, layers.Dense(5, name="late")(b)])
    return keras.Model([a, b, c], [layers.Dense(1, name="priority")(x), layers.Minimum(name="least")([y, x])])


def unused():
    a, b = keras.Input((4,)), keras.Input((4,))
    return keras.Model([a, b], layers.Dense(2)(a))


def cut():
    whole = residual()
    return keras.Model(whole.input, whole.get_layer("max_pooling2d").output)


def middle():
    whole = residual()
    return keras.Model(whole.get_layer("max_pooling2d").output, whole.output)


def broadcast():
    a, b = keras.Input((3, 4)), keras.Input((4,))
    return keras.Model([a, b], layers.Add()([a, b]))


def in_sequential():
    inputs = keras.Input((4,))
    inner = keras.Model(inputs, layers.Dense(3)(inputs), name="inner")
    return keras.Sequential([inner, layers.Dense(2)])


def of_sequential():
    stack = keras.Sequential([keras.Input((4,)), layers.Dense(3, name="hidden"), layers.Dense(2)])
    return keras.Model(stack.inputs[0], stack.get_layer("hidden").output)


def residual_operator():
    inputs = keras.Input((4,))
    x = layers.Dense(4, activation="relu")(inputs)
    return keras.Model(inputs, layers.Dense(1)(x + inputs))


def operators():
    a, b = keras.Input((3,), name="a"), keras.Input((3,), name="b")
    x = (a + b) * 2 - a / 4 + (-b) % 3
    y = 1 - x * a
    near = ops.cast((x > y) & ~(a >= 0.5) | (b < x), "float32")
    return keras.Model([a, b], [x, y, near])


def positions():
    inputs = keras.Input((5, 4))
    return keras.Model(inputs, [inputs[:, 0], inputs[:, -1, 1:3], inputs[..., None], inputs[:, ::2]])


def functions():
    a, b = keras.Input((6,), name="a"), keras.Input((6,), name="b")
    x = ops.relu(ops.concatenate([a, b], axis=-1))
    y = ops.reshape(x, (-1, 3, 4))
    y = ops.matmul(y, ops.transpose(y, (0, 2, 1)))
    rows = ops.reshape(x, (-1, 4))
    parts = ops.split(x, 3, axis=-1)
    z = ops.where(a > b, ops.maximum(a, 0.25), ops.zeros_like(b))
    return keras.Model([a, b], [y, rows, parts[2], ops.stack([a, b], axis=1), z, ops.squeeze(ops.expand_dims(a, 1), 1)])


def reductions():
    inputs = keras.Input((3, 4))
    x = ops.mean(inputs, axis=1)
    return keras.Model(inputs, [x, ops.sum(inputs, axis=-1, keepdims=True), ops.max(inputs, axis=(1, 2)), ops.min(x, axis=-1), ops.mean(inputs), ops.argmax(x, axis=-1), ops.softmax(x)])


def two_towers():
    tower = keras.Sequential([keras.Input((6,)), layers.Dense(8, activation="relu"), layers.Dense(4)], name="tower")
    a, b = keras.Input((6,)), keras.Input((6,))
    u, v = tower(a), tower(b)
    return keras.Model([a, b], ops.sum(u * v, axis=1, keepdims=True))


def constants():
    inputs = keras.Input((3,))
    return keras.Model(inputs, layers.Dense(2)(inputs * np.array([1.0, 2.0, 3.0], "float32") + 0.5))


def any_length():
    inputs = keras.Input((None, 4))
    x = layers.Dense(4)(inputs)
    x = ops.expand_dims(x + inputs, -1)
    return keras.Model(inputs, ops.mean(ops.squeeze(x, -1), axis=1))


def double_precision():
    inputs = keras.Input((3,), dtype="float64")
    return keras.Model(inputs, inputs * 2 + 0.1)


def operator_in_nested():
    start = keras.Input((4,))
    inner = keras.Model(start, layers.Dense(4)(start) + start, name="inner")
    inputs = keras.Input((4,))
    return keras.Model(inputs, inner(inner(inputs)) * 0.5)


def operator_cut():
    whole = residual_operator()
    return keras.Model(whole.input, whole.layers[-1].input)


MODELS = {f.__name__: f for f in (residual_operator, operators, positions, functions, reductions, two_towers, constants, any_length, double_precision, operator_in_nested, operator_cut, chain, residual, shared, shared_twice, nested, branches, unused, cut, middle, broadcast, in_sequential, of_sequential)}


def twice():
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Dense(2, name="same")(layers.Dense(2, name="same")(inputs)))


def merge(*shapes, layer=layers.Add):
    return layer()([keras.Input(shape) for shape in shapes])


def call(shape, given):
    inputs = keras.Input(shape)
    return keras.Model(inputs, layers.Dense(2)(inputs), name="called")(given())


ERRORS = {
    "another size": lambda: call((3,), lambda: np.ones((2, 4))),
    "another size to come": lambda: call((3,), lambda: keras.Input((4,))),
    "a size less": lambda: call((3, 4), lambda: np.ones((2, 4))),
    "a size less to come": lambda: call((3, 4), lambda: keras.Input((4,))),
    "a last one too many and another size": lambda: call((3,), lambda: np.ones((2, 4, 1))),
    "two of one name": twice,
    "shapes do not merge": lambda: merge((3,), (4,)),
    "shapes do not concatenate": lambda: merge((2, 3), (4, 5), layer=layers.Concatenate),
}

result = {"models": {name: record(make) for name, make in MODELS.items()}, "errors": {name: error(run) for name, run in ERRORS.items()}}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "graphs.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
