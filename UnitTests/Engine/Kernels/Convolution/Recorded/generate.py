"""Writes recorded.json: what TensorFlow makes of small convolutions and their gradients. Run it with a Python that has TensorFlow 2.18."""
import base64
import json
import os

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(11)
cases = []


def pack(x):
    x = np.ascontiguousarray(x)
    return {"shape": list(x.shape), "data": base64.b64encode(x.tobytes()).decode()}


def record(name, function, x, filters, groups=1, strides=None, dilations=None, same=True):
    """A case: x, filters, y, dy and the gradients of x and filters; filters as this project has them, (window..., C / groups, K)."""
    rank = x.ndim - 2
    x, filters = tf.constant(x), tf.constant(filters)
    with tf.GradientTape() as tape:
        tape.watch([x, filters])
        y = function(x, filters)
    dy = tf.constant(normal(*y.shape))
    dx, df = tape.gradient(y, [x, filters], dy)
    cases.append({"name": name, "groups": groups, "strides": strides or [1] * rank, "dilations": dilations or [1] * rank, "same": same,
                  "x": pack(x), "filters": pack(filters), "y": pack(y), "dy": pack(dy), "dx": pack(dx), "dfilters": pack(df)})


def normal(*shape):
    return rng.standard_normal(shape).astype("float32")


def conv2d(strides=(1, 1), dilations=(1, 1), padding="SAME"):
    return lambda x, f: tf.nn.conv2d(x, f, list(strides), padding, dilations=list(dilations))


def depthwise(multiplier, strides, padding):
    def function(x, f):
        channels = x.shape[-1]
        return tf.nn.depthwise_conv2d(x, tf.reshape(f, [*f.shape[:2], channels, multiplier]), [1, *strides, 1], padding)
    return function


record("conv2d", conv2d(), normal(2, 7, 6, 3), normal(3, 3, 3, 5))
record("conv2d valid", conv2d(padding="VALID"), normal(2, 7, 6, 4), normal(3, 2, 4, 5), same=False)
record("conv2d with strides", conv2d(strides=(2, 3)), normal(2, 9, 8, 5), normal(3, 3, 5, 6), strides=[2, 3])
record("conv2d with strides, valid", conv2d(strides=(2, 2), padding="VALID"), normal(2, 9, 8, 5), normal(4, 3, 5, 6), strides=[2, 2], same=False)
record("conv2d with dilations", conv2d(dilations=(2, 3)), normal(1, 9, 11, 3), normal(3, 3, 3, 4), dilations=[2, 3])
record("conv2d, small images", conv2d(), normal(5, 2, 2, 9), normal(3, 3, 9, 17))
record("conv2d, 1 x 1", conv2d(), normal(2, 4, 5, 7), normal(1, 1, 7, 9))
record("conv2d, many channels", conv2d(), normal(1, 4, 4, 33), normal(3, 3, 33, 19))
# Gradients of groups do not run on TensorFlow's CPU: the groups one by one are the definition.
record("conv2d with groups", lambda x, f: tf.concat([tf.nn.conv2d(a, b, 1, "SAME") for a, b in zip(tf.split(x, 3, -1), tf.split(f, 3, -1))], -1),
       normal(2, 5, 6, 6), normal(3, 3, 2, 9), groups=3)
record("conv1d", lambda x, f: tf.nn.conv1d(x, f, 2, "SAME"), normal(2, 11, 3), normal(4, 3, 5), strides=[2])
record("conv1d with dilations", lambda x, f: tf.nn.conv1d(x, f, 1, "VALID", dilations=3), normal(2, 17, 3), normal(4, 3, 5), dilations=[3], same=False)
record("conv3d", lambda x, f: tf.nn.conv3d(x, f, [1, 1, 2, 1, 1], "SAME"), normal(1, 4, 5, 3, 2), normal(2, 3, 3, 2, 4), strides=[1, 2, 1])
record("depthwise", depthwise(1, (1, 1), "SAME"), normal(2, 6, 5, 7), normal(3, 3, 1, 7), groups=7)
record("depthwise with strides", depthwise(1, (2, 2), "VALID"), normal(2, 8, 7, 19), normal(3, 3, 1, 19), groups=19, strides=[2, 2], same=False)
record("depthwise with a multiplier", depthwise(3, (1, 1), "SAME"), normal(2, 5, 4, 3), normal(3, 3, 1, 9), groups=3)
# The transposed convolution is the gradient of the input: its y is our dx, its x our dy.
x, f = normal(2, 3, 4, 5), normal(3, 3, 2, 5)
y = tf.nn.conv2d_transpose(x, f, [2, 6, 8, 2], 2, "SAME")
cases.append({"name": "conv2d_transpose", "groups": 1, "strides": [2, 2], "dilations": [1, 1], "same": True, "filters": pack(f), "dy": pack(x), "dx": pack(y.numpy())})

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "recorded.json"), "w") as file:
    json.dump(cases, file, separators=(",", ":"))
    file.write("\n")
