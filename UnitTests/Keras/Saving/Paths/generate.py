"""Records under which paths real Keras saves what is in models: `KERAS-PYTHON generate.py` writes paths-3.6.json, and with KERAS=3.15 paths-3.15.json."""
import json
import os
import pathlib
import tempfile

import h5py
import keras
import numpy as np
from keras import layers
from keras.src.saving import saving_lib

x = np.linspace(-1, 1, 12).reshape(4, 3).astype("float32")
y = np.linspace(0, 1, 4).reshape(4, 1).astype("float32")


def sequential():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(4), layers.BatchNormalization(), layers.Dropout(0.5), layers.Dense(4), layers.Dense(1)])
    model.compile("adam", "mse", metrics=["mae"])
    model.fit(x, y, verbose=0)
    return model


def scheduled():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(1)])
    model.compile(keras.optimizers.RMSprop(keras.optimizers.schedules.ExponentialDecay(0.1, 10, 0.9), momentum=0.9), "mse", weighted_metrics=["mae"])
    model.fit(x, y, verbose=0)
    return model


def nested_sequential():
    return keras.Sequential([keras.Input((3,)), keras.Sequential([layers.Dense(2), keras.Sequential([layers.Dense(2), layers.Dense(2)])]), layers.Dense(1)])


def functional():
    inputs = keras.Input((3,))
    h = layers.Dense(2)(inputs)
    h = keras.Sequential([layers.Dense(3), layers.Dense(2)])(h)
    return keras.Model(inputs, layers.Dense(1)(h + 1.0))


def shared():
    a, b = keras.Input((3,)), keras.Input((3,))
    tower = keras.Sequential([layers.Dense(2), layers.Dense(2)])
    scale = layers.Dense(2)
    return keras.Model([a, b], layers.Concatenate()([scale(tower(a)), scale(tower(b))]))


def nested():
    inputs = keras.Input((3,))
    inner_input = keras.Input((3,))
    inner = keras.Model(inner_input, layers.Dense(2)(layers.Dense(2)(inner_input)), name="inner")
    return keras.Model(inputs, inner(inputs))


class Attributes(keras.Model):
    """Names before and after `layers`, private ones, and those in capitals."""

    def __init__(self):
        super().__init__()
        self.zeta = layers.Dense(3)
        self._private = layers.Dense(3)
        self.Beta = layers.Dense(3)
        self.encoder = layers.Dense(3)

    def call(self, inputs):
        return self.encoder(self.Beta(self._private(self.zeta(inputs))))


class Containers(keras.Model):
    def __init__(self):
        super().__init__()
        self.blocks = [layers.Dense(3), layers.Dense(3), layers.Dropout(0.1)]
        self.heads = {"z": layers.Dense(3), "a": layers.Dense(3)}
        self.pair = (layers.Dense(3), layers.Dense(3))
        self.kept = layers.Dense(3)

    def call(self, inputs):
        for block in [*self.blocks, *self.heads.values(), *self.pair, self.kept]:
            inputs = block(inputs)
        return inputs


class Block(layers.Layer):
    """A layer with weights and layers of its own."""

    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(3)
        self._drop = layers.Dropout(0.5)
        self.parts = [layers.Dense(3), layers.Dense(3)]

    def build(self, input_shape):
        self.scale = self.add_weight(shape=(3,), initializer="ones", name="scale")
        self.count = self.add_weight(shape=(), trainable=False, name="count")
        self.dense.build(input_shape)
        for part in self.parts:
            part.build(input_shape)
        super().build(input_shape)

    def call(self, inputs):
        return self.parts[1](self.parts[0](self._drop(self.dense(inputs)))) * self.scale


class Deep(layers.Layer):
    def __init__(self):
        super().__init__()
        self.first = Block()
        self.second = Block()

    def build(self, input_shape):
        self.first.build(input_shape)
        self.second.build(input_shape)
        super().build(input_shape)

    def call(self, inputs):
        return self.second(self.first(inputs))


class Bank(layers.Layer):
    """Lists in lists: Keras 3.6 forgets them, later ones call them containers."""

    def __init__(self):
        super().__init__()
        self.towers = [[layers.Dense(3), layers.Dense(3)], [layers.Dense(3)]]
        self.named = {"a": [layers.Dense(3)], "b": layers.Dense(3)}

    def build(self, input_shape):
        for layer in [*self.towers[0], *self.towers[1], *self.named["a"], self.named["b"]]:
            layer.build(input_shape)
        super().build(input_shape)

    def call(self, inputs):
        return inputs


def in_sequential(layer):
    return keras.Sequential([keras.Input((3,)), layer, layers.Dense(1)])


class Alias(keras.Model):
    """One layer under two names, and a layer that knows the model around it."""

    def __init__(self):
        super().__init__()
        self.later = layers.Dense(3)
        self.again = self.later

    def call(self, inputs):
        return self.again(self.later(inputs))


class Gan(keras.Model):
    """Models and optimizers in attributes."""

    def __init__(self):
        super().__init__()
        self.generator = keras.Sequential([layers.Dense(3)])
        self.discriminator = keras.Sequential([layers.Dense(1)])
        self.d_optimizer = keras.optimizers.SGD(0.1, momentum=0.9)
        self.g_optimizer = keras.optimizers.Adam()
        self.seen = keras.metrics.Mean(name="seen")

    def call(self, inputs):
        return self.discriminator(self.generator(inputs))


def gan():
    model = Gan()
    model(x)
    model.d_optimizer.build(model.discriminator.trainable_variables)
    model.g_optimizer.build(model.generator.trainable_variables)
    return model


def compiled_attributes():
    model = Attributes()
    model.compile("sgd", "mse", metrics=["mae"])
    model.fit(x, x, verbose=0)
    return model


class Wrapped(keras.layers.Wrapper):
    def call(self, inputs):
        return self.layer(inputs)


def wrappers():
    return keras.Sequential([keras.Input((2, 3)), layers.TimeDistributed(layers.Dense(2)), layers.SpectralNormalization(layers.Dense(2)), Wrapped(layers.Dense(2))])


def pipeline():
    return keras.Sequential([keras.Input((4, 4, 3)), layers.Pipeline([layers.Rescaling(0.5), layers.RandomFlip()]), layers.Normalization(mean=[0.0, 0.0, 0.0], variance=[1.0, 1.0, 1.0]), layers.Flatten()])


class WithHead(keras.Model):
    """A model of a graph with layers in attributes too."""

    def __init__(self, inputs, outputs):
        super().__init__(inputs=inputs, outputs=outputs)
        self.head = layers.Dense(2)
        self.body = self.layers[1]


def with_head():
    inputs = keras.Input((3,))
    model = WithHead(inputs, layers.Dense(2)(inputs))
    model.head.build((None, 2))
    return model


def norms():
    inputs = keras.Input((3, 3))
    h = layers.Conv1D(2, 2)(inputs)
    h = layers.PReLU()(layers.LayerNormalization()(layers.GroupNormalization(groups=1)(h)))
    h = layers.EinsumDense("abc,cd->abd", output_shape=(None, 3))(layers.SeparableConv1D(2, 1)(h))
    return keras.Model(inputs, layers.GaussianNoise(0.1)(layers.DepthwiseConv1D(1)(h)))


def called(model):
    model(x)
    return model


models = {
    "sequential": sequential, "scheduled": scheduled, "nested_sequential": nested_sequential, "functional": functional, "shared": shared, "nested": nested,
    "attributes": lambda: called(Attributes()), "compiled_attributes": compiled_attributes, "containers": lambda: called(Containers()),
    "block": lambda: in_sequential(Block()), "deep": lambda: in_sequential(Deep()), "bank": lambda: in_sequential(Bank()), "alias": lambda: called(Alias()), "gan": gan,
    "wrappers": wrappers, "pipeline": pipeline, "with_head": with_head, "norms": norms, "empty": lambda: keras.Sequential(),
    "two_blocks": lambda: keras.Sequential([keras.Input((3,)), Block(), Block(), Deep()]),
}

paths = []


class Recorder(saving_lib.H5IOStore):
    def make(self, path, metadata=None):
        paths.append([path, (metadata or {}).get("name")])
        return super().make(path, metadata=metadata)


record = {}
for name, build in models.items():
    keras.backend.clear_session()
    keras.utils.set_random_seed(1)
    model = build()
    paths = []
    with tempfile.TemporaryDirectory() as folder:
        file = os.path.join(folder, "a.weights.h5")
        store = Recorder(file, mode="w")
        saving_lib._save_state(model, weights_store=store, assets_store=None, inner_path="", visited_saveables=set())
        store.close()
        with h5py.File(file) as written:
            record[name] = [[path, title, len(written[f"{path}/vars" if path else "vars"])] for path, title in paths]
version = ".".join(keras.__version__.split(".")[:2])
lines = ",\n".join(f"  {json.dumps(name)}: {json.dumps(entries)}" for name, entries in record.items())
(pathlib.Path(__file__).parent / f"paths-{version}.json").write_text("{\n" + lines + "\n}\n")
