"""Records what TensorFlow's linear algebra gives, for LinalgTests: linalg.json."""
import os
import sys

import numpy as np
import tensorflow as tf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from recorder import beside, record  # noqa: E402

rng = np.random.default_rng(7)


def n(*shape):
    return rng.standard_normal(shape).astype("f4")


def i(*shape):
    return rng.integers(-5, 6, shape).astype("i4")


cases = {
    "tensordot_1": (lambda a, b: tf.tensordot(a, b, 1), n(2, 3), n(3, 4)),
    "tensordot_2": (lambda a, b: tf.linalg.tensordot(a, b, 2), n(2, 3, 4), n(3, 4, 2)),
    "tensordot_0": (lambda a, b: tf.tensordot(a, b, 0), n(2, 3), n(2)),
    "tensordot_pair": (lambda a, b: tf.tensordot(a, b, [0, 1]), n(3, 2), n(4, 3)),
    "tensordot_negative": (lambda a, b: tf.tensordot(a, b, (-1, -2)), n(2, 3), n(3, 2)),
    "tensordot_lists": (lambda a, b: tf.tensordot(a, b, [[1, 2], [1, 0]]), n(2, 3, 4), n(4, 3, 5)),
    "tensordot_int": (lambda a, b: tf.tensordot(a, b, [1, 1]), i(2, 3), i(4, 3)),
    "tensordot_vectors": (lambda a, b: tf.tensordot(a, b, 1), n(3), n(3)),
}
record(beside(__file__, "linalg.json"), cases)
