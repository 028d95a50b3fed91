"""Records what NumPy 2 draws: random.json. Each entry is what one line of the tests must give, drawn in this order from one stream."""
import base64
import json
import pathlib

import numpy as np


def packed(value):
    array = np.asarray(value)
    return {"dtype": str(array.dtype), "shape": list(array.shape), "data": base64.b64encode(np.ascontiguousarray(array).tobytes()).decode()}


def legacy():
    np.random.seed(42)
    items, rows = np.arange(10), np.arange(12).reshape(6, 2)
    p = np.array([.1, .2, .3, .4])
    yield "rand", np.random.rand(2, 3)
    yield "rand scalar", np.random.rand()
    yield "randn", np.random.randn(3, 2)
    yield "randn scalar", np.random.randn()
    yield "randint", np.random.randint(10, size=(2, 4))
    yield "randint range", np.random.randint(-5, 5, 7)
    yield "randint scalar", np.random.randint(0, 100)
    yield "randint uint8", np.random.randint(0, 256, 9, dtype=np.uint8)
    yield "randint bool", np.random.randint(0, 2, 9, dtype=bool)
    yield "random_sample", np.random.random_sample(3)
    yield "random", np.random.random((2, 2))
    yield "uniform", np.random.uniform(-1, 1, (2, 2))
    yield "normal", np.random.normal(5, 2, 5)
    yield "standard_normal", np.random.standard_normal((2, 2))
    yield "permutation", np.random.permutation(12)
    yield "permutation array", np.random.permutation(items * 1.5)
    yield "permutation rows", np.random.permutation(rows)
    np.random.shuffle(items)
    yield "shuffle", items
    np.random.shuffle(rows)
    yield "shuffle rows", rows
    yield "choice", np.random.choice(5, 3)
    yield "choice scalar", np.random.choice(5)
    yield "choice distinct", np.random.choice(50, (2, 3), replace=False)
    yield "choice p", np.random.choice(4, 6, p=p)
    yield "choice distinct p", np.random.choice(4, 3, replace=False, p=p)
    yield "choice array", np.random.choice(np.array([1.5, 2.5, 3.5]), 4)
    np.random.seed([1, 2, 3])
    yield "several seeds", np.random.rand(3)
    yield "own state", np.random.RandomState(7).randn(3)


def generator():
    rng = np.random.default_rng(42)
    items, rows = np.arange(10), np.arange(12).reshape(6, 2)
    p = np.array([.1, .2, .3, .4])
    yield "random", rng.random((2, 3))
    yield "random scalar", rng.random()
    yield "random float32", rng.random(5, dtype=np.float32)
    yield "integers", rng.integers(10, size=(2, 4))
    yield "integers range", rng.integers(-5, 5, 7)
    yield "integers endpoint", rng.integers(0, 255, 7, dtype=np.uint8, endpoint=True)
    yield "uniform", rng.uniform(-1, 1, (2, 2))
    yield "normal", rng.normal(5, 2, 5)
    yield "standard_normal", rng.standard_normal((2, 2))
    yield "permutation", rng.permutation(12)
    yield "permutation rows", rng.permutation(rows)
    rng.shuffle(items)
    yield "shuffle", items
    rng.shuffle(rows)
    yield "shuffle rows", rows
    yield "choice", rng.choice(5, 3)
    yield "choice scalar", rng.choice(5)
    yield "choice distinct", rng.choice(50, (2, 3), replace=False)
    yield "choice p", rng.choice(4, 6, p=p)
    yield "choice distinct p", rng.choice(4, 3, replace=False, p=p)
    yield "choice rows", rng.choice(rows, 4)
    yield "several seeds", np.random.default_rng([1, 2, 3]).random(3)


# A copy at once: later lines shuffle what earlier ones yielded.
data = {"legacy": {name: packed(value) for name, value in legacy()}, "generator": {name: packed(value) for name, value in generator()}}
pathlib.Path(__file__).with_name("random.json").write_text(json.dumps(data, indent=1) + "\n")
