"""Writes pooling.json: what TensorFlow 2.18 makes of small tensors by pooling, and its gradients. Run it with that Python."""
import base64
import json
import os

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(11)
cases = []


def pack(x):
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def pool(kind, x, size, strides, padding, dilations):
    return tf.nn.pool(x, size, kind, strides, padding, dilations=dilations)


def record(kind, x, size, strides, padding, dilations=None, gradient=True):
    rank = x.ndim - 2
    dilations = dilations or [1] * rank
    attributes = {"size": size, "strides": strides, "same": padding == "SAME", "dilations": dilations}
    tensor = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(tensor)
        y = pool(kind, tensor, size, strides, padding, dilations)
        if gradient:
            dy = tf.constant(rng.standard_normal(y.shape).astype(x.dtype))
            loss = tf.reduce_sum(y * dy)
    inputs, outputs = [pack(x)], [pack(y)]
    if gradient:
        inputs.append(pack(dy))
        outputs.append(pack(tape.gradient(loss, tensor)))
    cases.append({"name": kind, "attributes": attributes, "inputs": inputs, "outputs": outputs})


def normal(*shape, dtype="float32"):
    return rng.standard_normal(shape).astype(dtype)


def ties(*shape):
    """As after relu: many zeros, few different numbers."""
    return np.maximum(rng.integers(-3, 3, shape), 0).astype("float32")


for kind in ("MAX", "AVG"):
    for padding in ("VALID", "SAME"):
        for make in (normal, ties):
            record(kind, make(2, 7, 5), [3], [2], padding)
            record(kind, make(2, 6, 6, 4), [2, 2], [2, 2], padding)
            record(kind, make(1, 7, 5, 19), [3, 2], [2, 1], padding)
            record(kind, make(2, 5, 7, 3), [3, 3], [3, 2], padding)
            record(kind, make(1, 5, 4, 6, 3), [2, 2, 3], [2, 1, 2], padding)
            record(kind, make(1, 2, 4, 2, 18), [2, 2, 2], [2, 2, 2], padding)
    record(kind, normal(1, 7, 6, 2, dtype="float64"), [2, 3], [2, 2], "SAME")
    record(kind, normal(1, 7, 8, 5), [2, 3], [1, 1], "VALID", [2, 3], gradient=False)
    record(kind, normal(1, 4, 4, 34), [4, 4], [1, 1], "VALID")
for dtype in ("int32", "int64", "uint8", "int8", "int16"):
    record("MAX", rng.integers(0, 100, (1, 5, 5, 3)).astype(dtype), [3, 3], [2, 2], "SAME", gradient=False)
# NaN and infinities: each line is one window of 2 x 2.
odd = np.array([[1, np.nan, 3, 2], [np.nan, 1, 2, 3], [3, np.nan, 1, 2], [3, 1, 2, np.nan], [-np.inf] * 4, [np.nan] * 4, [-0., 0., -0., 0.], [0., -0., 0, 0], [np.inf, 1, np.inf, 2]], "float32")
record("MAX", odd.reshape(9, 2, 2, 1), [2, 2], [2, 2], "VALID")
json.dump(cases, open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "pooling.json"), "w"))
