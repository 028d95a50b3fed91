"""Records what every layer of Keras gives under each policy, called on float32 inputs, in training and not: the element types of outputs and weights, and the outputs:
    ../shared/keras/python generate_layers.py
"""
import json
import os

import keras
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
POLICIES = ["mixed_float16", "mixed_bfloat16", "float16", "bfloat16", "float64"]
SHAPES = {"EinsumDense": [2, 3], "Permute": [2, 3, 4], "RepeatVector": [2, 3], "Reshape": [2, 6], "Flatten": [2, 3, 4], "Masking": [2, 4, 3], "CenterCrop": [2, 8, 8, 3], "Resizing": [2, 8, 8, 3], "Dot": [2, 3, 3],
          "TimeDistributed": [2, 4, 3], "GroupNormalization": [2, 4, 32], "Rescaling": [2, 4, 4, 3], "InputLayer": None, "Bidirectional": None}
MERGING = ["Add", "Average", "Concatenate", "Dot", "Maximum", "Minimum", "Multiply", "Subtract"]
SPECIAL = {
    "TimeDistributed": lambda dtype: keras.layers.TimeDistributed(keras.layers.Dense(2), dtype=dtype),
    "SpectralNormalization": lambda dtype: keras.layers.SpectralNormalization(keras.layers.Dense(2), dtype=dtype),
    "Lambda": lambda dtype: keras.layers.Lambda(lambda x: x * 2.0, dtype=dtype),
    "Pipeline": lambda dtype: keras.layers.Pipeline([keras.layers.Rescaling(0.5)]),
}


def shape_of(name):
    if name in SHAPES:
        return SHAPES[name]
    for ending, shape in (("1D", [2, 8, 3]), ("2D", [2, 8, 8, 3]), ("3D", [2, 4, 4, 4, 3])):
        if name.endswith(ending) or name.endswith(ending + "Transpose"):
            return shape
    return [2, 8, 8, 3] if name.startswith("Random") else [2, 6]


def inputs(name, shape):
    if name == "Embedding":
        return np.array([[0, 2], [1, 3]], "int32")
    values = np.round(np.cos(np.arange(np.prod(shape)) * 0.7) * 1.5, 3).astype("float32").reshape(shape)
    return [values, values[..., ::-1] * np.float32(0.5)] if name in MERGING else values


def run(name, arguments, policy):
    shape = shape_of(name)
    if shape is None:
        return None
    keras.backend.clear_session()
    keras.utils.set_random_seed(7)
    try:
        # Wrappers and pipelines hold layers of the global policy.
        keras.config.set_dtype_policy(policy)
        layer = SPECIAL[name](policy) if name in SPECIAL else getattr(keras.layers, name)(**arguments, dtype=policy)
        x = inputs(name, shape)
        outputs = {}
        for training in (False, True):
            y = layer(x, training=training) if "training" in layer._call_signature.parameters else layer(x)
            y = y[0] if isinstance(y, (list, tuple)) else y
            values = np.asarray(keras.ops.convert_to_numpy(y)).astype("float64").ravel()
            outputs["training" if training else "inference"] = [float(np.format_float_positional(v, 5, fractional=False)) for v in values[:12]]
        symbolic = None
        if not name.startswith("Random") and name not in ("Embedding",):
            places = [keras.Input(a.shape[1:]) for a in x] if isinstance(x, list) else keras.Input(x.shape[1:])
            symbolic = keras.backend.standardize_dtype(layer(places).dtype)
        return {"dtype": keras.backend.standardize_dtype(y.dtype), "symbolic": symbolic, "weights": [w.dtype for w in layer.weights], **outputs}
    except Exception as error:
        return {"error": type(error).__name__}
    finally:
        keras.config.set_dtype_policy("float32")


if __name__ == "__main__":
    with open(os.path.join(HERE, "..", "Contracts", "configs.json")) as file:
        arguments = {name: case["arguments"] for name, case in json.load(file)["layers"].items() if "config" in case}
    lines = []
    for name in sorted(arguments.keys() | SPECIAL.keys()):
        if name in ("Layer", "Wrapper", "MultiHeadAttention", "GroupQueryAttention", "Attention", "AdditiveAttention") or not hasattr(keras.layers, name):
            continue
        record = {policy: run(name, arguments.get(name, {}), policy) for policy in POLICIES}
        shape = shape_of(name)
        if shape is not None:
            lines.append(f" {json.dumps(name)}: " + json.dumps({"arguments": arguments.get(name) if name not in SPECIAL else None, "shape": shape, "policies": record}))
    with open(os.path.join(HERE, "layers.json"), "w", newline="\n") as file:
        file.write("{\n" + ",\n".join(lines) + "\n}\n")
