"""Records what Keras makes of every class with no argument but the required ones, of every class with all arguments set to something else, and of every name that stands for an object:
    ../shared/keras/python generate_configs.py
"""
import inspect
import json
import os

import keras
import numpy as np
from keras.src import activations, constraints, initializers, losses, metrics, optimizers, regularizers

# What stands for an argument that has no default, by its name.
REQUIRED = {
    "units": 3, "filters": 2, "kernel_size": 3, "rate": 0.5, "stddev": 0.1, "scale": 0.5, "n": 2, "target_shape": [2, 3], "dims": [2, 1], "height": 4, "width": 5,
    "factor": 0.2, "height_factor": 0.2, "width_factor": 0.3, "activation": "relu", "output_size": 2, "num_classes": 3, "target_class_ids": [0, 2], "precision": 0.6,
    "recall": 0.7, "sensitivity": 0.8, "specificity": 0.9, "initial_learning_rate": 0.1, "decay_steps": 10, "decay_rate": 0.9, "boundaries": [5, 10],
    "values": [0.1, 0.01, 0.001], "axes": [1, 2], "equation": "ab,bc->ac", "output_shape": 4,
    "layer": {"Dense": {"units": 3, "name": "inside"}}, "layers": [{"Dense": {"units": 3, "name": "inside"}}], "first_decay_steps": 10, "inner_optimizer": "sgd", "pool_size": 2, "value": 2.0,
    "num_bins": 5,
}
SPECIAL = {"InputLayer": {"shape": [4]}}

# What stands for an argument when all are set to something else: by class and name, by name, by what the name ends with, and by the default.
OTHERS = {
    "InputLayer.shape": [4, 5], "InputLayer.batch_shape": [2, 4], "InputLayer.batch_size": 2, "InputLayer.dtype": "int32",
    "Softmax.axis": [1, 2], "LayerNormalization.axis": [1, 2], "UnitNormalization.axis": [1, 2], "Normalization.axis": 1, "BatchNormalization.axis": 1, "GroupNormalization.axis": 1,
    "MaxNorm.axis": [0, 1], "MinMaxNorm.axis": [0, 1], "UnitNorm.axis": [0, 1], "Dice.axis": [1, 2], "Tversky.axis": [1, 2],
    "Normalization.mean": 2.0, "Normalization.variance": 4.0, "PReLU.shared_axes": [1, 2], "RandomFlip.mode": "vertical", "OrthogonalRegularizer.mode": "columns",
    "VarianceScaling.mode": "fan_avg", "Rescaling.offset": 0.25, "SpectralNormalization.power_iterations": 3,
    "UpSampling1D.size": 3, "UpSampling2D.size": [3, 2], "UpSampling3D.size": [3, 2, 1], "UpSampling2D.interpolation": "bicubic",
    "ZeroPadding1D.padding": [1, 2], "ZeroPadding2D.padding": [[1, 2], [3, 4]], "ZeroPadding3D.padding": [[1, 2], [3, 4], [5, 6]],
    "Cropping1D.cropping": [1, 2], "Cropping2D.cropping": [[1, 2], [3, 4]], "Cropping3D.cropping": [[1, 2], [3, 4], [5, 6]], "F1Score.average": "micro", "FBetaScore.average": "macro",
    "RandomContrast.factor": [0.1, 0.3], "RandomBrightness.factor": [-0.1, 0.3], "RandomRotation.factor": [-0.1, 0.3], "R2Score.class_aggregation": "variance_weighted_average",
    "AUC.thresholds": [0.25, 0.5], "AUC.label_weights": [1.0, 2.0], "AUC.num_labels": 2, "AUC.curve": "PR", "AUC.summation_method": "minoring", "VarianceScaling.distribution": "uniform",
    "ReLU.max_value": 6.0, "RandomBrightness.value_range": [0.0, 1.0], "EinsumDense.bias_axes": "c", "BinaryIoU.target_class_ids": [1], "CategoricalFocalCrossentropy.alpha": 0.5,
    "noise_shape": [2, 1], "cropping": 2, "padding": "same", "data_format": "channels_first", "strides": 2, "dilation_rate": 2, "groups": 2, "activation": "tanh", "dtype": "float64",
    "reduction": "sum", "seed": 7, "interpolation": "nearest", "fill_mode": "wrap", "ignore_class": 1, "class_id": 1, "top_k": 2, "threshold": 0.25, "thresholds": [0.25, 0.5],
    "weight_decay": 0.02, "clipnorm": 1.5, "clipvalue": 2.5, "global_clipnorm": 3.5, "loss_scale_factor": 8.0, "gradient_accumulation_steps": 3, "ema_overwrite_frequency": 5,
    "ema_momentum": 0.9, "warmup_target": 0.5, "output_padding": 1, "lora_rank": None, "input_tensor": None, "sparse": None, "kernel_size": [2, 3], "pool_size": 3,
    "output_shape": [5], "height_factor": [0.1, 0.3], "width_factor": [0.2, 0.4], "learning_rate": {"ExponentialDecay": {"initial_learning_rate": 0.1, "decay_steps": 10, "decay_rate": 0.9}},
    "num_regressors": 1, "Discretization.bin_boundaries": [0.5, 1.5], "Discretization.num_bins": 3, "Discretization.output_mode": "count", "Hashing.mask_value": 2, "Hashing.salt": [133, 137],
    "Hashing.output_mode": "one_hot", "HashedCrossing.output_mode": "one_hot", "MelSpectrogram.sequence_length": 1024, "MelSpectrogram.window": "hamming", "MelSpectrogram.max_freq": 4000.0,
}
ENDS = {
    "_initializer": {"HeNormal": {"seed": 3}}, "_regularizer": {"L1L2": {"l1": 0.25, "l2": 0.5}}, "_constraint": {"MaxNorm": {"max_value": 3.0, "axis": 0}},
}
GROUPS = {
    "layers": (keras.layers, keras.layers.Layer), "losses": (keras.losses, keras.losses.Loss), "metrics": (keras.metrics, keras.metrics.Metric),
    "optimizers": (keras.optimizers, keras.optimizers.Optimizer), "schedules": (keras.optimizers.schedules, keras.optimizers.schedules.LearningRateSchedule),
    "initializers": (keras.initializers, keras.initializers.Initializer), "regularizers": (keras.regularizers, keras.regularizers.Regularizer),
    "constraints": (keras.constraints, keras.constraints.Constraint),
}


def plain(value):
    """A config as JSON has it."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tolist()
    return value


def named(name):
    return next(getattr(module, name) for module, _ in GROUPS.values() if hasattr(module, name))


def given(value):
    """An object for {"Dense": {"units": 3}}, objects for a list of such, a tuple for a list."""
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return [given(item) for item in value]
    if isinstance(value, list):
        return tuple(given(item) for item in value)
    if not isinstance(value, dict):
        return value
    (name, arguments), = value.items()
    return named(name)(**{key: given(item) for key, item in arguments.items()})


def make(kind, arguments):
    keras.backend.clear_session(free_memory=False)
    keras.utils.set_random_seed(1)
    return kind(**{name: given(value) for name, value in arguments.items()})


def record(kind, arguments):
    try:
        serialized = keras.saving.serialize_keras_object(make(kind, arguments))
    except NotImplementedError:
        return None
    except (TypeError, ValueError) as error:
        return {"arguments": arguments, "error": str(error)}
    return {"arguments": arguments, **{key: plain(serialized[key]) for key in ("module", "class_name", "config", "registered_name")}}


def of_parameters(kind):
    return [p for p in inspect.signature(kind.__init__).parameters.values() if p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and p.name != "self"]


def required(kind):
    names = [p.name for p in of_parameters(kind) if p.default is p.empty]
    return None if any(name not in REQUIRED for name in names) else SPECIAL.get(kind.__name__) or {name: REQUIRED[name] for name in names}


def other(kind, name, default):
    """Another value than the default; None where there is none."""
    if name == "name":
        return "other_name"
    for key in (f"{kind.__name__}.{name}", name):
        if key in OTHERS:
            return OTHERS[key]
    for end, value in ENDS.items():
        if name.endswith(end):
            return value
    if isinstance(default, bool):
        return not default
    if isinstance(default, int):
        return default + 1
    if isinstance(default, float):
        return default / 2 if default else 0.125
    return None


def changes(kind):
    parameters = [(p.name, p.default) for p in of_parameters(kind)]
    if issubclass(kind, keras.layers.Layer):
        parameters += [(name, value) for name, value in (("trainable", True), ("dtype", None), ("name", None), ("activity_regularizer", None)) if name not in dict(parameters)]
    return {name: value for name, default in parameters if (value := other(kind, name, default)) is not None}


def goes(kind, arguments):
    try:
        keras.saving.serialize_keras_object(make(kind, arguments))
        return True
    except (TypeError, ValueError, NotImplementedError):
        return False


def with_others(kind):
    """All arguments set to something else: in one object where they go together, else in several."""
    start, left, found = required(kind), changes(kind), []
    while left:
        # A shape with a batch takes the place of one without.
        whole = lambda arguments: {**({} if "batch_shape" in arguments else start), **arguments}
        chosen = left if goes(kind, whole(left)) else {}
        for name in left if not chosen else ():
            tried = {**chosen, name: left[name]}
            if goes(kind, whole(tried)):
                chosen = tried
        if not chosen:
            break
        found.append(record(kind, whole(chosen)))
        left = {name: value for name, value in left.items() if name not in chosen}
    return found


def classes(module, base):
    found = {}
    for name, kind in sorted(vars(module).items()):
        if not inspect.isclass(kind) or not issubclass(kind, base) or kind is base or required(kind) is None:
            continue
        if (default := record(kind, required(kind))) is not None:
            found[name] = {**default, "others": with_others(kind) if "error" not in default else []}
    return found


def by_name(get, names, value):
    found = {}
    for name in sorted(names):
        keras.backend.clear_session(free_memory=False)
        try:
            item = get(name)
        except (TypeError, ValueError, KeyError) as error:  # Most are classes that need arguments.
            found[name] = {"error": type(error).__name__}
            continue
        if not hasattr(item, "get_config"):
            found[name] = {"values": np.asarray(value(item), "float32").tolist()}
        else:
            try:
                found[name] = {"config": plain(item.get_config())}
            except NotImplementedError:
                pass
    return found


random = np.random.default_rng(1)
classes_of = random.integers(0, 12, 64)
one_hot = np.eye(12, dtype="float32")[classes_of]
predictions = np.round(random.dirichlet(np.full(12, 0.3), 64) * 0.98 + 0.001, 4).astype("float32")
inputs = np.round(np.linspace(-8, 8, 65).reshape(5, 13), 3).astype("float32")


def of_labels(function):
    labels = classes_of if "sparse" in function.__name__ or function.__name__ == "ctc" else one_hot
    return function(labels, predictions)


root = {group: classes(*members) for group, members in GROUPS.items()}
root["names"] = {
    "losses": by_name(losses.get, [n for n in losses.ALL_OBJECTS_DICT if n != "ctc"], of_labels),
    "metrics": by_name(metrics.get, metrics.ALL_OBJECTS_DICT, of_labels),
    "activations": by_name(activations.get, activations.ALL_OBJECTS_DICT, lambda f: f(inputs)),
    "optimizers": by_name(optimizers.get, optimizers.ALL_OBJECTS_DICT, None),
    "initializers": by_name(initializers.get, initializers.ALL_OBJECTS_DICT, None),
    "regularizers": by_name(regularizers.get, regularizers.ALL_OBJECTS_DICT, None),
    "constraints": by_name(constraints.get, constraints.ALL_OBJECTS_DICT, None),
}
root["samples"] = {"classes": classes_of.tolist(), "predictions": np.round(predictions.astype(float), 4).tolist(), "inputs": np.round(inputs.astype(float), 3).tolist()}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "configs.json"), "w") as file:
    file.write("{\n" + ",\n".join(f"{json.dumps(key)}: " + ("{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items()) + "\n}") for key, value in root.items()) + "\n}\n")
