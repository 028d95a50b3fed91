"""Trains the models of the MNIST activity's quick run with real Keras and records their histories: run with the reference Python, writes mnist.json beside this file."""
import json
import pathlib

import keras
from keras import initializers
from keras.layers import Dense, Dropout, Input
from keras.models import Sequential
from keras.optimizers import Adam
import reference_data

SEED = 42
(x, y), (xt, yt) = reference_data.mnist()
x = x[:6000].astype("float32").reshape(6000, 784) / 255.0
xt = xt[:1000].astype("float32").reshape(1000, 784) / 255.0
y, yt = keras.utils.to_categorical(y[:6000]), keras.utils.to_categorical(yt[:1000])
glorot = initializers.glorot_uniform


def normal():
    return initializers.RandomNormal(mean=0.0, stddev=0.05)


def relu(**initial):
    return [Dense(512, activation="relu", **{k: v() for k, v in initial.items()}), Dense(10, activation="softmax", **{k: v() for k, v in initial.items()})]


models = {
    "512": (lambda: [Dense(512), Dense(10, activation="softmax")], lambda: "adam", 32),
    "216": (lambda: [Dense(216), Dense(10, activation="softmax")], lambda: "adam", 32),
    "1024": (lambda: [Dense(1024), Dense(10, activation="softmax")], lambda: "adam", 32),
    "relu": (relu, lambda: "adam", 32),
    "sigmoid": (lambda: [Dense(512, activation="sigmoid"), Dense(10, activation="softmax")], lambda: "adam", 32),
    "zeros": (lambda: relu(kernel_initializer=initializers.Zeros), lambda: "adam", 32),
    "normal": (lambda: relu(kernel_initializer=normal), lambda: "adam", 32),
    "glorot": (lambda: relu(kernel_initializer=glorot), lambda: "adam", 32),
    "sgd": (relu, lambda: "sgd", 32),
    "rmsprop": (relu, lambda: "RMSprop", 32),
    "adam-16": (lambda: relu(kernel_initializer=glorot, bias_initializer=glorot), lambda: Adam(learning_rate=0.0005), 16),
    "final": (
        lambda: [
            Dense(512, activation="relu", kernel_initializer=glorot()), Dropout(0.3), Dense(128, activation="relu", kernel_initializer=glorot()), Dropout(0.3),
            Dense(10, activation="softmax", kernel_initializer=glorot()),
        ], lambda: Adam(learning_rate=0.0005), 16),
}
out = {}
for name, (layers, optimizer, batch) in models.items():
    keras.utils.set_random_seed(SEED)
    model = Sequential([Input(shape=(784,)), *layers()])
    model.compile(optimizer=optimizer(), loss="categorical_crossentropy", metrics=["accuracy"])
    history = model.fit(x, y, epochs=2, batch_size=batch, validation_split=0.25, verbose=0).history
    loss, accuracy = model.evaluate(xt, yt, verbose=0)
    out[name] = {"history": history, "evaluate": {"loss": loss, "accuracy": accuracy}}
pathlib.Path(__file__).with_name("mnist.json").write_text(json.dumps(out, separators=(",", ":")))
