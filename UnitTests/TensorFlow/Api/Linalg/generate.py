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


def spd(*shape):
    x = n(*shape)
    return x @ np.swapaxes(x, -1, -2) + np.eye(shape[-1], dtype="f4")


def regular(*shape):
    return n(*shape) + 3 * np.eye(*shape[-2:], dtype="f4")


cases |= {
    "inv": (tf.linalg.inv, regular(2, 4, 4)),
    "inv_adjoint": (lambda a: tf.linalg.inv(a, adjoint=True), regular(3, 3)),
    "inv_1": (tf.linalg.inv, regular(1, 1)),
    "inv_double": (tf.linalg.inv, regular(3, 3).astype("f8")),
    "inv_none": (tf.linalg.inv, n(0, 3, 3)),
    "cholesky": (tf.linalg.cholesky, spd(2, 4, 4)),
    "cholesky_1": (tf.linalg.cholesky, spd(1, 1)),
    "qr": (lambda a: tuple(tf.linalg.qr(a)), n(2, 4, 4)),
    "qr_tall": (lambda a: tuple(tf.linalg.qr(a)), n(5, 3)),
    "qr_wide": (lambda a: tuple(tf.linalg.qr(a)), n(3, 5)),
    "qr_vector": (lambda a: tuple(tf.linalg.qr(a)), n(4, 1)),
    "triangular_solve": (tf.linalg.triangular_solve, regular(2, 3, 3), n(2, 3, 2)),
    "triangular_solve_upper": (lambda a, b: tf.linalg.triangular_solve(a, b, lower=False, adjoint=True), regular(3, 3), n(3, 2)),
    "cholesky_solve": (lambda a, b: tf.linalg.cholesky_solve(a, b), np.tril(regular(3, 3)), n(3, 2)),
    "lstsq": (tf.linalg.lstsq, n(2, 5, 3), n(2, 5, 2)),
    "lstsq_wide": (tf.linalg.lstsq, n(3, 5), n(3, 1)),
    "lstsq_regularized": (lambda a, b: tf.linalg.lstsq(a, b, l2_regularizer=0.5), n(4, 3), n(4, 2)),
    "band_part": (lambda a: tf.linalg.band_part(a, 1, 0), n(2, 4, 3)),
    "band_part_all": (lambda a: tf.linalg.band_part(a, -1, 1), n(3, 4)),
    "einsum_matmul": (lambda a, b: tf.einsum("ij,jk->ik", a, b), n(2, 3), n(3, 4)),
    "einsum_implied": (lambda a, b: tf.einsum("ij,jk", a, b), n(2, 3), n(3, 4)),
    "einsum_implied_order": (lambda a: tf.einsum("ba", a), n(2, 3)),
    "einsum_batch": (lambda a, b: tf.einsum("bij,bjk->bik", a, b), n(2, 3, 4), n(2, 4, 2)),
    "einsum_ellipsis": (lambda a, b: tf.einsum("...ij,...jk->...ik", a, b), n(5, 1, 2, 3), n(4, 3, 2)),
    "einsum_ellipsis_one": (lambda a, b: tf.einsum("...ij,jk->...ik", a, b), n(2, 3, 4), n(4, 2)),
    "einsum_attention": (lambda q, k: tf.einsum("btnh,bsnh->bnts", q, k), n(2, 3, 2, 4), n(2, 5, 2, 4)),
    "einsum_transpose": (lambda a: tf.einsum("ijk->kij", a), n(2, 3, 4)),
    "einsum_sum": (lambda a: tf.einsum("ij->", a), n(2, 3)),
    "einsum_row_sums": (lambda a: tf.einsum("ij->i", a), n(2, 3)),
    "einsum_diagonal": (lambda a: tf.einsum("ii->i", a), n(3, 3)),
    "einsum_trace": (lambda a: tf.einsum("ii", a), n(3, 3)),
    "einsum_outer": (lambda a, b: tf.einsum("i,j->ij", a, b), n(2), n(3)),
    "einsum_inner": (lambda a, b: tf.einsum("i,i->", a, b), n(3), n(3)),
    "einsum_three": (lambda a, b, c: tf.einsum("ij,jk,kl->il", a, b, c), n(2, 3), n(3, 4), n(4, 2)),
    "einsum_shared": (lambda a, b, c: tf.einsum("ij,ik,il->jkl", a, b, c), n(4, 2), n(4, 3), n(4, 2)),
    "einsum_left_over": (lambda a, b: tf.einsum("ijm,jk->ik", a, b), n(2, 3, 2), n(3, 4)),
    "einsum_spaces": (lambda a, b: tf.einsum("i j , j k -> k i", a, b), n(2, 3), n(3, 4)),
    "einsum_int": (lambda a, b: tf.einsum("ij,jk->ik", a, b), i(2, 3), i(3, 4)),
    "einsum_empty": (lambda a, b: tf.einsum("ij,jk->ik", a, b), n(2, 0), n(0, 3)),
}
cases |= {
    "det": (tf.linalg.det, regular(2, 4, 4)), "det_swapped": (tf.linalg.det, np.array([[0, 2], [3, 4]], "f4")), "det_1": (tf.linalg.det, n(3, 1, 1)), "det_none": (tf.linalg.det, n(0, 3, 3)),
    "det_double": (tf.linalg.det, regular(3, 3).astype("f8")), "det_singular": (lambda a: tf.linalg.det(tf.stop_gradient(a)), np.array([[1, 2], [2, 4]], "f4")), "det_empty": (lambda a: tf.linalg.det(tf.stop_gradient(a)), n(0, 0)),
    "matvec": (tf.linalg.matvec, n(2, 3, 4), n(2, 4)), "matvec_transposed": (lambda a, b: tf.linalg.matvec(a, b, transpose_a=True), n(3, 4), n(3)), "matvec_int": (tf.linalg.matvec, i(2, 3), i(3)),
    "set_diag": (tf.linalg.set_diag, n(2, 3, 3), n(2, 3)), "set_diag_wide": (tf.linalg.set_diag, n(2, 3), n(2)), "set_diag_tall": (tf.linalg.set_diag, i(4, 2), i(2)), "set_diag_infinite": (tf.linalg.set_diag, np.full((2, 2), np.inf, "f4"), n(2)),
    "norm_number_1": (lambda x: tf.norm(x, ord=1), n(3, 4)), "norm_number_2": (lambda x: tf.norm(x, 2, axis=-1), n(3, 4)), "norm_number_3": (lambda x: tf.norm(x, ord=3, axis=0, keepdims=True), n(3, 4)),
    "norm_half": (lambda x: tf.norm(x, ord=.5, axis=1), n(2, 3)), "norm_inf": (lambda x: tf.norm(x, ord=np.inf, axis=1), n(3, 4)), "norm_matrix_1": (lambda x: tf.norm(x, ord=1, axis=[0, 1]), n(3, 4)),
    "norm_matrix_inf": (lambda x: tf.norm(x, ord=np.inf, axis=(-2, -1), keepdims=True), n(2, 3, 4)), "norm_matrix_fro": (lambda x: tf.norm(x, ord="fro", axis=(0, 2)), n(2, 3, 4)),
}
record(beside(__file__, "linalg.json"), cases)
