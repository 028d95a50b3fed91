# How people keep arrays in HDF5 files: groups, data sets, attributes, chunks, texts; written and read back.
import os
import shutil
import tempfile

import h5py
import numpy as np

folder = tempfile.mkdtemp()
path = os.path.join(folder, "data.h5")

images = (np.arange(5 * 8 * 8 * 3) % 251).astype("uint8").reshape((5, 8, 8, 3))
labels = np.array([1, 0, 1, 1, 0]).astype("int64")

with h5py.File(path, "w") as f:
    f["labels"] = labels
    f.create_dataset("images", data=images, chunks=(1, 8, 8, 3), compression="gzip", compression_opts=9, shuffle=True)
    train = f.create_group("train")
    train.create_dataset("mean", data=images.mean(axis=(0, 1, 2)))
    train.create_dataset("loss", (3,), dtype="float64", maxshape=(None,))
    train["loss"][0] = 0.5
    train["loss"][1:] = [0.25, 0.125]
    f["names"] = ["cat", "dog", "größer"]
    f["train/epoch"] = 7
    f.attrs["description"] = "five pictures"
    f.attrs["classes"] = ["cat", "dog"]
    f["images"].attrs["scale"] = 1 / 255
    f["images"].attrs["size"] = (8, 8)
    f.require_group("train").attrs["done"] = True
    f.attrs["nothing"] = h5py.Empty("f4")
    f["also"] = f["train/mean"]

with h5py.File(path, "r") as f:
    print(f)
    print(f.keys())
    print(list(f["train"].keys()))
    f.visititems(lambda name, obj: print(name, obj))
    images_set = f["images"]
    print(images_set.shape, images_set.dtype, images_set.chunks, images_set.compression, images_set.compression_opts, images_set.shuffle)
    print(images_set[2, 3, 4])
    print((images_set[:] == images).all())
    print(images_set[1:3, 0, 0, :])
    print(f["labels"][:])
    print(f["train/loss"][:], f["train/loss"].maxshape)
    print(f["train/mean"][:])
    print(f["train/epoch"][()])
    print(f["names"].asstr()[:])
    print(f.attrs["description"])
    print(list(f.attrs["classes"]))
    print(f["images"].attrs["scale"], f["images"].attrs["size"])
    print(f["train"].attrs["done"], "done" in f["train"].attrs, "x" in f["train"].attrs)
    print(list(f.attrs.keys()))
    print("train/loss" in f, "train/accuracy" in f)
    print(f["also"] == f["train/mean"])

try:
    with h5py.File(path, "r") as f:
        f["new"] = 1
except ValueError as e:
    print("refused:", "no write intent" in str(e))
try:
    with h5py.File(path, "x") as f:
        f["new"] = 1
except OSError as e:
    print("refused:", "File exists" in str(e))
shutil.rmtree(folder)
