"""Records what real Keras 3.6 prints as the summary of the CIFAR-10 networks: python generate.py, writes summaries.json beside this file."""
import json
import os
import pathlib

os.environ["COLUMNS"] = "120"  # Without a terminal the table is cut off at 80 characters.

import keras
from keras.layers import BatchNormalization, Conv2D, Dense, Dropout, Flatten, GlobalAveragePooling2D, Input, MaxPooling2D
from keras.models import Sequential

WIDTH = 88


def summary(model):
    text = []
    model.summary(line_length=WIDTH, print_fn=lambda line, **_: text.append(line))
    return "\n".join(text)


def conv(filters):
    return Conv2D(filters, (3, 3), activation="relu", padding="same")


def first(dense):
    model = Sequential([
        Input((32, 32, 3)), Conv2D(32, (3, 3), activation="relu"), MaxPooling2D((2, 2)), Conv2D(64, (3, 3), activation="relu"), MaxPooling2D((2, 2)), Conv2D(64, (3, 3), activation="relu")])
    if dense:
        for layer in Flatten(), Dense(60, activation="relu"), Dense(20, activation="sigmoid"):
            model.add(layer)
    return model


def augmented():
    model = Sequential([Input((32, 32, 3))])
    for filters, rate in (64, 0.2), (128, 0.3), (256, 0.4):
        for layer in conv(filters), BatchNormalization(), conv(filters), BatchNormalization(), MaxPooling2D((2, 2), padding="same"), Dropout(rate):
            model.add(layer)
    for layer in GlobalAveragePooling2D(), Dense(256, activation="relu"), Dropout(0.5), Dense(10, activation="softmax"):
        model.add(layer)
    model.compile(optimizer=keras.optimizers.RMSprop(learning_rate=0.0005), loss=keras.losses.SparseCategoricalCrossentropy(from_logits=False), metrics=["accuracy"])
    return model


def deep():
    return Sequential([
        Input((32, 32, 3)),
        conv(64), BatchNormalization(), Dropout(0.2), conv(64), BatchNormalization(), Dropout(0.2), MaxPooling2D((2, 2)),
        conv(128), BatchNormalization(), conv(128), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        conv(256), BatchNormalization(), conv(256), BatchNormalization(), Dropout(0.3), MaxPooling2D((2, 2)),
        Flatten(), Dropout(0.3), Dense(1024, activation="relu"), Dense(10, activation="softmax"),
    ])


def recorded(make):
    keras.backend.clear_session()
    return summary(make())


summaries = {
    "first_convolutions": recorded(lambda: first(dense=False)), "first": recorded(lambda: first(dense=True)), "augmented": recorded(augmented), "deep": recorded(deep),
}
pathlib.Path(__file__).with_name("summaries.json").write_text(json.dumps(summaries, indent=1, ensure_ascii=False) + "\n")
