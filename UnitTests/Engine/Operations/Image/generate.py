"""Writes resampled.json: what TensorFlow 2.18 makes of small images. Run it with that Python."""
import base64
import json
import os

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(7)
cases = []


def pack(x):
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def record(name, function, *inputs, gradient=False, **attributes):
    tensors = [tf.constant(x) for x in inputs]
    with tf.GradientTape() as tape:
        tape.watch(tensors[0])
        y = function(*tensors, **attributes)
    outputs = [y.numpy()]
    if gradient:
        # The gradient of the sum of y * y / 2.
        outputs.append(tape.gradient(y, tensors[0], y).numpy())
    cases.append({"name": name, "attributes": attributes, "inputs": [pack(x) for x in inputs], "outputs": [pack(o) for o in outputs]})


METHODS = ("bilinear", "nearest", "bicubic", "area", "lanczos3", "lanczos5", "gaussian", "mitchellcubic")
SIZES = (((2, 5, 7, 3), (10, 14)), ((1, 9, 6, 2), (4, 3)), ((1, 4, 3, 17), (5, 2)), ((1, 4, 4, 1), (4, 4)), ((1, 1, 3, 1), (3, 1)), ((1, 12, 2, 4), (1, 5)))
for method in METHODS:
    for antialias in (False, True):
        if antialias and method in ("nearest", "area"):
            continue
        for shape, size in SIZES:
            record("Resize", lambda x, height, width, method, antialias: tf.image.resize(x, (height, width), method, antialias=antialias),
                   rng.uniform(-1, 1, shape).astype("float32"), gradient=method != "area", height=size[0], width=size[1], method=method, antialias=antialias)
    record("Resize", lambda x, height, width, method, antialias: tf.image.resize(x, (height, width), method, antialias=antialias),
           rng.integers(0, 256, (1, 6, 5, 3)).astype("uint8"), height=4, width=9, method=method, antialias=False)
    record("Resize", lambda x, height, width, method, antialias: tf.image.resize(x, (height, width), method, antialias=antialias),
           rng.integers(-900, 900, (1, 3, 5, 2)).astype("int32"), height=4, width=4, method=method, antialias=False)
# Sizes at which a rounding decides which pixel is the nearest, or where an area ends.
for size in (3, 7, 11, 49, 100, 101):
    for method in ("nearest", "area", "bicubic", "bilinear"):
        record("Resize", lambda x, height, width, method, antialias: tf.image.resize(x, (height, width), method, antialias=antialias),
               rng.uniform(-1, 1, (1, 33, 1, 1)).astype("float32"), height=size, width=1, method=method, antialias=False)

TRANSFORMS = np.array([[1, 0, 0, 0, 1, 0, 0, 0], [.9, -.3, 1.2, .3, .9, -.7, 0, 0], [1, 0, 2, 0, 1, -3, 0, 0], [.5, 0, 1, 0, 2, -2, 0, 0],
                       [1.1, .2, -9.6, -.1, .8, 11.3, .01, -.02], [-1, 0, 25, 0, -1, -19, 0, 0]], "float32")


def transform(x, transforms, fill_mode, interpolation, fill_value):
    return tf.raw_ops.ImageProjectiveTransformV3(images=x, transforms=transforms, output_shape=tf.shape(x)[1:3], fill_value=fill_value,
                                                 interpolation=interpolation.upper(), fill_mode=fill_mode.upper())


for fill_mode in ("constant", "nearest", "reflect", "wrap"):
    for interpolation in ("bilinear", "nearest"):
        record("ProjectiveTransform", transform, rng.uniform(-1, 1, (6, 5, 6, 2)).astype("float32"), TRANSFORMS,
               fill_mode=fill_mode, interpolation=interpolation, fill_value=.7)
        record("ProjectiveTransform", transform, rng.uniform(-1, 1, (2, 1, 4, 3)).astype("float32"), TRANSFORMS[1:2],
               fill_mode=fill_mode, interpolation=interpolation, fill_value=0.)

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "resampled.json"), "w") as file:
    file.write("[" + ",\n".join(json.dumps(case) for case in cases) + "]\n")
