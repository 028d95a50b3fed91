"""Trains the network of CifarFirstCnn and the ResNet50 of CifarAugmentation on the first 640 images of the sample with real Keras: run with the reference Python, writes
first_steps.json beside this file.

steps is the loss over the steps so far, as fit shows it after each step of 32 images, loss that of the first 128 images afterwards. apart is how far Keras is from itself in them
without oneDNN's kernels, relative: the script runs itself once more.
"""
import json
import os
import pathlib
import subprocess
import sys

import keras
import numpy as np
from keras.applications import ResNet50
from keras.callbacks import LambdaCallback
from keras.layers import Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, Input, MaxPooling2D
from keras.losses import SparseCategoricalCrossentropy
from keras.models import Sequential

HERE = pathlib.Path(__file__).resolve().parent
SAMPLE = HERE.parents[2] / "Data" / "cifar10-sample" / "train.bin"


def first_cnn():
    model = Sequential([
        Input((32, 32, 3)), Conv2D(32, (3, 3), activation="relu"), MaxPooling2D((2, 2)), Conv2D(64, (3, 3), activation="relu"), MaxPooling2D((2, 2)), Conv2D(64, (3, 3), activation="relu"),
        Flatten(), Dense(60, activation="relu"), Dense(20, activation="sigmoid")])
    model.compile(optimizer="adam", loss=SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    return model


def resnet50():
    base_model = ResNet50(weights=None, include_top=False, input_shape=(32, 32, 3))
    base_model.trainable = False
    model = Sequential([base_model, GlobalAveragePooling2D(), Dense(256, activation="relu"), Dropout(0.5), Dense(10, activation="softmax")])
    model.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def train(make, x, y):
    keras.backend.clear_session()
    keras.utils.set_random_seed(42)
    model, steps = make(), []
    model.fit(x, y, batch_size=32, epochs=1, verbose=0, callbacks=[LambdaCallback(on_train_batch_end=lambda batch, logs: steps.append(logs["loss"]))])
    count = sum(int(np.prod(w.shape)) for w in model.trainable_weights)
    return {"parameters": model.count_params(), "trainable": count, "steps": steps, "loss": model.evaluate(x[:128], y[:128], verbose=0)[0]}


def run():
    rows = np.fromfile(SAMPLE, np.uint8).reshape(-1, 1 + 3 * 32 * 32)[:640]
    x, y = rows[:, 1:].reshape(-1, 3, 32, 32).transpose(0, 2, 3, 1).astype("float32") / 255.0, rows[:, :1]
    return {make.__name__: train(make, x, y) for make in (first_cnn, resnet50)}


if __name__ == "__main__":
    recorded = run()
    if len(sys.argv) > 1:
        print("RESULT", json.dumps(recorded))
    else:
        other = subprocess.run([sys.executable, __file__, "other"], env={**os.environ, "TF_ENABLE_ONEDNN_OPTS": "0"}, check=True, capture_output=True, text=True).stdout
        for name, values in json.loads(other.split("RESULT", 1)[1]).items():
            mine = recorded[name]
            apart = [float(f"{abs(a - b) / a:.2g}") for a, b in zip([*mine["steps"], mine["loss"]], [*values["steps"], values["loss"]])]
            mine["apart"] = {"steps": apart[:-1], "loss": apart[-1]}
        (HERE / "first_steps.json").write_text(json.dumps(recorded, separators=(",", ":")) + "\n")
