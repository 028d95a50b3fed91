"""Trains an epoch of the quick run of the CIFAR-10 network with augmentation in real Keras: run with the reference Python, writes cifar_augmentation.json beside this file.

step_loss is the loss over the steps so far, as fit shows it after each step. RMSprop magnifies rounding, so the file also holds how far Keras is from itself with other kernels
(oneDNN off): the script runs itself once more for it.
"""
import json
import os
import pathlib
import subprocess
import sys

import keras
import numpy as np
from keras.callbacks import Callback
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, GlobalAveragePooling2D, Input, MaxPooling2D
from keras.models import Sequential
from keras.optimizers import RMSprop
from keras.src.legacy.preprocessing.image import ImageDataGenerator
import reference_data

SEED = 42
BATCH = 64
TRAINING, TEST = 1000, 250


def sample(x, y, per_class, count):
    """The beginning of Data/cifar10-sample: the first images of each class, in the order of the data set."""
    taken = np.sort(np.concatenate([np.flatnonzero(y.reshape(-1) == c)[:per_class] for c in range(10)]))[:count]
    return x[taken], y[taken]


def block(filters, rate):
    return [
        Conv2D(filters, (3, 3), activation="relu", padding="same"), BatchNormalization(), Conv2D(filters, (3, 3), activation="relu", padding="same"), BatchNormalization(),
        MaxPooling2D((2, 2), padding="same"), Dropout(rate),
    ]


class Steps(Callback):
    def __init__(self):
        super().__init__()
        self.losses = []

    def on_train_batch_end(self, batch, logs=None):
        self.losses.append(logs["loss"])


def run():
    (x, y), (xt, yt) = reference_data.cifar10()
    (x, y), (xt, yt) = sample(x, y, 200, TRAINING), sample(xt, yt, 50, TEST)
    mean, std = np.mean(x, axis=(0, 1, 2, 3)), np.std(x, axis=(0, 1, 2, 3))
    x, xt = (x - mean) / std, (xt - mean) / std
    keras.utils.set_random_seed(SEED)
    model = Sequential([
        Input((32, 32, 3)), *block(64, 0.2), *block(128, 0.3), *block(256, 0.4), GlobalAveragePooling2D(), Dense(256, activation="relu"), Dropout(0.5), Dense(10, activation="softmax")])
    model.compile(optimizer=RMSprop(learning_rate=0.0005), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False), metrics=["accuracy"])
    datagen = ImageDataGenerator(
        rotation_range=20, width_shift_range=0.2, height_shift_range=0.2, shear_range=0.2, zoom_range=0.2, horizontal_flip=True, fill_mode="nearest")
    datagen.fit(x)
    steps = Steps()
    history = model.fit(
        datagen.flow(x, y, batch_size=BATCH), validation_data=(xt, yt), steps_per_epoch=len(x) // BATCH, epochs=1, callbacks=[steps], verbose=0).history
    return {"mean": float(mean), "std": float(std), "step_loss": steps.losses, "history": history}


if __name__ == "__main__":
    recorded = run()
    if len(sys.argv) > 1:
        print("RESULT", json.dumps(recorded))
    else:
        other = subprocess.run([sys.executable, __file__, "other"], env={**os.environ, "TF_ENABLE_ONEDNN_OPTS": "0"}, check=True, capture_output=True, text=True).stdout
        recorded["other_kernels"] = json.loads(other.split("RESULT", 1)[1])
        pathlib.Path(__file__).with_name("cifar_augmentation.json").write_text(json.dumps(recorded, separators=(",", ":")) + "\n")
