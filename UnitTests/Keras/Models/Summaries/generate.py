"""Records summaries of models of real Keras: `KERAS-PYTHON generate.py` writes summaries.json."""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
from keras import layers, ops

X = np.ones((4, 3), "float32")


def inner():
    inputs = keras.Input((3,), name="inner_input")
    x = layers.Dense(3, name="inner_dense")(inputs)
    return keras.Model(inputs, layers.BatchNormalization(name="inner_normalization")(ops.relu(x)), name="inner")


def nested():
    inputs = keras.Input((3,))
    stack = keras.Sequential([keras.Input((3,)), layers.Dense(2, name="stacked"), keras.Sequential([layers.Dense(4)], name="deep")], name="stack")
    block = inner()
    block.trainable = False
    return keras.Model(inputs, layers.concatenate([stack(inputs), block(inputs), inputs]), name="outer")


def chain_of_models():
    return keras.Sequential([keras.Input((3,)), inner(), layers.Dense(1)], name="chain")


def shared():
    dense = layers.Dense(2, name="dense")
    a, b = keras.Input((3,), name="a"), keras.Input((5, 3), name="b")
    return keras.Model([a, b], [dense(a), dense(b)], name="shared")


def several_outputs():
    start = keras.Input((3,))
    pair = keras.Model(start, [layers.Dense(2)(start), layers.Dense(4)(start)], name="pair")
    named = keras.Model(start, {"z": layers.Dense(2)(start), "y": layers.Dense(1)(start)}, name="named")
    single = keras.Model(start, [layers.Dense(2)(start)], name="single")
    inputs = keras.Input((3,))
    a, b = pair(inputs)
    c = named(inputs)
    return keras.Model(inputs, [a, b, c["z"], c["y"], single(inputs)], name="several")


def flat():
    inputs = keras.Input((3,))
    return keras.Model(inputs, ops.sum(layers.Dense(2)(inputs), axis=1), name="flat")


def scalar_input():
    inputs = keras.Input(())
    return keras.Model(inputs, inputs * 2.0, name="scalar")


class Own(keras.Model):
    def __init__(self):
        super().__init__(name="own")
        self.first = layers.Dense(4, name="first")
        self.block = inner()
        self.last = layers.Dense(2, name="last")

    def call(self, x):
        return self.last(self.first(x))


def own():
    return Own()


def own_called():
    model = Own()
    model(X)
    return model


def own_fitted():
    model = Own()
    model.compile("adam", "mse")
    model.fit(X, np.ones((4, 2)), verbose=0)
    return model


def own_in_sequential():
    return keras.Sequential([keras.Input((3,)), Own(), layers.Dense(1)], name="around")


def stack_without_shape():
    return keras.Sequential([layers.Dense(2), layers.Dense(3)], name="open")


def empty():
    return keras.Sequential(name="empty")


def only_input():
    return keras.Sequential([keras.Input((3,))], name="only_input")


def only_model():
    return keras.Sequential([inner()], name="only_model")


def fitted():
    model = nested()
    model.compile("adam", "mse")
    model.fit(X, np.ones((4, 10)), verbose=0)
    return model


def long_names():
    inputs = keras.Input((3,), name="an_input_with_a_name_that_is_too_long_for_its_column")
    x = layers.Dense(2, name="a_layer_with_a_name_that_is_too_long_for_its_column")(inputs)
    y = layers.Dense(2)(inputs)
    return keras.Model(inputs, layers.add([x, y, x]), name="long_names")


def popped():
    model = keras.Sequential([keras.Input((3,)), inner(), layers.Dense(4), layers.Dense(1)], name="popped")
    model.pop()
    return model


def popped_to_model():
    model = keras.Sequential([inner(), layers.Dense(4)], name="popped_to_model")
    model.pop()
    return model


MODELS = [f for f in list(globals().values()) if callable(f) and getattr(f, "__module__", "") == "__main__" and not isinstance(f, type) and f is not inner]
SHOWN = {
    "nested/expanded": (nested, {"expand_nested": True}),
    "nested/trainable": (nested, {"show_trainable": True}),
    "nested/all": (nested, {"expand_nested": True, "show_trainable": True, "line_length": 116}),
    "chain_of_models/expanded": (chain_of_models, {"expand_nested": True, "line_length": 70}),
    "own_called/expanded": (own_called, {"expand_nested": True, "show_trainable": True}),
    "nested/positions": (nested, {"positions": [0.4, 0.6, 0.7, 1.0], "line_length": 110}),
    "chain_of_models/positions": (chain_of_models, {"positions": [0.5, 0.7, 1.0], "line_length": 90}),
    "chain_of_models/positions and trainable": (chain_of_models, {"positions": [0.5, 0.7, 1.0], "line_length": 90, "show_trainable": True}),
    "nested/range": (nested, {"layer_range": ["stack", "inner"]}),
    "nested/range turned": (nested, {"layer_range": ["concatenate", "stack"]}),
    "nested/range of one": (nested, {"layer_range": ["inner", "inner"]}),
    "nested/range of patterns": (nested, {"layer_range": ["st.*", ".*er"]}),
    "nested/range expanded": (nested, {"layer_range": ["inner", "concatenate"], "expand_nested": True}),
    "nested/narrow": (nested, {"line_length": 60}),
}
REFUSED = {
    "too narrow": {"line_length": 10},
    "range of three": {"layer_range": ["a", "b", "c"]},
    "range of nothing": {"layer_range": ["nothing", "inner"]},
}


def text(make, **kwargs):
    keras.backend.clear_session()
    lines = []
    make().summary(print_fn=lines.append, **kwargs)
    return "\n".join(lines).rstrip()


def error(**kwargs):
    try:
        text(nested, **kwargs)
    except ValueError as e:
        return str(e)
    raise AssertionError("no error")


result = {
    "models": {f.__name__: text(f) for f in MODELS},
    "shown": {name: text(make, **kwargs) for name, (make, kwargs) in SHOWN.items()},
    "refused": {name: error(**kwargs) for name, kwargs in REFUSED.items()},
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "summaries.json"), "w") as file:
    json.dump(result, file, indent=1, ensure_ascii=False)
    file.write("\n")
