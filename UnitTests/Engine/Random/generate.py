"""Records what Keras 3.6, TensorFlow 2.18, NumPy 2 and Python draw: streams.json. Arrays are base64 of their little-endian bytes, long ones their md5."""
import base64
import hashlib
import json
import pathlib
import random

import keras
import numpy as np
import tensorflow as tf


def packed(array):
    array = np.ascontiguousarray(array)
    data = array.astype(array.dtype.newbyteorder("<")).tobytes()
    return base64.b64encode(data).decode() if len(data) <= 1024 else "md5:" + hashlib.md5(data).hexdigest()


def stateless():
    cases = []
    for seed in ((1, 2), (123456, 7), (2**31 - 5, 3), (-1, -2**31)):
        cases.append({
            "seed": seed,
            "words": packed(tf.random.stateless_uniform((50,), seed, None, None, tf.uint32)),
            "uniform": packed(tf.random.stateless_uniform((5, 7), seed)),
            "uniform_scaled": packed(tf.random.stateless_uniform((1001, 3), seed, -.05, .05)),
            "uniform_double": packed(tf.random.stateless_uniform((33,), seed, -1, 3, tf.float64)),
            "int32": packed(tf.random.stateless_uniform((33,), seed, -5, 1000, tf.int32)),
            "int64": packed(tf.random.stateless_uniform((33,), seed, -5, 10**12, tf.int64)),
            "normal": packed(tf.random.stateless_normal((5, 7), seed)),
            "normal_scaled": packed(tf.random.stateless_normal((501, 701), seed, .1, .05)),
            "truncated": packed(tf.random.stateless_truncated_normal((5, 7), seed)),
            "truncated_scaled": packed(tf.random.stateless_truncated_normal((51, 701), seed, .1, .05)),
            "normal_double": packed(tf.random.stateless_normal((5, 7), seed, dtype=tf.float64)),
            "normal_double_scaled": packed(tf.random.stateless_normal((51, 701), seed, .1, .05, tf.float64)),
            "truncated_double": packed(tf.random.stateless_truncated_normal((5, 7), seed, dtype=tf.float64)),
            "truncated_double_scaled": packed(tf.random.stateless_truncated_normal((51, 701), seed, .1, .05, tf.float64)),
        })
    return cases


def python_and_numpy():
    cases = []
    for seed in (0, 1, 42, 2**32 - 1, 2**70 + 12345):
        r = random.Random(seed)
        case = {
            "seed": str(seed),
            "random": packed(np.array([r.random() for _ in range(20)])),
            "default_seeds": [r.randint(1, 10**9) for _ in range(20)],
            "wide": [r.randint(-2**40, 2**50) for _ in range(5)],
            "bits": [r.getrandbits(k) for k in (0, 1, 31, 32, 33, 53)],
            "uniform": [r.uniform(-2, 3) for _ in range(3)],
            "gauss": [r.gauss(1, 2) for _ in range(5)],
            "choice": [r.choice([10, 20, 30, 40, 50]) for _ in range(9)],
            "sample_small": r.sample(range(30), 7),
            "sample_large": r.sample(range(10000), 7),
        }
        items = list(range(20))
        r.shuffle(items)
        case["shuffle"] = items
        if seed < 2**32:
            s = np.random.RandomState(seed)
            case["numpy"] = {
                "random_sample": packed(s.random_sample(20)),
                "standard_normal": packed(s.standard_normal(21)),
                "uniform": packed(s.uniform(-2, 3, 5)),
                "permutation": s.permutation(1000)[:50].tolist(),
                "more_normal": packed(s.standard_normal(3)),
            }
        cases.append(case)
    return cases


RANGES = [("int64", -5, 1000), ("int64", -2**40, 2**50), ("int64", 7, 8), ("int64", 0, 2**32), ("int32", -9, 2**30), ("int16", -300, 7000),
          ("uint16", 0, 2**16), ("uint8", 3, 200), ("int8", -128, 128), ("uint32", 0, 2**32), ("int64", -2**63, 2**63 - 1)]


def integers():
    """NumPy's integers in a range, legacy and new, and the new generator's other draws."""
    cases = []
    for seed in (0, 42, 2**40):
        g = np.random.default_rng(seed)
        case = {
            "seed": seed,
            "random": packed(g.random(20)),
            "random_float": packed(g.random(7, dtype="f4")),
            "standard_normal": packed(g.standard_normal(20000)),
            "integers": [packed(g.integers(a, b, 37, dtype)) for dtype, a, b in RANGES],
            "bools": packed(g.integers(0, 2, 50, "bool").astype("u1")),
            "permutation": g.permutation(200).tolist(),
            "sample_small": g.choice(20000, 30, replace=False).tolist(),
            "sample_large": packed(g.choice(20000, 5000, replace=False).astype("i4")),
            "sample_unshuffled": g.choice(300, 30, replace=False, shuffle=False).tolist(),
        }
        if seed < 2**32:
            r = np.random.RandomState(seed)
            case["legacy"] = {"integers": [packed(r.randint(a, b, 37, dtype)) for dtype, a, b in RANGES], "bools": packed(r.randint(0, 2, 50, bool).astype("u1"))}
        cases.append(case)
    several = np.random.default_rng([1, 2**70, 3, 4, 5])
    return cases, packed(several.random(5))


def fit_orders():
    """The samples in the order in which fit takes them; every epoch has the same."""
    cases = []
    for seed in (0, 42, 2**31 - 1, 2**32 - 1):
        for n, shuffle in ((1, True), (2, True), (70, True), (1001, True), (70, "batch")):
            keras.utils.set_random_seed(seed)
            seen = []

            class Recorder(keras.Model):
                def call(self, x):
                    return x

                def train_step(self, data):
                    tf.numpy_function(lambda x: seen.append(x.ravel().astype(int)) or np.int64(0), [data[0]], tf.int64)
                    return {"loss": tf.constant(0.)}

            model, x = Recorder(), np.arange(n, dtype="f4")[:, None]
            model.compile("sgd", "mse")
            model.fit(x, x, epochs=2, batch_size=32, verbose=0, shuffle=shuffle)
            order = np.concatenate(seen)
            assert (order[:n] == order[n:]).all()
            cases.append({"seed": seed, "n": n, "shuffle": str(shuffle), "order": packed(order[:n].astype("i4"))})
    return cases


def layers():
    cases = []
    for seed in (7, 42):
        keras.utils.set_random_seed(seed)
        keras.backend.clear_session()
        dense, dropout = keras.layers.Dense(512), keras.layers.Dropout(.3)
        dense.build((None, 784))
        masks = [packed((dropout(np.ones((32, 512), "f4"), training=True).numpy() > 0).astype("u1")) for _ in range(3)]
        cases.append({
            "seed": seed, "kernel": packed(dense.kernel.numpy()), "masks": masks,
            "unseeded": [packed(keras.random.uniform((9,)).numpy()) for _ in range(3)],
            "seeded": packed(keras.random.normal((9,), seed=10**12).numpy()),
            "operations": [packed(tf.random.uniform((9,)).numpy()) for _ in range(2)],
            "operation_seeded": packed(tf.random.normal((9,), seed=5).numpy()),
            "operation_shuffle": tf.random.shuffle(tf.range(40)).numpy().tolist(),
        })
    return cases


generators, several_seeds = integers()
data = {"generators": generators, "several_seeds": several_seeds, "stateless": stateless(), "python": python_and_numpy(), "fit": fit_orders(), "layers": layers()}
pathlib.Path(__file__).with_name("streams.json").write_text(json.dumps(data, indent=1) + "\n")
