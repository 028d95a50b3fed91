"""Records what TensorFlow's functions of segments, counts, running products and repetitions give, for RecordedMathTests: math.json."""
import os
import sys

import numpy as np
import tensorflow as tf

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", ".."))
from recorder import beside, record  # noqa: E402

rng = np.random.default_rng(11)
ARITHMETIC = ("sum", "prod", "max", "min", "mean")


def n(*shape, dtype="f4"):
    return rng.standard_normal(shape).astype(dtype)


cases = {}
data, ties = n(6, 3), np.array([[1, 2, 0], [1, 0, 0], [3, 2, 4], [1, 5, 4], [0, 7, 4], [2, 7, 1]], "f4")
loose, ascending = np.array([2, 0, -1, 2, 4, 0], "i4"), np.array([0, 0, 2, 2, 2, 3], "i8")
for kind in (*ARITHMETIC, "sqrt_n"):
    function = getattr(tf.math, f"unsorted_segment_{kind}")
    cases[f"unsorted_segment_{kind}"] = (lambda x, i, f=function: f(x, i, 5), data, loose)
    cases[f"unsorted_segment_{kind}/ties"] = (lambda x, i, f=function: f(x, i, 5), ties, loose)
    cases[f"unsorted_segment_{kind}/float64"] = (lambda x, i, f=function: f(x, i, 5), n(2, 3, dtype="f8"), np.array([[1, 1, 4], [0, -2, 1]], "i8"))
    cases[f"unsorted_segment_{kind}/rows of nothing"] = (lambda x, i, f=function: f(x, i, 5), n(2, 0), np.array([0, 1], "i4"))
    cases[f"unsorted_segment_{kind}/no rows"] = (lambda x, i, f=function: f(x, i, 5), n(0, 2), np.zeros(0, "i4"))
    if kind not in ("mean", "sqrt_n"):
        cases[f"unsorted_segment_{kind}/int32"] = (lambda x, i, f=function: f(x, i, 5), rng.integers(-9, 9, (6, 2)).astype("i4"), loose)
for kind in ARITHMETIC:
    function = getattr(tf.math, f"segment_{kind}")
    cases[f"segment_{kind}"] = (function, data, ascending)
    cases[f"segment_{kind}/vector"] = (function, n(6), ascending.astype("i4"))
    cases[f"segment_{kind}/int64"] = (function, rng.integers(-9, 9, (6, 2)), ascending)
    cases[f"segment_{kind}/none"] = (function, n(0, 2), np.zeros(0, "i4"))
for exclusive in (False, True):
    for reverse in (False, True):
        cases[f"cumprod/{exclusive} {reverse}"] = (lambda x, e=exclusive, r=reverse: tf.math.cumprod(x, 1, e, r), n(2, 4, 3))
cases |= {
    "cumprod_first": (tf.math.cumprod, ties + 1), "cumprod_int": (lambda x: tf.math.cumprod(x, -1), rng.integers(-4, 5, (3, 5)).astype("i4")),
    "cumprod_none": (tf.math.cumprod, n(0, 3)), "cumprod_one": (lambda x: tf.math.cumprod(x, 1, exclusive=True), n(3, 1)),
    "bincount": (tf.math.bincount, np.array([1, 1, 5, 2, 5, 5], "i4")), "bincount/matrix": (tf.math.bincount, np.array([[0, 3], [3, 3]], "i4")),
    "bincount/none": (tf.math.bincount, np.zeros(0, "i4")), "bincount_most": (lambda x: tf.math.bincount(x, maxlength=4), np.array([1, 7, 3, 1], "i4")),
    "bincount_least": (lambda x: tf.math.bincount(x, minlength=6), np.array([1, 3, 1], "i4")), "bincount_weights": (lambda x, w: tf.math.bincount(x, tf.stop_gradient(w)), np.array([1, 3, 1, 0], "i4"), n(4)),
    "bincount_rows": (lambda x: tf.math.bincount(x, axis=-1), np.array([[0, 3, 3], [1, 1, 1]], "i4")), "bincount_binary": (lambda x: tf.math.bincount(x, axis=-1, binary_output=True), np.array([[0, 3, 3], [1, 1, 1]], "i4")),
    "bincount_type": (lambda x: tf.math.bincount(x, dtype=tf.float32), np.array([1, 3, 1], "i4")),
    "confusion_matrix": (tf.math.confusion_matrix, np.array([1, 2, 4], "i4"), np.array([2, 2, 4], "i4")),
    "confusion_matrix_classes": (lambda a, b: tf.math.confusion_matrix(a, b, num_classes=4, dtype=tf.int64), np.array([[0], [1]]), np.array([1, 1])),
    "confusion_matrix_weights": (lambda a, b: tf.math.confusion_matrix(a, b, weights=[2, 3, 1]), np.array([0, 1, 0], "i4"), np.array([1, 1, 1], "i4")),
    "xlogy": (tf.math.xlogy, np.array([0, 1, 2.5, 0], "f4"), np.array([0, 2, .5, 3], "f4")), "xlog1py": (tf.math.xlog1py, np.array([0, 1, 2.5], "f4"), np.array([-1, 2, .5], "f4")),
    "xdivy": (tf.math.xdivy, np.array([0, 1, 2.5, 0], "f8"), np.array([0, 2, -.5, 3], "f8")), "xlogy/rows": (tf.math.xlogy, np.abs(n(3, 1)), np.abs(n(4))),
    "repeat": (lambda x: tf.repeat(x, 2), n(2, 3)), "repeat_axis": (lambda x: tf.repeat(x, [2, 0, 1], axis=1), n(2, 3)), "repeat_rows": (lambda x: tf.repeat(x, repeats=3, axis=-2), n(2, 2)),
    "repeat_none": (lambda x: tf.repeat(x, 0), n(3)), "repeat_scalar": (lambda x: tf.repeat(x, [4]), n()), "repeat_tensor": (lambda x, r: tf.repeat(x, r, axis=0), n(3), np.array([1, 0, 2], "i4")),
    "roll": (lambda x: tf.roll(x, 2, 0), n(5)), "roll_axes": (lambda x: tf.roll(x, shift=[1, -2], axis=[0, 1]), n(2, 5)), "roll_twice": (lambda x: tf.roll(x, shift=[2, -3], axis=[1, 1]), n(2, 5)),
    "roll_far": (lambda x: tf.roll(x, -13, -1), rng.integers(0, 9, (2, 3)).astype("i4")), "roll_none": (lambda x: tf.roll(x, 1, 0), n(0, 2)),
    "sequence_mask": (tf.sequence_mask, np.array([1, 3, 2], "i4")), "sequence_mask_most": (lambda x: tf.sequence_mask(x, 5, tf.float32), np.array([[1, 3], [2, 0]])),
    "sequence_mask_short": (lambda x: tf.sequence_mask(x, maxlen=2), np.array([1, 3], "i4")), "sequence_mask_scalar": (lambda x: tf.sequence_mask(x, 4), np.array(3, "i4")), "sequence_mask_none": (tf.sequence_mask, np.zeros(0, "i4")),
    "meshgrid": (lambda a, b: tf.meshgrid(a, b), n(3), n(2)), "meshgrid_ij": (lambda a, b: tf.meshgrid(a, b, indexing="ij"), n(3), n(2)), "meshgrid_3": (lambda a, b, c: tf.meshgrid(a, b, c), n(3), n(2), n(4)), "meshgrid_1": (lambda a: tf.meshgrid(a), n(3)),
    "searchsorted": (tf.searchsorted, np.array([1, 3, 3, 5, 7], "f4"), np.array([0, 3, 4, 7, 9, np.nan], "f4")), "searchsorted_right": (lambda a, b: tf.searchsorted(a, b, side="right"), np.array([1, 3, 3, 5], "i4"), np.array([3, 0, 5, 1], "i4")),
    "searchsorted_rows": (lambda a, b: tf.searchsorted(a, b, side="right", out_type=tf.int64), np.array([[1, 3, 5], [2, 2, 9]], "f8"), np.array([[2, 5], [2, 10]], "f8")), "searchsorted_none": (tf.searchsorted, np.zeros(0, "f4"), np.array([1, 2], "f4")),
    "unique": (tf.unique, np.array([4, 1, 4, 2, 1], "i4")), "unique_float": (lambda x: tf.unique(x, tf.int64), np.array([.5, np.nan, .5, np.nan, 0], "f4")), "unique_none": (tf.unique, np.zeros(0, "f4")),
    "unique_with_counts": (tf.unique_with_counts, np.array([4, 1, 4, 2, 1, 4])), "unique_uint8": (tf.unique, np.array([255, 0, 255], "u1")),
    "weighted_cross_entropy": (lambda z, x: tf.nn.weighted_cross_entropy_with_logits(z, x, 2.5), np.array([1, .5, 0, 0], "f4"), np.array([1.5, -.1, -10, 3], "f4")),
    "text_index": (lambda x: x[:, :3], n(2, 5)), "text_index_all": (lambda x: x[..., tf.newaxis, -1], n(2, 3)), "text_index_one": (lambda x: x[1:], n(3, 2)),
}
record(beside(__file__, "math.json"), cases)
