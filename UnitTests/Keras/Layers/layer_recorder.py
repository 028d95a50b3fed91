"""What scripts that record layers of real Keras share: the inputs, and what is written down of a layer."""
import inspect
import json

import keras
import numpy as np
import tensorflow as tf


def numbers(shape, phase=0.0):
    """The same numbers as in the tests: 2 sin(1.7 i + phase), i counting the elements from 1."""
    return (2 * np.sin(1.7 * np.arange(1, np.prod(shape) + 1) + phase)).reshape(shape).astype("f4")


def plain(value):
    value = np.asarray(value)
    return {"dtype": value.dtype.name, "shape": list(value.shape), "values": [float(f"{v:.9g}") if value.dtype.kind == "f" else int(v) for v in value.ravel()]}


def record(cases, path):
    """Writes first weights, outputs, gradients and what a call in training changes, for layers made after the same seed: {name: (make, shape of inputs)}."""
    recorded = {}
    for name, (make, shape) in cases.items():
        keras.utils.set_random_seed(42)
        layer = make()
        x = tf.constant(numbers(shape))
        mode = (lambda t: {"training": t}) if "training" in inspect.signature(layer.call).parameters else (lambda t: {})
        predicted = layer(x, **mode(False))
        initial = [plain(w) for w in layer.weights]
        with tf.GradientTape() as tape:
            tape.watch(x)
            trained = layer(x, **mode(True))
            loss = tf.reduce_sum(trained * numbers(trained.shape, 0.5))
        gradients = tape.gradient(loss, [x] + [w.value for w in layer.trainable_weights])
        recorded[name] = {
            "input": list(shape), "predicted": plain(predicted), "trained": plain(trained), "paths": [w.path for w in layer.weights], "initial": initial,
            "weights": [plain(w) for w in layer.weights], "gradients": [plain(g) for g in gradients], "losses": [float(v) for v in layer.losses],
            "output_shape": [-1 if d is None else d for d in layer.compute_output_shape((None,) + tuple(shape[1:]))],
            "params": layer.count_params() if layer.built else 0, "trainable": len(layer.trainable_weights),
        }
    with open(path, "w") as file:
        json.dump(recorded, file)
