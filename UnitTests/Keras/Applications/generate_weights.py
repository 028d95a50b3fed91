"""Records files of weights of a small model, as Keras publishes and saves them, what Keras says where they do not fit, and which files it downloads for all models:
mobilenet.h5.gz, mobilenet.weights.h5.gz, weights.json.

Each weight has one value throughout, so that the files are small: that of the weight at position i is (i - 60) / 50.
"""
import gzip
import json
import os
import shutil
import tempfile

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
import h5py
import keras
import numpy as np
from generate import MODELS
from keras.src.legacy.saving import legacy_h5_format
from keras.src.utils import file_utils

HERE = os.path.dirname(os.path.abspath(__file__))
SHAPE = (128, 128, 3)


def said(make):
    """The message of a model that cannot take the weights, without the list of all layers."""
    try:
        make()
    except Exception as error:
        return f"{type(error).__name__}: {error}".split("\n\nList of objects")[0]
    return None


class Asked(Exception):
    pass


def ask(fname, origin, cache_subdir=None, file_hash=None):
    raise Asked([fname, origin, file_hash])


def asked(name, /, **arguments):
    """The file that a model asks for: its name, its address and its hash."""
    keras.backend.clear_session()
    try:
        getattr(keras.applications, name)(**arguments)
    except Asked as error:
        return error.args[0]


with tempfile.TemporaryDirectory() as folder:
    model = keras.applications.MobileNet(alpha=0.25, include_top=False, weights=None, input_shape=SHAPE)
    for i, weight in enumerate(model.weights):
        weight.assign(np.full(weight.shape, (i - 60) / 50, "float32"))
    published, saved = os.path.join(folder, "mobilenet.h5"), os.path.join(folder, "mobilenet.weights.h5")
    with h5py.File(published, "w") as file:
        legacy_h5_format.save_weights_to_hdf5_group(file, model)
    model.save_weights(saved)
    recorded = {"weights": len(model.weights)}
    for path in (published, saved):
        name = os.path.basename(path)
        with open(path, "rb") as plain, open(os.path.join(HERE, name + ".gz"), "wb") as packed, gzip.GzipFile("", "wb", 9, packed, mtime=0) as target:
            shutil.copyfileobj(plain, target)
        recorded[name] = {
            "wider": said(lambda: keras.applications.MobileNet(alpha=0.5, include_top=False, weights=path, input_shape=SHAPE)),
            "top": said(lambda: keras.applications.MobileNet(alpha=0.25, weights=path, input_shape=SHAPE)),
            "other": said(lambda: keras.applications.MobileNetV2(alpha=0.35, include_top=False, weights=path, input_shape=SHAPE)),
        }
file_utils.get_file = ask
recorded["files"] = {name: [asked(name), asked(name, include_top=False)] for name in MODELS}
VARIANTS = [{"alpha": 0.25}, {"alpha": 0.5, "input_shape": [160, 160, 3]}, {"alpha": 0.75, "input_shape": [100, 100, 3]}]
recorded["variants"] = [
    {"model": name, "arguments": arguments, "file": asked(name, include_top=False, **{k: tuple(v) if isinstance(v, list) else v for k, v in arguments.items()})}
    for name, variants in {
        "MobileNet": VARIANTS, "MobileNetV2": [{"alpha": 0.35}, {"alpha": 1.3}, *VARIANTS[1:]], "MobileNetV3Small": [{"alpha": 0.75}, {"minimalistic": True}],
        "MobileNetV3Large": [{"alpha": 0.75}, {"minimalistic": True}], "EfficientNetB0": [{"name": "efficientnetb0"}],
    }.items() for arguments in variants]
with open(os.path.join(HERE, "weights.json"), "w") as file:
    json.dump(recorded, file)
    file.write("\n")
