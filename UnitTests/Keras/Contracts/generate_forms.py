"""Records what Keras makes of configs in other forms than get_config writes: short ones, those of older versions, and damaged ones:
    ../shared/keras/python generate_forms.py
and with the newest Keras, the configs of classes that have other keys there:
    KERAS=3.15 ../shared/keras/python generate_forms.py
"""
import json
import pathlib
import re
import warnings

import keras

here = pathlib.Path(__file__).resolve().parent
groups = {
    "layers": keras.layers, "losses": keras.losses, "metrics": keras.metrics, "optimizers": keras.optimizers, "schedules": keras.optimizers.schedules, "initializers": keras.initializers,
    "regularizers": keras.regularizers, "constraints": keras.constraints,
}
forms = [
    ("layers", "Dense", {"units": 3, "foo": "bar"}), ("layers", "Dense", {"use_bias": False}),
    ("layers", "Dense", {"units": 3, "kernel_initializer": "he_normal", "kernel_regularizer": "l2", "bias_constraint": "non_neg", "activation": "relu", "dtype": "float64"}),
    ("layers", "Dense", {"units": 3, "kernel_initializer": {"class_name": "GlorotUniform", "config": {"seed": None}}, "activity_regularizer": {"class_name": "L2", "config": {"l2": 0.5}}}),
    ("layers", "Dense", {"units": 3, "kernel_initializer": {"class_name": "VarianceScaling", "config": {"scale": 1.0, "mode": "fan_avg", "distribution": "normal", "seed": None}}}),
    ("layers", "Dense", {"units": 3, "activation": {"module": "builtins", "class_name": "function", "config": "relu", "registered_name": "function"}}),
    ("layers", "Dense", {"units": 3, "use_bias": False, "input_shape": [4], "autocast": False, "trainable": False}), ("layers", "Dense", {"units": 3, "input_dim": 4}),
    ("layers", "Dense", {"units": 3, "dtype": {"module": "keras", "class_name": "DTypePolicy", "config": {"name": "mixed_float16"}, "registered_name": None}}),
    ("layers", "Flatten", {"foo": None}), ("layers", "BatchNormalization", {"axis": -1, "foo": False}),
    ("layers", "InputLayer", {"batch_input_shape": [None, 4], "dtype": "float32", "sparse": False, "ragged": False, "name": "x"}),
    ("layers", "InputLayer", {"batch_shape": [None, 4], "dtype": "int32", "sparse": False, "name": "x", "optional": False}), ("layers", "InputLayer", {"dtype": "int32"}),
    ("layers", "LeakyReLU", {"alpha": 0.125}), ("layers", "Conv2D", {"filters": 2, "kernel_size": [3, 3], "strides": [2, 2], "padding": "SAME"}),
    ("layers", "Conv2D", {"filters": 2, "kernel_size": 3, "data_format": None, "dilation_rate": [1, 1], "groups": 1}), ("layers", "MaxPooling2D", {"pool_size": [2, 2], "strides": None}),
    ("layers", "Normalization", {"axis": [-1], "mean": None, "variance": None}), ("layers", "Normalization", {"axis": None}), ("layers", "Normalization", {"axis": -1, "mean": 2.0, "variance": 4.0}),
    ("layers", "Softmax", {"axis": [1, 2]}), ("layers", "ReLU", {"max_value": None, "negative_slope": 0.0, "threshold": 0.0}), ("layers", "UpSampling2D", {"size": [2, 3]}),
    ("layers", "ZeroPadding2D", {"padding": 2}), ("layers", "ZeroPadding2D", {"padding": [1, 2]}), ("layers", "Cropping2D", {"cropping": [[1, 0], [0, 2]]}),
    ("layers", "Dropout", {"rate": 0.5, "noise_shape": [None, 1], "seed": None}), ("layers", "Dropout", {"rate": 1.5}), ("layers", "Reshape", {"target_shape": [-1, 2]}),
    ("layers", "RandomZoom", {"height_factor": [0.25, 0.5]}), ("layers", "PReLU", {"shared_axes": [1]}), ("layers", "GlobalAveragePooling2D", {"keepdims": True}),
    ("optimizers", "SGD", {"lr": 0.5}), ("optimizers", "SGD", {"learning_rate": 0.5, "decay": 0.25}), ("optimizers", "RMSprop", {"learning_rate": 0.5, "rho": 0.75, "decay": 0.0}),
    ("optimizers", "Adam", {"learning_rate": 0.5, "weight_decay": None, "clipnorm": None}), ("optimizers", "AdamW", {"learning_rate": 0.5, "weight_decay": None}),
    ("optimizers", "Adam", {"learning_rate": {"module": "keras.optimizers.schedules", "class_name": "ExponentialDecay", "config": {"initial_learning_rate": 0.5, "decay_steps": 10, "decay_rate": 0.75}, "registered_name": None}}),
    ("optimizers", "Adam", {"clipnorm": 1.5, "clipvalue": 2.5}), ("schedules", "ExponentialDecay", {"initial_learning_rate": 0.5, "decay_steps": 10, "decay_rate": 0.75, "foo": "bar"}),
    ("schedules", "PiecewiseConstantDecay", {"boundaries": [1, 2], "values": [0.5, 0.25, 0.125]}),
    ("constraints", "MaxNorm", {"max_value": 2, "foo": "bar"}), ("constraints", "MaxNorm", {"max_value": 2, "axis": [0, 1]}), ("regularizers", "L2", {"l2": 0.5, "foo": "bar"}), ("regularizers", "L2", {"l2": -0.5}),
    ("regularizers", "L1L2", {"l1": 0.5}), ("initializers", "HeNormal", {"seed": 1, "foo": "bar"}), ("initializers", "RandomNormal", {"stddev": 0.25}), ("initializers", "VarianceScaling", {"mode": "nothing"}),
    ("losses", "MeanSquaredError", {"foo": "bar"}), ("losses", "Huber", {"delta": 0.5, "reduction": None}), ("losses", "CategoricalCrossentropy", {"label_smoothing": 0.125}),
    ("metrics", "AUC", {"foo": "bar"}), ("metrics", "AUC", {"num_thresholds": 5, "thresholds": None}), ("metrics", "Precision", {"thresholds": 0.25}), ("metrics", "Precision", {"thresholds": [0.25, 0.5]}),
    ("metrics", "MeanIoU", {"num_classes": 3, "dtype": "float64"}), ("metrics", "Mean", {"name": None}),
]


def plain(value):
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    return [plain(item) for item in value] if isinstance(value, (list, tuple)) else value


def record(group, name, config):
    keras.backend.clear_session(free_memory=False)
    entry = {"group": group, "name": name, "given": config}
    with warnings.catch_warnings(record=True) as warned:
        warnings.simplefilter("always")
        try:
            entry["config"] = plain(keras.saving.serialize_keras_object(getattr(groups[group], name).from_config(json.loads(json.dumps(config))))["config"])
        except (TypeError, ValueError) as error:
            entry["error"], entry["message"] = type(error).__name__, str(error)
    entry["warnings"] = [str(w.message) for w in warned if "deprecated" in str(w.message) or "no longer" in str(w.message)]
    return entry


if keras.__version__.startswith("3.6"):
    name, entries = "forms.json", [record(*form) for form in forms]
else:
    name, entries = "later.json", []
    known = json.loads((here / "configs.json").read_text())
    for group, module in groups.items():
        for kind, recorded in known[group].items():
            if "config" not in recorded or not re.match("[A-Z]", kind) or kind == "InputLayer":
                continue
            entry = record(group, kind, {key: value for key, value in recorded["config"].items() if key not in ("name", "dtype")})
            if "config" in entry and set(entry["config"]) - set(recorded["config"]):
                entries.append({key: entry[key] for key in ("group", "name", "config")})
(here / name).write_text("[\n" + ",\n".join(json.dumps(entry) for entry in entries) + "\n]\n")
