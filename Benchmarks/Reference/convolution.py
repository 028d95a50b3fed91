"""The reference's half of the conv benchmarks: TensorFlow, computing what ../Convolution does.

    convolution.py THREADS     takes a command a line, "DIRECTION BATCH SIZE CHANNELS FILTERS WINDOW STRIDE PADDING MILLISECONDS",
                               and answers "RESULT milliseconds" for one run, measured over about MILLISECONDS
"""
import sys
import time

import tensorflow as tf

tf.config.threading.set_intra_op_parallelism_threads(int(sys.argv[1]))
tf.config.threading.set_inter_op_parallelism_threads(1)
runs = {}


def prepare(direction, batch, size, channels, filters, window, stride, padding):
    x, f = tf.random.uniform((batch, size, size, channels)), tf.random.uniform((window, window, channels, filters))
    dy = tf.random.uniform(tf.nn.conv2d(x, f, stride, padding).shape)
    strides = [1, stride, stride, 1]
    if direction == "forward":
        function = tf.function(lambda: tf.nn.conv2d(x, f, stride, padding))
    elif direction == "input":
        function = tf.function(lambda: tf.raw_ops.Conv2DBackpropInput(input_sizes=x.shape, filter=f, out_backprop=dy, strides=strides, padding=padding))
    else:
        function = tf.function(lambda: tf.raw_ops.Conv2DBackpropFilter(input=x, filter_sizes=f.shape, out_backprop=dy, strides=strides, padding=padding))
    for _ in range(3):
        function()
    return function


for line in sys.stdin:
    direction, *numbers, padding, milliseconds = line.split()
    key = (direction, *map(int, numbers), padding)
    if key not in runs:
        # Only one layer at a time stays: its constants are large.
        runs = {k: v for k, v in runs.items() if k[1:] == key[1:]}
        runs[key] = prepare(*key)
    function = runs[key]
    count, start = 0, time.perf_counter()
    while count == 0 or (time.perf_counter() - start) * 1000 < float(milliseconds):
        function()
        count += 1
    print("RESULT", (time.perf_counter() - start) * 1000 / count, flush=True)
