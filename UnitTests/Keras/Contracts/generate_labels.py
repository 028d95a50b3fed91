"""Records what every loss and metric makes of labels of every element type:
    ../shared/keras/python generate_labels.py
"""
import json
import os

import keras
import numpy as np

TYPES = ["float32", "float16", "float64", "bool", "uint8", "int32", "int64"]
random = np.random.default_rng(3)
classes = random.integers(0, 3, 8)
one_hot = np.eye(3)[classes]
binary = random.integers(0, 2, 8)
predictions = np.round(random.dirichlet([1.0, 1.0, 1.0], 8) * 0.96 + 0.01, 3).astype("float32")
probabilities = np.round(random.uniform(0.02, 0.98, (8, 1)), 3).astype("float32")
whole = random.integers(0, 3, 8).astype("float32")
LABELS = {"one_hot": (one_hot, predictions), "classes": (classes, predictions), "column": (classes[:, None], predictions), "binary": (binary, probabilities), "binary_column": (binary[:, None], probabilities),
          "whole": (classes, whole)}
SPARSE = {"SparseCategoricalCrossentropy", "SparseCategoricalAccuracy", "SparseTopKCategoricalAccuracy"}
ARGUMENTS = {"SensitivityAtSpecificity": {"specificity": 0.5}, "SpecificityAtSensitivity": {"sensitivity": 0.5}, "PrecisionAtRecall": {"recall": 0.5}, "RecallAtPrecision": {"precision": 0.5},
             "IoU": {"num_classes": 3, "target_class_ids": [0, 1]}, "MeanIoU": {"num_classes": 3}, "OneHotIoU": {"num_classes": 3, "target_class_ids": [0, 1]}, "OneHotMeanIoU": {"num_classes": 3},
             "TopKCategoricalAccuracy": {"k": 2}, "SparseTopKCategoricalAccuracy": {"k": 2}}
BINARY = {"AUC", "BinaryAccuracy", "BinaryCrossentropy", "BinaryFocalCrossentropy", "BinaryIoU", "Precision", "Recall", "TruePositives", "TrueNegatives", "FalsePositives", "FalseNegatives",
          "SensitivityAtSpecificity", "SpecificityAtSensitivity", "PrecisionAtRecall", "RecallAtPrecision", "Hinge", "SquaredHinge", "MeanSquaredError", "MeanAbsoluteError"}
WHOLE = {"IoU", "MeanIoU", "Accuracy"}
SKIPPED = {"Loss", "Metric", "Mean", "Sum", "MeanMetricWrapper", "CTC"}


def shapes(name):
    return ["classes", "column"] if name in SPARSE else ["whole"] if name in WHOLE else ["one_hot", "binary", "binary_column"] if name in BINARY else ["one_hot"]


def numbers(value):
    return np.asarray(value, "float64").ravel().tolist()


def of(kind, compute):
    found = {}
    for name in sorted(vars(kind)):
        made = getattr(kind, name)
        if not isinstance(made, type) or name in SKIPPED:
            continue
        for shape in shapes(name):
            labels, p = LABELS[shape]
            for dtype in TYPES:
                try:
                    found[f"{name} {shape} {dtype}"] = numbers(compute(made(**ARGUMENTS.get(name, {})), labels.astype(dtype), p))
                except Exception as error:
                    found[f"{name} {shape} {dtype}"] = type(error).__name__
    return found


def metric(made, labels, p):
    made.update_state(labels, p)
    return made.result()


root = {
    "samples": {name: {"labels": labels.tolist(), "predictions": np.round(p.astype(float), 4).tolist()} for name, (labels, p) in LABELS.items()},
    "arguments": ARGUMENTS,
    "losses": of(keras.losses, lambda made, labels, p: made(labels, p)),
    "metrics": of(keras.metrics, metric),
}
with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "labels.json"), "w") as file:
    file.write("{\n" + ",\n".join(f"{json.dumps(key)}: " + "{\n" + ",\n".join(f"  {json.dumps(k)}: {json.dumps(v)}" for k, v in value.items()) + "\n}" for key, value in root.items()) + "\n}\n")
