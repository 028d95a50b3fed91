"""Records how Keras writes each function of keras.ops that stands between layers: `KERAS-PYTHON generate_functions.py` writes functions.json."""
import inspect
import json
import os
import re

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
from keras import ops
from keras.src.ops import operation

FOLDER = os.path.dirname(os.path.abspath(__file__))

# What takes functions, or is another's name.
OTHERS = {"map", "scan", "switch", "fori_loop", "associative_scan", "swish", "hard_swish", "bitwise_not"}

# Where a function makes its operation in another way than the rest.
MADE = {
    "cast": ("Cast", "dtype=dtype", "x"), "saturate_cast": ("SaturateCast", "dtype=dtype", "x"), "cumsum": ("Cumsum", "axis=axis, dtype=dtype", "x"),
    "cumprod": ("Cumprod", "axis=axis, dtype=dtype", "x"), "pad": ("Pad", "pad_width, mode=mode", "x, constant_values=constant_values"), "diff": ("Diff", "n=n, axis=axis", "a"),
}

# Arguments that have no default, or whose default says little.
ARGUMENTS = {
    "append": dict(axis=1), "argmax": dict(axis=1), "argpartition": dict(kth=1), "average_pool": dict(pool_size=2, padding="same"), "bincount": None, "broadcast_to": dict(shape=(3, 2, 4, 4)), "cast": dict(dtype="int32"),
    "clip": dict(x_min=0.0, x_max=1.5), "concatenate": dict(axis=-1), "cumsum": dict(axis=1), "cumprod": dict(axis=2), "diff": dict(n=2, axis=1), "elu": dict(alpha=0.5), "expand_dims": dict(axis=1),
    "flip": dict(axis=(1, 2)), "gelu": dict(approximate=False), "leaky_relu": dict(negative_slope=0.1), "log_softmax": dict(axis=1), "logsumexp": dict(axis=1, keepdims=True), "max": dict(axis=(1, 2)),
    "max_pool": dict(pool_size=2, strides=1), "mean": dict(axis=-1, keepdims=True), "min": dict(axis=1), "moveaxis": dict(source=1, destination=2), "norm": dict(axis=1), "normalize": dict(axis=1, order=1),
    "one_hot": dict(num_classes=3), "pad": dict(pad_width=((0, 0), (1, 1), (0, 2))), "prod": dict(axis=1), "repeat": dict(repeats=2, axis=1), "reshape": dict(newshape=(-1, 16)), "roll": dict(shift=1, axis=1),
    "round": dict(decimals=1), "saturate_cast": dict(dtype="uint8"), "softmax": dict(axis=1), "split": dict(indices_or_sections=2, axis=1), "squeeze": dict(axis=0), "stack": dict(axis=1), "std": dict(axis=1),
    "sum": dict(axis=[1, 2]), "swapaxes": dict(axis1=1, axis2=2), "take": dict(indices=[0, 1], axis=1), "tile": dict(repeats=(1, 2, 1)), "top_k": dict(k=2), "transpose": dict(axes=(0, 2, 1)), "trace": dict(axis1=1, axis2=2),
    "tril": dict(k=1), "unstack": dict(axis=1), "var": dict(axis=1), "any": dict(axis=1), "all": dict(axis=-1, keepdims=True), "sort": dict(axis=1), "quantile": dict(q=0.5, axis=1), "einsum": None,
    "tensordot": dict(axes=((1, 2), (1, 2))), "full_like": dict(fill_value=2.0), "isclose": {}, "in_top_k": None, "where": None, "array": None, "ndim": None, "scatter_update": None, "slice_update": dict(start_indices=(0, 0, 0)),
}


def entry(name):
    function = getattr(ops, name)
    if name in MADE:
        made, settings, arguments = MADE[name]
    else:
        found = re.search(r"(\w+)\(([^()]*)\)\s*\.symbolic_call\(([^()]*)\)", inspect.getsource(function), re.S)
        if not found:
            return None
        made, settings, arguments = found.groups()
    cls = getattr(__import__(function.__module__, fromlist=["x"]), made)
    settings = [part.strip() for part in settings.split(",") if part.strip()]
    # In the config those that are given by name come first.
    settings = [s.split("=")[0] for s in settings if "=" in s] + [s for s in settings if "=" not in s]
    arguments = [part.strip().split("=")[0] + ("=" if "=" in part else "") for part in arguments.split(",") if part.strip()]
    return [function.__module__, made, cls.__init__ is operation.Operation.__init__, settings, arguments]


def text(name):
    keras.backend.clear_session()
    function = getattr(ops, name)
    given = ARGUMENTS.get(name, {})
    if given is None:
        return None
    parameters = [p for p in inspect.signature(function).parameters.values() if p.default is p.empty and p.name not in given]
    dtype = "int32" if name.startswith("bitwise") or name.endswith("_shift") else "float32"
    shape = (2, 4, 4, 4) if name == "dot_product_attention" else (1, 4, 4) if name == "squeeze" else (2, 4, 4)
    first, second = keras.Input(batch_shape=shape, dtype=dtype, name="first"), keras.Input(batch_shape=shape, dtype=dtype, name="second")
    tensors = [[first, second]] if parameters and parameters[0].name in ("xs",) or name in ("stack", "hstack", "vstack") else [first, second, first][: len(parameters)]
    try:
        results = function(*tensors, **given)
        inputs = [first, second] if len(parameters) > 1 or isinstance(tensors[0], list) else first
        return keras.Model(inputs, results).to_json()
    except Exception as e:
        print(name, type(e).__name__, str(e)[:90].replace("\n", " "))
        return None


names = [name for name in sorted(dir(ops)) if inspect.isfunction(getattr(ops, name)) and name not in OTHERS]
recorded = {name: {"entry": entry(name), "json": text(name)} for name in names if entry(name)}
with open(os.path.join(FOLDER, "functions.json"), "w") as f:
    json.dump(recorded, f, indent=1)
    f.write("\n")
print(len(recorded), sum(r["json"] is not None for r in recorded.values()))
