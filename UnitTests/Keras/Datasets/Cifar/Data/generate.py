"""Records small batches in the layouts of CIFAR-10 and CIFAR-100, and what Keras reads in them.

python2.pickle      a batch of three images as Python 2's cPickle wrote the published ones: protocol 2, strings of bytes, numpy.core
protocol3.pickle    the same by today's Python and NumPy: protocol 3, numpy._core
cifar100.pickle     with coarse and fine labels, as Python 2
long.pickle         a dictionary of 1,200 labels and file names and a small array: lists in pieces, memos beyond 255
cifar.json          images and labels as Keras' load_batch gives them; md5 of the sample's arrays, cut from the whole data set
"""
import hashlib, json, pathlib, pickle
import numpy as np
from numpy._core.multiarray import _reconstruct
import reference_data
from keras.src.datasets.cifar import load_batch

here = pathlib.Path(__file__).parent


class Python2(pickle._Pickler):
    dispatch = dict(pickle._Pickler.dispatch)

    def save_bytes(self, value):
        self.write((b"U" + bytes([len(value)]) if len(value) < 256 else b"T" + len(value).to_bytes(4, "little")) + value)
        self.memoize(value)

    dispatch[bytes] = save_bytes

    def save_global(self, value, name=None):
        if value is not _reconstruct:
            return super().save_global(value, name)
        self.write(b"cnumpy.core.multiarray\n_reconstruct\n")
        self.memoize(value)

    def reducer_override(self, value):
        if isinstance(value, np.ndarray):
            return _reconstruct, (np.ndarray, (0,), b"b"), (1, value.shape, value.dtype, False, value.tobytes())
        if isinstance(value, np.dtype):
            return np.dtype, (b"u1", 0, 1), (3, b"|", None, None, None, -1, -1, 0)
        return NotImplemented


def write(name, batch, python2=True):
    with open(here / f"{name}.pickle", "wb") as file:
        Python2(file, protocol=2).dump(batch) if python2 else pickle.dump(batch, file, protocol=3)


images = np.random.RandomState(7).randint(0, 256, (3, 3072)).astype(np.uint8)
names = [b"alley_cat_s_%06d.png" % i for i in range(1200)]
ten = {b"batch_label": b"training batch 1 of 5", b"labels": [6, 9, 0], b"data": images, b"filenames": names[:3]}
hundred = {b"filenames": names[:3], b"batch_label": b"training batch 1 of 1", b"fine_labels": [99, 0, 33], b"coarse_labels": [19, 4, 0], b"data": images}
write("python2", ten)
write("protocol3", ten, python2=False)
write("cifar100", hundred)
write("long", {b"labels": [i % 10 for i in range(1200)], b"filenames": names, b"data": np.arange(6, dtype=np.uint8).reshape(2, 3)})

read = {}
for name, key in (("python2", "labels"), ("protocol3", "labels"), ("cifar100", "fine_labels"), ("cifar100", "coarse_labels")):
    x, y = load_batch(str(here / f"{name}.pickle"), label_key=key)
    read[f"{name} {key}"] = {"labels": np.reshape(y, (len(y), 1)).ravel().tolist(), "dtype": str(np.reshape(y, (len(y), 1)).dtype),
                             "md5": hashlib.md5(x.transpose(0, 2, 3, 1).tobytes()).hexdigest(), "md5 channels_first": hashlib.md5(x.tobytes()).hexdigest()}

sample = []
for (x, y), per_class in zip(reference_data.cifar10(), (200, 50)):
    rows = np.sort(np.concatenate([np.flatnonzero(y[:, 0] == c)[:per_class] for c in range(10)]))
    sample.append({"x": hashlib.md5(x[rows].tobytes()).hexdigest(), "y": hashlib.md5(y[rows].tobytes()).hexdigest(), "shape": x[rows].shape})
(here / "cifar.json").write_text(json.dumps({"read": read, "sample": sample}, indent=1) + "\n")
