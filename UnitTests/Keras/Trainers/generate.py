"""Records what real Keras does with models that consist of user code: `KERAS-PYTHON generate.py` writes trainers.json.

Labels: an own loss, an accuracy function, a counter of hits and a train step, and what they get to see. Own models: classes derived from Model, trained without having been built.
Losses: what layers add, in a loop written by hand. Errors: the losses and metrics that do not take labels of shape (N,).
"""
import json
import os
import warnings

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
warnings.simplefilter("ignore")
import keras
import numpy as np
import tensorflow as tf
from keras import layers

X = np.linspace(-1, 1, 30 * 4).reshape(30, 4).astype("float32")
Y = (np.arange(30) * 7 % 3).astype("int32")
SEEN = {}


def seen(who, *tensors):
    SEEN[who] = [None if t is None else len(t.shape) for t in tensors]


def own_accuracy(y_true, y_pred):
    seen("accuracy", y_true, y_pred)
    return tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, -1)), tf.float32)


def own_loss(y_true, y_pred):
    seen("loss", y_true, y_pred)
    return tf.reduce_mean(tf.square(y_pred), -1)


class Hits(keras.metrics.Metric):
    def __init__(self):
        super().__init__(name="hits")
        self.hits = self.add_weight(name="hits", initializer="zeros")

    def update_state(self, y_true, y_pred, sample_weight=None):
        seen("hits", y_true, y_pred, sample_weight)
        self.hits.assign_add(tf.reduce_sum(tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, -1)), tf.float32)))

    def result(self):
        return self.hits


class Own(keras.Sequential):
    def train_step(self, data):
        seen("step", *(data if len(data) == 3 else (*data, None)))
        return super().train_step(data)


def stack(units=3):
    return [keras.Input((4,)), layers.Dense(units, kernel_initializer=keras.initializers.Constant(0.1), bias_initializer="ones")]


def batches():
    for i in range(0, 30, 10):
        yield X[i:i + 10], Y[i:i + 10]


class Batches(keras.utils.PyDataset):
    def __len__(self):
        return 3

    def __getitem__(self, i):
        return X[10 * i:10 * i + 10], Y[10 * i:10 * i + 10]


FIT = dict(verbose=0, shuffle=False)
LABELS = {
    "arrays": lambda m: m.fit(X, Y, **FIT).history,
    "sample_weight": lambda m: m.fit(X, Y, sample_weight=np.linspace(0, 2, 30), **FIT).history,
    "class_weight": lambda m: m.fit(X, Y, class_weight={0: 2.0}, **FIT).history,
    "dataset": lambda m: m.fit(tf.data.Dataset.from_tensor_slices((X, Y)).batch(10), verbose=0).history,
    "generator": lambda m: m.fit(batches(), verbose=0).history,
    "pydataset": lambda m: m.fit(Batches(), **FIT).history,
    "train_on_batch": lambda m: m.train_on_batch(X, Y, return_dict=True),
    "evaluate": lambda m: m.evaluate(X, Y, verbose=0, return_dict=True),
}


def numbers(history):
    return {name: float(np.ravel(value)[-1]) for name, value in history.items()}


def labels(run):
    SEEN.clear()
    model = Own(stack())
    model.compile("sgd", own_loss, metrics=[own_accuracy], weighted_metrics=[Hits()])
    return {"logs": numbers(run(model)), "seen": dict(SEEN)}


def takes(units, loss, metric=None):
    """The value of a loss or metric for labels of shape (N,), or the kind of its error."""
    model = keras.Sequential(stack(units))
    model.compile("sgd", loss, metrics=[metric] if metric else None)
    try:
        return float(model.evaluate(X, Y, verbose=0, return_dict=True)[metric or "loss"])
    except Exception as error:
        return type(error).__name__


LOSSES = ["mse", "mae", "mape", "msle", "huber", "hinge", "squared_hinge", "log_cosh", "cosine_similarity", "poisson", "kl_divergence", "binary_crossentropy", "categorical_crossentropy",
          "categorical_hinge", "dice", "tversky", "binary_focal_crossentropy", "categorical_focal_crossentropy"]
METRICS = ["accuracy", "categorical_accuracy", "binary_accuracy", "sparse_categorical_accuracy", "mse", "root_mean_squared_error", "auc", "precision", "f1_score", "r2_score", "cosine_similarity", "hinge"]
NAMES = {"root_mean_squared_error": "RootMeanSquaredError", "auc": "AUC", "precision": "Precision", "f1_score": "F1Score", "r2_score": "R2Score"}


def metric(units, name):
    model = keras.Sequential(stack(units))
    model.compile("sgd", own_loss, metrics=[NAMES.get(name, name)])
    try:
        return float(model.evaluate(X, Y, verbose=0)[1])
    except Exception as error:
        return type(error).__name__


class Net(keras.Model):
    def __init__(self):
        super().__init__()
        self.first = layers.Dense(5, activation="relu")
        self.second = layers.Dense(3)

    def call(self, x):
        return self.second(self.first(x))


class Nested(keras.Model):
    def __init__(self):
        super().__init__()
        self.stack = keras.Sequential([layers.Dense(5, activation="relu"), layers.Dense(3)])

    def call(self, x):
        return self.stack(x)


class Listed(keras.Model):
    def __init__(self):
        super().__init__()
        self.parts = [layers.Dense(5, activation="relu"), layers.Dense(3)]

    def call(self, x):
        for layer in self.parts:
            x = layer(x)
        return x


class Looping(Net):
    """A train step of one's own that updates all metrics in a loop."""

    def train_step(self, data):
        x, y = data
        with tf.GradientTape() as tape:
            y_pred = self(x, training=True)
            loss = self.compute_loss(y=y, y_pred=y_pred)
        self.optimizer.apply(tape.gradient(loss, self.trainable_variables), self.trainable_variables)
        for metric in self.metrics:
            if metric.name == "loss":
                metric.update_state(loss)
            else:
                metric.update_state(y, y_pred)
        return {metric.name: metric.result() for metric in self.metrics}


NX, NY = X[:10], Y[:10]
NFIT = dict(batch_size=4, epochs=2, verbose=0, shuffle=False)


def net_batches():
    for i in range(0, 10, 4):
        yield NX[i:i + 4], NY[i:i + 4]


def net(cls, run, **settings):
    keras.backend.clear_session()
    keras.utils.set_random_seed(3)
    model = cls()
    model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"], **settings)
    logs = run(model)
    lines = []
    model.summary(print_fn=lines.append, line_length=80)
    # Keras 3.6 nests the results of a train step that loops over the metrics, later versions do not.
    logs.update(logs.pop("compile_metrics", [{}])[-1])
    return {"logs": numbers(logs), "paths": [w.path for w in model.weights], "optimizer": [v.path for v in model.optimizer.variables], "summary": "\n".join(lines),
            "metrics": model.metrics_names}


def after(first, second):
    def run(model):
        first(model)
        return second(model)
    return run


def fit(model):
    return model.fit(NX, NY, **NFIT).history


NETS = {
    "arrays": lambda: net(Net, fit),
    "dataset": lambda: net(Net, lambda m: m.fit(tf.data.Dataset.from_tensor_slices((NX, NY)).batch(4), epochs=2, verbose=0).history),
    "generator": lambda: net(Net, lambda m: m.fit(net_batches(), verbose=0).history),
    "run_eagerly": lambda: net(Net, fit, run_eagerly=True),
    "train_on_batch": lambda: net(Net, lambda m: m.train_on_batch(NX, NY, return_dict=True)),
    "train_step": lambda: net(Looping, fit),
    "train_step_eagerly": lambda: net(Looping, fit, run_eagerly=True),
    "build": lambda: net(Net, after(lambda m: m.build((None, 4)), fit)),
    "sequential": lambda: net(Nested, fit),
    "list": lambda: net(Listed, fit),
    "predict": lambda: net(Net, after(lambda m: m.predict(NX, verbose=0), fit)),
    "evaluate": lambda: net(Net, after(lambda m: m.evaluate(NX, NY, verbose=0), fit)),
}


def added_losses():
    """What layers add to the loss: numbers of losses after calls, a loop written by hand, and fit after a prediction."""
    def build():
        keras.utils.set_random_seed(5)
        return keras.Sequential([
            keras.Input((4,)), layers.Dense(5, activation="tanh", activity_regularizer=keras.regularizers.L2(0.1), kernel_regularizer=keras.regularizers.L1(0.01)), layers.Dense(3)])

    model = build()
    counts = []
    for _ in range(3):
        model(NX)
        counts.append(len(model.losses))
    model = build()
    entropy = keras.losses.SparseCategoricalCrossentropy(from_logits=True)
    optimizer = keras.optimizers.SGD(0.5)
    loop = []
    for _ in range(4):
        with tf.GradientTape() as tape:
            loss = entropy(NY, model(NX, training=True)) + tf.add_n(model.losses)
        loop.append(float(loss))
        optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables)
    model = build()
    model.compile("sgd", entropy)
    model.predict(NX, verbose=0)
    return {"counts": counts, "loop": loop, "fit": model.fit(NX, NY, epochs=3, verbose=0, shuffle=False).history["loss"]}


class Ranks(keras.Model):
    def __init__(self):
        super().__init__()
        self.dense = layers.Dense(1, kernel_initializer="ones")

    def call(self, x):
        seen("own", x)
        return self.dense(x[:, None])


def one_dimension():
    """Samples that are numbers: an own model sees (N,), Input((1,)) takes them."""
    x = np.linspace(-1, 1, 8).astype("float32")
    y = 2 * x
    own = Ranks()
    own.compile("sgd", "mse")
    history = own.fit(x, y, verbose=0, shuffle=False).history["loss"]
    model = keras.Sequential([keras.Input((1,)), layers.Dense(1, kernel_initializer="ones")])
    model.compile("sgd", "mse")
    fitted = model.fit(x, y, verbose=0, shuffle=False).history["loss"]
    return {"own": history, "own_rank": SEEN["own"][0], "input": fitted, "predict": list(model.predict(x, verbose=0).shape), "call": list(model(x[:, None, None]).shape)}


def main():
    result = {
        "labels": {name: labels(run) for name, run in LABELS.items()},
        "losses": {name: [takes(1, name), takes(3, name)] for name in LOSSES},
        "metrics": {name: [metric(1, name), metric(3, name)] for name in METRICS},
        "nets": {name: run() for name, run in NETS.items()},
        "added_losses": added_losses(),
        "one_dimension": one_dimension(),
    }
    with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "trainers.json"), "w") as file:
        json.dump(result, file, indent=1)
        file.write("\n")


main()
