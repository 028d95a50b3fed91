"""Records what real Keras does with small dense networks on a part of MNIST: `KERAS-PYTHON generate.py` writes training.json.

For each case: checksums of the weights before and after and of the order of the samples, the loss of each of the first steps, the whole history, an evaluation and some predictions.
"""
import json
import os
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import keras
import numpy as np
import reference_data
from keras import layers

(X, Y), (XT, YT) = reference_data.mnist()
TRAIN, TEST = 2000, 500
x = (X[:TRAIN].reshape(TRAIN, 784) / 255.0).astype("float32")
xt = (XT[:TEST].reshape(TEST, 784) / 255.0).astype("float32")
y, yt = keras.utils.to_categorical(Y[:TRAIN], 10), keras.utils.to_categorical(YT[:TEST], 10)


def crc(a):
    return zlib.crc32(np.ascontiguousarray(a).tobytes())


CASES = {
    "linear": lambda: ([layers.Dense(64), layers.Dense(10, activation="softmax")], "adam"),
    "relu": lambda: ([layers.Dense(64, activation="relu"), layers.Dense(10, activation="softmax")], "adam"),
    "masks": lambda: ([layers.Dense(64, activation="relu"), layers.Dropout(0.3), layers.Dense(48, activation="relu"), layers.Dropout(0.5), layers.Dense(10, activation="softmax")], "adam"),
    "sigmoid": lambda: ([layers.Dense(64, activation="sigmoid"), layers.Dense(10, activation="softmax")], "rmsprop"),
    "normal": lambda: ([layers.Dense(32, kernel_initializer=keras.initializers.RandomNormal(0.0, 0.05), bias_initializer="ones"), layers.Dense(10, activation="softmax")], "sgd"),
    "dropout": lambda: ([layers.Dense(64, activation="relu"), layers.Dropout(0.3), layers.Dense(48, activation="tanh"), layers.Dropout(0.5), layers.Dense(10, activation="softmax")], "adam"),
    "batchnorm": lambda: ([layers.Dense(64, activation="relu"), layers.BatchNormalization(), layers.Dense(10, activation="softmax")], keras.optimizers.SGD(0.05, momentum=0.9)),
    "regularized": lambda: ([layers.Dense(64, activation="relu", kernel_regularizer="l2", activity_regularizer=keras.regularizers.L1(1e-4)), layers.Dense(10, activation="softmax")], keras.optimizers.AdamW(1e-3)),
}


class Steps(keras.callbacks.Callback):
    def __init__(self):
        super().__init__()
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        if len(self.losses) < 8:
            self.losses.append(logs["loss"])


def record(name, seed, epochs=3, batch_size=32):
    keras.utils.set_random_seed(seed)
    stack, optimizer = CASES[name]()
    model = keras.Sequential([keras.Input((784,))] + stack)
    weights = [crc(w) for w in model.get_weights()]
    first = [w.ravel()[:3].tolist() for w in model.get_weights()]
    model.compile(optimizer=optimizer, loss="categorical_crossentropy", metrics=["accuracy"])
    steps = Steps()
    history = model.fit(x, y, epochs=epochs, batch_size=batch_size, validation_split=0.25, verbose=0, callbacks=[steps])
    trained = [crc(w) for w in model.get_weights()]
    evaluation = model.evaluate(xt, yt, verbose=0, return_dict=True)
    return {
        "name": name, "seed": seed, "epochs": epochs, "batch_size": batch_size, "weights": weights, "first": first,
        "trained": trained, "steps": steps.losses, "history": history.history, "evaluate": evaluation,
        "predictions": model.predict(xt[:3], verbose=0).ravel().tolist(),
    }


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    cases = [record(name, seed) for name in CASES for seed in (42, 7)] + [record("linear", 3, epochs=2, batch_size=100)]
    with open(os.path.join(here, "training.json"), "w", newline="\n") as f:
        json.dump({"train": TRAIN, "test": TEST, "cases": cases}, f, separators=(",", ":"))
    print(len(cases), "cases")
