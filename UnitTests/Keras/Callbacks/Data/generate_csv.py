"""Records the files of CSVLogger of real Keras 3.6 after each of some trainings, given their logs. Writes csv.json beside this file."""
import json, os, tempfile
os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import numpy as np, keras

here = os.path.dirname(os.path.abspath(__file__))
f = lambda x: float(np.float32(x))
array = lambda *values: np.array(values, "float32")
first = [{"loss": f(0.225), "acc": f(0.9)}, {"loss": f(1e-5), "acc": 1.0, "val_loss": f(0.3)}]
validated = [{"loss": f(0.5), "val_loss": f(123456.789)}, {"loss": float("nan"), "val_loss": float("inf")}]
arrays = [{"f1": array(0.1, 0.25), "loss": 2.0}, {"f1": array(1e-5, 1.0), "loss": 1.0}]
cases = []
for name, before, settings, trainings in [
    ("new", None, {}, [first]),
    ("append to none", None, {"append": True}, [first, validated]),
    ("append to an empty file", "", {"append": True}, [first]),
    ("append to a line without an end", "epoch,loss", {"append": True}, [validated]),
    ("append to an empty line", "\n", {"append": True}, [validated]),
    ("replace", "old\nlines\n", {}, [first]),
    ("two trainings", None, {}, [first, validated]),
    ("fewer results later", None, {"append": True}, [validated, [{"loss": 1.0}]]),
    ("separator", None, {"separator": ";"}, [validated]),
    ("quoted", None, {}, [[{'a "b"': 1.0, "c,d": 2.0, "e": 3.0, "line\nend": 4.0}]]),
    ("separator that numbers have", None, {"separator": "."}, [validated]),
    ("arrays", None, {}, [arrays]),
    ("arrays with another separator", None, {"separator": ";"}, [arrays]),
    ("nothing logged", None, {}, [[{}]]),
]:
    path = os.path.join(tempfile.mkdtemp(), "log.csv")
    if before is not None:
        open(path, "w", newline="").write(before)
    logger, files = keras.callbacks.CSVLogger(path, **settings), []
    for epochs in trainings:
        logger.on_train_begin()
        for epoch, logs in enumerate(epochs):
            logger.on_epoch_end(epoch, logs)
        logger.on_train_end()
        files.append(open(path, newline="").read())
    # JSON has no numbers that are none.
    logged = [[{k: v.tolist() if isinstance(v, np.ndarray) else v if np.isfinite(v) else str(v) for k, v in logs.items()} for logs in epochs] for epochs in trainings]
    cases.append({"name": name, "before": before, **settings, "trainings": logged, "files": files})
json.dump(cases, open(here + "/csv.json", "w"), indent=1)
