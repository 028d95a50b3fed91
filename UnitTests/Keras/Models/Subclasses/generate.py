"""Records classes that derive from a model of a graph of real Keras: `KERAS-PYTHON generate.py` writes subclasses.json."""
import json
import os
import zlib

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
os.environ["COLUMNS"] = "120"
import keras
import numpy as np
import tensorflow as tf
from keras import layers


def data(*shape):
    return np.sin(np.arange(np.prod(shape)).reshape(shape) * 0.7).astype("float32")


class Plain(keras.Model):
    pass


class Doubled(keras.Model):
    """Its own step, which adds the squares of the weights, and a metric of its own."""

    def __init__(self, inputs, outputs, name=None):
        super().__init__(inputs, outputs, name=name)
        self.seen = keras.metrics.Mean(name="seen")

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred) * 2
        self.optimizer.apply(tape.gradient(loss, self.trainable_variables), self.trainable_variables)
        self.seen.update_state(loss)
        return {"seen": self.seen.result()}


def graph():
    inputs = keras.Input((4,), name="features")
    x = layers.Dense(5, activation="relu")(inputs)
    x = layers.Dropout(0.3)(x)
    return inputs, layers.Dense(2)(layers.concatenate([x, inputs]))


def record(make, name=None):
    keras.backend.clear_session()
    keras.utils.set_random_seed(7)
    model = make(*graph(), name=name)
    lines = []
    model.summary(print_fn=lines.append, line_length=100)
    x, y = data(12, 4), data(12, 2) * 0.5
    result = {
        "name": model.name, "layers": [layer.name for layer in model.layers], "paths": [w.path for w in model.weights], "summary": "\n".join(lines),
        "weights": [zlib.crc32(np.ascontiguousarray(w).tobytes()) for w in model.get_weights()],
        "outputs": np.asarray(model(x)).ravel().tolist(),
    }
    model.compile("adam", "mse")
    result["history"] = {k: [float(v) for v in values] for k, values in model.fit(x, y, epochs=2, batch_size=4, verbose=0, shuffle=False).history.items()}
    result["after"] = model.predict(x, verbose=0).ravel().tolist()
    return result


with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "subclasses.json"), "w") as file:
    json.dump({"Plain": record(Plain), "Doubled": record(Doubled, "twice")}, file, indent=1)
    file.write("\n")
