"""Records trainings of a small model with callbacks in real Keras 3.6: history and what is printed, times left out. Writes fit.json beside this file."""
import contextlib, io, json, os, re
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np, keras
from keras import callbacks as c, layers

here = os.path.dirname(os.path.abspath(__file__))


def data():
    rng = np.random.RandomState(5)
    x = rng.randn(120, 6).astype("f4")
    return x, np.argmax(x[:, :3] + 0.3 * rng.randn(120, 3), axis=1)


class Watch(c.Callback):
    def __init__(self):
        super().__init__()
        self.events = []

    def on_train_begin(self, logs=None): self.events.append("train begin")
    def on_train_end(self, logs=None): self.events.append("train end " + " ".join(logs))
    def on_epoch_begin(self, epoch, logs=None): self.events.append(f"epoch begin {epoch}")
    def on_epoch_end(self, epoch, logs=None): self.events.append(f"epoch end {epoch} " + " ".join(logs))
    def on_train_batch_end(self, batch, logs=None): self.events.append(f"batch end {batch} " + " ".join(logs))
    def on_test_begin(self, logs=None): self.events.append("test begin")
    def on_test_end(self, logs=None): self.events.append("test end " + " ".join(logs))
    def on_test_batch_end(self, batch, logs=None): self.events.append(f"test batch end {batch} " + " ".join(logs))


def fit(optimizer, callbacks, epochs=6):
    keras.utils.set_random_seed(3)
    x, y = data()
    model = keras.Sequential([layers.Input((6,)), layers.Dense(3, activation="softmax")])
    model.compile(optimizer(), "sparse_categorical_crossentropy", metrics=["accuracy"])
    out = io.StringIO()
    watch = Watch()
    with contextlib.redirect_stdout(out):
        history = model.fit(x, y, batch_size=32, epochs=epochs, validation_split=0.25, verbose=2, callbacks=callbacks() + [watch])
    return {
        "history": {k: [float(v) for v in vs] for k, vs in history.history.items()},
        "weights": [w.ravel().tolist() for w in model.get_weights()],
        "output": re.sub(r"\d+s - \d+(s|ms|us)/step", "TIME", out.getvalue()),
        "events": watch.events,
    }


json.dump({
    "adam": fit(lambda: keras.optimizers.Adam(0.05), lambda: []),
    "scheduler": fit(lambda: keras.optimizers.SGD(0.5, momentum=0.9), lambda: [c.LearningRateScheduler(lambda epoch, lr: lr * 0.8, verbose=1)]),
    "early": fit(lambda: keras.optimizers.SGD(3.0), lambda: [c.EarlyStopping(monitor="val_loss", patience=2, verbose=1, restore_best_weights=True)], 30),
    "accuracy": fit(lambda: keras.optimizers.RMSprop(0.05), lambda: [c.EarlyStopping(monitor="val_accuracy", patience=1, verbose=1)], 30),
    "plateau": fit(lambda: keras.optimizers.SGD(3.0), lambda: [c.ReduceLROnPlateau(patience=1, factor=0.5, verbose=1)], 12),
    "ema": fit(lambda: keras.optimizers.Adam(0.05, use_ema=True, ema_momentum=0.9), lambda: [c.SwapEMAWeights()]),
    "decay": fit(lambda: keras.optimizers.AdamW(keras.optimizers.schedules.CosineDecay(0.1, 18), weight_decay=0.01, global_clipnorm=0.5), lambda: []),
}, open(os.path.join(here, "fit.json"), "w"), indent=0)
