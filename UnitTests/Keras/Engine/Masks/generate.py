"""Records what masks do in Keras: what they become on the way, what layers make of them, and how they weigh losses and metrics:
    ../shared/keras/python generate.py
"""
import json
import os
import warnings

import keras
import numpy as np
from keras import layers, ops


class Steps(layers.Layer):
    """Gives its input; the steps that are not all 0 count."""

    def compute_mask(self, inputs, mask=None):
        return ops.any(ops.not_equal(inputs, 0.0), axis=-1)

    def call(self, inputs):
        return inputs * 1.0


def data(n, steps, features):
    x = np.sin(np.arange(n * steps * features, dtype="float64")).astype("float32").reshape(n, steps, features)
    x[0, 2:] = 0
    x[1, :1] = 0
    return x


def plain(x):
    return None if x is None else {"shape": list(x.shape), "values": np.asarray(x, "float64").ravel().tolist()}


def outcome(y):
    return {"output": plain(y), "mask": plain(getattr(y, "_keras_mask", None))}


def weights(layer):
    for w in layer.weights:
        w.assign(np.cos(np.arange(np.prod(w.shape))).reshape(w.shape))
    return layer


def fitted(model, x, y, **arguments):
    model.compile(optimizer=keras.optimizers.SGD(0.1), loss="mse", metrics=["mae"], weighted_metrics=["mse"])
    history = model.fit(x, y, batch_size=2, epochs=2, shuffle=False, verbose=0, **arguments).history
    history["evaluate"] = model.evaluate(x, y, batch_size=3, verbose=0)
    return history


if __name__ == "__main__":
    keras.utils.set_random_seed(1)
    x, other = data(3, 4, 2), data(3, 4, 2)[::-1].copy()
    masked, another = Steps()(x), Steps()(other)
    recorded = {"layers": {
        "softmax": outcome(layers.Softmax(axis=1)(np.ones((3, 4), "float32"), mask=masked._keras_mask)),
        "softmax_of_axes": outcome(layers.Softmax(axis=(1, 2))(masked, mask=ops.not_equal(x, 0.0))),
        "pooling": outcome(layers.GlobalAveragePooling1D()(masked)),
        "pooling_keepdims": outcome(layers.GlobalAveragePooling1D(keepdims=True)(masked)),
        "pooling_first": outcome(layers.GlobalAveragePooling1D(data_format="channels_first")(np.swapaxes(x, 1, 2), mask=masked._keras_mask)),
        "dropout": outcome(layers.Dropout(0.5)(masked)),
        "activation": outcome(layers.Activation("relu")(masked)),
        "reshape": outcome(layers.Reshape((8,))(masked)),
        "add": outcome(layers.Add()([masked, another])),
        "add_unmasked": outcome(layers.Add()([masked, x])),
        "maximum": outcome(layers.Maximum()([masked, another, masked])),
        "concatenate": outcome(layers.Concatenate()([masked, another])),
        "concatenate_unmasked": outcome(layers.Concatenate()([masked, x])),
        "concatenate_steps": outcome(layers.Concatenate(axis=1)([masked, another])),
        "sequential": outcome(keras.Sequential([Steps(), layers.Activation("tanh")])(x)),
    }}
    normalization = layers.BatchNormalization(momentum=0.9)
    recorded["normalization"] = {"training": outcome(normalization(masked, training=True)), "inference": outcome(normalization(masked)),
                                 "weights": [plain(w) for w in normalization.get_weights()]}
    first = layers.BatchNormalization(axis=1)
    try:
        first(x, mask=np.ones((3,), bool), training=True)
    except ValueError as error:
        recorded["mask_of_other_rank"] = str(error).split("\n")[2]
    with warnings.catch_warnings(record=True) as given:
        warnings.simplefilter("always")
        layers.Flatten(name="flat")(masked)
        recorded["warning"] = str(given[0].message)
    y = np.cos(np.arange(24)).reshape(3, 4, 2).astype("float32")
    dense = layers.Dense(2)
    dense.build((None, 4, 2))
    weights(dense)
    recorded["fit"] = fitted(keras.Sequential([keras.Input((4, 2)), Steps(), dense]), x, y)
    dense = layers.Dense(2)
    dense.build((None, 4, 2))
    weights(dense)
    inputs = keras.Input((4, 2))
    recorded["fit_weighted"] = fitted(keras.Model(inputs, layers.Activation("tanh")(dense(Steps()(inputs)))), x, y, sample_weight=np.array([[1, 2, 0, 1]] * 3, "float32"))
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "masks.json"), "w", newline="\n") as file:
        json.dump(recorded, file, indent=1)
        file.write("\n")
