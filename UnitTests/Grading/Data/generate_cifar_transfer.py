"""Trains the networks of CifarTransfer on the first 640 images of the sample with real Keras: run with the reference Python, writes cifar_transfer.json beside this file.

steps is the loss over the steps so far, as fit shows it after each step of 32 images, loss that of the first 128 images afterwards. apart is how far Keras is from itself in them,
relative: without oneDNN's kernels (the script runs itself once more), and in networks that learn fast also with the first filters moved by less than a millionth.
"""
import hashlib
import json
import os
import pathlib
import subprocess
import sys

import keras
import numpy as np
from keras import Model
from keras.applications import VGG16
from keras.callbacks import Callback
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, Input, MaxPooling2D
from keras.models import Sequential
from keras.optimizers import Adam
from keras.src.legacy.preprocessing.image import ImageDataGenerator

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[2] / "Data" / "cifar10-sample" / "train.bin"
SEED, BATCH, IMAGES, LARGE = 42, 32, 640, 160
MOVES = 3e-7, 1e-6, -1e-6


def block(filters, count, normalized=False, rate=None):
    layers = []
    for _ in range(count):
        layers.append(Conv2D(filters, (3, 3), activation="relu", padding="same"))
        if normalized:
            layers.append(BatchNormalization())
    layers.append(MaxPooling2D((2, 2)))
    return layers + ([Dropout(rate)] if rate else [])


def dense(units, normalized=False):
    return [Dense(units, activation="relu")] + ([BatchNormalization()] if normalized else [])


def network(*parts):
    return Sequential([Input((32, 32, 3)), *[layer for part in parts for layer in part], Dense(10, activation="softmax")])


def compiled(model, optimizer):
    model.compile(optimizer=optimizer, loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def base():
    return compiled(network(block(32, 1), [Flatten()], dense(32)), Adam())


def p1():
    return compiled(network(block(32, 1), block(64, 1), block(128, 1), [Flatten()], dense(256), dense(128)), Adam())


def p2():
    return compiled(network(block(32, 1), block(64, 1, rate=0.25), block(128, 1, rate=0.25), [Flatten()], dense(256), dense(128), [Dropout(0.25)]), Adam())


def p3():
    return compiled(network(block(32, 2, rate=0.25), block(64, 2, rate=0.25), block(128, 2, rate=0.25), [Flatten()], dense(512), [Dropout(0.25)]), Adam())


def p4():
    blocks = [block(filters, 2, normalized=True, rate=0.25) for filters in (32, 64, 128)]
    return compiled(network(*blocks, [Flatten()], dense(256, True), dense(128, True), [Dropout(0.25)]), Adam())


def vgg(frozen=0, cut=None, size=32):
    vgg16 = VGG16(include_top=False, weights=None, input_shape=(size, size, 3))
    features = Model(vgg16.input, Flatten()((vgg16.get_layer(cut) if cut else vgg16.layers[-1]).output))
    for layer in features.layers[:frozen]:
        layer.trainable = False
    model = Sequential()
    model.add(features)
    for layer in [*dense(256, True), *dense(128, True), Dropout(0.25), Dense(10, activation="softmax")]:
        model.add(layer)
    return compiled(model, Adam(learning_rate=1e-4, clipnorm=1.0))


def large(images):
    """cv2.resize to twice the width and height; resize.json has OpenCV's own hash of the first 100."""
    def near(size):
        place = (np.arange(2 * size) + 0.5) / 2 - 0.5
        first = np.floor(place).astype(int)
        return np.clip(first, 0, size - 1), np.clip(first + 1, 0, size - 1), np.round((1 - (place - first)) * 2048).astype(np.int64), np.round((place - first) * 2048).astype(np.int64)

    a, b, wa, wb = near(images.shape[2])
    rows = images[:, :, a].astype(np.int64) * wa[:, None] + images[:, :, b].astype(np.int64) * wb[:, None]
    a, b, wa, wb = near(images.shape[1])
    out = (((wa[:, None, None] * (rows[:, a] >> 4)) >> 16) + ((wb[:, None, None] * (rows[:, b] >> 4)) >> 16) + 2) >> 2
    out = out.astype(np.uint8)
    assert hashlib.sha256(out[:100].tobytes()).hexdigest() == json.loads((HERE / "resize.json").read_text())["sample_sha256"]
    return out


class Steps(Callback):
    def __init__(self):
        super().__init__()
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])


def train(make, x, y, augmented, move=None):
    keras.backend.clear_session()
    keras.utils.set_random_seed(SEED)
    model = make()
    if move:
        model.layers[0].kernel.assign(model.layers[0].kernel * (1 + move))
    steps = Steps()
    if augmented:
        datagen = ImageDataGenerator(rescale=1.0 / 255, rotation_range=15, width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True, fill_mode="nearest")
        datagen.fit(x)
        model.fit(datagen.flow(x, y, batch_size=BATCH), epochs=1, callbacks=[steps], verbose=0)
    else:
        model.fit(x / 255.0, y, batch_size=BATCH, epochs=1, callbacks=[steps], verbose=0)
    loss, accuracy = model.evaluate(x[:128] / 255.0, y[:128], verbose=0)
    count = sum(int(np.prod(w.shape)) for w in model.trainable_weights)
    return {"parameters": model.count_params(), "trainable": count, "steps": steps.losses, "loss": loss, "accuracy": accuracy}


def differences(a, b):
    return [abs(v - w) / v for v, w in zip([*a["steps"], a["loss"]], [*b["steps"], b["loss"]])]


def run(moves):
    rows = np.fromfile(SAMPLE, np.uint8).reshape(-1, 1 + 3 * 32 * 32)[:IMAGES]
    x, y = rows[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), rows[:, :1]
    small = [("base", base, False), ("p1", p1, False), ("p2", p2, False), ("p3", p3, False), ("p4", p4, False), ("p5", p4, True)]
    out = {name: train(make, x, y, augmented) for name, make, augmented in small}
    moved = {name: [train(make, x, y, augmented, move) for move in moves] for name, make, augmented in small}
    out |= {
        name: train(make, x, y, True)
        for name, make in [("p6", vgg), ("p7", lambda: vgg(frozen=20)), ("half", lambda: vgg(frozen=11)), ("p9", lambda: vgg(cut="block3_pool"))]
    }
    out["p10"] = train(lambda: vgg(size=64), large(x[:LARGE]), y[:LARGE, 0], True)
    return out, moved


if __name__ == "__main__":
    recorded, moved = run([] if len(sys.argv) > 1 else MOVES)
    if len(sys.argv) > 1:
        print("RESULT", json.dumps(recorded))
    else:
        other = subprocess.run([sys.executable, __file__, "other"], env={**os.environ, "TF_ENABLE_ONEDNN_OPTS": "0"}, check=True, capture_output=True, text=True).stdout
        other = json.loads(other.split("RESULT", 1)[1])
        for name, values in recorded.items():
            apart = np.max([differences(values, v) for v in [other[name], *moved.get(name, [])]], axis=0)
            values["apart"] = {"steps": [float(f"{v:.2g}") for v in apart[:-1]], "loss": float(f"{apart[-1]:.2g}")}
        (HERE / "cifar_transfer.json").write_text(json.dumps(recorded, separators=(",", ":")) + "\n")
