"""Crafts files as tf.keras 2 wrote them, and says with real Keras what is in them: `KERAS-PYTHON generate.py` writes tf_keras.h5, weights.h5 and expected.json."""
import json
import pathlib

import h5py
import keras
import numpy as np
from keras import layers

here = pathlib.Path(__file__).parent


def data(*shape):
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7).astype("float32")


def texts(*values):
    # Older versions of h5py kept lists of texts of a fixed length.
    return np.array([value.encode() for value in values]) if values else np.array([], "float64")


def initializer(name, **config):
    return {"class_name": name, "config": config}


def dense(name, units, activation, **config):
    return {"class_name": "Dense", "config": {
        "name": name, "trainable": True, "dtype": "float32", **config, "units": units, "activation": activation, "use_bias": True, "kernel_initializer": initializer("GlorotUniform", seed=None),
        "bias_initializer": initializer("Zeros"), "kernel_regularizer": {"class_name": "L2", "config": {"l2": 0.01}}, "bias_regularizer": None, "activity_regularizer": None, "kernel_constraint": None,
        "bias_constraint": None}}


model_config = {"class_name": "Sequential", "config": {"name": "sequential", "layers": [
    {"class_name": "InputLayer", "config": {"batch_input_shape": [None, 3], "dtype": "float32", "sparse": False, "ragged": False, "name": "dense_input"}},
    dense("dense", 4, "relu", batch_input_shape=[None, 3]),
    {"class_name": "BatchNormalization", "config": {
        "name": "batch_normalization", "trainable": True, "dtype": "float32", "axis": [1], "momentum": 0.99, "epsilon": 0.001, "center": True, "scale": True, "beta_initializer": initializer("Zeros"),
        "gamma_initializer": initializer("Ones"), "moving_mean_initializer": initializer("Zeros"), "moving_variance_initializer": initializer("Ones"), "beta_regularizer": None,
        "gamma_regularizer": None, "beta_constraint": None, "gamma_constraint": None}},
    {"class_name": "Dropout", "config": {"name": "dropout", "trainable": True, "dtype": "float32", "rate": 0.25, "noise_shape": None, "seed": None}},
    dense("dense_1", 2, "softmax")]}}
training_config = {
    "loss": {"class_name": "CategoricalCrossentropy", "config": {"reduction": "sum_over_batch_size", "name": "categorical_crossentropy", "from_logits": False, "label_smoothing": 0}},
    "metrics": ["accuracy"], "weighted_metrics": None, "loss_weights": None,
    "optimizer_config": {"class_name": "Adam", "config": {"name": "Adam", "learning_rate": 0.002, "beta_1": 0.9, "beta_2": 0.999, "epsilon": 1e-07, "amsgrad": False}}}
weights = {
    "dense": [("dense/kernel:0", data(3, 4)), ("dense/bias:0", data(4))],
    "batch_normalization": [(f"batch_normalization/{name}:0", data(4) + 1.5) for name in ["gamma", "beta", "moving_mean", "moving_variance"]],
    "dropout": [],
    "dense_1": [("dense_1/kernel:0", data(4, 2)), ("dense_1/bias:0", data(2))],
}


def write_weights(group, split=False):
    names = list(weights)
    if split:
        group.attrs["layer_names0"], group.attrs["layer_names1"] = texts(*names[:2]), texts(*names[2:])
    else:
        group.attrs["layer_names"] = texts(*names)
    group.attrs["backend"], group.attrs["keras_version"] = np.bytes_("tensorflow"), np.bytes_("2.4.0")
    for name, arrays in weights.items():
        layer = group.create_group(name)
        layer.attrs["weight_names"] = texts(*[path for path, _ in arrays])
        for path, array in arrays:
            layer.create_dataset(path, data=array)


with h5py.File(here / "tf_keras.h5", "w") as file:
    file.attrs["backend"], file.attrs["keras_version"] = np.bytes_("tensorflow"), np.bytes_("2.4.0")
    file.attrs["model_config"], file.attrs["training_config"] = np.bytes_(json.dumps(model_config)), np.bytes_(json.dumps(training_config))
    write_weights(file.create_group("model_weights"))
with h5py.File(here / "weights.h5", "w") as file:
    write_weights(file, split=True)

loaded = keras.models.load_model(here / "tf_keras.h5")
again = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.BatchNormalization(), layers.Dropout(0.25), layers.Dense(2, activation="softmax")])
again.load_weights(here / "weights.h5")
x = data(5, 3)
assert np.allclose(loaded.predict(x), again.predict(x))
(here / "expected.json").write_text(json.dumps({
    "outputs": loaded.predict(x).ravel().tolist(), "losses": float(sum(loaded.losses)), "learning_rate": float(loaded.optimizer.learning_rate), "optimizer": loaded.optimizer.name,
    "loss": loaded.evaluate(x, np.eye(2)[np.arange(5) % 2], verbose=0)}) + "\n")
