"""Writes values.json: what TensorFlow 2.18 and Keras 3.6 make of small tensors, operation by operation. Run it with that Python.

The last bits of matrix products, convolutions and softmax depend on the processor that TensorFlow runs on; tests compare them within a band."""
import base64
import json
import os

import keras
import numpy as np
import tensorflow as tf

rng = np.random.default_rng(3)
cases = []


def pack(x):
    x = np.asarray(x)
    return {"dtype": str(x.dtype), "shape": list(x.shape), "data": base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()}


def record(name, function, *inputs, **attributes):
    outputs = function(*[tf.constant(x) for x in inputs], **attributes)
    outputs = outputs if isinstance(outputs, (list, tuple)) else [outputs]
    cases.append({"name": name, "attributes": {k: v for k, v in attributes.items()}, "inputs": [pack(x) for x in inputs],
                  "outputs": [pack(o.numpy()) for o in outputs]})


def normal(*shape, dtype="float32", scale=2.0):
    return (rng.standard_normal(shape) * scale).astype(dtype)


SPECIAL = np.array([-np.inf, -100, -10.25, -2.5, -1.5, -1, -.5, -1e-3, -1e-8, -0., 0, 1e-8, 1e-3, .25, .5, 1, 1.5, 2.5, 3.5, 6, 7, 10.25, 88, 100, np.inf, np.nan])
FLOATS = dict(
    Neg=tf.negative, Abs=tf.abs, Sign=tf.sign, Square=tf.square, Sqrt=tf.sqrt, Rsqrt=tf.math.rsqrt, Reciprocal=tf.math.reciprocal, Floor=tf.floor,
    Ceil=tf.math.ceil, Round=tf.round, Exp=tf.exp, Expm1=tf.math.expm1, Log=tf.math.log, Log1p=tf.math.log1p, Sin=tf.sin, Cos=tf.cos, Tan=tf.tan,
    Asin=tf.asin, Acos=tf.acos, Atan=tf.atan, Sinh=tf.sinh, Cosh=tf.cosh, Tanh=tf.tanh, Erf=tf.math.erf, Sigmoid=tf.sigmoid, Softplus=tf.math.softplus,
    Softsign=tf.nn.softsign, Relu=tf.nn.relu, Relu6=tf.nn.relu6, Selu=tf.nn.selu, Silu=tf.nn.silu, IsNan=tf.math.is_nan, IsInf=tf.math.is_inf,
    IsFinite=tf.math.is_finite)
# What TensorFlow's own vectors do with NaN and infinities differs from element to element in these.
CALM = {"Sin", "Cos", "Tan", "Sign", "Relu", "Relu6", "Selu", "Softsign", "Silu", "Erf", "Asin", "Acos"}
for name, function in FLOATS.items():
    for dtype in ("float32", "float64"):
        values = SPECIAL[np.isfinite(SPECIAL)] if name in CALM else SPECIAL
        record(name, function, np.concatenate([values, rng.uniform(-3, 3, 21)]).astype(dtype))
for name in ("Neg", "Abs", "Sign", "Square", "Relu", "Relu6"):
    for dtype in ("int32", "int64"):
        record(name, FLOATS[name], np.array([-7, -1, 0, 1, 5, 9, np.iinfo(dtype).min, np.iinfo(dtype).max], dtype))
record("LeakyRelu", lambda x, alpha: tf.nn.leaky_relu(x, alpha), normal(5, 7), alpha=.3)
record("Elu", lambda x, alpha: keras.activations.elu(x, alpha), normal(5, 7), alpha=1.)
record("Elu", lambda x, alpha: keras.activations.elu(x, alpha), normal(5, 7), alpha=.3)
for approximate in (False, True):
    record("Gelu", lambda x, approximate: tf.nn.gelu(x, approximate), normal(5, 7), approximate=approximate)

PAIRS = dict(Add=tf.add, Sub=tf.subtract, Mul=tf.multiply, Maximum=tf.maximum, Minimum=tf.minimum, SquaredDifference=tf.math.squared_difference,
             FloorDiv=tf.math.floordiv, Mod=tf.math.floormod)
SHAPES = (((3, 4), (3, 4)), ((3, 4), (4,)), ((3, 1), (1, 4)), ((2, 1, 3), (4, 1)), ((), (5,)), ((5,), ()), ((2, 3, 4, 5), (3, 1, 5)), ((0, 3), (1, 3)), ((5, 1), (5, 19)))
for name, function in PAIRS.items():
    for a, b in SHAPES:
        record(name, function, normal(*a), normal(*b))
    for dtype in ("float64", "int32", "int64"):
        a, b = rng.integers(-20, 20, (4, 9)), rng.integers(1, 9, (9,)) * rng.choice([-1, 1], 9)
        record(name, function, a.astype(dtype), b.astype(dtype))
    if name != "SquaredDifference":
        record(name, function, rng.integers(0, 255, (4, 9)).astype("uint8"), rng.integers(1, 255, (9,)).astype("uint8"))
for dtype in ("float32", "float64"):
    for a, b in SHAPES:
        record("Div", tf.divide, normal(*a, dtype=dtype), normal(*b, dtype=dtype))
    x = np.array([0, 1, -2, 3, np.inf], dtype)
    record("DivNoNan", tf.math.divide_no_nan, x[:, None], x)
    record("Div", tf.divide, x[:, None], x)
    record("Pow", tf.pow, np.abs(normal(4, 5, dtype=dtype)), normal(5, dtype=dtype))
    record("Pow", tf.pow, np.array([-2, -.5, 0, 0, 3], dtype)[:, None], np.array([2, 3, 0, 1, -1], dtype))
    record("Atan2", tf.atan2, normal(4, 5, dtype=dtype), normal(5, dtype=dtype))
    record("Maximum", tf.maximum, np.array([1, 2, -1, 0], dtype), np.array([0, 3, -1, -0.], dtype))
record("Pow", tf.pow, np.array([[-3], [2], [7], [0]], "int32"), np.array([0, 1, 5, 9], "int32"))
for name, function in dict(Equal=tf.equal, NotEqual=tf.not_equal, Less=tf.less, LessEqual=tf.less_equal, Greater=tf.greater, GreaterEqual=tf.greater_equal).items():
    x = np.array([0, 1, -1, 2, np.nan, np.inf])
    for dtype in ("float32", "float64"):
        record(name, function, x.astype(dtype)[:, None], x.astype(dtype))
    for dtype in ("int32", "int64", "uint8"):
        record(name, function, np.array([[0], [1], [7], [200]]).astype(dtype), np.array([1, 7, 200]).astype(dtype))
b = np.array([False, True])
for name, function in dict(LogicalAnd=tf.logical_and, LogicalOr=tf.logical_or, Equal=tf.equal, NotEqual=tf.not_equal).items():
    record(name, function, b[:, None], b)
record("LogicalNot", tf.logical_not, b)
for c, x, y in (((3, 4), (3, 4), (3, 4)), ((3, 1), (4,), ()), ((), (3, 4), (4,)), ((4,), (), (3, 1))):
    record("Select", tf.where, rng.integers(0, 2, c).astype(bool), normal(*x), normal(*y))
record("Select", tf.where, rng.integers(0, 2, (3, 1)).astype(bool), rng.integers(0, 9, 4), rng.integers(0, 9, (3, 4)))

REAL = np.array([-3e9, -300.5, -129, -1.9, -.5, 0, .5, 1.9, 127.7, 200.3, 255.9, 40000.2, 1e5, 2e9])
for source in ("float32", "float64"):
    for target in ("int32", "int64", "float32", "float64", "bool", "float16"):
        record("Cast", lambda x, dtype: tf.cast(x, dtype), np.concatenate([REAL, [np.nan, np.inf]]).astype(source) if target in ("int32", "int64", "bool") else REAL.astype(source), dtype=target)
    record("Cast", lambda x, dtype: tf.cast(x, dtype), np.arange(0, 255.5, 12.75).astype(source), dtype="uint8")
for source in ("int32", "int64", "uint8", "int8", "int16", "uint16", "bool", "float16"):
    for target in ("int32", "int64", "uint8", "int8", "int16", "uint16", "uint32", "uint64", "float32", "float64", "bool"):
        values = np.array([0, 1] if source == "bool" else [0, 1, 5, 100, 127] if source in ("int8", "float16") else [0, 1, 100, 200, 255])
        values = -values if source in ("int32", "int64", "int16") and target not in ("uint32", "uint64") else values
        record("Cast", lambda x, dtype: tf.cast(x, dtype), values.astype(source), dtype=target)

SUMS = dict(Sum=tf.reduce_sum, Mean=tf.reduce_mean, Prod=tf.reduce_prod, Max=tf.reduce_max, Min=tf.reduce_min)
for name, function in SUMS.items():
    for shape, axes in (((3, 4, 5), None), ((3, 4, 5), [0]), ((3, 4, 5), [1]), ((3, 4, 5), [-1]), ((3, 4, 5), [0, 2]), ((2, 3, 4, 5), [1, 3]), ((2, 3, 4, 5), [0, 2]),
                        ((7,), [0]), ((), None), ((1, 6), [0]), ((2, 67), [1]), ((67, 3), [0]), ((0, 3), [0]), ((3, 0), [0])):
        for keep in (False, True):
            record(name, lambda x, axes, keep: function(x, axes, keep), normal(*shape, scale=1.2), axes=axes, keep=keep)
    record(name, lambda x, axes, keep: function(x, axes, keep), normal(3, 4, 5, dtype="float64"), axes=[0, 2], keep=False)
    for dtype in ("int32", "int64"):
        record(name, lambda x, axes, keep: function(x, axes, keep), rng.integers(-9, 9, (3, 4, 5)).astype(dtype), axes=[1], keep=False)
for name, function in dict(All=tf.reduce_all, Any=tf.reduce_any).items():
    for axes in (None, [0], [1]):
        record(name, lambda x, axes, keep: function(x, axes, keep), rng.integers(0, 5, (4, 3)) > 0, axes=axes, keep=False)
    record(name, lambda x, axes, keep: function(x, axes, keep), np.zeros((0, 3), bool), axes=[0], keep=False)
record("Variance", lambda x, axes, keep: tf.math.reduce_variance(x, axes, keep), normal(4, 5, 6), axes=[0, 2], keep=True)
for name, function in dict(ArgMax=tf.argmax, ArgMin=tf.argmin).items():
    for axis in (0, 1, 2, -1):
        record(name, lambda x, axis, dtype: function(x, axis, dtype), rng.integers(0, 5, (3, 4, 5)).astype("float32"), axis=axis, dtype="int64")
    record(name, lambda x, axis, dtype: function(x, axis, dtype), rng.integers(0, 5, (3, 4)).astype("int32"), axis=1, dtype="int32")
for axis in (0, 1, -1):
    for exclusive in (False, True):
        for reverse in (False, True):
            record("CumSum", lambda x, axis, exclusive, reverse: tf.cumsum(x, axis, exclusive, reverse), rng.integers(-5, 5, (2, 3, 4)).astype("float32"), axis=axis, exclusive=exclusive, reverse=reverse)
record("L2Loss", tf.nn.l2_loss, normal(5, 7))
record("BiasAdd", tf.nn.bias_add, normal(2, 3, 5), normal(5))
for ta in (False, True):
    for tb in (False, True):
        a, b = normal(4, 3) if ta else normal(3, 4), normal(5, 4) if tb else normal(4, 5)
        record("MatMul", lambda a, b, ta, tb: tf.matmul(a, b, ta, tb), a, b, ta=ta, tb=tb)
        a, b = normal(2, 1, 4, 3) if ta else normal(2, 1, 3, 4), normal(6, 5, 4) if tb else normal(6, 4, 5)
        record("BatchMatMul", lambda a, b, ta, tb: tf.matmul(a, b, ta, tb), a, b, ta=ta, tb=tb)

x = np.arange(2 * 3 * 4, dtype="float32").reshape(2, 3, 4)
record("Reshape", lambda x, shape: tf.reshape(x, shape), x, shape=[4, -1])
for perm in ([0, 2, 1], [2, 1, 0], [1, 0, 2], [0, 1, 2], [1, 2, 0]):
    record("Transpose", lambda x, perm: tf.transpose(x, perm), x, perm=perm)
record("Transpose", lambda x, perm: tf.transpose(x, perm), rng.integers(0, 99, (18, 21)).astype("uint8"), perm=[1, 0])
record("Transpose", lambda x, perm: tf.transpose(x, perm), normal(2, 17, 19, 2), perm=[0, 3, 1, 2])
record("Transpose", lambda x, perm: tf.transpose(x, perm), normal(2, 18, 19), perm=[0, 2, 1])
record("ExpandDims", lambda x, axis: tf.expand_dims(x, axis), x, axis=-1)
record("Squeeze", lambda x, axes: tf.squeeze(x, axes), normal(1, 3, 1, 2), axes=[0, -2])
record("BroadcastTo", lambda x, shape: tf.broadcast_to(x, shape), normal(3, 1), shape=[2, 3, 4])
record("Concat", lambda a, b, c, axis: tf.concat([a, b, c], axis), x, x[:, :1], x[:, :0], axis=1)
record("Concat", lambda a, b, axis: tf.concat([a, b], axis), x, x[..., :2], axis=-1)
record("Stack", lambda a, b, axis: tf.stack([a, b], axis), x, -x, axis=1)
record("Unstack", lambda x, axis: tf.unstack(x, axis=axis), x, axis=1)
record("Split", lambda x, sizes, axis: tf.split(x, sizes, axis), x, sizes=[1, 2], axis=1)
record("Slice", lambda x, begin, size: tf.slice(x, begin, size), x, begin=[0, 1, 1], size=[2, -1, 2])
record("StridedSlice", lambda x, begin, end, strides: x[begin[0]:end[0]:strides[0], begin[1]:end[1]:strides[1]], x, begin=[None, 2], end=[None, None], strides=[-1, -2])
record("StridedSlice", lambda x, begin, end, strides: x[begin[0]:end[0]:strides[0], begin[1]:end[1]:strides[1]], x, begin=[-1, 0], end=[5, -1], strides=[1, 2])
record("StridedSlice", lambda x, begin, end, strides: x[begin[0]:end[0]:strides[0], begin[1]:end[1]:strides[1]], x, begin=[2, 0], end=[1, -1], strides=[1, 1])
record("Gather", lambda x, i, axis: tf.gather(x, i, axis=axis), x, np.array([[2, 0], [1, 1]]), axis=1)
record("Gather", lambda x, i, axis: tf.gather(x, i, axis=axis), x, np.array([1, 0, 1], "int32"), axis=0)
record("OneHot", lambda i, depth, on, off: tf.one_hot(i, depth, on, off), np.array([[0, 2], [-1, 3]]), depth=3, on=5., off=-1.)
for mode in ("CONSTANT", "REFLECT", "SYMMETRIC"):
    record("Pad", lambda x, paddings, mode: tf.pad(x, paddings, mode), x, paddings=[[0, 0], [1, 2], [3, 0]], mode=mode)
record("Tile", lambda x, multiples: tf.tile(x, multiples), x, multiples=[2, 1, 3])
record("Reverse", lambda x, axes: tf.reverse(x, axes), x, axes=[0, 2])
record("TopK", lambda x, k: list(tf.math.top_k(x, k)), rng.integers(0, 9, (4, 8)).astype("float32"), k=3)
record("InTopK", lambda t, p, k: tf.math.in_top_k(t, p, k), np.array([0, 1, 2, 3, 2]), np.array([[.1, .3, .3, .2], [.1, .3, .3, .2], [.1, .2, .3, .3], [.1, .2, .3, .1], [.1, np.nan, .2, .3]], "float32"), k=2)

for dtype, scale in (("float32", 3), ("float64", 3), ("float32", 200)):
    logits = normal(6, 11, dtype=dtype, scale=scale)
    for axis in (-1, 0):
        record("Softmax", lambda x, axis: tf.nn.softmax(x, axis), logits, axis=axis)
        record("LogSoftmax", lambda x, axis: tf.nn.log_softmax(x, axis), logits, axis=axis)
    record("SoftmaxCrossEntropy", lambda z, x: tf.nn.softmax_cross_entropy_with_logits(z, x), rng.dirichlet(np.ones(11), 6).astype(dtype), logits)
    record("SparseSoftmaxCrossEntropy", lambda z, x: tf.nn.sparse_softmax_cross_entropy_with_logits(z, x), rng.integers(0, 11, 6), logits)
    record("SigmoidCrossEntropy", lambda z, x: tf.nn.sigmoid_cross_entropy_with_logits(z, x), rng.uniform(0, 1, (6, 11)).astype(dtype), logits)


def batch_norm(x, scale, offset, axis):
    axes = [i for i in range(len(x.shape)) if i != axis % len(x.shape)]
    mean, variance = keras.ops.moments(x, axes)
    return [keras.src.backend.nn.batch_normalization(x, mean, variance, axis, offset, scale, .001), mean, variance]


for shape, axis in (((8, 5), -1), ((3, 4, 4, 19), -1), ((3, 6, 4, 4), 1)):
    channels = shape[axis]
    x, scale, offset = normal(*shape) + 1, normal(channels), normal(channels)
    record("BatchNormTraining", batch_norm, x, scale, offset, axis=axis)
    record("BatchNormInference", lambda x, s, o, m, v, axis: keras.src.backend.nn.batch_normalization(x, m, v, axis, o, s, .001), x, scale, offset, normal(channels), np.abs(normal(channels)), axis=axis)


def layer_norm(x, scale, offset, first):
    layer = keras.layers.LayerNormalization(axis=list(range(first, len(x.shape))), epsilon=.001)
    layer.build(x.shape)
    layer.gamma.assign(scale)
    layer.beta.assign(offset)
    return layer(x)


record("LayerNorm", layer_norm, normal(3, 7, 9), normal(9), normal(9), first=2)
record("LayerNorm", layer_norm, normal(3, 7, 9), normal(7, 9), normal(7, 9), first=1)


def dropout(x, state, rate, noise):
    generator = keras.random.SeedGenerator(1)
    generator.state.assign(state)
    return [keras.random.dropout(x, rate, noise, generator), generator.state.value]


record("Dropout", dropout, normal(7, 33), np.array([123456789012, 5]), rate=.3, noise=None)
record("Dropout", dropout, normal(7, 33, dtype="float64"), np.array([42, 0]), rate=.5, noise=None)
record("Dropout", dropout, normal(7, 1, 3), np.array([42, 1]), rate=.25, noise=[7, 1, 1])

def gradient(name, function, *inputs, **attributes):
    tensors = [tf.constant(x) for x in inputs]
    with tf.GradientTape() as tape:
        tape.watch(tensors)
        y = function(*tensors, **attributes)
    cases.append({"name": name + "Gradient", "attributes": attributes, "inputs": [pack(x) for x in inputs],
                  "outputs": [pack(np.zeros_like(x) if g is None else g.numpy()) for x, g in zip(inputs, tape.gradient(y, tensors))]})


# Where a function has a corner, or values tie, TensorFlow has chosen one of several gradients.
corner = np.array([-2, -1, -0., 0, 1, 6, 7, 200], "float32")
for name in ("Abs", "Sign", "Relu", "Relu6", "Selu", "Softsign", "Softplus", "Sigmoid", "Tanh", "Floor", "Round", "Expm1"):
    gradient(name, FLOATS[name], corner)
gradient("LeakyRelu", lambda x, alpha: tf.nn.leaky_relu(x, alpha), corner, alpha=.3)
gradient("Elu", lambda x, alpha: keras.activations.elu(x, alpha), corner, alpha=1.)
a, b = np.array([[1], [2], [0]], "float32"), np.array([0, 1, 2, -1], "float32")
for name in ("Maximum", "Minimum"):
    gradient(name, PAIRS[name], a, b)
gradient("DivNoNan", tf.math.divide_no_nan, a, b)
gradient("Pow", tf.pow, np.array([-2, 0, 0, 2], "float32"), np.array([2, 2, 1, 3], "float32"))
gradient("Select", lambda x, y: tf.where(x > y, x, y), a, b)
tied = np.array([[1, 3, 3], [2, 2, 2]], "float32")
for name in ("Max", "Min", "Prod"):
    for axes in (None, [0], [1]):
        gradient(name, lambda x, axes, keep: SUMS[name](x, axes, keep), tied, axes=axes, keep=False)
gradient("Prod", lambda x, axes, keep: tf.reduce_prod(x, axes, keep), np.array([[0, 3, 2], [0, 2, 0]], "float32"), axes=[1], keep=False)
gradient("TopK", lambda x, k: tf.math.top_k(x, k)[0], tied, k=2)
gradient("SigmoidCrossEntropy", lambda z, x: tf.nn.sigmoid_cross_entropy_with_logits(z, x), np.array([0, 1, .5], "float32"), np.array([0, 100, -100], "float32"))

small = rng.integers(-3, 4, (2, 4, 3))
for dtype in ("float32", "float64", "int8", "uint8", "int64"):
    for exclusive, reverse in ((False, False), (True, True)):
        record("CumProd", lambda x, axis, exclusive, reverse: tf.math.cumprod(x, axis, exclusive, reverse), abs(small).astype(dtype), axis=1, exclusive=exclusive, reverse=reverse)
    for reduction in ("sum", "prod", "max", "min"):
        record("UnsortedSegment", lambda x, i, count, reduction: getattr(tf.math, f"unsorted_segment_{reduction}")(x, i, count), abs(small).astype(dtype), np.array([[2, 0, -1, 2], [0, 4, 2, -7]], "i4"), count=5, reduction=reduction)
    for right in (False, True):
        record("SearchSorted", lambda a, b, right, dtype: tf.searchsorted(a, b, side="right" if right else "left", out_type=getattr(tf, dtype)), np.sort(abs(small), 2).reshape(8, 3).astype(dtype), abs(small[:, ::-1]).reshape(8, 3).astype(dtype), right=right, dtype="int32" if right else "int64")

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "values.json"), "w") as file:
    file.write("[\n" + ",\n".join(json.dumps(case) for case in cases) + "\n]\n")
print(len(cases), "cases")
