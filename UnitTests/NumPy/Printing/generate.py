"""Writes cases.json.gz: arrays, print options, and what NumPy 2 prints. Run with the reference Python."""
import gzip
import json
import os

import numpy as np

rng = np.random.RandomState(3)
cases = []


def case(x, **options):
    x = np.asarray(x)
    with np.printoptions(**options):
        data = [float(v) for v in x.ravel()] if x.dtype.kind == "f" else [str(v) if x.dtype.kind == "U" else int(v) for v in x.ravel()]
        data = [v if not isinstance(v, float) or np.isfinite(v) else str(v) for v in data]
        cases.append({"type": "str" if x.dtype.kind == "U" else x.dtype.name, "shape": list(x.shape), "data": data, "options": options, "str": str(x), "repr": repr(x)})


FLOATS = ["float16", "float32", "float64"]
for t in FLOATS:
    for values in [[1, 2, 3], [0.1, 0.25, 1.5], [1e-5, 1], [1e-4, 0.1], [1e8, 1], [1e10, 2e10], [1234.5678, 0.001], [np.nan, 1, -1], [np.inf, -np.inf, np.nan], [np.nan], [-np.inf],
                   [0.0, -0.0], [1 / 3, 2 / 3, 1], [-1.5, 22.25, 333.125], [1e-20, 1e20], [0.001953125, 0.5], [123456.789], [99999999.0], [1e7, 0.5], [5e-324, 1], [3.4e38], [0.1 + 0.2],
                   [1e-3, 1], [1e-3, 1.1], [2.5, 1000.1], [np.nan, 1e10], [-1e-10, 1], [1e16], [12345678.9, 1], [6e-8, 6e-5], [65504, 0.5], [], [7.0]]:
        with np.errstate(all="ignore"):
            x = np.array(values).astype(t)
        case(x)
        for options in [{"precision": 3}, {"suppress": True}, {"floatmode": "fixed"}, {"floatmode": "unique"}, {"floatmode": "maxprec_equal", "precision": 4}, {"sign": "+"}, {"sign": " "},
                        {"precision": 0}, {"nanstr": "missing", "infstr": "endless"}, {"precision": 2, "suppress": True, "floatmode": "fixed"}]:
            case(x, **options)
    for v in [0, 1, -1.5, 0.1, 1 / 3, 1e-4, 9.99e-5, 1e15, 1e16, 123456789.123, np.nan, np.inf, -0.0, 1e-7, 6.5e4]:
        with np.errstate(all="ignore"):
            case(np.array(v).astype(t))
    for k in range(12):
        scale = 10.0 ** rng.randint(-6, 5)
        with np.errstate(all="ignore"):
            case((rng.normal(size=(rng.randint(1, 5), rng.randint(1, 14))) * scale).astype(t))
    case(rng.normal(size=(2, 3, 4)).astype(t))
    case(np.arange(2000).astype(t) / 7)
    case((np.arange(2400).astype(t) / 7).reshape(40, 60))
    case((np.arange(1200).astype(t)).reshape(3, 4, 100), edgeitems=2)
    case(rng.uniform(size=(3, 784)).astype(t), linewidth=200)
    case(rng.uniform(size=(30,)).astype(t), linewidth=40, precision=2)
    case(rng.uniform(size=(1, 1, 1, 3)).astype(t))
    case(np.zeros((0, 3), t))
    case(np.zeros((2, 0), t))
for t in ["bool", "int8", "int16", "int32", "int64", "uint8", "uint16", "uint32", "uint64"]:
    for x in [np.array([1, 0, 1]), np.array([[1, 100], [20, 3]]), np.array(1), np.array([]), np.zeros((2, 0)), np.arange(1500), np.arange(28 * 28).reshape(28, 28) % 251, np.arange(24).reshape(2, 3, 4),
              np.arange(3000).reshape(3, 1000) % 7, np.arange(60)]:
        case(x.astype(t))
        case(x.astype(t), linewidth=200)
        case(x.astype(t), threshold=10, edgeitems=1)
    if t[0] == "i":
        case(np.array([[-1, 5], [100, -128]]).astype(t))
        case(np.array([-5, 3]).astype(t), sign="+")
case(np.array([[0, 255]] * 30, "uint8").T, linewidth=60)
for words in [["cat", "dog"], ["a'b", 'say "x"', "both ' \""], [["airplane", "automobile"], ["bird", "cat"]], ["line\nbreak", "tab\t", "ñ"], ["x" * 30] * 5]:
    case(np.array(words))
case(np.array("single"))
text = "[\n" + ",\n".join(json.dumps(c, separators=(",", ":")) for c in cases) + "\n]\n"
with gzip.GzipFile(os.path.join(os.path.dirname(os.path.abspath(__file__)), "cases.json.gz"), "wb", 9, mtime=0) as f:
    f.write(text.encode())
print(len(cases), "cases")
