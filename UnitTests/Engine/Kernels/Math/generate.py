"""Writes tails.json: exponentials of 1 to 40 numbers, and reciprocal square roots of the elements beyond the last 8, as TensorFlow 2.18 computes them. Run it with that Python."""
import base64
import json
import pathlib

import numpy as np
import tensorflow as tf


def packed(x):
    return base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()


rng = np.random.default_rng(10)
cases = []
for n in range(1, 41):
    x = np.where(rng.random(n) < .7, rng.uniform(-3, 3, n), rng.uniform(-87, 88, n)).astype("f4")
    positive = np.exp(rng.uniform(-80, 80, n)).astype("f4")
    if n % 8 > 3:
        x[-3:] = np.inf, -np.inf, np.nan
        positive[-3:] = 0, np.inf, np.nan
    # What the packets hold of reciprocal square roots depends on the processor.
    cases.append({"x": packed(x), "exp": packed(tf.exp(x)), "positive": packed(positive), "rsqrt": packed(tf.math.rsqrt(positive).numpy()[n // 8 * 8:])})
pathlib.Path(__file__).with_name("tails.json").write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")
