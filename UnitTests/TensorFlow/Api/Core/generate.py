"""Records what TensorFlow's functions of bits and positions give, for RecordedCoreTests: core.json."""
import os
import sys

import numpy as np
import tensorflow as tf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from recorder import beside, record  # noqa: E402

rng = np.random.default_rng(7)


def n(*shape):
    return rng.standard_normal(shape).astype("f4")


cases = {}
for dtype in ("int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"):
    info = np.iinfo(dtype)
    a = np.array([info.min, info.max, 0, 1, 5, info.max // 3, info.max - 7], dtype)
    b = np.array([info.max, 6, 3, 1, 0, info.min, 100], dtype)
    for name in ("bitwise_and", "bitwise_or", "bitwise_xor", "left_shift", "right_shift"):
        cases[f"{name}/{dtype}"] = (getattr(tf.bitwise, name), a, b)
    cases[f"invert/{dtype}"] = (tf.bitwise.invert, a)
i = rng.integers(-9, 9, (2, 3)).astype("i4")
cases |= {
    "and": (lambda a: a & 6, i), "or": (lambda a: a | 1, i), "xor": (lambda a: a ^ [1, 2, 3], i), "not": (lambda a: ~a, i),
    "gather_nd": (tf.gather_nd, n(3, 2, 4), np.array([[2, 0], [0, 1], [2, 0]])),
    "gather_nd_rows": (tf.gather_nd, n(3, 2), np.array([[[2], [0]], [[1], [1]]], "i4")),
    "gather_nd_elements": (tf.gather_nd, n(3, 2), np.array([[2, 1], [0, 0]])),
    "gather_nd_whole": (tf.gather_nd, i, np.zeros((3, 0), "i4")),
    "gather_nd_none": (tf.gather_nd, n(2, 2), np.zeros((0, 1), "i4")),
    "gather_nd_int": (tf.gather_nd, i, np.array([[1, 2], [0, 0]])),
    "gather_nd_batch": (lambda a, b: tf.gather_nd(a, b, batch_dims=1), n(2, 3, 2), np.array([[0], [2]], "i4")),
    "gather_nd_batch_2": (lambda a, b: tf.gather_nd(a, b, batch_dims=2), n(2, 3, 4, 2), rng.integers(0, 4, (2, 3, 5, 1))),
    "scatter_nd": (lambda a, b: tf.scatter_nd(a, b, [4, 2]), np.array([[1], [1], [3]], "i4"), n(3, 2)),
    "scatter_nd_elements": (lambda a, b: tf.scatter_nd(a, b, [2, 3]), np.array([[1, 2], [0, 0], [1, 2]]), n(3)),
    "pad": (lambda a, b: tf.pad(a, b), n(2, 3), np.array([[1, 0], [0, 2]], "i4")),
}
for dtype in ("int8", "int32", "int64", "uint8", "uint32", "uint64", "float32", "float64"):
    info = np.iinfo(dtype) if dtype[0] in "iu" else np.finfo(dtype)
    a = np.array([[3, info.max, 0, 3, info.min, 1], [7, 7, info.max, 2, 5, 0]], dtype)
    for direction, ending in (("ASCENDING", ""), ("DESCENDING", "_down")):
        cases[f"sort{ending}/{dtype}"] = (lambda a, d=direction: tf.sort(a, direction=d), a)
        cases[f"argsort{ending}/{dtype}"] = (lambda a, d=direction: tf.argsort(a, direction=d), a)
nan = np.array([[3, np.nan, 1, np.nan, 2, np.inf, -np.inf], [np.nan, 0, -0., 1, np.nan, 5, 4]], "f4")
cases |= {
    "sort/nan": (tf.sort, nan), "sort_down/nan": (lambda a: tf.sort(a, direction="DESCENDING"), nan),
    "argsort/nan": (tf.argsort, nan), "argsort_down/nan": (lambda a: tf.argsort(a, direction="DESCENDING"), nan),
    "sort_first": (lambda a: tf.sort(a, 0), n(4, 3, 2)), "sort_middle": (lambda a: tf.sort(a, axis=-2, direction="DESCENDING"), n(4, 3, 2)),
    "argsort_middle": (lambda a: tf.argsort(a, axis=1, stable=True), n(4, 3, 2)), "argsort/one": (tf.argsort, n(3, 1)),
}
record(beside(__file__, "core.json"), cases)
