"""Records what real Keras trains of models whose layers are frozen: `KERAS-PYTHON generate.py` writes trainable.json.

For each case: which layers and weights say that they are trained, which weights the model lists as trained and as not trained, which a fit changes, and the summary.
"""
import json
import os
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
from keras import layers

X = np.sin(np.arange(36)).reshape(12, 3).astype("float32")
Y = np.cos(np.arange(24)).reshape(12, 2).astype("float32")


def stack(**kwargs):
    return keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh", name="d"), layers.BatchNormalization(name="b"), layers.Dense(2, name="e")], name="stack", **kwargs)


def graph(**kwargs):
    inputs = keras.Input((3,))
    return keras.Model(inputs, layers.Dense(2, name="e")(layers.Dense(4, activation="tanh", name="d")(inputs)), name="graph", **kwargs)


class Own(keras.Model):
    def __init__(self, **kwargs):
        super().__init__(name="own", **kwargs)
        self.d = layers.Dense(2, name="d")

    def call(self, x):
        return self.d(x)


def fit(model):
    model.fit(X, Y, epochs=1, verbose=0, batch_size=12)


def compiled(model):
    model.compile("sgd", "mse")
    return model


def layer_frozen():
    model = stack()
    model.get_layer("d").trainable = False
    return compiled(model)


def layer_frozen_after_compile():
    model = compiled(stack())
    model.get_layer("d").trainable = False
    return model


def layer_frozen_after_fit():
    model = compiled(stack())
    fit(model)
    model.get_layer("d").trainable = False
    return model


def layer_frozen_and_compiled_after_fit():
    model = layer_frozen_after_fit()
    return compiled(model)


def layer_thawed_after_compile():
    model = layer_frozen()
    model.get_layer("d").trainable = True
    return model


def layer_thawed_after_fit():
    model = layer_frozen()
    fit(model)
    model.get_layer("d").trainable = True
    return model


def normalization_frozen():
    model = stack()
    model.get_layer("b").trainable = False
    return compiled(model)


def normalization_frozen_after_fit():
    model = compiled(stack())
    fit(model)
    model.get_layer("b").trainable = False
    return model


def model_frozen():
    model = stack()
    model.trainable = False
    return compiled(model)


def model_frozen_after_fit():
    model = compiled(stack())
    fit(model)
    model.trainable = False
    return model


def model_frozen_layer_thawed():
    model = stack()
    model.trainable = False
    model.get_layer("d").trainable = True
    return compiled(model)


def model_frozen_twice():
    model = model_frozen_layer_thawed()
    model.trainable = False
    return model


def model_set_as_it_is():
    model = layer_frozen()
    model.trainable = True
    return compiled(model)


def shared_layer():
    shared = layers.Dense(3, name="shared")
    a, b = keras.Sequential([keras.Input((3,)), shared], name="one"), keras.Sequential([keras.Input((3,)), shared, layers.Dense(3, name="own")], name="two")
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layers.Dense(2, name="head")(layers.add([a(inputs), b(inputs)])))
    a.trainable = False
    return compiled(model)


def made_frozen():
    return compiled(stack(trainable=False))


def graph_made_frozen():
    return compiled(graph(trainable=False))


def own_made_frozen():
    model = compiled(Own(trainable=False))
    model(X)
    return model


def own_layer_frozen_before_build():
    model = compiled(Own())
    model.d.trainable = False
    model(X)
    return model


def inner_frozen():
    inner = graph()
    model = compiled(keras.Sequential([keras.Input((3,)), inner, layers.Dense(2, name="head")], name="outer"))
    inner.trainable = False
    return model


def inner_made_frozen():
    return compiled(keras.Sequential([keras.Input((3,)), graph(trainable=False), layers.Dense(2, name="head")], name="outer"))


def inner_layer_frozen():
    inner = graph()
    inputs = keras.Input((3,))
    model = keras.Model(inputs, layers.Dense(2, name="head")(inner(inputs)), name="outer")
    inner.get_layer("d").trainable = False
    return compiled(model)


def frozen_before_build():
    model = keras.Sequential([layers.Dense(2, name="d"), layers.BatchNormalization(name="b")], name="late")
    model.trainable = False
    model.build((None, 3))
    return compiled(model)


def thawed_after_build():
    model = frozen_before_build()
    model.trainable = True
    return compiled(model)


def added_to_frozen():
    model = stack()
    model.trainable = False
    model.add(layers.Dense(2, name="late"))
    return compiled(model)


def layer_made_frozen():
    return compiled(keras.Sequential([keras.Input((3,)), layers.Dense(2, name="d", trainable=False), layers.Dense(2, name="e")], name="made"))


def layer_made_frozen_thawed():
    model = layer_made_frozen()
    model.get_layer("d").trainable = True
    return compiled(model)


def weight_frozen():
    model = graph()
    model.get_layer("d").kernel.trainable = False
    return compiled(model)


def weight_frozen_layer_set():
    model = weight_frozen()
    model.get_layer("d").trainable = True
    return compiled(model)


CASES = [f for name, f in list(globals().items()) if callable(f) and getattr(f, "__module__", "") == "__main__" and name not in ("stack", "graph", "Own", "fit", "compiled")]


def record(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(3)
    model = make()
    text = []
    model.summary(line_length=100, print_fn=text.append, show_trainable=True)
    before = [np.array(w) for w in model.weights]
    result = {
        "trainable": model.trainable,
        "layers": [layer.trainable for layer in model.layers],
        "weights": [w.trainable for w in model.weights],
        "trainable_weights": [w.path for w in model.trainable_weights],
        "non_trainable_weights": [w.path for w in model.non_trainable_weights],
        "summary": "\n".join(text).rstrip(),
    }
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        fit(model)
    result["changed"] = [not np.array_equal(a, np.array(b)) for a, b in zip(before, model.weights)]
    result["after"] = np.asarray(model(X)).ravel().tolist()
    result["warnings"] = [str(w.message) for w in given]
    return result


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "trainable.json"), "w") as file:
    json.dump({f.__name__: record(f) for f in CASES}, file, indent=1, ensure_ascii=False)
    file.write("\n")
