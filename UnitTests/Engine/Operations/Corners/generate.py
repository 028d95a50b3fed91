"""
Writes corners.json: TensorFlow 2.18's gradients where functions have poles, jumps and corners, for gradients of 1, 0 and -2 that come back; and nan.json: what
it makes of numbers among which there is NaN. Run it with that Python.
"""
import base64
import json
import pathlib

import numpy as np
import tensorflow as tf

cases = []


def pack(x):
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def record(name, function, *inputs, **attributes):
    for arriving in (1, 0, -2):
        tensors = [tf.constant(x) for x in inputs]
        with tf.GradientTape() as tape:
            tape.watch(tensors)
            y = function(*tensors, **attributes)
        found = tape.gradient(y, tensors, tf.fill(y.shape, tf.cast(arriving, y.dtype)))
        cases.append({"name": name, "attributes": attributes | {"arriving": arriving}, "inputs": [pack(x) for x in inputs],
                      "outputs": [pack(np.zeros_like(x) if g is None else g.numpy()) for x, g in zip(inputs, found)]})


# No numbers below 2^-126: TensorFlow takes them for 0.
UNARY = dict(
    Neg=tf.negative, Abs=tf.abs, Sign=tf.sign, Square=tf.square, Sqrt=tf.sqrt, Rsqrt=tf.math.rsqrt, Reciprocal=tf.math.reciprocal, Floor=tf.floor, Exp=tf.exp,
    Expm1=tf.math.expm1, Log=tf.math.log, Log1p=tf.math.log1p, Sin=tf.sin, Cos=tf.cos, Tan=tf.tan, Asin=tf.asin, Acos=tf.acos, Atan=tf.atan, Sinh=tf.sinh,
    Cosh=tf.cosh, Tanh=tf.tanh, Erf=tf.math.erf, Sigmoid=tf.sigmoid, Softplus=tf.math.softplus, Softsign=tf.nn.softsign, Relu=tf.nn.relu, Relu6=tf.nn.relu6,
    Selu=tf.nn.selu, Silu=tf.nn.silu)
BINARY = dict(
    Add=tf.add, Sub=tf.subtract, Mul=tf.multiply, Div=tf.divide, DivNoNan=tf.math.divide_no_nan, Pow=tf.pow, Maximum=tf.maximum, Minimum=tf.minimum, Atan2=tf.atan2,
    SquaredDifference=tf.math.squared_difference, Mod=tf.math.floormod)
for dtype in ("float32", "float64"):
    x = np.array([0, -0., np.inf, -np.inf, np.nan, 1, -1, 2, -2, 6, 1e-20, -1e-20, 1e20], dtype)
    for name, function in UNARY.items():
        # TensorFlow's selu is 0 as near below 0 as -1e-20, where it has the slope of positive numbers.
        record(name, function, x[x != x.dtype.type(-1e-20)] if name == "Selu" else x)
    record("LeakyRelu", lambda x, alpha: tf.nn.leaky_relu(x, alpha), x, alpha=.25)
    record("Elu", lambda x, alpha: tf.nn.elu(x), x, alpha=1.)
    some = np.array([0, -0., np.inf, -np.inf, np.nan, 1, -2], dtype)
    a, b = [v.ravel() for v in np.meshgrid(some, some, indexing="ij")]
    for name, function in BINARY.items():
        record(name, function, a, b)
pathlib.Path(__file__).with_name("corners.json").write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")

cases = []


def values(name, function, *inputs, **attributes):
    outputs = function(*[tf.constant(x) for x in inputs])
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    cases.append({"name": name, "attributes": attributes, "inputs": [pack(x) for x in inputs], "outputs": [pack(o.numpy()) for o in outputs]})


n, i = np.nan, np.inf
ROWS = np.array([[n, 1, 2], [1, n, 2], [2, 1, n], [1, 2, n], [n, n, n], [n, -i, i], [n, -i, -i], [-i, n, -i], [-i, -i, n], [i, n, 1], [1, i, n]])
labels = np.arange(11) % 3
for dtype in ("float32", "float64"):
    wide = np.tile(np.arange(19), (19, 1)).astype(dtype)
    np.fill_diagonal(wide, n)
    for x in (ROWS.astype(dtype), wide):
        for axis in (0, 1):
            for to in ("int32", "int64"):
                values("ArgMax", lambda x: tf.argmax(x, axis, to), x, axis=axis, dtype=to)
                values("ArgMin", lambda x: tf.argmin(x, axis, to), x, axis=axis, dtype=to)
            values("Max", lambda x: tf.reduce_max(x, axis), x, axes=[axis], keep=False)
            values("Min", lambda x: tf.reduce_min(x, axis), x, axes=[axis], keep=False)
        for name in ("Relu", "Relu6", "Selu", "Sign", "Abs", "Square"):
            values(name, UNARY[name], x)
        values("LeakyRelu", lambda x: tf.nn.leaky_relu(x, .25), x, alpha=.25)
        values("Elu", tf.nn.elu, x, alpha=1.)
        for name in ("Maximum", "Minimum"):
            values(name, BINARY[name], x[:, :1], x)
            values(name, BINARY[name], x, x[:, :1])
        values("LogSoftmax", tf.nn.log_softmax, x, axis=1)
        if dtype == "float64":
            # oneDNN has its own ideas of what is around NaN.
            values("Softmax", tf.nn.softmax, x, axis=1)
    x = ROWS.astype(dtype)
    values("SparseSoftmaxCrossEntropy", lambda z, x: tf.nn.sparse_softmax_cross_entropy_with_logits(z, x), labels, x)
    values("SoftmaxCrossEntropy", tf.nn.softmax_cross_entropy_with_logits, np.eye(3)[labels].astype(dtype), x)
    values("SigmoidCrossEntropy", tf.nn.sigmoid_cross_entropy_with_logits, np.eye(3)[labels].astype(dtype), x)
    if dtype == "float32":
        values("InTopK", lambda z, x: tf.math.in_top_k(z, x, 2), labels, x, k=2)
pathlib.Path(__file__).with_name("nan.json").write_text("[\n" + ",\n".join(map(json.dumps, cases)) + "\n]\n")
