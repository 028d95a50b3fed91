"""Records what functions of keras.ops give: `KERAS-PYTHON generate.py` writes operations.json.

Functions of one and of two tensors are called on tensors of several element types, numbers of the program among them; the others as the samples say.
"""
import json
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
from keras import ops

here = os.path.dirname(os.path.abspath(__file__))
UNARY = """abs absolute arccos arccosh arcsin arcsinh arctan arctanh ceil cos cosh exp expm1 floor isfinite isinf isnan log log10 log1p log2 logical_not negative reciprocal round sign sin sinh
sqrt square tan tanh trunc ravel copy all any amax amin max min mean sum prod std var median argmax argmin count_nonzero cumsum cumprod diff sort argsort flip size ones_like zeros_like real
nan_to_num relu relu6 sigmoid softplus softsign silu swish log_sigmoid leaky_relu hard_sigmoid hard_silu hard_swish elu selu gelu softmax log_softmax erf rsqrt logsumexp average transpose
imag conj conjugate bitwise_invert bitwise_not normalize norm""".split()
BINARY = """add subtract multiply divide true_divide divide_no_nan floor_divide mod power maximum minimum equal not_equal less less_equal greater greater_equal logical_and logical_or logical_xor
arctan2 logaddexp isclose bitwise_and bitwise_or bitwise_xor left_shift right_shift append outer vdot""".split()


def data(*shape, phase=0.0):
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7 + phase).astype("float32")


def typed(kind, phase=0.0):
    """Numbers of a type: fractions between -1 and 1, integers between -3 and 3 (0 and 6 where there is no sign)."""
    x = data(2, 3, phase=phase)
    if kind == "bool":
        return x > 0
    if kind.startswith("float"):
        return x.astype(kind)
    return np.round(x * 3 + (3 if kind.startswith("u") else 0)).astype(kind)


UNARY_TYPES = ["float32", "float64", "int32", "uint8", "bool"]
BINARY_TYPES = [("float32", "float32"), ("float64", "float32"), ("int32", "float32"), ("int32", "int32"), ("uint8", "int8"), ("uint8", "int32"), ("int64", "int32"), ("bool", "int32"), ("bool", "float32"), ("int32", 2), ("int32", 2.5), ("float32", 2), ("float64", 0.1), ("uint8", 3), (2.5, "int32"), ("bool", 1)]


def plain(value):
    if isinstance(value, (list, tuple)):
        return [plain(item) for item in value]
    value = np.asarray(value)
    numbers = value.astype("float64").ravel() if value.dtype != bool else value.ravel()
    return {"dtype": value.dtype.name, "shape": list(value.shape), "values": [str(v) if isinstance(v, float) and not np.isfinite(v) else float(f"{v:.9g}") if value.dtype == np.float32 else v for v in numbers.tolist()]}


def result(call):
    try:
        return plain(call())
    except Exception as error:  # Types that a function does not take.
        return {"error": type(error).__name__}


x, y, z = data(2, 3, 4), data(2, 3, 4, phase=1.0), data(4, 5, phase=2.0)
i = np.round(data(2, 3, 4) * 4).astype("int32")
m = (data(2, 3, 3) @ data(2, 3, 3).transpose(0, 2, 1) + 3 * np.eye(3, dtype="float32")).astype("float32")
v = data(3, phase=0.3)
images = data(2, 6, 5, 3) * 0.5 + 0.5
ids = np.array([0, 2, 1, 2], "int32")
logits, classes = data(4, 5), np.array([0, 3, 1, 4], "int32")
probabilities = np.exp(logits) / np.exp(logits).sum(-1, keepdims=True)
one_hots = np.eye(5, dtype="float32")[classes]
INPUTS = {"v5": data(5, phase=0.4), "w": data(4, 5, phase=3.0), "signals": data(2, 30), "frames": data(2, 4, 5), "waves": data(2, 4, 5, phase=1.0), "x": x, "y": y, "z": z, "i": i, "m": m, "v": v, "images": images, "ids": ids, "logits": logits, "classes": classes, "probabilities": probabilities, "one_hots": one_hots, "odd": np.array([np.nan, np.inf, -np.inf, 1.5], "float32"), "sorted": np.array([-0.5, 0.0, 0.5], "float32")}

def attention(query, key, value, bias=0.0, mask=None, scale=None, is_causal=False):
    """The definition: Keras 3.6 multiplies the products by themselves in place of the scale."""
    logits = np.einsum("btnh,bsnh->bnts", query, key) * (1 / np.sqrt(query.shape[-1]) if scale is None else scale) + np.asarray(bias)
    allowed = np.ones(logits.shape, bool) if mask is None else np.broadcast_to(mask, logits.shape)
    if is_causal:
        allowed = allowed & np.tri(*logits.shape[-2:], dtype=bool)
    weights = np.exp(np.where(allowed, logits, -1e30))
    return np.einsum("bnts,bsnh->btnh", weights / weights.sum(-1, keepdims=True), value).astype("float32")


# name: (inputs, function)
SAMPLES = {
    "sum axis": ("x", lambda x: ops.sum(x, axis=1)), "mean axes": ("x", lambda x: ops.mean(x, axis=(0, 2), keepdims=True)), "max initial": ("x", lambda x: ops.max(x, axis=-1, initial=0.5)), "min initial": ("i", lambda i: ops.min(i, initial=-2)),
    "prod dtype": ("i", lambda i: ops.prod(ops.cast(i, "float32"), axis=0)), "var axis": ("x", lambda x: ops.var(x, axis=1)), "std keepdims": ("x", lambda x: ops.std(x, axis=-1, keepdims=True)), "argmax axis": ("x", lambda x: ops.argmax(x, axis=1)),
    "argmin keepdims": ("x", lambda x: ops.argmin(x, axis=2, keepdims=True)), "argmax all keepdims": ("x", lambda x: ops.argmax(x, keepdims=True)), "cumsum axis": ("i", lambda i: ops.cumsum(i, axis=1)), "cumprod axis": ("x", lambda x: ops.cumprod(x, axis=-1)),
    "median axis": ("x", lambda x: ops.median(x, axis=1)), "median axes": ("x", lambda x: ops.median(x, axis=(0, 2), keepdims=True)), "quantile": ("x", lambda x: ops.quantile(x, 0.3, axis=-1)), "quantile all": ("x", lambda x: ops.quantile(x, 0.75)),
    "quantile lower": ("x", lambda x: ops.quantile(x, 0.3, axis=0, method="lower")), "quantile higher": ("x", lambda x: ops.quantile(x, 0.3, axis=1, method="higher")), "quantile midpoint": ("x", lambda x: ops.quantile(x, 0.3, axis=2, method="midpoint")),
    "average weights": ("x y", lambda x, y: ops.average(x, axis=1, weights=y + 2)), "average vector": ("x v", lambda x, v: ops.average(x, axis=1, weights=v + 2)), "count_nonzero": ("i", lambda i: ops.count_nonzero(i, axis=-1)),
    "logsumexp": ("x", lambda x: ops.logsumexp(x, axis=1, keepdims=True)), "reshape": ("x", lambda x: ops.reshape(x, (2, -1))), "transpose": ("x", lambda x: ops.transpose(x, (0, 2, 1))), "swapaxes": ("x", lambda x: ops.swapaxes(x, 1, -1)),
    "moveaxis": ("x", lambda x: ops.moveaxis(x, 1, -1)), "moveaxis two": ("x", lambda x: ops.moveaxis(x, (1, 2), (2, 1))), "expand_dims": ("x", lambda x: ops.expand_dims(x, 1)), "expand_dims two": ("x", lambda x: ops.expand_dims(x, (1, -1))),
    "squeeze": ("x", lambda x: ops.squeeze(ops.expand_dims(x, 1), 1)), "broadcast_to": ("v", lambda v: ops.broadcast_to(v, (2, 3))), "concatenate": ("x y", lambda x, y: ops.concatenate([x, y], axis=-1)), "concatenate types": ("x i", lambda x, i: ops.concatenate([x, i], axis=1)),
    "stack": ("x y", lambda x, y: ops.stack([x, y], axis=1)), "hstack": ("x y", lambda x, y: ops.hstack([x, y])), "hstack vectors": ("v", lambda v: ops.hstack([v, v])), "vstack": ("x i", lambda x, i: ops.vstack([x, i])), "append axis": ("x y", lambda x, y: ops.append(x, y, axis=1)),
    "split": ("x", lambda x: ops.split(x, 2, axis=-1)), "split places": ("x", lambda x: ops.split(x, [1, 3], axis=-1)), "tile": ("x", lambda x: ops.tile(x, (1, 2))), "tile more": ("v", lambda v: ops.tile(v, (2, 1, 2))), "repeat": ("x", lambda x: ops.repeat(x, 2, axis=1)),
    "repeat each": ("x", lambda x: ops.repeat(x, [1, 0, 2], axis=1)), "repeat all": ("v", lambda v: ops.repeat(v, 3)), "flip axis": ("x", lambda x: ops.flip(x, 1)), "roll": ("x", lambda x: ops.roll(x, 2)), "roll axis": ("x", lambda x: ops.roll(x, -1, axis=2)),
    "pad": ("x", lambda x: ops.pad(x, ((0, 0), (1, 2), (0, 1)))), "pad constant": ("x", lambda x: ops.pad(x, ((0, 0), (1, 0), (0, 1)), constant_values=2.0)), "pad reflect": ("x", lambda x: ops.pad(x, ((0, 0), (1, 1), (2, 1)), mode="reflect")), "pad all": ("v", lambda v: ops.pad(v, 2)),
    "get_item": ("x", lambda x: ops.get_item(x, (slice(None), 0))), "take": ("x", lambda x: ops.take(x, [0, -1, 1], axis=1)), "take flat": ("x ids", lambda x, ids: ops.take(x, ids)), "take_along_axis": ("x i", lambda x, i: ops.take_along_axis(x, ops.abs(i) % 4, axis=-1)),
    "take_along_axis negative": ("x", lambda x: ops.take_along_axis(x, ops.convert_to_tensor([[[-1], [0], [1]]]), axis=2)), "diag": ("v", lambda v: ops.diag(v)), "diag above": ("v", lambda v: ops.diag(v, k=1)), "diag below": ("v", lambda v: ops.diag(v, k=-2)), "diag of": ("z", lambda z: ops.diag(z, k=1)),
    "diagonal": ("x", lambda x: ops.diagonal(x, offset=-1, axis1=1, axis2=2)), "trace": ("i", lambda i: ops.trace(i, axis1=1, axis2=2)), "trace offset": ("x", lambda x: ops.trace(x, offset=1)), "tril": ("x", lambda x: ops.tril(x)), "tril below": ("x", lambda x: ops.tril(x, k=-1)), "triu": ("x", lambda x: ops.triu(x, k=1)), "triu below": ("x", lambda x: ops.triu(x, k=-1)),
    "diff twice": ("x", lambda x: ops.diff(x, n=2, axis=1)), "sort axis": ("x", lambda x: ops.sort(x, axis=1)), "argsort axis": ("i", lambda i: ops.argsort(i, axis=1)), "argsort all": ("i", lambda i: ops.argsort(i, axis=None)), "digitize": ("x sorted", lambda x, sorted: ops.digitize(x, [-0.5, 0.0, 0.5])),
    "searchsorted": ("sorted v", lambda sorted, v: ops.searchsorted(sorted, v)), "searchsorted right": ("sorted x", lambda sorted, x: ops.searchsorted(sorted, sorted, side="right")), "bincount": ("classes", lambda classes: ops.bincount(classes, minlength=6)), "bincount weights": ("ids v", lambda ids, v: ops.bincount(ids[:3], weights=v, minlength=4)),
    "clip": ("x", lambda x: ops.clip(x, -0.5, 0.5)), "clip integers": ("i", lambda i: ops.clip(i, -2, 2)), "where": ("x y", lambda x, y: ops.where(x > y, x, y)), "where numbers": ("i x", lambda i, x: ops.where(i, x, 0)), "where types": ("x i", lambda x, i: ops.where(x > 0, i, 0.5)),
    "select": ("x y", lambda x, y: ops.select([x > 0.5, y > 0], [x, y], 0.25)), "round decimals": ("x", lambda x: ops.round(x, 2)), "round tens": ("i", lambda i: ops.round(i * 7, -1)), "nan_to_num odd": ("odd", lambda odd: ops.nan_to_num(odd, nan=1.0, posinf=2.0)), "isclose nan": ("odd", lambda odd: ops.isclose(odd, odd, equal_nan=True)), "isfinite odd": ("odd", lambda odd: ops.isfinite(odd)),
    "matmul": ("x z", lambda x, z: ops.matmul(x, z)), "matmul vector": ("m v", lambda m, v: ops.matmul(m, v)), "matmul left vector": ("v m", lambda v, m: ops.matmul(v, m[0])), "matmul integers": ("i", lambda i: ops.matmul(i, ops.transpose(i, (0, 2, 1)))), "matmul types": ("i z", lambda i, z: ops.matmul(i, z)),
    "dot": ("x z", lambda x, z: ops.dot(x, z)), "dot vectors": ("v", lambda v: ops.dot(v, v)), "dot number": ("x", lambda x: ops.dot(x, 2.0)), "tensordot": ("x y", lambda x, y: ops.tensordot(x, ops.transpose(y, (1, 2, 0)), axes=2)), "tensordot axes": ("x y", lambda x, y: ops.tensordot(x, y, axes=[[1, 2], [1, 2]])),
    "einsum": ("x z", lambda x, z: ops.einsum("bij,jk->bik", x, z)), "einsum types": ("i x", lambda i, x: ops.einsum("bij,bij->bi", i, x)), "cross": ("m v", lambda m, v: ops.cross(m, v)), "cross planes": ("z", lambda z: ops.cross(z[:, :2], z[:, 2:4])), "cross mixed": ("z v", lambda z, v: ops.cross(z[:, :2], v)),
    "meshgrid": ("v z", lambda v, z: ops.meshgrid(v, z[0])), "meshgrid ij": ("v z", lambda v, z: ops.meshgrid(v, z[0], indexing="ij")), "full_like": ("i", lambda i: ops.full_like(i, 7)), "zeros_like dtype": ("i", lambda i: ops.zeros_like(i, dtype="float32")), "full": ("v", lambda v: ops.full((2, 3), 1.5)),
    "arange": ("v", lambda v: ops.arange(5)), "arange step": ("v", lambda v: ops.arange(1, 8, 3)), "arange fractions": ("v", lambda v: ops.arange(0.5, 2.0, 0.5)), "arange dtype": ("v", lambda v: ops.arange(3, dtype="float32")), "linspace": ("v", lambda v: ops.linspace(0, 1, 5)), "linspace open": ("v", lambda v: ops.linspace(0, 1, 4, endpoint=False)),
    "logspace": ("v", lambda v: ops.logspace(0, 2, 3)), "eye": ("v", lambda v: ops.eye(3)), "eye above": ("v", lambda v: ops.eye(3, 4, k=1, dtype="int32")), "eye below": ("v", lambda v: ops.eye(4, 3, k=-2)), "identity": ("v", lambda v: ops.identity(2)), "tri": ("v", lambda v: ops.tri(3, 4, k=1)), "tri below": ("v", lambda v: ops.tri(3, k=-1)), "zeros": ("v", lambda v: ops.zeros((2, 2))), "ones": ("v", lambda v: ops.ones(3, dtype="int32")),
    "max_pool": ("images", lambda images: ops.max_pool(images, 2)), "max_pool same": ("images", lambda images: ops.max_pool(images, (2, 3), strides=1, padding="same")), "max_pool first": ("images", lambda images: ops.max_pool(images, 2, data_format="channels_first")), "average_pool": ("images", lambda images: ops.average_pool(images, 2, padding="same")), "average_pool 1d": ("x", lambda x: ops.average_pool(x, 2, strides=1)),
    "conv": ("images", lambda images: ops.conv(images, data(2, 2, 3, 4))), "conv same": ("images", lambda images: ops.conv(images, data(3, 3, 3, 2), strides=2, padding="same")), "conv dilated": ("images", lambda images: ops.conv(images, data(2, 2, 3, 2), dilation_rate=2)), "conv 1d": ("x", lambda x: ops.conv(x, data(2, 4, 3))), "conv first": ("images", lambda images: ops.conv(images, data(2, 2, 6, 4), data_format="channels_first")),
    "depthwise_conv": ("images", lambda images: ops.depthwise_conv(images, data(2, 2, 3, 2))), "depthwise_conv 1d": ("x", lambda x: ops.depthwise_conv(x, data(2, 4, 2), padding="same")), "separable_conv": ("images", lambda images: ops.separable_conv(images, data(2, 2, 3, 2), data(1, 1, 6, 4))), "separable_conv 1d": ("x", lambda x: ops.separable_conv(x, data(2, 4, 2), data(1, 8, 3))),
    "conv_transpose": ("images", lambda images: ops.conv_transpose(images, data(3, 3, 2, 3), strides=2)), "conv_transpose same": ("images", lambda images: ops.conv_transpose(images, data(3, 3, 2, 3), strides=2, padding="same")), "conv_transpose 1d": ("x", lambda x: ops.conv_transpose(x, data(2, 3, 4), strides=3)),
    "one_hot": ("classes", lambda classes: ops.one_hot(classes, 5)), "one_hot axis": ("i", lambda i: ops.one_hot(i, 3, axis=1, dtype="int32")), "multi_hot": ("i", lambda i: ops.multi_hot(i[:, :, 0], 4)), "binary_crossentropy": ("probabilities one_hots", lambda p, t: ops.binary_crossentropy(t, p)), "binary_crossentropy logits": ("logits one_hots", lambda p, t: ops.binary_crossentropy(t, p, from_logits=True)),
    "categorical_crossentropy": ("probabilities one_hots", lambda p, t: ops.categorical_crossentropy(t, p)), "categorical_crossentropy logits": ("logits one_hots", lambda p, t: ops.categorical_crossentropy(t, p, from_logits=True)), "sparse_categorical_crossentropy": ("probabilities classes", lambda p, t: ops.sparse_categorical_crossentropy(t, p)), "sparse_categorical_crossentropy logits": ("logits classes", lambda p, t: ops.sparse_categorical_crossentropy(t, p, from_logits=True)),
    "moments": ("x", lambda x: ops.moments(x, axes=[0, 1])), "moments keepdims": ("x", lambda x: ops.moments(x, axes=[-1], keepdims=True)), "batch_normalization": ("x v", lambda x, v: ops.batch_normalization(x, v, v * v + 1, axis=1, offset=v, scale=v + 1)), "batch_normalization plain": ("z v", lambda z, v: ops.batch_normalization(ops.transpose(z)[:, :3], v, v * v + 1, axis=-1)),
    "normalize": ("x", lambda x: ops.normalize(x, axis=1)), "normalize 1": ("x", lambda x: ops.normalize(x, order=1)), "normalize 3": ("x", lambda x: ops.normalize(x, order=3)), "psnr": ("x y", lambda x, y: ops.psnr(x, y, 2.0)), "softmax axis": ("x", lambda x: ops.softmax(x, axis=1)), "softmax all": ("x", lambda x: ops.softmax(x, axis=None)), "log_softmax all": ("x", lambda x: ops.log_softmax(x, axis=None)), "gelu exact": ("x", lambda x: ops.gelu(x, approximate=False)), "elu alpha": ("x", lambda x: ops.elu(x, alpha=0.5)), "leaky_relu slope": ("x", lambda x: ops.leaky_relu(x, negative_slope=0.3)),
    "dot_product_attention": ("x y", lambda x, y: attention(x[:, :, None], y[:, :, None], y[:, :, None])), "dot_product_attention causal": ("x y", lambda x, y: attention(x[:, :, None], y[:, :, None], y[:, :, None], is_causal=True, scale=0.5)), "dot_product_attention mask": ("x y m", lambda x, y, m: attention(x[:, :, None], y[:, :, None], y[:, :, None], bias=m[:, None], mask=m[:, None] > 0)),
    "cholesky": ("m", lambda m: ops.cholesky(m)), "inv": ("m", lambda m: ops.inv(m)), "solve": ("m x", lambda m, x: ops.solve(m, x)), "solve vector": ("m v", lambda m, v: ops.solve(m[0], v)), "solve_triangular": ("m x", lambda m, x: ops.solve_triangular(m, x, lower=True)), "lstsq": ("m v", lambda m, v: ops.lstsq(ops.concatenate([m[0], m[1]], axis=0), ops.concatenate([v, v + 1], axis=0))), "norm": ("z", lambda z: ops.norm(z)), "norm axis": ("x", lambda x: ops.norm(x, axis=1)), "norm 1": ("x", lambda x: ops.norm(x, ord=1, axis=-1)), "norm inf": ("x", lambda x: ops.norm(x, ord=np.inf, axis=1, keepdims=True)), "norm 0": ("i", lambda i: ops.norm(i, ord=0, axis=1)), "norm 3": ("x", lambda x: ops.norm(x, ord=3, axis=1)),
    "norm of matrices 1": ("x", lambda x: ops.norm(x, ord=1, axis=(1, 2))), "norm of matrices -inf": ("x", lambda x: ops.norm(x, ord=-np.inf, axis=(1, 2), keepdims=True)), "norm fro": ("x", lambda x: ops.norm(x, ord="fro", axis=(1, 2))),
    "top_k": ("x", lambda x: ops.top_k(x, 2)), "in_top_k": ("classes logits", lambda classes, logits: ops.in_top_k(classes, logits, 2)), "segment_sum": ("z ids", lambda z, ids: ops.segment_sum(z, ids, num_segments=4)), "segment_max": ("z ids", lambda z, ids: ops.segment_max(z, ids, num_segments=3)), "extract_sequences": ("x", lambda x: ops.extract_sequences(x, 2, 1)),
    "det": ("m", lambda m: ops.det(m)), "logdet": ("m", lambda m: ops.logdet(m)), "switch": ("x y", lambda x, y: ops.switch(1, [lambda a, b: a + b, lambda a, b: a - b], x, y)),
    "switch beyond": ("x y", lambda x, y: ops.switch(-5, [lambda a, b: a + b, lambda a, b: a - b], x, y)), "scan": ("z v5", lambda z, v: ops.scan(lambda c, x: (c + x, c * x), v, z)),
    "scan reverse": ("z v5", lambda z, v: ops.scan(lambda c, x: (c + x, c * x), v, z, reverse=True)),
    "fft": ("x y", lambda x, y: ops.fft((x, y))), "fft of five": ("z w", lambda z, w: ops.fft((z, w))), "fft2": ("x y", lambda x, y: ops.fft2((x, y))), "rfft": ("x", lambda x: ops.rfft(x)),
    "rfft odd": ("z", lambda z: ops.rfft(z)), "rfft longer": ("x", lambda x: ops.rfft(x, fft_length=7)), "rfft shorter": ("x", lambda x: ops.rfft(x, fft_length=3)), "irfft": ("x y", lambda x, y: ops.irfft((x, y))),
    "irfft odd": ("x y", lambda x, y: ops.irfft((x, y), fft_length=5)), "irfft longer": ("x y", lambda x, y: ops.irfft((x, y), fft_length=10)), "stft": ("signals", lambda s: ops.stft(s, 8, 4, 8)),
    "stft hamming": ("signals", lambda s: ops.stft(s, 7, 3, 10, window="hamming", center=False)), "stft plain": ("signals", lambda s: ops.stft(s, 5, 2, 6, window=None)),
    "stft window": ("signals v5", lambda s, v: ops.stft(s, 5, 2, 6, window=v)), "istft": ("frames waves", lambda f, g: ops.istft((f, g), 8, 4, 8)),
    "istft length": ("frames waves", lambda f, g: ops.istft((f, g), 8, 3, 8, length=9, window="hamming")), "istft plain": ("frames waves", lambda f, g: ops.istft((f, g), 8, 3, 8, window=None, center=False)),
    "cast": ("x", lambda x: ops.cast(x * 3, "int32")), "cast bool": ("i", lambda i: ops.cast(i, "bool")), "scatter": ("z", lambda z: ops.scatter(ops.convert_to_tensor([[0], [2], [2], [5]]), z, (6, 5))), "scatter_update": ("z", lambda z: ops.scatter_update(z, [[0, 1], [3, 2]], ops.convert_to_tensor([7.0, 8.0]))), "slice": ("x", lambda x: ops.slice(x, (0, 1, 0), (2, 2, 3))),
    "slice_update": ("z", lambda z: ops.slice_update(z, (1, 1), ops.convert_to_tensor([[7.0, 8.0], [9.0, 1.0]]))), "unstack": ("x", lambda x: ops.unstack(x, axis=1)), "map": ("x", lambda x: ops.map(lambda row: ops.sum(row, axis=0), x)), "vectorized_map": ("x", lambda x: ops.vectorized_map(lambda row: row * 2, x)), "fori_loop": ("x", lambda x: ops.fori_loop(0, 3, lambda i, value: value * 2 + 1, x)), "stop_gradient": ("x", lambda x: ops.stop_gradient(x)),
    "image resize": ("images", lambda images: ops.image.resize(images, (3, 4))), "image resize nearest": ("images", lambda images: ops.image.resize(images, (8, 4), interpolation="nearest")), "image resize first": ("images", lambda images: ops.image.resize(images, (4, 2), data_format="channels_first")), "image gray": ("images", lambda images: ops.image.rgb_to_grayscale(images)), "image pad": ("images", lambda images: ops.image.pad_images(images, top_padding=1, left_padding=2, target_height=9, right_padding=1)), "image crop": ("images", lambda images: ops.image.crop_images(images, top_cropping=1, left_cropping=1, bottom_cropping=2, target_width=3)),
    "image patches": ("images", lambda images: ops.image.extract_patches(images, (2, 3))), "image patches overlapping": ("images", lambda images: ops.image.extract_patches(images, 3, strides=2, padding="same")), "image patches dilated": ("images", lambda images: ops.image.extract_patches(images[0], 2, strides=1, dilation_rate=2)), "image patches first": ("images", lambda images: ops.image.extract_patches(images, 2, data_format="channels_first")),
    "image hsv": ("images", lambda images: ops.image.rgb_to_hsv(images)), "image rgb": ("images", lambda images: ops.image.hsv_to_rgb(images)), "nn relu": ("x", lambda x: ops.nn.relu(x)), "numpy mean": ("x", lambda x: ops.numpy.mean(x)), "linalg norm": ("z", lambda z: ops.linalg.norm(z)),
}


def tensor(kind, phase=0.0):
    return ops.convert_to_tensor(typed(kind, phase)) if isinstance(kind, str) else kind


root = {
    "inputs": {name: plain(value) for name, value in INPUTS.items()},
    "unary": {name: {kind: result(lambda: getattr(ops, name)(tensor(kind))) for kind in UNARY_TYPES} for name in UNARY},
    "binary": {name: {f"{a} {b}": result(lambda: getattr(ops, name)(tensor(a), tensor(b, 1.0))) for a, b in BINARY_TYPES} for name in BINARY},
    "samples": {name: plain(function(*[ops.convert_to_tensor(INPUTS[key]) for key in names.split()])) for name, (names, function) in SAMPLES.items()},
    "sample inputs": {name: names.split() for name, (names, _) in SAMPLES.items()},
}
with open(os.path.join(here, "operations.json"), "w") as file:
    file.write("{\n" + ",\n".join(f"{json.dumps(key)}: {{\n" + ",\n".join(f" {json.dumps(k)}: {json.dumps(value)}" for k, value in items.items()) + "\n}" for key, items in root.items()) + "\n}\n")
