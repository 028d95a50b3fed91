"""Records what the callbacks and the progress bar of real Keras 3.6 do with given logs. Writes callbacks.json and progbar.json beside this file."""
import contextlib, io, json, os, sys, time
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np, keras
from keras import callbacks as c
from keras.src.utils import progbar as progbar_module

here = os.path.dirname(os.path.abspath(__file__))
f = lambda x: float(np.float32(x))


class Model:
    """What the callbacks need of a model: weights are the number of the epoch."""

    def __init__(self, lr):
        self.optimizer = keras.optimizers.SGD(lr)
        self.stop_training = False
        self.weights = -1
        self.metrics = []

    def get_weights(self):
        return [np.array([self.weights], "f4")]

    def set_weights(self, weights):
        self.weights = int(weights[0][0])


def run(make, losses, name="val_loss", lr=0.1):
    callback, model = make(), Model(lr)
    callback.set_model(model)
    callback.set_params({"epochs": len(losses), "verbose": 1, "steps": 1})
    out, epochs = io.StringIO(), []
    with contextlib.redirect_stdout(out):
        callback.on_train_begin({})
        for epoch, loss in enumerate(losses):
            callback.on_epoch_begin(epoch, {})
            model.weights = epoch
            logs = {} if loss is None else {name: f(loss)}
            callback.on_epoch_end(epoch, logs)
            epochs.append({"learning_rate": f(model.optimizer.learning_rate), "logged": logs.get("learning_rate")})
            if model.stop_training:
                break
        callback.on_train_end({})
    return {"name": name, "values": losses, "output": out.getvalue(), "epochs": epochs, "stopped": model.stop_training, "weights": model.weights}


falling = [1.0, 0.8, 0.7, 0.71, 0.72, 0.69, 0.73, 0.74, 0.75, 0.76, 0.77]
rising = [0.1, 0.3, 0.5, 0.5, 0.49, 0.51, 0.5, 0.5, 0.4, 0.3]
cases = {
    "early": run(lambda: c.EarlyStopping(patience=3, verbose=1), falling),
    "early restore": run(lambda: c.EarlyStopping(patience=2, verbose=1, restore_best_weights=True), falling),
    "early delta": run(lambda: c.EarlyStopping(min_delta=0.05, patience=2, verbose=1), falling),
    "early max": run(lambda: c.EarlyStopping(monitor="val_accuracy", mode="max", patience=3, verbose=1, restore_best_weights=True), rising, "val_accuracy"),
    "early baseline": run(lambda: c.EarlyStopping(baseline=0.5, patience=3, verbose=1), falling),
    "early start": run(lambda: c.EarlyStopping(start_from_epoch=4, patience=0, verbose=1, restore_best_weights=True), falling),
    "early equal": run(lambda: c.EarlyStopping(patience=1, verbose=1), [0.5, 0.5, 0.5]),
    "early not stopped": run(lambda: c.EarlyStopping(patience=30, verbose=1, restore_best_weights=True), falling),
    "plateau": run(lambda: c.ReduceLROnPlateau(factor=0.5, patience=2, min_lr=1e-6, verbose=1), falling),
    "plateau cooldown": run(lambda: c.ReduceLROnPlateau(factor=0.2, patience=1, cooldown=2, verbose=1), falling, lr=1e-3),
    "plateau minimum": run(lambda: c.ReduceLROnPlateau(factor=0.1, patience=1, min_lr=0.005, verbose=1), falling),
    "plateau accuracy": run(lambda: c.ReduceLROnPlateau(monitor="accuracy", factor=0.3, patience=1, verbose=1), rising, "accuracy", lr=3e-4),
    "schedule": run(lambda: c.LearningRateScheduler(lambda epoch, lr: lr * 0.9, verbose=1), [1.0] * 4),
    "schedule epoch": run(lambda: c.LearningRateScheduler(lambda epoch: 1e-5 / (epoch + 1), verbose=1), [1.0] * 3),
}


def csv(path, epochs, **options):
    logger = c.CSVLogger(path, **options)
    logger.set_model(Model(0.1))
    logger.on_train_begin()
    for epoch, logs in enumerate(epochs):
        logger.on_epoch_end(epoch, logs)
    logger.on_train_end()
    return open(path, newline="").read()


path = "/tmp/csvlogger-recording.csv"
epochs = [{"loss": f(0.225), "accuracy": f(0.9)}, {"loss": f(1e-5), "accuracy": f(0.91), "val_loss": f(0.3)}]
files = {"plain": csv(path, epochs), "append": csv(path, epochs, append=True), "separator": csv(path, [dict(epochs[0], val_loss=1.0), {"loss": 2.0}], separator=";")}
os.remove(path)


class Terminal(io.StringIO):
    def isatty(self):
        return True


def bar(updates, target, **options):
    """updates: (seconds since the start, step, values, finalize)."""
    now = [1000.0]
    real, progbar_module.time.time = time.time, lambda: now[0]
    out, former = Terminal(), sys.stdout
    sys.stdout = out
    try:
        bar = progbar_module.Progbar(target, **options)
        for at, step, values, finalize in updates:
            now[0] = 1000.0 + at
            bar.update(step, [(k, f(v)) for k, v in values], finalize=finalize)
    finally:
        sys.stdout, progbar_module.time.time = former, real
    return {"target": target, "options": options, "updates": [] if len(updates) > 30 else text(updates), "output": out.getvalue()}


def text(updates):
    """JSON has no nan and inf."""
    return [(at, step, [(k, v if np.isfinite(v) else str(v)) for k, v in values], finalize) for at, step, values, finalize in updates]


def steps(n, each, first=0.5, count=None):
    return [(first + each * (i - 1), i, [("accuracy", 1 - 1 / (i + 1)), ("loss", 2.0 / i)], False) for i in range(1, (count or n) + 1)]


# Ties go to the even digit; 0.001 as float32 is above 0.001 as float64.
TIES = [("accuracy", 0.03125), ("loss", 0.09375), ("learning_rate", 0.001), ("small", 0.00103), ("minus", -0.5), ("one", 1.00005)]

bars = {
    "short": bar(steps(10, 0.03) + [(2.0, 10, [("accuracy", 0.9), ("loss", 0.2), ("val_loss", 0.25)], True)], 10),
    # The updates of long bars are not written: the test makes the same ones.
    "many": bar(steps(1875, 0.0021) + [(5.2, 1875, [("accuracy", 0.9), ("loss", 0.0005), ("learning_rate", 1e-4)], True)], 1875),
    "slow": bar(steps(100, 70.0, count=6), 100),
    "minutes": bar(steps(100, 1.5, count=4), 100),
    "fast": bar([(0.00001 * i, i, [("loss", -1.0)], None) for i in range(1, 301)], 300),
    "ties": bar([(0.5, 2, TIES, True)], 2),
    "ties on a line": bar([(0.5, 2, TIES, True)], 2, verbose=2),
    "unknown": bar(steps(10, 0.2, count=5) + [(2.0, 5, [], True)], None),
    "one": bar([(0.1, 1, [("loss", float("nan"))], False), (0.2, 1, [("loss", float("inf"))], True)], 1),
    "summary": bar(steps(10, 0.03, count=0) + [(2.6, 10, [("accuracy", 0.9), ("loss", -0.2)], True)], 10, verbose=2),
}

json.dump({"cases": cases, "csv": files}, open(os.path.join(here, "callbacks.json"), "w"), indent=0)
json.dump(bars, open(os.path.join(here, "progbar.json"), "w"), indent=0, ensure_ascii=True)
