"""Records what Keras makes of every class with no argument but the required ones, and of every name that stands for an object:
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
    "layer": {"Dense": {"units": 3, "name": "inside"}}, "layers": [{"Dense": {"units": 3, "name": "inside"}}], "first_decay_steps": 10, "pool_size": 2, "value": 2.0,
}
SPECIAL = {"InputLayer": {"shape": [4]}}
GROUPS = {
    "layers": (keras.layers, keras.layers.Layer), "losses": (keras.losses, keras.losses.Loss), "metrics": (keras.metrics, keras.metrics.Metric),
    "optimizers": (keras.optimizers, keras.optimizers.Optimizer), "schedules": (keras.optimizers.schedules, keras.optimizers.schedules.LearningRateSchedule),
    "initializers": (keras.initializers, keras.initializers.Initializer), "regularizers": (keras.regularizers, keras.regularizers.Regularizer),
    "constraints": (keras.constraints, keras.constraints.Constraint),
    "dtype_policies": (keras.dtype_policies, object), "mixed_precision": (keras.mixed_precision, object),
}


def plain(value):
    """A config as JSON has it."""
    if isinstance(value, dict):
        if value.get("class_name") == "__tuple__":
            return plain(value["items"])
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    if isinstance(value, (np.generic, np.ndarray)):
        return value.tolist()
    return value


def layer(value):
    """A layer for {"Dense": {"units": 3}}, layers for a list of such."""
    if isinstance(value, list) and any(isinstance(item, dict) for item in value):
        return [layer(item) for item in value]
    if not isinstance(value, dict):
        return value
    (name, arguments), = value.items()
    return getattr(keras.layers, name)(**arguments)


def made(kind):
    parameters = inspect.signature(kind.__init__).parameters
    names = [p.name for p in parameters.values() if p.default is p.empty and p.kind in (p.POSITIONAL_OR_KEYWORD, p.KEYWORD_ONLY) and p.name != "self"]
    if any(name not in REQUIRED for name in names):
        return None
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    arguments = SPECIAL.get(kind.__name__) or {name: REQUIRED[name] for name in names}
    try:
        config = kind(**{name: layer(value) for name, value in arguments.items()}).get_config()
    except NotImplementedError:
        return None
    except (TypeError, ValueError) as error:
        return {"arguments": arguments, "error": str(error)}
    return {"arguments": arguments, "config": plain(config)}


def classes(module, base):
    found = {name: made(kind) for name, kind in vars(module).items() if inspect.isclass(kind) and issubclass(kind, base) and kind is not base}
    return {name: record for name, record in sorted(found.items()) if record}


def by_name(get, names, value):
    found = {}
    for name in sorted(names):
        keras.backend.clear_session()
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
