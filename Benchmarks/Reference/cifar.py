"""The reference's half of the cifar benchmarks: the real Keras, doing what ../Cifar does.

    cifar.py serve                       takes a command a line ("train cnn000 32 40", "predict vgg16 64 12", "augment cnn000 32 40") and answers "RESULT milliseconds"
    cifar.py memory NETWORK BATCH STEPS  trains a network for a few steps and prints the most memory that the process had, "PEAK megabytes"
"""
import sys

import numpy as np
import keras
from keras import layers as L
from keras.src.legacy.preprocessing.image import ImageDataGenerator

import measured


def conv(filters, initializer="glorot_uniform"):
    return L.Conv2D(filters, (3, 3), activation="relu", padding="same", kernel_initializer=initializer)


def cnn000():
    he = "he_uniform"
    return [
        conv(64, he), L.BatchNormalization(), L.Dropout(0.2), conv(64, he), L.BatchNormalization(), L.Dropout(0.2), L.MaxPooling2D((2, 2)),
        conv(128, he), L.BatchNormalization(), conv(128, he), L.BatchNormalization(), L.Dropout(0.3), L.MaxPooling2D((2, 2)),
        conv(256, he), L.BatchNormalization(), conv(256, he), L.BatchNormalization(), L.Dropout(0.3), L.MaxPooling2D((2, 2)),
        L.Flatten(), L.Dropout(0.3), L.Dense(1024, activation="relu"), L.Dense(10, activation="softmax"),
    ]


def cnn001():
    return [
        conv(64), L.BatchNormalization(), conv(64), L.BatchNormalization(), L.MaxPooling2D((2, 2), padding="same"), L.Dropout(0.2),
        conv(128), L.BatchNormalization(), conv(128), L.BatchNormalization(), L.MaxPooling2D((2, 2), padding="same"), L.Dropout(0.3),
        conv(256), L.BatchNormalization(), conv(256), L.BatchNormalization(), L.MaxPooling2D((2, 2), padding="same"), L.Dropout(0.4),
        L.GlobalAveragePooling2D(), L.Dense(256, activation="relu"), L.Dropout(0.5), L.Dense(10, activation="softmax"),
    ]


def cnn003():
    return [
        L.Conv2D(32, (3, 3), activation="relu"), L.MaxPooling2D((2, 2)), L.Conv2D(64, (3, 3), activation="relu"), L.MaxPooling2D((2, 2)),
        L.Conv2D(64, (3, 3), activation="relu"), L.Flatten(), L.Dense(60, activation="relu"), L.Dense(20, activation="sigmoid"),
    ]


def vgg16():
    blocks = [(64, 2), (128, 2), (256, 3), (512, 3), (512, 3)]
    return [layer for filters, count in blocks for layer in [conv(filters) for _ in range(count)] + [L.MaxPooling2D((2, 2))]] + [
        L.Flatten(), L.Dense(256, activation="relu"), L.Dense(10, activation="softmax")]


def sparse(from_logits):
    return lambda: keras.losses.SparseCategoricalCrossentropy(from_logits=from_logits)


# Layers, optimizer, loss, and whether labels are one-hot.
NETWORKS = {
    "cnn000": (cnn000, lambda: keras.optimizers.Adam(1e-4), lambda: "categorical_crossentropy", True),
    "cnn001": (cnn001, lambda: keras.optimizers.RMSprop(0.0005), sparse(False), False),
    "cnn003": (cnn003, lambda: "adam", sparse(True), False),
    "vgg16": (vgg16, lambda: keras.optimizers.Adam(1e-4), lambda: "categorical_crossentropy", True),
}


def build(network, seed=42, dropout=True):
    layers, optimizer, loss, _ = NETWORKS[network]
    keras.utils.set_random_seed(seed)
    kept = [layer for layer in layers() if dropout or not isinstance(layer, L.Dropout)]
    model = keras.Sequential([keras.Input((32, 32, 3))] + kept)
    model.compile(optimizer=optimizer(), loss=loss(), metrics=["accuracy"])
    return model


def labels(network, classes):
    return keras.utils.to_categorical(classes, 10) if NETWORKS[network][3] else classes.reshape(-1, 1)


def draw(network, count):
    np.random.seed(0)
    x = np.random.randint(0, 256, (count, 32, 32, 3)).astype("float32") / np.float32(255)
    return x, labels(network, np.random.randint(0, 10, count))


def serve():
    warm = {}

    def flow(network, batch, steps):
        data = ImageDataGenerator(rotation_range=15, width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True)
        return data.flow(*draw(network, batch * steps), batch_size=batch)

    def augment(network, batch, steps):
        if "augment" not in warm:
            warm["augment"] = flow(network, batch, steps)
            next(warm["augment"])
        start = measured.clock()
        for _ in range(steps):
            next(warm["augment"])
        return (measured.clock() - start) * 1000 / steps

    def epoch(network, batch, steps):
        if "epoch" not in warm:
            warm["epoch"] = build(network), flow(network, batch, steps)
            warm["epoch"][0].fit(warm["epoch"][1], epochs=1, verbose=0)
        model, images = warm["epoch"]
        start = measured.clock()
        model.fit(images, epochs=1, verbose=0)
        return (measured.clock() - start) * 1000 / steps

    measured.serve({**measured.networks(build, draw), "augment": augment, "epoch": epoch})


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        serve()
    else:
        measured.memory(build, draw, sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
