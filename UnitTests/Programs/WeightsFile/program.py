import h5py
import numpy as np

f = h5py.File("model.h5", "r")
print(f)
print(f.keys(), len(f))
weights = f["model_weights"]
print(weights)
print(list(weights.keys()), "hidden" in weights, "model_weights/output" in f, "nothing" in f)
print([name.decode() if isinstance(name, bytes) else name for name in weights.attrs["layer_names"]])
print(weights.attrs["backend"], weights.attrs["keras_version"][:2])
print(list(f.attrs))
for layer in weights:
    for name in weights[layer].attrs["weight_names"]:
        w = f["model_weights/" + layer + "/" + name]
        print(name, w.shape, w.dtype, w[()].round(4).tolist())
f.visit(print)


def show(name, item):
    if isinstance(item, h5py.Dataset):
        print(name, item)


f["model_weights"].visititems(show)

x = f["train/x"]
print(x.shape, x.dtype, x.chunks, x.compression, x.compression_opts, x.shuffle)
print(x.attrs["scale"], f["train"].attrs["note"])
print(x[1, 2], x[-1, 0, 0, 0])
print(x[1:3, ::2, 0].shape, x[..., 0].sum())
print(f["train"]["y"][:], f["train/y"][:].reshape(-1).sum())
classes = np.array(f["train/classes"][:])
print([c.decode("utf-8") for c in classes])
train = np.array(f["train/x"][:])
print(train.shape, (train / 255).mean().round(5))
print(f["train"]["x"][0][0].tolist())
for name, item in f["train"].items():
    print(name, item.shape)
print(f["train/x"].name, f["train/x"].parent, f.filename, f.mode)
try:
    f["model_weights/conv"]
except KeyError as e:
    print("KeyError", "doesn't exist" in str(e))
f.close()
print(f)
