"""Writes cases.json.gz: operations x element types x memory layouts with NumPy 2's results, errors included.

Run with the reference Python:  python generate.py
A case is [operation, parameters, [[input, layout], ...], result]; inputs and results are entries of pools.
Replayed by ReplayTests.cs.
"""
import base64
import gzip
import json
import os
import warnings

import numpy as np

warnings.simplefilter("ignore")
np.seterr(all="ignore")
TYPES = ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64", "float16", "float32", "float64"]
FLOATS = TYPES[9:]
rng = np.random.RandomState(7)
inputs, input_ids, outputs, output_ids, cases = [], {}, [], {}, []


def pack(x):
    x = np.asarray(x)
    if x.dtype.kind == "U":
        return ["str", list(x.shape), [str(s) for s in x.ravel()]]
    return [x.dtype.name, list(x.shape), base64.b64encode(np.ascontiguousarray(x).tobytes()).decode()]


def pooled(pool, ids, x):
    entry = pack(x)
    key = json.dumps(entry)
    if key not in ids:
        ids[key] = len(pool)
        pool.append(entry)
    return ids[key]


def layout(x, kind):
    if x.ndim == 0:
        return x.copy()
    if kind == "F":
        return x.T.copy().T
    if kind == "S":
        big = np.zeros([2 * n for n in x.shape], x.dtype)
        view = big[tuple(slice(None, None, 2) for _ in x.shape)]
        view[...] = x
        return view
    if kind == "N":
        return x[::-1].copy()[::-1]
    return x.copy()


def make(dtype, shape, kind="any"):
    n = int(np.prod(shape))
    t = np.dtype(dtype)
    if t.kind == "b":
        x = rng.randint(0, 2, n).astype(bool)
    elif t.kind in "iu":
        if kind == "small":
            x = rng.randint(0, 8, n)
        elif kind == "wide":
            info = np.iinfo(t)
            x = np.array([info.max, info.min, 0, 1, info.max // 3] * (n // 5 + 1), dtype=t)[:n]
        else:
            x = rng.randint(-9 if t.kind == "i" else 0, 13, n)
        x = x.astype(t)
    else:
        if kind == "small":
            x = rng.randint(0, 8, n) / 2
        elif kind == "nan":
            x = np.array([np.nan, np.inf, -np.inf, 0.0, -0.0, 1.5, -2.25] * (n // 7 + 1))[:n]
        elif kind == "unit":
            x = rng.uniform(-1, 1, n)
        else:
            x = np.round(rng.normal(size=n) * 4, 2)
        x = x.astype(t)
    return x.reshape(shape)


CACHE = {}


def get(dtype, shape, kind="any"):
    key = (dtype, shape, kind)
    if key not in CACHE:
        CACHE[key] = make(dtype, shape, kind)
    return CACHE[key]


def case(name, function, arrays, *params, layouts=None):
    arrays = [np.asarray(a) for a in arrays]
    kinds = layouts or [rng.choice(["C", "C", "F", "S", "N"]) for _ in arrays]
    laid = [layout(a, k) for a, k in zip(arrays, kinds)]
    given = [[pooled(inputs, input_ids, a), str(k)] for a, k in zip(arrays, kinds)]
    try:
        result = function(*laid, *params)
    except Exception as error:
        names = [c.__name__ for c in type(error).__mro__]
        known = ["LinAlgError", "AxisError", "IndexError", "TypeError", "OverflowError", "ZeroDivisionError", "ValueError"]
        cases.append([name, list(params), given, "!" + next(k for k in known if k in names)])
        return
    if isinstance(result, (tuple, list)):
        cases.append([name, list(params), given, [pooled(outputs, output_ids, r) for r in result]])
    else:
        cases.append([name, list(params), given, pooled(outputs, output_ids, result)])


# Two operands, all pairs of types.
BINARY = ["add", "subtract", "multiply", "divide", "floor_divide", "remainder", "power", "maximum", "minimum", "fmax", "fmod", "equal", "less",
          "greater_equal", "logical_and", "logical_xor", "bitwise_and", "bitwise_xor", "left_shift", "right_shift", "arctan2", "hypot", "copysign", "logaddexp"]
SHAPES = [((2, 3, 4), (3, 4)), ((3, 4), (3, 4)), ((3, 1), (1, 4)), ((3, 4), (4,)), ((2, 3, 4), (2, 1, 4)), ((), (3, 4)), ((0, 4), (4,)), ((3, 4), (3,))]
count = 0
for name in BINARY:
    f = getattr(np, name)
    for a in TYPES:
        for b in TYPES:
            shapes = SHAPES[count % len(SHAPES)]
            count += 1
            kind = "small" if name in ("left_shift", "right_shift", "power") else "any"
            case(name, f, [get(a, shapes[0], kind), get(b, shapes[1], kind)])
for name in ["add", "multiply", "maximum", "divide", "floor_divide", "remainder", "less", "equal", "fmin", "power"]:
    for t in FLOATS:
        case(name, getattr(np, name), [get(t, (7,), "nan"), get(t, (7, 1), "nan")])
for name in ["add", "subtract", "multiply", "floor_divide", "remainder", "maximum"]:
    for t in TYPES[1:9]:
        case(name, getattr(np, name), [get(t, (10,), "wide"), get(t, (10, 1), "wide")])
for t in TYPES[1:5]:
    case("power", np.power, [get(t, (3, 4)), get(t, (3, 4))])

# C# scalars: ["int", 3] and so on; float32 is strong.
OPERATORS = {"+": lambda x, s: x + s, "-": lambda x, s: x - s, "*": lambda x, s: x * s, "/": lambda x, s: x / s, "//": lambda x, s: x // s, "%": lambda x, s: x % s,
             "**": np.power, ">": lambda x, s: x > s, "==": lambda x, s: x == s, "<=": lambda x, s: x <= s, "r-": lambda x, s: s - x, "r/": lambda x, s: s / x, "&": lambda x, s: x & s}
SCALARS = {"int": [2, -1, 300, 0], "double": [2.5], "bool": [True], "float": [2.5]}
for symbol, f in OPERATORS.items():
    for t in TYPES:
        for kind, values in SCALARS.items():
            for v in values:
                if v in (-1, 300) and symbol not in "+>==r-":
                    continue  # NumPy 2.0 crashes after some hundred OverflowErrors
                s = np.float32(v) if kind == "float" else v
                case("op " + symbol, lambda x, p, s=s, f=f: f(x, s), [get(t, (3, 4))], [kind, v])

# In place, views included.
INPLACE = {"+=": np.add, "-=": np.subtract, "*=": np.multiply, "/=": np.divide, "%=": np.remainder, "&=": np.bitwise_and, "|=": np.bitwise_or, "^=": np.bitwise_xor}
for symbol, f in INPLACE.items():
    for a in TYPES:
        for b in ["bool", "int32", "uint8", "float32", "float64"]:
            def run(x, y, f=f):
                f(x, y, out=x)
                return x
            case("op " + symbol, run, [get(a, (3, 4)), get(b, (4,))])

            def part(x, y, f=f):
                view = x[1:, ::2]
                f(view, y, out=view)
                return x
            if b in ("int32", "float32"):
                case("view " + symbol, part, [get(a, (3, 4)), get(b, (2,))])
case("op +=", lambda x, y: np.add(x, y, out=x), [get("float32", (4,)), get("float32", (3, 4))])

# One operand.
UNARY = ["negative", "abs", "square", "sign", "sqrt", "cbrt", "exp", "exp2", "expm1", "log", "log2", "log10", "log1p", "sin", "cos", "tan", "arcsin", "arccos", "arctan",
         "sinh", "cosh", "tanh", "arcsinh", "arccosh", "arctanh", "floor", "ceil", "trunc", "rint", "degrees", "radians", "isnan", "isinf", "isfinite", "signbit",
         "logical_not", "invert", "positive", "fabs"]
for name in UNARY:
    f = getattr(np, name)
    for t in TYPES:
        kind = "unit" if name in ("arcsin", "arccos", "arctanh") else "small" if name in ("sqrt", "log", "log2", "log10", "log1p", "arccosh") else "any"
        case(name, f, [get(t, (2, 3, 4), kind)])
    for t in FLOATS:
        case(name, f, [get(t, (7,), "nan")])
for t in FLOATS:
    for name in ["expm1", "log1p"]:
        case(name, getattr(np, name), [get(t, (9, 9), "unit") / np.array(64, t)])
    case("reciprocal", np.reciprocal, [get(t, (3, 4))])

# Conversions; out of the target's range C leaves the result open.
for a in TYPES:
    for b in TYPES:
        kind = "small" if np.dtype(a).kind == "f" and np.dtype(b).kind == "u" else "any"
        case("astype", lambda x, d: x.astype(d), [get(a, (3, 4), kind)], b)
        if np.dtype(a).kind in "iu" and np.dtype(b).kind in "iubf":
            case("astype", lambda x, d: x.astype(d), [get(a, (10,), "wide")], b)
for t in TYPES:
    case("astype", lambda x, d: x.astype(d), [get(t, (3, 4))], "str")

# Reductions.
REDUCTIONS = ["sum", "prod", "max", "min", "all", "any", "mean", "var", "std", "ptp", "count_nonzero"]
for name in REDUCTIONS:
    f = getattr(np, name)
    for t in TYPES:
        for axis in [None, 0, -1, [0, 2], [1, 2]]:
            for keep in ([False, True] if axis in (None, 1, [0, 2]) else [False]):
                case(name, lambda x, a, k, f=f: f(x, axis=tuple(a) if isinstance(a, list) else a, keepdims=k), [get(t, (2, 3, 4), "small" if name == "prod" else "any")], axis, keep)
    for t in FLOATS:
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (7,), "nan")], None, False)
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (0, 3))], 0, False)
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (0, 3))], 1, False)
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (40, 50))], None, False)
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (40, 50))], 0, False)
    case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get("float32", (3, 4))], 2, False)
for name in ["argmax", "argmin"]:
    f = getattr(np, name)
    for t in TYPES:
        for axis in [None, 0, 1, -1]:
            for keep in [False, True]:
                case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (2, 3, 4))], axis, keep)
    for t in FLOATS:
        case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get(t, (7,), "nan")], None, False)
    case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get("int32", (0, 3))], None, False)
    case(name, lambda x, a, k, f=f: f(x, axis=a, keepdims=k), [get("int32", (3, 4))], 5, False)
for name in ["cumsum", "cumprod"]:
    for t in TYPES:
        for axis in [None, 0, -1]:
            case(name, lambda x, a, f=getattr(np, name): f(x, axis=a), [get(t, (2, 3, 4), "small")], axis)
for name in ["nansum", "nanmean", "nanmax", "nanmin", "nanstd"]:
    for t in FLOATS:
        x = get(t, (3, 4)).copy()
        x[1, 2] = np.nan
        case(name, lambda x, a, f=getattr(np, name): f(x, axis=a), [x], None)
        case(name, lambda x, a, f=getattr(np, name): f(x, axis=a), [x], 1)

# Indices: ["s", start, stop, step], ["i", n], ["n"], ["e"], ["a", list], ["m", list of bools].
def index(parts):
    made = []
    for part in parts:
        kind = part[0]
        made.append(slice(*part[1:]) if kind == "s" else part[1] if kind == "i" else None if kind == "n" else Ellipsis if kind == "e"
                    else np.array(part[1], dtype=bool if kind == "m" else np.int64))
    return tuple(made)


def s(*a):
    return ["s"] + [a[i] if i < len(a) else None for i in range(3)]


A = [0, 2, 1, -1]
INDICES = [
    [["i", 0]], [["i", -1]], [["i", 2]], [["i", -3]], [["i", 0], ["i", 1]], [["i", 0], ["i", 1], ["i", 2]], [["i", 0], ["i", 1], ["i", 2], ["i", 0]], [["i", 0], ["i", 9]],
    [s()], [s(1)], [s(None, 1)], [s(None, -1)], [s(None, None, 2)], [s(None, None, -1)], [s(5, 0, -2)], [s(9, 12)], [s(1, 0)], [s(), s(1, 3)], [s(), s(), s(3, None, -1)],
    [s(), ["i", 0]], [["i", 1], s(), s(None, None, 2)], [["e"]], [["e"], ["i", 0]], [["i", 0], ["e"]], [["e"], s(1, 2), ["i", 1]], [["i", 0], ["e"], ["i", 0]], [["e"], ["e"]],
    [["n"]], [["n"], ["i", 0]], [s(), ["n"], s(1)], [["e"], ["n"]], [["i", 0], ["n"], ["i", 0], ["n"], ["i", 0]],
    [["a", [0, 1, 0]]], [["a", [0, -2]]], [["a", [0, 2]]], [["a", [[0, 1], [1, 0]]]], [["a", []]], [s(), ["a", [2, 0]]], [s(), s(), ["a", A]], [["a", [0, 1]], ["a", [2, 0]]],
    [["a", [0, 1]], ["a", [[2], [0]]]], [["a", [0, 1, 0]], ["a", [2, 0]]], [["a", [0, 1]], s(), ["a", [3, 1]]], [["a", [0, 1]], s(1, 3), ["i", 2]], [["i", 0], s(), ["a", [1, 2]]],
    [["i", 1], ["a", [0, 2]]], [["a", [1]], ["i", 1], s(None, None, 2)], [["a", [0, 1]], ["n"], ["a", [0, 2]]], [["e"], ["a", [0, 3]]], [["a", [1, 0]], ["e"]], [["n"], ["a", [1, 0]]],
    [["m", [True, False]]], [["m", [False, False]]], [s(), ["m", [True, False, True]]], [["m", [True, True]], ["m", [True, False, True]]], [["m", [True]]],
    [["m", [[True, False, True], [False, False, True]]]], [["m", [[True, False, True], [False, False, True]]], ["i", 1]], [["i", 1], ["m", [[True, False, True, True]] * 3]],
    [["m", [True, False]], ["a", [0, 2]]], [["m", [True, False]], s(), ["a", [0, 2]]], [s(), s(), ["m", [True, False, True, True]]], [s(), ["m", [True, False]]],
]
for parts in INDICES:
    for t in ["uint8", "float32", "int64"]:
        case("get", lambda x, p: x[index(p)], [get(t, (2, 3, 4))], parts)

    def assign(x, v, p):
        x[index(p)] = v
        return x
    case("set", assign, [get("float32", (2, 3, 4)), np.array(7, "int32")], parts)
    case("set", assign, [get("int16", (2, 3, 4)), get("float64", (1,), "small")], parts)
    try:
        shape = get("int32", (2, 3, 4))[index(parts)].shape
        case("set", assign, [get("int32", (2, 3, 4)), (np.arange(int(np.prod(shape))) % 100).reshape(shape).astype("int32")], parts)
        case("set", assign, [get("int32", (2, 3, 4)), np.arange(5, dtype="int32")], parts)
    except IndexError:
        pass

# Shapes, joining, selecting.
for t in ["bool", "uint8", "int64", "float32"]:
    x, m, v = get(t, (2, 3, 4)), get(t, (3, 4)), get(t, (4,))
    for shape in [[24], [4, 6], [-1], [2, -1], [6, 2, 2], [1, 24, 1], [5, 5], [-1, -1], [7, -1], [2, 12, 1]]:
        case("reshape", lambda x, q: x.reshape(q), [x], shape)
    for axes in [None, [1, 0, 2], [2, 0, 1], [-1, 0, 1], [0, 0, 1], [0, 1]]:
        case("transpose", lambda x, a: np.transpose(x, a), [x], axes)
    for a, b in [(0, 2), (-1, 1), (0, 3)]:
        case("swapaxes", lambda x, a, b: np.swapaxes(x, a, b), [x], a, b)
        case("moveaxis", lambda x, a, b: np.moveaxis(x, a, b), [x], a, b)
    for axis in [0, 1, -1, [0, 2], 5]:
        case("expand_dims", lambda x, a: np.expand_dims(x, tuple(a) if isinstance(a, list) else a), [m], axis)
    for axis in [None, 0, [0, 2], 1]:
        case("squeeze", lambda x, a: np.squeeze(x, tuple(a) if isinstance(a, list) else a), [get(t, (1, 3, 1))], axis)
    for axis in [None, 0, -1, [0, 1]]:
        case("flip", lambda x, a: np.flip(x, tuple(a) if isinstance(a, list) else a), [x], axis)
    for k in [-1, 0, 1, 2, 3, 5]:
        case("rot90", np.rot90, [m], k)
    for shape in [[2, 3, 4], [5, 3, 4], [3, 4], [4], [3, 5]]:
        case("broadcast_to", np.broadcast_to, [m], shape)
    case("ravel", np.ravel, [x])
    case("flatten", lambda x: x.flatten(), [x])
    for axis in [0, 1, -1, None, 3]:
        case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [m, get(t, (3, 4), "small")], axis)
        if axis is not None:
            case("stack", lambda *q: np.stack(q[:-1], axis=q[-1]), [m, get(t, (3, 4), "small")], axis)
    case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [m, get("float64", (2, 4))], 0)
    case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [m, get("int16", (3, 2))], 1)
    case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [m, get(t, (3, 5))], 0)
    case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [m, v], 0)
    case("stack", lambda *q: np.stack(q[:-1], axis=q[-1]), [m, v], 0)
    for name in ["vstack", "hstack", "dstack", "column_stack"]:
        case(name, lambda *q, f=getattr(np, name): f(q), [m, get(t, (3, 4), "small")])
        case(name, lambda *q, f=getattr(np, name): f(q), [v, get(t, (4,), "small")])
        case(name, lambda *q, f=getattr(np, name): f(q), [m, v])
    for n, axis in [(2, 0), (3, 1), (2, 2), (5, 0), (1, -1)]:
        case("split", lambda x, n, a: np.split(x, n, a), [x], n, axis)
        case("array_split", lambda x, n, a: np.array_split(x, n, a), [x], n, axis)
    case("split", lambda x, n, a: np.split(x, n, a), [get(t, (7,))], [2, 5], 0)
    case("split", lambda x, n, a: np.split(x, n, a), [get(t, (7,))], [3, 3, 9], 0)
    for reps in [[2], [2, 3], [1, 2, 2], [2, 1, 1, 2], [0]]:
        case("tile", np.tile, [m], reps)
    for n, axis in [(2, None), (3, 0), (2, 1), (0, 0), (-1, 0)]:
        case("repeat", lambda x, n, a: np.repeat(x, n, a), [m], n, axis)
    case("repeat", lambda x, n, a: np.repeat(x, n, a), [m], [1, 0, 2], 0)
    case("repeat", lambda x, n, a: np.repeat(x, n, a), [m], [1, 0], 0)
    for n, axis in [(1, None), (-2, 0), (5, 1), (1, 2)]:
        case("roll", lambda x, n, a: np.roll(x, n, a), [m], n, axis)
    for mode in ["constant", "edge", "reflect", "symmetric", "wrap", "maximum", "minimum"]:
        for width in [[[1, 1], [0, 2]], [[2, 0], [3, 1]], [[0, 0], [0, 0]], [[1, 1]]]:
            case("pad", lambda x, w, mode: np.pad(x, w, mode), [m], width, mode)
    for axis in [None, 0, 1, 2]:
        case("delete", lambda x, i, a: np.delete(x, i, a), [m], [0, 2], axis)
        case("take", lambda x, i, a: np.take(x, i, a), [m], [0, 2, -1], axis)
        case("append", lambda x, y, a: np.append(x, y, a), [m, get(t, (3, 4), "small")], axis)
        case("sort", lambda x, a: np.sort(x, a), [m], axis)
        case("argsort", lambda x, a: np.argsort(x, a, kind="stable"), [m], axis)
    case("diagonal", np.diagonal, [m], 1)
    case("diagonal", np.diagonal, [m], -1)
    case("trace", np.trace, [m], 0)
    case("diag", np.diag, [v], 1)
    case("diag", np.diag, [m], -1)
    case("tril", np.tril, [m], 0)
    case("triu", np.triu, [m], 1)
    case("nonzero", np.nonzero, [x])
    case("argwhere", np.argwhere, [m])
    case("flatnonzero", np.flatnonzero, [m])
    case("where", np.where, [get("bool", (3, 4)), m, get("float64", (4,))])
    case("where", np.where, [get("bool", (4,)), m, np.array(1, t)])
    case("where", np.where, [get("bool", (3,)), m, m])
    case("unique", lambda x: np.unique(x), [x])
    case("unique all", lambda x: np.unique(x, return_index=True, return_inverse=True, return_counts=True), [m])
    case("isin", np.isin, [m, get(t, (4,), "small")])
    case("intersect1d", np.intersect1d, [m, get(t, (7,), "small")])
    case("union1d", np.union1d, [m, get(t, (7,), "small")])
    case("setdiff1d", np.setdiff1d, [m, get(t, (7,), "small")])
    for n, axis in [(1, -1), (1, 0), (2, 1), (0, 0), (5, 0), (-1, 0)]:
        case("diff", lambda x, n, a: np.diff(x, n, a), [m], n, axis)
    case("take_along_axis", lambda x, i: np.take_along_axis(x, i, 1), [m, np.array([[3], [0], [-1]])])
    case("array_equal", lambda a, b: np.array(np.array_equal(a, b)), [m, m])
    case("array_equal", lambda a, b: np.array(np.array_equal(a, b)), [m, v])
for t in TYPES:
    for lo, hi in [(0, 5), (-2, 3), (None, 2), (1, None), (5, 2), (0.5, 2.5)]:
        case("clip", lambda x, a, b: np.clip(x, a, b), [get(t, (3, 4))], lo, hi)
    for decimals in [0, 1, 2, -1]:
        case("round", lambda x, d: np.round(x, d), [get(t, (3, 4))], decimals)
    case("sort", lambda x, a: np.sort(x, a), [get(t, (2, 3, 4))], 1)
    case("argsort", lambda x, a: np.argsort(x, a, kind="stable"), [get(t, (2, 3, 4))], 0)
    for a, b in [((3, 4), (4, 2)), ((4,), (4,)), ((3, 4), (4,)), ((2, 3, 4), (4, 2)), ((2, 3, 4), (2, 4, 2)), ((3, 4), (3, 4)), ((), (3,)), ((0, 4), (4, 2)), ((4,), (2, 4, 3))]:
        case("dot", np.dot, [get(t, a, "small"), get(t, b, "small")])
        case("matmul", np.matmul, [get(t, a, "small"), get(t, b, "small")])
    case("outer", np.outer, [get(t, (3,)), get(t, (4,))])
    case("inner", np.inner, [get(t, (3, 4), "small"), get(t, (2, 4), "small")])
    case("tensordot", lambda a, b, n: np.tensordot(a, b, n), [get(t, (2, 3, 4), "small"), get(t, (3, 4), "small")], 2)
for t in FLOATS:
    case("sort", lambda x, a: np.sort(x, a), [get(t, (7,), "nan")], -1)
    case("argsort", lambda x, a: np.argsort(x, a, kind="stable"), [get(t, (7,), "nan")], -1)
    case("unique", lambda x: np.unique(x), [get(t, (14,), "nan")])
    case("nan_to_num", np.nan_to_num, [get(t, (7,), "nan")])
    for tolerance in [False, True]:
        case("isclose", lambda a, b, e: np.isclose(a, b, equal_nan=e), [get(t, (7,), "nan"), get(t, (7, 1), "nan")], tolerance)
for t in ["int32", "uint8", "float32", "float64"]:
    x = get(t, (3, 4))
    for q in [0, 25, 50, 90, 100, [10, 50], 101]:
        for axis in [None, 0, 1]:
            case("percentile", lambda x, q, a: np.percentile(x, q, axis=a), [x], q, axis)
    for method in ["lower", "higher", "nearest", "midpoint"]:
        case("percentile method", lambda x, q, m: np.percentile(x, q, method=m), [x], 35, method)
    for axis in [None, 0, 1, [0, 1]]:
        case("median", lambda x, a: np.median(x, axis=tuple(a) if isinstance(a, list) else a), [x], axis)
    case("average", lambda x, w, a: np.average(x, axis=a, weights=w), [x, get("float64", (3, 4), "small")], None)
    case("average", lambda x, w, a: np.average(x, axis=a, weights=w), [x, np.array([1.0, 2, 3, 4])], 1)
    case("histogram", lambda x, b: np.histogram(x, b), [x], 5)
    case("histogram", lambda x, b: np.histogram(x, b), [x], [0, 1, 2, 8])
    case("histogram", lambda x, b: np.histogram(x, b), [x], 0)
    case("histogram", lambda x, b: np.histogram(x, b), [x], [3, 1])
    case("cov", lambda x: np.cov(x), [x])
    case("corrcoef", lambda x: np.corrcoef(x), [x])
    case("searchsorted", lambda a, v, s: np.searchsorted(a, v, s), [np.sort(get(t, (7,))), x], "left")
    case("searchsorted", lambda a, v, s: np.searchsorted(a, v, s), [np.sort(get(t, (7,))), x], "right")
    case("digitize", np.digitize, [x, np.array([-2.0, 0, 3])])
    for order in [None, 1, 2, 3, 0, "inf", "-inf"]:
        for axis in [None, 0, 1]:
            if order is None or axis is not None:
                case("norm", lambda x, o, a: np.linalg.norm(x, float(o) if isinstance(o, str) else o, a), [x], order, axis)
    for order in [1, -1, 2, -2, "inf", "-inf"]:
        case("norm", lambda x, o, a: np.linalg.norm(x, float(o) if isinstance(o, str) else o, a), [x], order, None)
    square = get(t, (4, 4)) + np.eye(4, dtype=t) * np.array(20, t)
    case("inv", np.linalg.inv, [square])
    case("det", np.linalg.det, [square])
    case("solve", np.linalg.solve, [square, get(t, (4, 2))])
    case("solve", np.linalg.solve, [square, get(t, (4,))])
    case("inv", np.linalg.inv, [get(t, (3, 4))])
    case("inv", np.linalg.inv, [np.zeros((2, 2), t)])
    case("svdvals", lambda x: np.linalg.svd(x)[1], [x])
    case("matrix_rank", np.linalg.matrix_rank, [x])
    case("matrix_power", np.linalg.matrix_power, [get(t, (3, 3), "small")], 3)
    case("interp", np.interp, [x, np.array([-5.0, 0, 5]), np.array([1.0, 3, 2])])
    case("convolve", lambda a, v, m: np.convolve(a, v, m), [get(t, (7,)), get(t, (3,))], "full")
    case("convolve", lambda a, v, m: np.convolve(a, v, m), [get(t, (7,)), get(t, (3,))], "same")
    case("convolve", lambda a, v, m: np.convolve(a, v, m), [get(t, (7,)), get(t, (3,))], "valid")
    case("polyval", np.polyval, [get(t, (3,)), x])
    case("kron", np.kron, [get(t, (2, 2)), get(t, (2, 3))])
    case("meshgrid", lambda a, b, i: np.meshgrid(a, b, indexing=i), [get(t, (3,)), get(t, (4,))], "xy")
    case("meshgrid", lambda a, b, i: np.meshgrid(a, b, indexing=i), [get(t, (3,)), get(t, (4,))], "ij")
    case("einsum", lambda a, b, e: np.einsum(e, a, b), [get(t, (3, 4), "small"), get(t, (4, 2), "small")], "ij,jk->ik")
    case("einsum", lambda a, b, e: np.einsum(e, a, b), [get(t, (2, 3, 4), "small"), get(t, (2, 4, 2), "small")], "bij,bjk->bik")
    case("einsum", lambda a, b, e: np.einsum(e, a, b), [get(t, (3, 4), "small"), get(t, (3, 4), "small")], "ij,ij")
for t in ["int64", "uint8", "bool", "float64", "int8"]:
    case("bincount", lambda x, n: np.bincount(x, minlength=n), [get(t, (7,), "small")], 0)
    case("bincount", lambda x, n: np.bincount(x, minlength=n), [get(t, (7,), "small")], 12)
    case("bincount", lambda x, n: np.bincount(x, minlength=n), [get(t, (7,))], 0)
    case("bincount", lambda x, n: np.bincount(x, minlength=n), [get(t, (3, 4))], 0)

# Creation.
for args in [[5], [2, 7], [1, 10, 3], [10, 0, -3], [5, 5], [0, 1, 0.1], [1.5, 4.0], [3, 1], [0, 5, 0]]:
    case("arange", lambda a: np.arange(*a), [], args)
    for t in ["int32", "float32", "uint8"]:
        case("arange type", lambda a, t: np.arange(*a, dtype=t), [], args, t)
for args in [[0, 1, 5], [0, 10, 11], [-1, 1, 8], [2, 2, 3], [5, -5, 4], [0, 1, 1], [0, 1, 0], [0, 1, -1]]:
    for endpoint in [True, False]:
        case("linspace", lambda a, e: np.linspace(*a, endpoint=e), [], args, endpoint)
    case("linspace type", lambda a, t: np.linspace(*a, dtype=t), [], args, "float32")
    case("linspace type", lambda a, t: np.linspace(*a, dtype=t), [], args, "int32")
for args in [[3, None, 0], [3, 4, 1], [4, 2, -1], [2, 2, 5]]:
    case("eye", lambda n, m, k: np.eye(n, m, k), [], *args)
for shape in [[2, 3], [0], [], [-1]]:
    for name in ["zeros", "ones"]:
        case(name, lambda q, t, f=getattr(np, name): f(q, t), [], shape, "float32")
    case("full", lambda q, v: np.full(q, v), [], shape, 7)
    case("full", lambda q, v: np.full(q, v), [], shape, 2.5)
case("unravel_index", lambda x, q: np.unravel_index(x, q), [np.array([0, 5, 23])], [2, 3, 4])
case("unravel_index", lambda x, q: np.unravel_index(x, q), [np.array([24])], [2, 3, 4])
words = np.array(["cat", "dog", "a bird", "ant", "dog"])
case("get", lambda x, p: x[index(p)], [words], [["a", [1, 0, 1]]], layouts=["C"])
case("sort", lambda x, a: np.sort(x, a), [words], -1, layouts=["C"])
case("argsort", lambda x, a: np.argsort(x, a, kind="stable"), [words], -1, layouts=["C"])
case("unique", lambda x: np.unique(x), [words], layouts=["C"])
case("unique all", lambda x: np.unique(x, return_index=True, return_inverse=True, return_counts=True), [words], layouts=["C"])
case("equal", np.equal, [words, np.array("dog")], layouts=["C", "C"])
case("less", np.less, [words, np.array("bee")], layouts=["C", "C"])
case("concatenate", lambda *q: np.concatenate(q[:-1], axis=q[-1]), [words, np.array(["a longer word"])], 0, layouts=["C", "C"])
case("astype", lambda x, d: x.astype(d), [np.array(["1", "-2.5", "1e3"])], "float64", layouts=["C"])
case("astype", lambda x, d: x.astype(d), [np.array(["1", "x"])], "int64", layouts=["C"])

text = json.dumps({"inputs": inputs, "outputs": outputs, "cases": cases}, separators=(",", ":"))
with gzip.GzipFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases.json.gz"), "wb", 9, mtime=0) as f:
    f.write(text.encode())
errors = sum(1 for c in cases if isinstance(c[3], str))
print(len(cases), "cases,", errors, "of them errors;", len(inputs), "inputs,", len(outputs), "results")
