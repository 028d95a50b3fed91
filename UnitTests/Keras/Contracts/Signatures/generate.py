"""Records the parameters of the public functions and classes of keras, tf and np:
    ../shared/keras/python generate.py
"""
import pathlib
import sys

import keras
import numpy as np
import tensorflow as tf
from keras.src.legacy.preprocessing import image as legacy

here = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(here.parents[2] / "Signatures"))
from signatures import record

modules = {"keras": keras, "keras.optimizers.schedules": keras.optimizers.schedules, "keras.preprocessing.image": legacy}
for name in ("activations callbacks constraints initializers layers losses metrics models optimizers random regularizers utils ops backend config preprocessing saving applications").split():
    modules["keras." + name] = getattr(keras, name)
for name in ("mnist fashion_mnist cifar10 cifar100").split():
    modules["keras.datasets." + name] = getattr(keras.datasets, name)
for name in ("numpy nn linalg image").split():
    modules["keras.ops." + name] = getattr(keras.ops, name)
for name in ("resnet resnet50 resnet_v2 vgg16 vgg19 mobilenet mobilenet_v2 mobilenet_v3 efficientnet xception densenet efficientnet_v2 inception_v3").split():
    modules["keras.applications." + name] = getattr(keras.applications, name)
for name in ("Model Sequential").split():
    modules["keras." + name] = getattr(keras, name)
modules.update({
    "Layer": keras.layers.Layer, "Callback": keras.callbacks.Callback, "Metric": keras.metrics.Metric, "Mean": keras.metrics.Mean, "Loss": keras.losses.Loss,
    "Optimizer": keras.optimizers.Optimizer, "ImageDataGenerator": legacy.ImageDataGenerator,
})
record(here / "keras.json", modules)
names = "math nn random linalg image io strings data bitwise sets initializers train debugging".split()
record(here / "tensorflow.json", {"tf": tf, "tf.data.Dataset": tf.data.Dataset, **{"tf." + name: getattr(tf, name) for name in names}})
record(here / "numpy.json", {"np": np, "np.random": np.random, "np.linalg": np.linalg})
