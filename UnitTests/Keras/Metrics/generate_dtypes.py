"""Writes dtypes.json: what every metric of Keras 3.6 gives when it computes in float64, float32 and float16, over two weighted batches. Run it with that Python."""
import json
import pathlib

import keras
import numpy as np

# The arguments are those of the labels' test, and the samples, but that those of binary metrics have both classes.
labels = json.loads((pathlib.Path(__file__).parent.parent / "Contracts" / "labels.json").read_text())
labels["samples"]["binary"]["labels"] = [[min(c, 1)] for c in labels["samples"]["classes"]["labels"]]
BINARY = {"AUC", "BinaryIoU", "Precision", "Recall", "TruePositives", "TrueNegatives", "FalsePositives", "FalseNegatives",
          "SensitivityAtSpecificity", "SpecificityAtSensitivity", "PrecisionAtRecall", "RecallAtPrecision"}
weights = np.array([1, 0.5, 2, 1, 0, 1.5, 1, 3], "float32")


def kind(name):
    return "classes" if name.startswith("Sparse") else "whole" if name in ("IoU", "MeanIoU", "Accuracy") else "binary" if name in BINARY else "one_hot"


def result(name, dtype):
    metric = getattr(keras.metrics, name)(dtype=dtype, **labels["arguments"].get(name, {}))
    if name in ("Mean", "Sum"):
        batches = [(np.arange(8, dtype="float32")[part] / 3,) for part in (slice(0, 5), slice(5, 8))]
    else:
        sample = labels["samples"][kind(name)]
        batches = [(np.array(sample["labels"], "float32")[part], np.array(sample["predictions"], "float32")[part]) for part in (slice(0, 5), slice(5, 8))]
    for batch, part in zip(batches, (slice(0, 5), slice(5, 8))):
        metric.update_state(*batch, sample_weight=weights[part])
    value = metric.result()
    return [keras.backend.standardize_dtype(value.dtype), [None if np.isnan(x) else float(x) for x in np.ravel(value)]]


found = {}
for name in sorted(vars(keras.metrics)):
    if isinstance(getattr(keras.metrics, name), type) and name not in ("Metric", "MeanMetricWrapper"):
        for dtype in ("float64", "float32", "float16"):
            try:
                found[f"{name} {dtype}"] = result(name, dtype)
            except Exception as error:
                found[f"{name} {dtype}"] = [type(error).__name__, str(error)[:80]]
data = {"kinds": {name.split(" ")[0]: kind(name.split(" ")[0]) for name in found}, "weights": weights.tolist(), "binary": labels["samples"]["binary"], "results": found}
pathlib.Path(__file__).with_name("dtypes.json").write_text(
    "{\n" + ",\n".join(f"{json.dumps(k)}: " + ("{\n" + ",\n".join(f" {json.dumps(a)}: {json.dumps(b)}" for a, b in v.items()) + "\n}" if k == "results" else json.dumps(v)) for k, v in data.items()) + "\n}\n")
