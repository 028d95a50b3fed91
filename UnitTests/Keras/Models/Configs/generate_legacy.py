"""
Writes configs in the form of tf.keras 2.x, which Keras 3 cannot write: `KERAS-PYTHON generate_legacy.py` writes legacy.json. Each is read by real Keras first, as it reads them from .h5 files, and its summary is recorded.
"""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
from keras.src.legacy.saving import saving_utils

FOLDER = os.path.dirname(os.path.abspath(__file__))


def dense(name, units, **further):
    return {"class_name": "Dense", "config": {
        "name": name, "trainable": True, "dtype": "float32", "units": units, "activation": "relu", "use_bias": True,
        "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": None}}, "bias_initializer": {"class_name": "Zeros", "config": {}},
        "kernel_regularizer": None, "bias_regularizer": None, "activity_regularizer": None, "kernel_constraint": None, "bias_constraint": None, **further}}


def start(name, shape):
    return {"class_name": "InputLayer", "config": {"batch_input_shape": shape, "dtype": "float32", "sparse": False, "ragged": False, "name": name}}


def node(layer, *inbound):
    return {**layer, "name": layer["config"]["name"], "inbound_nodes": [list(call) for call in inbound]}


def sequential():
    return {"class_name": "Sequential", "config": {"name": "sequential", "layers": [
        start("dense_input", [None, 4]), dense("dense", 3, batch_input_shape=[None, 4]),
        {"class_name": "BatchNormalization", "config": {
            "name": "batch_normalization", "trainable": True, "dtype": "float32", "axis": [1], "momentum": 0.99, "epsilon": 0.001, "center": True, "scale": True,
            "beta_initializer": {"class_name": "Zeros", "config": {}}, "gamma_initializer": {"class_name": "Ones", "config": {}}, "moving_mean_initializer": {"class_name": "Zeros", "config": {}},
            "moving_variance_initializer": {"class_name": "Ones", "config": {}}, "beta_regularizer": None, "gamma_regularizer": None, "beta_constraint": None, "gamma_constraint": None}},
        {"class_name": "Dropout", "config": {"name": "dropout", "trainable": True, "dtype": "float32", "rate": 0.5, "noise_shape": None, "seed": None}},
        dense("dense_1", 2)]}, "keras_version": "2.11.0", "backend": "tensorflow"}


def without_input():
    return {"class_name": "Sequential", "config": {"name": "sequential_1", "layers": [dense("first", 3, batch_input_shape=[None, 4]), dense("second", 2)]}, "keras_version": "2.2.4", "backend": "tensorflow"}


def functional():
    return {"class_name": "Functional", "config": {"name": "model", "trainable": True, "layers": [
        node(start("a", [None, 4])), node(start("b", [None, 4])),
        node(dense("shared", 4), [["a", 0, 0, {}]], [["b", 0, 0, {}]]),
        node({"class_name": "Add", "config": {"name": "add", "trainable": True, "dtype": "float32"}}, [["shared", 0, 0, {}], ["shared", 1, 0, {}]]),
        node({"class_name": "Dropout", "config": {"name": "dropout", "trainable": True, "dtype": "float32", "rate": 0.5, "noise_shape": None, "seed": None}}, [["add", 0, 0, {"training": True}]]),
        node(dense("out", 2), [["dropout", 0, 0, {}]])],
        "input_layers": [["a", 0, 0], ["b", 0, 0]], "output_layers": [["out", 0, 0]]}, "keras_version": "2.11.0", "backend": "tensorflow"}


def old_model():
    return {**functional(), "class_name": "Model"}


def nested():
    inner = {"class_name": "Functional", "config": {"name": "inner", "layers": [node(start("i", [None, 4])), node(dense("d", 4), [["i", 0, 0, {}]])], "input_layers": [["i", 0, 0]], "output_layers": [["d", 0, 0]]}}
    return {"class_name": "Functional", "config": {"name": "model", "layers": [
        node(start("x", [None, 4])), {**inner, "name": "inner", "inbound_nodes": [[["x", 0, 0, {}]]]}, node(dense("out", 2), [["inner", 0, 0, {}]])],
        "input_layers": [["x", 0, 0]], "output_layers": [["out", 0, 0]]}, "keras_version": "2.11.0", "backend": "tensorflow"}


def record(config):
    keras.backend.clear_session()
    model = saving_utils.model_from_config(json.loads(json.dumps(config)))
    lines = []
    model.summary(print_fn=lines.append, line_length=100)
    return {"json": json.dumps(config), "summary": "\n".join(lines), "weights": [[w.name, list(w.shape)] for w in model.weights]}


recorded = {}
for make in [sequential, without_input, functional, old_model, nested]:
    try:
        recorded[make.__name__] = record(make())
    except Exception as e:
        print(make.__name__, type(e).__name__, str(e)[:300])
with open(os.path.join(FOLDER, "legacy.json"), "w") as f:
    json.dump(recorded, f, indent=1)
    f.write("\n")
