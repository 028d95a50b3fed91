"""Records results of TensorFlow whose last bits matter: python generate.py, writes bits.json beside this file.

On an Intel processor: elsewhere the instruction behind rsqrt approximates differently.
"""
import json
import pathlib
import zlib

import numpy as np
import tensorflow as tf

# m, k, n, transpose_a: depths around the blocks of 384 that are summed by themselves.
PRODUCTS = [(32, 784, 512, False), (32, 512, 10, False), (5, 384, 33, False), (5, 385, 33, False), (64, 1000, 20, False), (32, 4096, 64, False), (128, 300, 7, False), (784, 32, 100, True)]

# x, filters, stride, padding, dilation.
CONVOLUTIONS = [
    ((4, 12, 12, 3), (3, 3, 3, 16), 1, "SAME", 1),
    ((2, 32, 32, 64), (3, 3, 64, 64), 1, "SAME", 1),
    ((4, 9, 9, 64), (3, 3, 64, 32), 1, "VALID", 1),
    ((8, 4, 4, 256), (3, 3, 256, 48), 1, "SAME", 1),
    ((2, 11, 10, 32), (5, 5, 32, 48), 2, "VALID", 1),
    ((2, 11, 10, 32), (3, 3, 32, 16), 1, "SAME", 2),
    ((3, 7, 7, 512), (1, 1, 512, 32), 1, "SAME", 1),
    ((2, 14, 14, 3), (7, 7, 3, 64), 2, "SAME", 1),
]

# x, axes.
MEANS = [((4, 7, 7, 64), [1, 2]), ((32, 4, 4, 256), [1, 2]), ((2, 5, 5, 30), [1, 2]), ((5, 3, 3, 64), [1, 2]), ((3, 14, 14, 100), [1, 2]), ((6, 6, 3, 10), [0, 1, 2]), ((200, 20), [0]),
         ((6, 7), [1]), ((6, 31), [1]), ((4, 100), [1]), ((5, 784), [1]), ((3, 4097), [1])]

# Rows, classes.
ENTROPIES = [(32, 10), (5, 3), (7, 16), (64, 100)]


def numbers(random, *shape):
    return random.randn(*shape).astype("float32")


def check(array):
    return zlib.crc32(np.ascontiguousarray(array, "float32").tobytes())


def product(m, k, n, turned):
    random = np.random.RandomState(m + k + n)
    a, b = numbers(random, *((k, m) if turned else (m, k))), numbers(random, k, n)
    return {"m": m, "k": k, "n": n, "transpose_a": turned, "crc": check(tf.matmul(a, b, transpose_a=turned))}


def convolution(x, filters, stride, padding, dilation):
    random = np.random.RandomState(sum(x) + sum(filters))
    y = tf.nn.conv2d(numbers(random, *x), numbers(random, *filters), stride, padding, dilations=dilation)
    return {"x": x, "filters": filters, "stride": stride, "padding": padding, "dilation": dilation, "crc": check(y)}


def mean(x, axes):
    return {"x": x, "axes": axes, "crc": check(tf.reduce_mean(numbers(np.random.RandomState(sum(x)), *x), axes))}


def entropy(rows, classes):
    random = np.random.RandomState(rows + classes)
    logits = tf.constant(3 * numbers(random, rows, classes))
    labels = random.randint(0, classes, rows)
    gradients = []
    for loss, target in ((tf.nn.sparse_softmax_cross_entropy_with_logits, labels), (tf.nn.softmax_cross_entropy_with_logits, np.eye(classes, dtype="float32")[labels])):
        with tf.GradientTape() as tape:
            tape.watch(logits)
            value = loss(labels=target, logits=logits)
        gradients.append(check(tape.gradient(value, logits)))
    return {"rows": rows, "classes": classes, "sparse": gradients[0], "dense": gradients[1]}


pathlib.Path(__file__).with_name("bits.json").write_text(json.dumps({
    "products": [product(*case) for case in PRODUCTS],
    "convolutions": [convolution(*case) for case in CONVOLUTIONS],
    "means": [mean(*case) for case in MEANS],
    "entropies": [entropy(*case) for case in ENTROPIES],
    "exp": check(tf.math.exp(5 * numbers(np.random.RandomState(1), 4096))),
    "rsqrt": check(tf.math.rsqrt(np.square(numbers(np.random.RandomState(1), 4096)))),
}, indent=1) + "\n")
