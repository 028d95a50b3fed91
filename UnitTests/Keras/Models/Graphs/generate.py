"""Records functional models of real Keras: `KERAS-PYTHON generate.py` writes graphs.json.

For each model: the layers in their order, the paths of the weights, their sums (initial weights are Keras' to the bit), the summary, what it gives for fixed inputs, and, where it has
one input and one output, two epochs of training.
"""
import json
import os
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
from keras import layers


def data(*shape):
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7).astype("float32")


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


MODELS = {f.__name__: f for f in (chain, residual, shared, shared_twice, nested, branches, unused, cut, middle, broadcast, in_sequential, of_sequential)}


def record(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(7)
    model = make()
    lines = []
    model.summary(print_fn=lines.append, line_length=100)
    shapes = [tuple(i.shape[1:]) for i in model.inputs]
    x = [data(6, *shape) for shape in shapes]
    outputs = model(x if len(x) > 1 else x[0])
    result = {
        "layers": [layer.name for layer in model.layers], "paths": [w.path for w in model.weights], "summary": "\n".join(lines), "inputs": shapes,
        "weights": [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()],
        "outputs": [np.asarray(o).ravel().tolist() for o in (outputs if isinstance(outputs, list) else [outputs])],
    }
    if len(x) == 1 and not isinstance(outputs, list):
        model.compile("adam", "mse", metrics=["mae"])
        y = data(6, *outputs.shape[1:]) * 0.5
        result["history"] = model.fit(x[0], y, epochs=2, batch_size=4, verbose=0, shuffle=False).history
    return result


def error(run):
    keras.backend.clear_session()
    try:
        run()
    except ValueError as e:
        return str(e)
    raise AssertionError("no error")


def twice():
    inputs = keras.Input((4,))
    return keras.Model(inputs, layers.Dense(2, name="same")(layers.Dense(2, name="same")(inputs)))


def merge(*shapes, layer=layers.Add):
    return layer()([keras.Input(shape) for shape in shapes])


ERRORS = {
    "two of one name": twice,
    "shapes do not merge": lambda: merge((3,), (4,)),
    "shapes do not concatenate": lambda: merge((2, 3), (4, 5), layer=layers.Concatenate),
}

result = {"models": {name: record(make) for name, make in MODELS.items()}, "errors": {name: error(run) for name, run in ERRORS.items()}}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "graphs.json"), "w") as file:
    json.dump(result, file, indent=1)
    file.write("\n")
