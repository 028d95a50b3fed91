"""Writes search.json: the k largest of rows with equal elements, zeros of both signs, infinities and NaN, as TensorFlow 2.18 finds them. Run it with that Python."""
import base64
import json
import os

import numpy as np
import tensorflow as tf

rng = np.random.default_rng(7)
cases = []


def pack(x):
    return {"dtype": str(x.dtype), "shape": list(x.shape), "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def row(size, dtype, nans):
    x = rng.choice([-np.inf, -2.5, -1, -0.0, 0, 1, 1, 2, 3.5, np.inf], size) if rng.random() < .5 else rng.normal(size=size)
    if not np.issubdtype(dtype, np.floating):
        return rng.integers(-4 if np.issubdtype(dtype, np.signedinteger) else 0, 5, size).astype(dtype)
    return np.where(rng.random(size) < nans, np.nan, x).astype(dtype)


for dtype in (np.float32, np.float64, np.int32, np.uint8):
    for size in (1, 2, 3, 7, 8, 9, 15, 16, 17, 18, 33, 40, 100, 333):
        for k in sorted({0, 1, 2, 5, size // 2, size - 1, size}):
            if k > size or (size > 40 and k not in (1, 5, size)):
                continue
            # A part of a row is found by a heap, whose order of NaNs nothing says.
            x = np.stack([row(size, dtype, nans) for nans in ((0, 0, 0) if 1 < k < size else (0, .1, .5))])
            values, positions = tf.math.top_k(x, k)
            cases.append({"name": "TopK", "attributes": {"k": k}, "inputs": [pack(x)], "outputs": [pack(values.numpy()), pack(positions.numpy())]})

with open(os.path.join(os.path.dirname(__file__), "search.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
