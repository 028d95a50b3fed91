"""Writes corners.json: gradients of what programs write around 0, at [0, 4, 0], as TensorFlow 2.18 has them; NaN and infinities as text. Run it with that Python."""
import json
import pathlib

import tensorflow as tf

FUNCTIONS = {
    "where sqrt": lambda v: tf.where(v > 0, tf.sqrt(v), 0.),
    "where rsqrt": lambda v: tf.where(v > 0, tf.math.rsqrt(v), 0.),
    "where reciprocal": lambda v: tf.where(v > 0, tf.math.reciprocal(v), 0.),
    "where quotient": lambda v: tf.where(v > 0, 1. / v, 0.),
    "where log": lambda v: tf.where(v > 0, tf.math.log(v), 0.),
    "where power": lambda v: tf.where(v > 0, tf.pow(v, .5), 0.),
    "where norm": lambda v: tf.where(v > 0, tf.norm(tf.stack([v, v * 0.], 1), axis=1), 0.),
    "sqrt times 0": lambda v: tf.sqrt(v) * 0.,
    "norm": lambda v: tf.norm(v),
    "norm of 0": lambda v: tf.norm(v * 0.),
    "deviation": lambda v: tf.math.reduce_std(v),
    "deviation of equal": lambda v: tf.math.reduce_std(v * 0. + 1.),
    "normalized": lambda v: tf.math.l2_normalize(v * 0.),
    "abs": lambda v: tf.abs(v),
    "maximum": lambda v: tf.maximum(v, 0.),
    "relu": lambda v: tf.nn.relu(v),
    "quotient or 0": lambda v: tf.math.divide_no_nan(1., v),
    "clipped": lambda v: tf.clip_by_value(v, 0., 4.),
}
recorded = {}
for name, function in FUNCTIONS.items():
    v = tf.constant([0., 4., 0.])
    with tf.GradientTape() as tape:
        tape.watch(v)
        y = function(v)
    recorded[name] = [str(float(g)) for g in tape.gradient(y, v)]
pathlib.Path(__file__).with_name("corners.json").write_text(json.dumps(recorded, indent=1) + "\n")
