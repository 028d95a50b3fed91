"""The reference's half of the mnist benchmarks: the real Keras, doing what ../Mnist does.

    mnist.py serve DATA        takes a command a line ("train 32", "predict 32", "fit") and answers "RESULT milliseconds-or-seconds"
    mnist.py cold-start DATA   loads the data, trains one epoch and ends

DATA is the folder with the four published idx files.
"""
import gzip
import sys
import time

import numpy as np
import keras

STEPS = 300
ROWS = 10_000


def read(folder, name, header):
    with gzip.open(f"{folder}/{name}.gz") as file:
        return np.frombuffer(file.read(), np.uint8, offset=header)


def load(folder):
    x = read(folder, "train-images-idx3-ubyte", 16).reshape(-1, 784)
    y = read(folder, "train-labels-idx1-ubyte", 8)
    x_test = read(folder, "t10k-images-idx3-ubyte", 16).reshape(-1, 784)
    y_test = read(folder, "t10k-labels-idx1-ubyte", 8)
    return (x.astype("float32") / 255, keras.utils.to_categorical(y)), (x_test.astype("float32") / 255, keras.utils.to_categorical(y_test))


def build():
    keras.utils.set_random_seed(42)
    model = keras.Sequential([
        keras.Input((784,)),
        keras.layers.Dense(512, activation="relu"),
        keras.layers.Dense(10, activation="softmax"),
    ])
    model.compile(optimizer="adam", loss="categorical_crossentropy", metrics=["accuracy"])
    return model


def serve(folder):
    (x, y), (x_test, y_test) = load(folder)
    models = {}

    def warm(key, prepare):
        if key not in models:
            models[key] = build()
            prepare(models[key])
        return models[key]

    def train(batch):
        rows = batch * STEPS
        model = warm(("train", batch), lambda m: m.fit(x[:rows], y[:rows], batch_size=batch, epochs=1, verbose=0))
        start = time.perf_counter()
        model.fit(x[:rows], y[:rows], batch_size=batch, epochs=1, verbose=0)
        return (time.perf_counter() - start) * 1000 / STEPS

    def predict(batch):
        model = warm(("predict", batch), lambda m: m.predict(x_test[:ROWS], batch_size=batch, verbose=0))
        start = time.perf_counter()
        model.predict(x_test[:ROWS], batch_size=batch, verbose=0)
        return (time.perf_counter() - start) * 1000 / -(-ROWS // batch)

    def fit():
        start = time.perf_counter()
        build().fit(x, y, batch_size=32, epochs=5, validation_data=(x_test, y_test), verbose=0)
        return time.perf_counter() - start

    commands = {"train": train, "predict": predict, "fit": fit}
    for line in sys.stdin:
        name, *arguments = line.split()
        print("RESULT", commands[name](*map(int, arguments)), flush=True)


if __name__ == "__main__":
    mode, data = sys.argv[1:]
    if mode == "serve":
        serve(data)
    else:
        (images, labels), _ = load(data)
        build().fit(images, labels, batch_size=32, epochs=1, verbose=0)
