"""Records what TensorFlow's functions give, and their gradients, for the tests beside each generate.py."""
import json
import os

import numpy as np
import tensorflow as tf


def plain(value):
    value = np.asarray(value)
    flat = value.ravel().tolist()
    return {"dtype": value.dtype.name, "shape": list(value.shape), "values": [repr(v) if isinstance(v, float) and not np.isfinite(v) else v for v in flat]}


def record(path, cases):
    """cases: name -> (function, inputs). Gradients are those of the sum of the results' squares, with respect to all inputs of floating point."""
    recorded = {}
    for name, (function, *inputs) in cases.items():
        tensors = [tf.constant(i) for i in inputs]
        floating = [t for t in tensors if t.dtype.is_floating]
        with tf.GradientTape() as tape:
            tape.watch(floating)
            results = function(*tensors)
            results = list(results) if isinstance(results, (tuple, list)) else [results]
            squares = sum(tf.reduce_sum(tf.cast(r, tf.float64) ** 2) for r in results)
        recorded[name] = {"inputs": [plain(t) for t in tensors], "results": [plain(r) for r in results]}
        if floating and all(r.dtype.is_floating for r in results):
            gradients = tape.gradient(squares, floating)
            recorded[name]["gradients"] = [None if g is None else plain(tf.convert_to_tensor(g)) for g in gradients]
    with open(path, "w") as file:
        json.dump(recorded, file)


def beside(script, name):
    return os.path.join(os.path.dirname(os.path.abspath(script)), name)
