"""Trains the network of CifarCnn's quick run with real Keras and records its history: run with the reference Python, writes cifarcnn.json beside this file.

python generate_cifarcnn.py [--again]: --again trains without oneDNN's kernels and only prints, to show how far Keras is from itself.
"""
import json
import os
import pathlib
import sys

AGAIN = "--again" in sys.argv
if AGAIN:
    os.environ["TF_ENABLE_ONEDNN_OPTS"] = "0"

import keras
import numpy as np
from keras.callbacks import EarlyStopping, LambdaCallback, ReduceLROnPlateau
from keras.initializers import GlorotUniform, HeUniform
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, Input, MaxPooling2D
from keras.models import Sequential
from keras.optimizers import Adam
from keras.src.legacy.preprocessing.image import ImageDataGenerator
from sklearn.model_selection import train_test_split

SAMPLE = pathlib.Path(__file__).resolve().parents[3] / "Data" / "cifar10-sample"


def load(name):
    rows = np.fromfile(SAMPLE / name, np.uint8).reshape(-1, 1 + 3 * 32 * 32)
    return rows[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1), rows[:, :1]


def convolution(filters):
    return [Conv2D(filters, (3, 3), activation="relu", padding="same", kernel_initializer=HeUniform()), BatchNormalization()]


(X, Y), (x_test, y_test) = load("train.bin"), load("test.bin")
x_train, x_valid, y_train, y_valid = train_test_split(X, Y, test_size=0.2, random_state=42)
x_train, x_valid, x_test = x_train / 255.0, x_valid / 255.0, x_test / 255.0
first = [int(v) for v in y_train[:25, 0]]
counts = np.unique(y_train, return_counts=True)[1].tolist()
y_train, y_valid, y_test = (keras.utils.to_categorical(y[:, 0], 10) for y in (y_train, y_valid, y_test))
datagen = ImageDataGenerator(rotation_range=15, width_shift_range=0.1, height_shift_range=0.1, horizontal_flip=True, zoom_range=0.2)

keras.utils.set_random_seed(42)
model = Sequential([
    Input((32, 32, 3)),
    *convolution(64), Dropout(0.2), *convolution(64), Dropout(0.2), MaxPooling2D((2, 2)),
    *convolution(128), *convolution(128), Dropout(0.3), MaxPooling2D((2, 2)),
    *convolution(256), *convolution(256), Dropout(0.3), MaxPooling2D((2, 2)),
    Flatten(), Dropout(0.3),
    Dense(1024, activation="relu", kernel_initializer=GlorotUniform()),
    Dense(10, activation="softmax", kernel_initializer=GlorotUniform()),
])
model.compile(optimizer=Adam(learning_rate=1e-4), loss="categorical_crossentropy", metrics=["accuracy"])
callbacks = [ReduceLROnPlateau(monitor="val_loss", factor=0.5, patience=5, min_lr=1e-6, verbose=1), EarlyStopping(monitor="val_loss", patience=10, restore_best_weights=True)]
# The loss that Keras shows is the mean of the epoch so far.
shown = []
callbacks.append(LambdaCallback(on_train_batch_end=lambda batch, logs: shown.append(logs["loss"])))
history = model.fit(datagen.flow(x_train, y_train), validation_data=(x_valid, y_valid), epochs=2, callbacks=callbacks, verbose=0).history
loss, accuracy = model.evaluate(x_test, y_test, verbose=0)
out = {
    "parameters": model.count_params(), "first_labels": first, "counts": counts, "first_losses": [float(v) for v in shown[:20]],
    "history": {name: [float(v) for v in values] for name, values in history.items()}, "evaluate": {"loss": loss, "accuracy": accuracy},
}
text = json.dumps(out, separators=(",", ":"))
if AGAIN:
    print(text)
else:
    pathlib.Path(__file__).with_name("cifarcnn.json").write_text(text + "\n")
