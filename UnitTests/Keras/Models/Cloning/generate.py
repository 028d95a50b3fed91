"""Records clones of models of real Keras: `KERAS-PYTHON generate.py` writes clones.json."""
import json
import os
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
from keras import layers

X = np.sin(np.arange(12)).reshape(4, 3).astype("float32")


def graph(scaled=True):
    start = keras.Input((3,), name="start")
    block = keras.Model(start, layers.add([layers.Dense(3, activation="tanh", name="block_dense")(start), start]), name="block")
    inputs = keras.Input((3,), name="features")
    dense = layers.Dense(3, activation="relu", kernel_regularizer="l2", name="twice")
    x = block(dense(dense(inputs)))
    x = layers.Dropout(0.3)(x)
    x = x * 2.0 if scaled else x
    stack = keras.Sequential([keras.Input((3,)), layers.Dense(4, name="stacked"), layers.BatchNormalization(name="normal")], name="stack")
    head = layers.Dense(1, name="head", trainable=False)
    return keras.Model(inputs, {"o": stack(x), "p": head(x)}, name="graph")


def stack():
    return keras.Sequential([keras.Input((3,), name="start"), layers.Dense(4, name="first"), layers.BatchNormalization(name="normal"), keras.Sequential([layers.Dense(2)], name="inner")], name="stack")


def frozen():
    model = stack()
    model.trainable = False
    return model


def built_later():
    model = keras.Sequential([layers.Dense(4, name="first")], name="later")
    model.build((None, 3))
    return model


def other_dropout(layer):
    if isinstance(layer, layers.Dropout):
        return layers.Dropout(0.9, name="other")
    return layer.__class__.from_config(layer.get_config())


def with_noise(layer, *args, **kwargs):
    outputs = layer(*args, **kwargs)
    return layers.GaussianNoise(0.1)(outputs) if isinstance(layer, layers.Dense) else outputs


def copy(layer):
    return layer.__class__.from_config(layer.get_config())


CASES = {
    "graph": lambda: keras.models.clone_model(graph()),
    "stack": lambda: keras.models.clone_model(stack()),
    "frozen": lambda: keras.models.clone_model(frozen()),
    "built later": lambda: keras.models.clone_model(built_later()),
    "on other inputs": lambda: keras.models.clone_model(graph(), input_tensors=keras.Input((3,), name="other")),
    "another dropout": lambda: keras.models.clone_model(graph(), clone_function=other_dropout),
    # In C#, functions and operators are made anew whatever the function says.
    "the same layers": lambda: keras.models.clone_model(graph(False), clone_function=lambda layer: layer),
    "with noise": lambda: keras.models.clone_model(graph(False), clone_function=lambda layer: layer, call_function=with_noise),
    "recursive": lambda: keras.models.clone_model(graph(), recursive=True),
    "recursive stack": lambda: keras.models.clone_model(stack(), recursive=True, clone_function=copy),
}


class Own(keras.Model):
    pass


ERRORS = {
    "own": lambda: keras.models.clone_model(Own(), clone_function=copy),
    "structure": lambda: keras.models.clone_model(graph(), input_tensors=[keras.Input((3,)), keras.Input((3,))]),
    "two for a stack": lambda: keras.models.clone_model(stack(), input_tensors=[keras.Input((3,)), keras.Input((3,))]),
    "values": lambda: keras.models.clone_model(graph(), input_tensors=X),
    "calls of a stack": lambda: keras.models.clone_model(stack(), call_function=with_noise),
    "both": lambda: graph().get_layer("head", 1),
    "neither": lambda: graph().get_layer(),
    "too far": lambda: graph().get_layer(index=99),
    "unknown": lambda: graph().get_layer("unknown"),
}


def record(make):
    keras.backend.clear_session()
    keras.utils.set_random_seed(5)
    model = make()
    lines = []
    model.summary(print_fn=lines.append, line_length=100, expand_nested=True, show_trainable=True)
    outputs = model(X)
    return {
        "name": model.name, "trainable": model.trainable, "summary": "\n".join(lines).rstrip(), "paths": [w.path for w in model.weights],
        "weights": [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()],
        "outputs": [np.asarray(t).ravel().tolist() for t in (outputs.values() if isinstance(outputs, dict) else [outputs])],
        "inputs": [t.name for t in model.inputs],
    }


def error(run):
    keras.backend.clear_session()
    try:
        run()
    except Exception as e:
        return str(e)
    raise AssertionError("no error")


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "clones.json"), "w") as file:
    json.dump({"clones": {name: record(make) for name, make in CASES.items()}, "errors": {name: error(run) for name, run in ERRORS.items()}}, file, indent=1, ensure_ascii=False)
    file.write("\n")
