"""Writes winograd.json: what TensorFlow 2.18 makes, in float64, of 3 x 3 convolutions that are large enough for Winograd's method. Run it with that Python.

Inputs are a formula that the test repeats; of the results, which are long, every STEP-th element is kept, as float32.
"""
import base64
import json
import os

import numpy as np
import tensorflow as tf

STEP = 5


def numbers(shape, seed):
    i = np.arange(np.prod(shape), dtype=np.int64)
    return ((((i * 7919) + (seed * 104729)) % 20011) / 10005.5 - 1).astype(np.float32).reshape(shape)


def pack(x):
    return base64.b64encode(np.ascontiguousarray(x.numpy().ravel()[::STEP].astype(np.float32)).tobytes()).decode()


cases = []
for x_shape, k, padding in (((2, 9, 10, 24), 40, "SAME"), ((3, 8, 8, 33), 32, "VALID"), ((5, 4, 4, 130), 20, "SAME"), ((1, 18, 15, 16), 72, "VALID")):
    x = tf.constant(numbers(x_shape, 1).astype(np.float64))
    filters = tf.constant(numbers((3, 3, x_shape[-1], k), 2).astype(np.float64))
    with tf.GradientTape() as tape:
        tape.watch([x, filters])
        y = tf.nn.conv2d(x, filters, 1, padding)
        dy = tf.constant(numbers(y.shape, 3).astype(np.float64))
        loss = tf.reduce_sum(y * dy)
    dx, dfilters = tape.gradient(loss, [x, filters])
    cases.append({"x": list(x_shape), "k": k, "same": padding == "SAME", "y": pack(y), "dx": pack(dx), "dfilters": pack(dfilters)})

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "winograd.json"), "w", newline="\n") as file:
    json.dump(cases, file, indent=0)
    file.write("\n")
