"""Records how models of real Keras order and take their inputs: `KERAS=3.15 KERAS-PYTHON generate.py` writes structures.json.

Of Keras 3.15, because 3.6 takes a dictionary for a model whose inputs are a list in the order of its keys, where 3.15 goes by names. All else is the same but for texts of warnings.
"""
import json
import os
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import layers, tree

A = np.linspace(-1, 1, 4).reshape(2, 2).astype("float32")
B = np.linspace(-2, 1, 6).reshape(2, 3).astype("float32")


def ends():
    b, a = keras.Input((3,), name="b"), keras.Input((2,), name="a")
    x = layers.Dense(2, name="dz", kernel_initializer="ones")(b)
    y = layers.Add(name="dd")([x, layers.Dense(2, name="dy", kernel_initializer="ones")(a)])
    return a, b, x, y


def by_name():
    a, b, x, y = ends()
    return keras.Model({"b": b, "a": a}, {"z": x, "y": y})


def by_name_in_order():
    a, b, x, y = ends()
    return keras.Model({"a": a, "b": b}, [x, y])


def by_position():
    a, b, x, y = ends()
    return keras.Model([b, a], [x, y])


def of_one():
    a = keras.Input((2,), name="a")
    return keras.Model(a, layers.Dense(2, kernel_initializer="ones")(a))


def of_one_by_name():
    a = keras.Input((2,), name="a")
    return keras.Model({"a": a}, {"only": layers.Dense(2, kernel_initializer="ones")(a)})


def nested():
    a, b, c = [keras.Input((2,), name=n) for n in "abc"]
    x = layers.Subtract()([a, b])
    return keras.Model([a, [b, c]], [x, {"q": layers.Subtract()([x, c]), "p": layers.Dense(2, kernel_initializer="ones")(c)}])


MODELS = {f.__name__: f for f in (by_name, by_name_in_order, by_position, of_one, of_one_by_name, nested)}
CALLS = {
    "by_name": {"names": {"a": A, "b": B}, "other order": {"b": B, "a": A}, "more": {"b": B, "a": A, "aa": B}, "missing": {"a": A}, "other": {"a": A, "c": B}, "list": [A, B], "one": A},
    "by_name_in_order": {"names": {"b": B, "a": A}, "list": [A, B]},
    "by_position": {"list": [B, A], "names": {"a": A, "b": B}, "more": {"a": A, "b": B, "c": A}, "other": {"a": A, "c": B}, "few": [B], "many": [B, A, A]},
    "of_one": {"one": A, "list": [A], "names": {"a": A}, "other": {"x": A}, "many": [A, A]},
    "of_one_by_name": {"names": {"a": A}, "one": A},
    "nested": {"nested": [A, [A + 1, A * 2]], "flat": [A, A + 1, A * 2]},
}


def attempt(make, inputs):
    keras.backend.clear_session()
    model = make()
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        try:
            outputs = tree.map_structure(lambda t: np.asarray(t).tolist(), model(inputs))
            return {"outputs": outputs, "warnings": [str(w.message) for w in given]}
        except ValueError as e:
            lines = str(e).split("\n\nArguments received")[0].split("[1m")
            return {"error": lines[-1].replace("\x1b", "").replace("[0m", "").strip()}


def describe(make):
    keras.backend.clear_session()
    model = make()
    return {
        "inputs": [t.name for t in model.inputs],
        "input_shapes": [t.shape for t in model.inputs],
        "output_names": list(model.output_names),
        "layers": [layer.name for layer in model.layers],
        "input": tree.map_structure(lambda t: t.name, model.input),
        "output": tree.map_structure(lambda t: t._keras_history.operation.name, model.output),
        "calls": {name: attempt(make, inputs) for name, inputs in CALLS[make.__name__].items()},
    }


class Own(keras.Model):
    def call(self, x):
        return x


class Without(keras.Model):
    pass


def other_names():
    a = keras.Input((2,), name="a")
    return keras.Model({"x": a}, layers.Dense(2)(a))


def error(run):
    keras.backend.clear_session()
    try:
        run()
    except Exception as e:
        return {"type": type(e).__name__, "message": str(e)}
    raise AssertionError("no error")


def warning(run):
    keras.backend.clear_session()
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        run()
    return [str(w.message) for w in given]


def disconnected(outputs):
    a, b = keras.Input((3,), name="a"), keras.Input((3,), name="b")
    return keras.Model(a, outputs(layers.Dense(2)(a), layers.Dense(2)(b)))


def begun_too_late():
    a = keras.Input((3,))
    hidden = layers.Dense(4)(a)
    return keras.Model(hidden, layers.concatenate([hidden, a]))


result = {
    "disconnected": {
        "one": error(lambda: disconnected(lambda x, y: y)),
        "list": error(lambda: disconnected(lambda x, y: [x, y])),
        "names": error(lambda: disconnected(lambda x, y: {"z": x, "q": y})),
        "nested": error(lambda: disconnected(lambda x, y: [x, {"q": [x, y]}])),
        "merged": error(lambda: disconnected(lambda x, y: [layers.add([x, y]), x])),
        "begun too late": error(begun_too_late),
    },
    "models": {name: describe(make) for name, make in MODELS.items()},
    "no inputs": error(lambda: keras.Model([], layers.Dense(2)(keras.Input((2,))))),
    "own model's inputs": error(lambda: Own(name="own").inputs),
    "own model's input": error(lambda: Own(name="own").input),
    "other names": warning(other_names),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "structures.json"), "w") as file:
    file.write(json.dumps(result, indent=1).replace(", ragged=False", "") + "\n")
