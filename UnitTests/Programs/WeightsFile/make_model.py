"""Makes model.h5, which the program reads: a small model that real Keras saved in the legacy format, and a few sets as notebooks find them in data sets. Run with the reference Python."""
import os

import h5py
import keras
import numpy as np

here = os.path.dirname(os.path.abspath(__file__))
keras.utils.set_random_seed(3)
model = keras.Sequential([keras.layers.Input((3,)), keras.layers.Dense(2, activation="relu", name="hidden"), keras.layers.Dense(1, name="output")])
model.compile(optimizer="adam", loss="mse")
model.fit(np.ones((4, 3)), np.ones((4, 1)), verbose=0)
model.save(os.path.join(here, "model.h5"))
with h5py.File(os.path.join(here, "model.h5"), "a") as f:
    images = np.arange(5 * 4 * 4 * 3, dtype="uint8").reshape(5, 4, 4, 3)
    f.create_dataset("train/x", data=images, chunks=(2, 4, 4, 3), compression="gzip", shuffle=True)
    f.create_dataset("train/y", data=np.array([[0, 1, 1, 0, 1]]))
    f["train/classes"] = np.array([b"non-cat", b"cat"])
    f["train"].attrs["note"] = "made up"
    f["train/x"].attrs["scale"] = np.float32(1 / 255)
