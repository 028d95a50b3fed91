"""Saves models with real Keras: `KERAS-PYTHON generate.py` and the same with KERAS=3.15 write files-3.6.zip and files-3.15.zip.

Of each model there are a .keras, a .weights.h5 and, where the older format has it, a .h5 file, and in expected.json what it predicts and the losses of its next three steps of training.
"""
import json
import os
import pathlib
import tempfile
import zipfile

import keras
import numpy as np
from keras import layers

version = ".".join(keras.__version__.split(".")[:2])


def data(*shape, scale=1.0):
    return (np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7) * scale).astype("float32")


@keras.saving.register_keras_serializable(package="files")
class Scale(layers.Layer):
    """A layer with a weight, one that is not trained, and a layer inside."""

    def __init__(self, units, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.inner = layers.Dense(units)

    def build(self, input_shape):
        self.factor = self.add_weight(shape=(self.units,), initializer="ones", name="factor")
        self.seen = self.add_weight(shape=(), initializer="zeros", trainable=False, name="seen")
        self.inner.build(input_shape)
        super().build(input_shape)

    def call(self, inputs):
        return self.inner(inputs) * self.factor

    def get_config(self):
        return {**super().get_config(), "units": self.units}


@keras.saving.register_keras_serializable(package="files")
class Net(keras.Model):
    """A model of one's own with layers in attributes and lists."""

    def __init__(self, units=3, **kwargs):
        super().__init__(**kwargs)
        self.units = units
        self.entry = layers.Dense(units, activation="tanh")
        self.blocks = [Scale(units), Scale(units)]
        self._private = layers.Dense(2)

    def call(self, inputs):
        x = self.entry(inputs)
        for block in self.blocks:
            x = block(x)
        return self._private(x)

    def get_config(self):
        return {**super().get_config(), "units": self.units}


def sequential():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="relu"), layers.BatchNormalization(), layers.Dense(2)])
    model.compile("adam", "mse", metrics=["mae"])
    return model, data(8, 3), data(8, 2, scale=0.5)


def functional():
    a, b = keras.Input((3,), name="a"), keras.Input((4,), name="b")
    h = layers.concatenate([layers.Dense(3, activation="relu")(a), layers.Dense(2)(b)])
    outputs = {"left": layers.Dense(1, name="left")(h), "right": layers.Dense(2, name="right", activation="softmax")(h)}
    model = keras.Model({"a": a, "b": b}, outputs)
    model.compile(
        keras.optimizers.SGD(keras.optimizers.schedules.ExponentialDecay(0.05, 2, 0.5), momentum=0.9, nesterov=True),
        {"left": "mse", "right": keras.losses.CategoricalCrossentropy(label_smoothing=0.1)}, loss_weights={"left": 0.5, "right": 1.0}, metrics={"right": ["accuracy"]})
    return model, {"a": data(8, 3), "b": data(8, 4)}, {"left": data(8, 1), "right": np.eye(2, dtype="float32")[np.arange(8) % 2]}


def nested():
    inputs, other = keras.Input((3,)), keras.Input((3,))
    tower = keras.Sequential([keras.Input((3,)), layers.Dense(4, activation="tanh"), layers.Dense(3)], name="tower")
    inner_input = keras.Input((3,))
    inner = keras.Model(inner_input, layers.Dense(2)(layers.LayerNormalization()(inner_input)), name="inner")
    shared = layers.Dense(3)
    x = layers.add([shared(tower(inputs)), shared(tower(other))])
    model = keras.Model([inputs, other], inner(x))
    model.compile(keras.optimizers.RMSprop(0.01, momentum=0.5, centered=True), "mae", weighted_metrics=["mse"])
    return model, [data(8, 3), data(8, 3, scale=0.3)], data(8, 2)


def convolution():
    model = keras.Sequential([
        keras.Input((6, 6, 2)), layers.Rescaling(0.5), layers.Conv2D(3, 3, padding="same", activation="relu", kernel_regularizer=keras.regularizers.L2(0.01)), layers.MaxPooling2D(),
        layers.SeparableConv2D(2, 2), layers.PReLU(), layers.Conv2DTranspose(2, 2), layers.GlobalAveragePooling2D(), layers.Dense(3, activation="softmax")])
    model.compile(keras.optimizers.AdamW(0.01, weight_decay=0.1, clipnorm=1.0), keras.losses.SparseCategoricalCrossentropy(), metrics=[keras.metrics.SparseTopKCategoricalAccuracy(k=2)])
    return model, data(8, 6, 6, 2), np.arange(8) % 3


def wrappers():
    model = keras.Sequential([keras.Input((4, 3)), layers.TimeDistributed(layers.Dense(3)), layers.SpectralNormalization(layers.Dense(2)), layers.Flatten(), layers.Dense(1)])
    model.compile(keras.optimizers.Adagrad(0.05), "mse")
    return model, data(8, 4, 3), data(8, 1)


def own_layer():
    model = keras.Sequential([keras.Input((3,)), Scale(3), layers.Dense(1)])
    model.compile(keras.optimizers.Lion(0.01), "log_cosh")
    return model, data(8, 3), data(8, 1)


def own_model():
    model = Net(3)
    model(data(1, 3))
    model.compile(keras.optimizers.Nadam(0.01), "mse", metrics=["mae"])
    return model, data(8, 3), data(8, 2)


def double():
    model = keras.Sequential([keras.Input((3,), dtype="float64"), layers.Dense(3, activation="tanh", dtype="float64"), layers.Dense(2, dtype="float64")])
    model.compile(keras.optimizers.Adamax(0.01), "mse")
    return model, data(8, 3).astype("float64"), data(8, 2).astype("float64")


def frozen():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(3, trainable=False), layers.Normalization(), layers.Dense(2, kernel_constraint="max_norm")])
    model.layers[1].adapt(data(16, 3))
    model.compile(keras.optimizers.Ftrl(0.05), keras.losses.Huber(delta=0.5))
    return model, data(8, 3), data(8, 2)


def averaged():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2)])
    model.compile(keras.optimizers.Adadelta(1.0, use_ema=True, ema_momentum=0.9, gradient_accumulation_steps=2), "mse")
    return model, data(8, 3), data(8, 2)


def unbuilt_optimizer():
    model = keras.Sequential([keras.Input((3,)), layers.Dense(2, use_bias=False)])
    model.compile("sgd", "mse")
    return model, data(8, 3), data(8, 2)


def uncompiled():
    return keras.Sequential([keras.Input((3,)), layers.Dense(2), layers.LeakyReLU(0.2)]), data(8, 3), data(8, 2)


models = [sequential, functional, nested, convolution, wrappers, own_layer, own_model, double, frozen, averaged, unbuilt_optimizer, uncompiled]


def data_of(name):
    """What a model is trained on."""
    return next(build for build in models if build.__name__ == name)()[1:]


def flat(outputs):
    values = outputs.values() if isinstance(outputs, dict) else outputs if isinstance(outputs, list) else [outputs]
    return [np.asarray(value, "float64").ravel().tolist() for value in values]


def main():
    keras.utils.set_random_seed(3)
    expected = {}
    with tempfile.TemporaryDirectory() as folder:
        for build in models:
            keras.backend.clear_session()
            name = build.__name__
            model, x, y = build()
            if model.compiled and name != "unbuilt_optimizer":
                model.fit(x, y, batch_size=4, epochs=2, shuffle=False, verbose=0)
            model.save(os.path.join(folder, f"{name}.keras"))
            model.save_weights(os.path.join(folder, f"{name}.weights.h5"))
            try:
                model.save(os.path.join(folder, f"{name}.h5"))
            except (NotImplementedError, ValueError) as error:
                print(name, "has no .h5:", error, [weight.path for weight in model.weights])
                os.remove(os.path.join(folder, f"{name}.h5"))
            expected[name] = {"outputs": flat(model.predict(x, verbose=0))}
            # What goes on is what was loaded: of some losses, Keras forgets arguments. Nothing goes on from a .h5 file there: its optimizer knows none of the layers' weights.
            loaded = keras.models.load_model(os.path.join(folder, f"{name}.keras"))
            expected[name]["steps"] = []
            for _ in range(3 if loaded.compiled else 0):
                loaded.reset_metrics()
                expected[name]["steps"].append(loaded.train_on_batch(x, y, return_dict=True))
        here = pathlib.Path(__file__).parent
        with zipfile.ZipFile(here / f"files-{version}.zip", "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
            for path in sorted(pathlib.Path(folder).iterdir()):
                archive.write(path, path.name)
            archive.writestr("expected.json", json.dumps(expected, default=float))


if __name__ == "__main__":
    main()
