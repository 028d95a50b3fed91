import math
import os

import keras
import numpy as np
from keras.layers import Conv2D, Dense, GlobalAveragePooling2D, Input, MaxPooling2D


# What docs/transfer.py does with CIFAR-10, with stripes in place of pictures: a network learns three kinds of them, is saved and loaded, and gets a head for two others.
def stripes(kind, count):
    phase = np.random.rand(count, 1, 1, 1) * 6
    i, j = np.arange(16).reshape(1, 16, 1, 1), np.arange(16).reshape(1, 1, 16, 1)
    angle = kind * 0.6
    waves = np.sin((i * math.cos(angle) + j * math.sin(angle)) * 1.2 + phase)
    return (waves + 0.3 * np.random.randn(count, 16, 16, 1)).astype("float32")


def network(classes):
    return keras.Sequential([
        Input(shape=(16, 16, 1)),
        Conv2D(8, 3, activation="relu", padding="same"), Conv2D(8, 3, activation="relu", padding="same"), MaxPooling2D(),
        Conv2D(16, 3, activation="relu", padding="same"), MaxPooling2D(),
        GlobalAveragePooling2D(), Dense(classes, activation="softmax"),
    ])


def train(model, learning_rate, epochs):
    model.compile(optimizer=keras.optimizers.Adam(learning_rate), loss="sparse_categorical_crossentropy", metrics=["accuracy"])
    return model.fit(x_few, y_few, epochs=epochs, batch_size=8, validation_data=(x_test, y_test), verbose=0).history["val_loss"]


keras.utils.set_random_seed(42)
x = np.concatenate([stripes(kind, 64) for kind in range(3)])
y = np.repeat(np.arange(3), 64)
x_few, y_few = np.concatenate([stripes(3, 8), stripes(4, 8)]), np.repeat(np.arange(2), 8)
x_test, y_test = np.concatenate([stripes(3, 50), stripes(4, 50)]), np.repeat(np.arange(2), 50)

keras.utils.set_random_seed(42)
teacher = network(3)
teacher.compile(optimizer="adam", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
history = teacher.fit(x, y, epochs=4, batch_size=16, verbose=0).history
print([f"{v:.3f}" for v in history["loss"]])
teacher.save("three.keras")

keras.utils.set_random_seed(42)
loaded = keras.models.load_model("three.keras")
base = keras.Model(loaded.inputs, loaded.layers[-2].output)
base.trainable = False
student = keras.Sequential([base, Dense(2, activation="softmax")])
frozen = base.layers[1].get_weights()[0].copy()
print([f"{v:.3f}" for v in train(student, 1e-2, 5)], len(student.trainable_weights), bool((frozen == base.layers[1].get_weights()[0]).all()))
base.trainable = True
print([f"{v:.3f}" for v in train(student, 1e-4, 3)], len(student.trainable_weights), bool((frozen == base.layers[1].get_weights()[0]).all()))

keras.utils.set_random_seed(42)
print([f"{v:.3f}" for v in train(network(2), 1e-3, 5)])
os.remove("three.keras")
