"""The reference's half of the transfer benchmarks: the real Keras, doing what ../Transfer does.

    transfer.py serve                       takes a command a line ("train resnet50 16 4", "predict frozen-vgg16 64 12") and answers "RESULT milliseconds"
    transfer.py memory NETWORK BATCH STEPS  trains a network for a few steps and prints the most memory that the process had, "PEAK megabytes"
"""
import sys

import numpy as np
import keras
from keras import layers as L

import measured

CLASSES = 10


def frozen(network):
    network.trainable = False
    return keras.Sequential([network, L.Flatten(), L.Dense(256, activation="relu"), L.Dropout(0.5), L.Dense(CLASSES, activation="softmax")])


def classified(network):
    return keras.Sequential([network, L.Dense(CLASSES, activation="softmax")])


# Height and width of the images, and what makes the model for a shape.
NETWORKS = {
    "frozen-vgg16": (32, lambda shape: frozen(keras.applications.VGG16(weights=None, include_top=False, input_shape=shape))),
    "resnet50": (96, lambda shape: classified(keras.applications.ResNet50(weights=None, include_top=False, input_shape=shape, pooling="avg"))),
    "mobilenetv2": (96, lambda shape: classified(keras.applications.MobileNetV2(weights=None, include_top=False, input_shape=shape, pooling="avg"))),
    "efficientnetb0": (96, lambda shape: classified(keras.applications.EfficientNetB0(weights=None, include_top=False, input_shape=shape, pooling="avg"))),
    "resnet50-224": (224, lambda shape: classified(keras.applications.ResNet50(weights=None, include_top=False, input_shape=shape, pooling="avg"))),
}


def build(network):
    size, make = NETWORKS[network]
    keras.utils.set_random_seed(42)
    model = make((size, size, 3))
    model.compile(optimizer=keras.optimizers.Adam(1e-4), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model


def draw(network, count):
    size, _ = NETWORKS[network]
    np.random.seed(0)
    x = np.random.randint(0, 256, (count, size, size, 3)).astype("float32")
    return x, np.random.randint(0, CLASSES, count)


if __name__ == "__main__":
    if sys.argv[1] == "serve":
        measured.serve(measured.networks(build, draw))
    else:
        measured.memory(build, draw, sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
