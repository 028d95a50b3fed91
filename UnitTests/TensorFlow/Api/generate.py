"""Records what TensorFlow's functions give, for FunctionTests and RandomTests: functions.json, random.json."""
import json
import os

import numpy as np
import tensorflow as tf

here = os.path.dirname(os.path.abspath(__file__))
x = np.array([[0.5, -1.25, 2.0, 0.0], [-0.75, 1.5, -2.5, 3.0], [0.1, 0.9, -0.3, -4.0]], "f4")
y = np.array([[1.5, 0.25, -2.0, 1.0], [0.75, -1.5, 2.0, 0.5], [-0.1, 2.9, 1.3, -1.0]], "f4")
i = np.array([[5, -3, 2, 0], [7, -8, 1, 4], [0, 9, -6, 3]], "i4")
b = np.array([[True, False, True, False], [False, False, True, True], [True, True, True, True]])

cases = {
    "add": lambda x: x + y, "sub": lambda x: 2.5 - x, "mul": lambda x: x * y[0], "div": lambda x: x / y, "weak": lambda x: x * 3 + True,
    "pow": lambda x: tf.pow(tf.abs(x) + 1, y), "square_pow": lambda x: x ** 2, "maximum": lambda x: tf.maximum(x, 0.5), "minimum": lambda x: tf.minimum(0.5, x),
    "squared_difference": lambda x: tf.math.squared_difference(x, y), "divide_no_nan": lambda x: tf.math.divide_no_nan(y, x),
    "multiply_no_nan": lambda x: tf.math.multiply_no_nan(x, y), "atan2": lambda x: tf.atan2(x, y), "abs": tf.abs, "negative": lambda x: -x, "sign": tf.sign,
    "square": tf.square, "sqrt": lambda x: tf.sqrt(tf.abs(x) + 1), "rsqrt": lambda x: tf.math.rsqrt(tf.abs(x) + 1), "reciprocal": lambda x: tf.math.reciprocal(x + 10),
    "exp": tf.exp, "expm1": tf.math.expm1, "log": lambda x: tf.math.log(tf.abs(x) + 1), "log1p": lambda x: tf.math.log1p(tf.abs(x)), "log_sigmoid": tf.math.log_sigmoid,
    "sin": tf.sin, "cos": tf.cos, "tan": tf.tan, "asin": lambda x: tf.asin(x / 5), "acos": lambda x: tf.acos(x / 5), "atan": tf.atan, "sinh": tf.sinh, "cosh": tf.cosh,
    "tanh": tf.tanh, "erf": tf.math.erf, "sigmoid": tf.sigmoid, "softplus": tf.math.softplus, "softsign": tf.math.softsign, "floor": tf.floor, "ceil": tf.math.ceil,
    "round": tf.round, "add_n": lambda x: tf.add_n([x, y, x]), "clip_by_value": lambda x: tf.clip_by_value(x, -1, 1), "clip_by_norm": lambda x: tf.clip_by_norm(x, 2.0),
    "clip_by_norm_axes": lambda x: tf.clip_by_norm(x, 2.0, axes=[1]), "clip_by_global_norm": lambda x: tf.clip_by_global_norm([x, y], 3.0)[0][1],
    "reduce_sum": lambda x: tf.reduce_sum(x, axis=1), "reduce_mean": lambda x: tf.reduce_mean(x, axis=(0, 1)), "reduce_mean_keep": lambda x: tf.reduce_mean(x, axis=-1, keepdims=True),
    "reduce_prod": lambda x: tf.reduce_prod(x + 5, axis=0), "reduce_max": lambda x: tf.reduce_max(x, axis=1), "reduce_min": lambda x: tf.reduce_min(x),
    "reduce_variance": lambda x: tf.math.reduce_variance(x, axis=1), "reduce_std": lambda x: tf.math.reduce_std(x), "reduce_euclidean_norm": lambda x: tf.math.reduce_euclidean_norm(x, axis=0),
    "reduce_logsumexp": lambda x: tf.reduce_logsumexp(x, axis=1), "cumsum": lambda x: tf.cumsum(x, axis=1), "cumsum_exclusive": lambda x: tf.cumsum(x, axis=0, exclusive=True, reverse=True),
    "l2_normalize": lambda x: tf.math.l2_normalize(x, axis=1), "where": lambda x: tf.where(b, x, y), "where_scalar": lambda x: tf.where(x > 0, x, 0.0),
    "matmul": lambda x: tf.matmul(x, y, transpose_b=True), "matmul_ta": lambda x: tf.matmul(x, y, transpose_a=True), "batch_matmul": lambda x: tf.matmul(tf.reshape(x, (3, 2, 2)), y[:2, :2]),
    "tensordot": lambda x: tf.tensordot(tf.reshape(x, (3, 2, 2)), y.reshape(2, 2, 3), 2), "matrix_transpose": tf.linalg.matrix_transpose, "diag": lambda x: tf.linalg.diag(x[0]),
    "diag_part": lambda x: tf.linalg.diag_part(x), "trace": lambda x: tf.linalg.trace(x), "norm": lambda x: tf.norm(x, axis=1), "norm_1": lambda x: tf.norm(x, ord=1, axis=0),
    "global_norm": lambda x: tf.linalg.global_norm([x, y]), "reshape": lambda x: tf.reshape(x, (2, -1)), "transpose": tf.transpose, "transpose_perm": lambda x: tf.transpose(tf.reshape(x, (3, 2, 2)), (1, 0, 2)),
    "expand_dims": lambda x: tf.expand_dims(x, 1), "squeeze": lambda x: tf.squeeze(x[None], 0), "broadcast_to": lambda x: tf.broadcast_to(x[:, :1], (3, 4)), "concat": lambda x: tf.concat([x, y], 1),
    "stack": lambda x: tf.stack([x, y], axis=1), "unstack": lambda x: tf.unstack(x, axis=1)[2], "split": lambda x: tf.split(x, 2, axis=1)[1], "split_sizes": lambda x: tf.split(x, [1, 3], axis=1)[1],
    "slice": lambda x: tf.slice(x, (1, 1), (2, -1)), "gather": lambda x: tf.gather(x, [2, 0, 2]), "gather_axis": lambda x: tf.gather(x, [3, 1], axis=1), "tile": lambda x: tf.tile(x, (2, 1)),
    "reverse": lambda x: tf.reverse(x, [1]), "pad": lambda x: tf.pad(x, [[1, 0], [0, 2]], constant_values=7), "pad_reflect": lambda x: tf.pad(x, [[1, 1], [2, 0]], mode="REFLECT"),
    "pad_symmetric": lambda x: tf.pad(x, [[1, 1], [2, 0]], mode="SYMMETRIC"), "index": lambda x: x[1], "index_last": lambda x: x[-1, 2], "index_slice": lambda x: x[1:, ::2],
    "index_ellipsis": lambda x: x[..., 1], "index_newaxis": lambda x: x[:, tf.newaxis, ::-1], "boolean_mask": lambda x: tf.boolean_mask(x, b), "boolean_mask_rows": lambda x: tf.boolean_mask(x, [True, False, True]),
    "stop_gradient": lambda x: tf.stop_gradient(x) * x, "identity": tf.identity, "relu": tf.nn.relu, "relu6": lambda x: tf.nn.relu6(x * 3), "leaky_relu": tf.nn.leaky_relu, "elu": tf.nn.elu, "selu": tf.nn.selu,
    "gelu": tf.nn.gelu, "gelu_approximate": lambda x: tf.nn.gelu(x, approximate=True), "silu": tf.nn.silu, "softmax": tf.nn.softmax, "softmax_axis": lambda x: tf.nn.softmax(x, axis=0),
    "log_softmax": tf.nn.log_softmax, "l2_loss": tf.nn.l2_loss, "bias_add": lambda x: tf.nn.bias_add(x, y[0]),
    "softmax_cross_entropy": lambda x: tf.nn.softmax_cross_entropy_with_logits(labels=tf.nn.softmax(y), logits=x),
    "softmax_cross_entropy_axis": lambda x: tf.nn.softmax_cross_entropy_with_logits(labels=tf.nn.softmax(y, axis=0), logits=x, axis=0),
    "sparse_softmax_cross_entropy": lambda x: tf.nn.sparse_softmax_cross_entropy_with_logits(labels=[3, 0, 2], logits=x),
    "sigmoid_cross_entropy": lambda x: tf.nn.sigmoid_cross_entropy_with_logits(labels=tf.sigmoid(y), logits=x), "moments": lambda x: tf.nn.moments(x, [0])[1],
    "batch_normalization": lambda x: tf.nn.batch_normalization(x, y[0], tf.abs(y[1]), y[2], y[1], 1e-3), "top_k": lambda x: tf.nn.top_k(x, 2)[0],
    # No gradient from here on.
    "int_div": lambda x: tf.constant(i) / 2, "int_floordiv": lambda x: tf.constant(i) // 3, "int_mod": lambda x: tf.constant(i) % 3, "float_mod": lambda x: tf.math.floormod(x, 0.7),
    "floordiv": lambda x: tf.math.floordiv(x, 0.7), "int_mean": lambda x: tf.reduce_mean(i), "int_pow": lambda x: tf.constant(i) ** 2, "equal": lambda x: x == y, "not_equal": lambda x: tf.constant(i) != 5, "less": lambda x: x < y,
    "greater_equal": lambda x: x >= 0.5, "and": lambda x: tf.constant(b) & (x > 0), "or": lambda x: tf.logical_or(b, x > 0), "not": lambda x: ~tf.constant(b), "xor": lambda x: tf.math.logical_xor(b, x > 0),
    "is_nan": lambda x: tf.math.is_nan(x / 0), "is_inf": lambda x: tf.math.is_inf(x / 0), "is_finite": lambda x: tf.math.is_finite(x / 0), "reduce_all": lambda x: tf.reduce_all(b, axis=1), "reduce_any": lambda x: tf.reduce_any(b, axis=0),
    "argmax": lambda x: tf.argmax(x), "argmax_axis": lambda x: tf.argmax(x, axis=1, output_type=tf.int32), "argmin": lambda x: tf.argmin(x, axis=-1), "where_indices": lambda x: tf.where(b), "one_hot": lambda x: tf.one_hot([0, 2, -1], 3),
    "one_hot_axis": lambda x: tf.one_hot([[0, 2], [1, 1]], 3, on_value=5.0, off_value=-1.0, axis=1), "cast": lambda x: tf.cast(x, tf.int32), "cast_bool": lambda x: tf.cast(b, tf.float32), "range": lambda x: tf.range(5), "range_step": lambda x: tf.range(3, -3, -2),
    "range_float": lambda x: tf.range(0, 1, 0.25), "linspace": lambda x: tf.linspace(0.0, 1.0, 5), "eye": lambda x: tf.eye(2, 3), "fill": lambda x: tf.fill((2, 2), 3), "zeros_like": lambda x: tf.zeros_like(i), "ones": lambda x: tf.ones((2,)),
    "constant_shape": lambda x: tf.constant(5, shape=(2, 2)), "constant_double": lambda x: tf.constant([1.1, 2.2], dtype=tf.float64), "constant_numbers": lambda x: tf.constant([1, 2.5]), "shape": lambda x: tf.shape(x), "size": lambda x: tf.size(x), "rank": lambda x: tf.rank(x),
    "in_top_k": lambda x: tf.math.in_top_k([3, 0, 2], x, 2), "top_k_indices": lambda x: tf.nn.top_k(x, 2)[1], "zero_fraction": lambda x: tf.nn.zero_fraction(x), "uint8_wrap": lambda x: tf.constant([250, 5], tf.uint8) + 10,
    "uint8_div": lambda x: tf.constant([250, 5], tf.uint8) / 255, "count_nonzero": lambda x: tf.math.count_nonzero(x, axis=1), "count_nonzero_bool": lambda x: tf.math.count_nonzero(b), "float64_weak": lambda x: tf.constant([1.0], tf.float64) * 0.1,
}


def plain(value):
    value = np.asarray(value)
    flat = value.ravel().tolist()
    return {"dtype": value.dtype.name, "shape": list(value.shape), "values": [repr(v) if isinstance(v, float) and not np.isfinite(v) else v for v in flat]}


recorded = {}
for name, function in cases.items():
    variable = tf.constant(x)
    with tf.GradientTape() as tape:
        tape.watch(variable)
        result = function(variable)
    recorded[name] = plain(result)
    if result.dtype.is_floating:
        gradient = tape.gradient(result, variable)
        recorded[name]["gradient"] = None if gradient is None else plain(tf.convert_to_tensor(gradient))
json.dump(recorded, open(os.path.join(here, "functions.json"), "w"))

draws = {
    "normal": lambda: tf.random.normal((5,)), "uniform": lambda: tf.random.uniform((5,)), "truncated_normal": lambda: tf.random.truncated_normal((9,)),
    "uniform_int": lambda: tf.random.uniform((5,), 0, 10, dtype=tf.int32), "uniform_long": lambda: tf.random.uniform((5,), 0, 10, dtype=tf.int64),
    "normal_double": lambda: tf.random.normal((5,), 1.0, 2.0, tf.float64), "normal_double_seed": lambda: tf.random.normal((5,), dtype=tf.float64, seed=3),
    "truncated_normal_double": lambda: tf.random.truncated_normal((9,), dtype=tf.float64),
    "truncated_normal_double_seed": lambda: tf.random.truncated_normal((9,), 1.0, 2.0, tf.float64, 3),
    "stateless_normal_double": lambda: tf.random.stateless_normal((3,), [1, 2], dtype=tf.float64),
    "stateless_truncated_normal_double": lambda: tf.random.stateless_truncated_normal((3,), [1, 2], 0.5, 2.0, tf.float64),
    "uniform_double": lambda: tf.random.uniform((3,), dtype=tf.float64), "shuffle": lambda: tf.random.shuffle(tf.range(7)), "shuffle_seed": lambda: tf.random.shuffle(tf.range(7), seed=5),
    "normal_seed": lambda: tf.random.normal((5,), 1.0, 2.0, seed=3), "uniform_seed": lambda: tf.random.uniform((3,), -2.0, 5.0, seed=3), "categorical": lambda: tf.random.categorical(tf.math.log([[0.1, 0.2, 0.7], [0.5, 0.4, 0.1]]), 6),
    "dropout": lambda: tf.nn.dropout(tf.ones((6,)), 0.4), "dropout_seed": lambda: tf.nn.dropout(tf.ones((6,)), 0.4, seed=2),
    "stateless_normal": lambda: tf.random.stateless_normal((3,), [1, 2]), "stateless_truncated_normal": lambda: tf.random.stateless_truncated_normal((3,), [1, 2], 0.5, 2.0),
    "stateless_uniform": lambda: tf.random.stateless_uniform((3,), [1, 2], -1.0, 1.0), "stateless_uniform_int": lambda: tf.random.stateless_uniform((3,), [1, 2], 0, 10, tf.int32),
}
random = {}
for seed in (42, 7):
    for name, draw in draws.items():
        tf.random.set_seed(seed)
        random[f"{name}/{seed}"] = [plain(draw()), plain(draw()), plain(draw())]
json.dump(random, open(os.path.join(here, "random.json"), "w"))
