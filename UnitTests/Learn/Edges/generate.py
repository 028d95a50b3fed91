"""Records what scikit-learn gives where its rules turn: sizes 0 and 1, differences as small as rounding, classes as many as folds, targets of every kind: edges.json.
Each case is an expression of scikit-learn with its numbers, or the message of its error, and its warnings.
"""
import json
import pathlib
import warnings

import numpy as np
from sklearn.metrics import accuracy_score, classification_report, confusion_matrix, f1_score, fbeta_score, precision_recall_fscore_support, precision_score, recall_score
from sklearn.model_selection import KFold, StratifiedKFold, train_test_split
from sklearn.preprocessing import LabelEncoder, MinMaxScaler, OneHotEncoder, StandardScaler

eps = np.finfo(np.float64).eps
eps32 = np.finfo(np.float32).eps
Hot = lambda **options: OneHotEncoder(sparse_output=False, **options)
column = lambda *values: np.array(values, dtype=float).reshape(-1, 1)
single = lambda *values: np.array(values, dtype=np.float32).reshape(-1, 1)
targets = {
    "binary": [0, 1, 1], "column": [[0], [1], [1]], "multiclass": [0, 1, 2], "whole": [0., 1., 2.], "bools": [True, False, True], "words": ["a", "b", "a"], "three words": ["a", "b", "c"],
    "continuous": [.5, 1, 1], "indicator": [[0, 1], [1, 0], [1, 1]], "outputs": [[0, 1], [2, 0], [1, 1]], "continuous outputs": [[0, .5], [1, 0], [1, 1]], "cube": [[[0]], [[1]], [[1]]],
    "word outputs": [["a", "b"], ["b", "a"], ["a", "a"]], "same": [7, 7, 7],
}
expressions = """
MinMaxScaler().fit_transform(column(0, 10 * eps))
MinMaxScaler().fit_transform(column(0, 10.5 * eps))
MinMaxScaler().fit_transform(column(0, 9.5 * eps))
MinMaxScaler().fit_transform(single(0, 10 * eps32))
MinMaxScaler().fit_transform(single(0, 10.5 * eps32))
MinMaxScaler().fit_transform(single(0, 9.5 * eps32))
MinMaxScaler().fit_transform(column(3))
MinMaxScaler().fit(column(1, 2)).transform(column(0, 4))
MinMaxScaler(clip=True).fit(column(1, 2)).transform(column(0, 4, 1.5))
MinMaxScaler(clip=True).fit(column(1, 2)).inverse_transform(column(0, 4, 1.5))
MinMaxScaler((2, 2)).fit_transform(column(1))
MinMaxScaler((3, 2)).fit_transform(column(1))
MinMaxScaler((0, .5)).fit(column(1, 2)).data_range_
MinMaxScaler((-1, .5)).fit(column(1, 2)).min_
MinMaxScaler().transform(column(1))
MinMaxScaler().fit(column(1)).transform(np.zeros((1, 2)))
MinMaxScaler().fit(np.zeros(3))
MinMaxScaler().fit(np.zeros((2, 2, 2)))
MinMaxScaler().fit(np.zeros((0, 2)))
MinMaxScaler().fit(np.zeros((2, 0)))
MinMaxScaler().fit_transform(np.array([[1, 2], [3, 5]]))
StandardScaler().fit_transform(column(3))
StandardScaler().fit_transform(column(1, 1))
StandardScaler().fit_transform(column(0, 0))
StandardScaler().fit_transform(column(1, 1 + eps))
StandardScaler().fit_transform(column(1, 1 + 2 * eps))
StandardScaler().fit_transform(column(1, 1 + 3 * eps))
StandardScaler().fit_transform(column(1, 1 + 4 * eps))
StandardScaler().fit_transform(column(1, 1 + 5 * eps))
StandardScaler().fit_transform(column(.1, .1, .1))
StandardScaler().fit_transform(column(1e-160, 0))
StandardScaler().fit_transform(np.array([[1, 2], [3, 5]]))
StandardScaler(with_mean=False).fit(column(1, 3)).inverse_transform(column(5))
StandardScaler(with_std=False).fit(column(1, 3)).inverse_transform(column(5))
StandardScaler().fit(column(1, 3)).inverse_transform(column(5))
StandardScaler().fit(column(1, 3)).n_samples_seen_
StandardScaler().fit(column(1)).transform(np.zeros((1, 2)))
StandardScaler().transform(column(1))
StandardScaler().fit(np.zeros(3))
Hot().fit_transform([["b"], ["a"], ["b"]])
Hot().fit_transform([[True], [False], [True]])
Hot().fit_transform([["b", "x"], ["a", "x"], ["b", "y"]])
Hot().fit_transform([[1]])
Hot(handle_unknown="ignore").fit([[1], [2]]).transform([[3], [2]])
Hot().fit([[1, 2]]).transform([[1]])
Hot().transform([[1]])
Hot().fit([1, 2])
LabelEncoder().fit_transform([3.5, 1, 3.5])
LabelEncoder().fit_transform([[3], [1], [3]])
LabelEncoder().fit_transform([True, False, True])
LabelEncoder().fit_transform([5])
LabelEncoder().fit_transform([[1, 2], [3, 4]])
LabelEncoder().fit([4, 6]).inverse_transform([1, 0, 1])
LabelEncoder().fit([4, 6]).inverse_transform([2])
LabelEncoder().fit([4, 6]).inverse_transform([-1])
LabelEncoder().fit([4, 6]).transform([])
LabelEncoder().transform([1])
LabelEncoder().fit([[[1]], [[2]]])
LabelEncoder().fit(np.zeros((2, 1, 3)))
[len(test) for _, test in KFold(3).split(np.zeros(3))]
[len(test) for _, test in KFold(2).split(np.zeros(5))]
list(KFold(3).split(np.zeros(2)))
KFold(0)
[len(test) for _, test in StratifiedKFold(3).split(np.zeros(6), [0, 0, 0, 1, 1, 1])]
[len(test) for _, test in StratifiedKFold(3).split(np.zeros(5), [0, 0, 0, 1, 1])]
[int(test[1]) for _, test in StratifiedKFold(3).split(np.zeros(6), [5, 1, 1, 5, 5, 1])]
list(StratifiedKFold(4).split(np.zeros(6), [0, 0, 0, 1, 1, 1]))
list(StratifiedKFold(3).split(np.zeros(2), [0, 1]))
list(StratifiedKFold(2).split(np.zeros(3), [.5, 1, 2]))
list(StratifiedKFold(2).split(np.zeros(3), [[0, 1], [1, 0], [1, 1]]))
list(StratifiedKFold(2).split(np.zeros(3), [0, 1]))
[len(part) for part in train_test_split(np.zeros(4), random_state=1)]
[len(part) for part in train_test_split(np.zeros(2), random_state=1)]
train_test_split(np.zeros(1), random_state=1)
train_test_split(np.zeros(5), test_size=5)
train_test_split(np.zeros(5), test_size=0)
train_test_split(np.zeros(5), test_size=1.0)
train_test_split(np.zeros(5), train_size=5)
train_test_split(np.zeros(5), train_size=.01)
train_test_split(np.zeros(5), test_size=.5, train_size=.6)
train_test_split(np.zeros(5), test_size=3, train_size=3)
train_test_split(np.zeros(5), np.zeros(4))
[len(part) for part in train_test_split(np.zeros(5), test_size=2, train_size=2, random_state=0)]
[int(i) for part in train_test_split(np.arange(5), np.arange(5) * 10, np.arange(5) * 100, random_state=2) for i in part]
[int(i) for part in train_test_split(np.arange(5), np.arange(5) * 10, random_state=2) for i in part]
[float(part[0]) for part in train_test_split(np.arange(4.), shuffle=False)]
train_test_split(np.arange(4), shuffle=False, stratify=[0, 0, 1, 1])
train_test_split(np.arange(4), test_size=1, stratify=[0, 0, 1, 1])
train_test_split(np.arange(4), train_size=1, stratify=[0, 0, 1, 1])
train_test_split(np.arange(4), test_size=2, stratify=[0, 0, 0, 1])
[int(i) for part in train_test_split(np.arange(8), test_size=2, random_state=3, stratify=[0, 0, 0, 0, 1, 1, 1, 1]) for i in part]
[int(i) for part in train_test_split(np.arange(7), test_size=3, random_state=3, stratify=[0, 0, 0, 1, 1, 2, 2]) for i in part]
[int(i) for part in train_test_split(np.arange(7), test_size=3, train_size=3, random_state=3, stratify=[0, 0, 0, 1, 1, 2, 2]) for i in part]
[int(i) for part in train_test_split(np.arange(6), test_size=3, random_state=5, stratify=[[0, 1], [0, 1], [1, 0], [1, 0], [1, 1], [1, 1]]) for i in part]
[int(i) for part in train_test_split(np.arange(6), test_size=3, random_state=5, stratify=["b", "b", "a", "a", "c", "c"]) for i in part]
precision_recall_fscore_support([0], [0], average="weighted")[:3]
precision_recall_fscore_support([0, 0, 1], [0, 1, 1], average="weighted")[:3]
precision_recall_fscore_support([0, 1], [1, 0], average="weighted", labels=[5], zero_division=0)[:3]
precision_recall_fscore_support([0, 1], [1, 0], average="weighted", labels=[5], zero_division=1)[:3]
precision_recall_fscore_support([0, 1], [1, 0], average="macro", labels=[5, 0], zero_division=np.nan)[:3]
precision_recall_fscore_support([0, 1], [1, 0], average="macro", labels=[5], zero_division=np.nan)[:3]
precision_recall_fscore_support([0, 1], [1, 0], average="micro", labels=[5], zero_division=1)[:3]
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], average="weighted", sample_weight=[.5, 2, 1])[:3]
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], sample_weight=[.5, 2, 1])
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], labels=[1])
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=np.inf)[2]
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=0)[2]
precision_recall_fscore_support([0, 1, 1], [0, 1, 0], beta=.5)[2]
fbeta_score([0, 1, 1], [0, 1, 0], beta=2)
fbeta_score([0, 1, 1], [0, 1, 0], beta=.5, average="macro")
fbeta_score([0, 1, 1], [0, 1, 0], beta=2, average="micro", labels=[1])
precision_score([0, 1, 1], [0, 1, 0], pos_label=0)
recall_score([0, 1, 1], [0, 1, 0], pos_label=1)
recall_score([0, 1, 1], [0, 1, 0], pos_label=2)
recall_score(["no", "yes"], ["no", "yes"], pos_label="yes")
recall_score(["no", "yes"], ["no", "yes"])
f1_score([0, 0], [0, 0], zero_division=1)
f1_score([1, 1], [1, 1])
f1_score([3, 3], [3, 3], zero_division=0)
f1_score([0, 1, 2], [0, 1, 1], average="macro", labels=[0, 1])
f1_score([0, 1, 2], [0, 1, 1], average="weighted", sample_weight=[1, 2, 3])
precision_score([0, 1, 2], [0, 1, 1], average="micro", labels=[1, 2])
accuracy_score([1], [1])
accuracy_score([1], [2])
accuracy_score([1, 2], [1, 2], normalize=False)
accuracy_score(["a", "b"], ["a", "a"])
accuracy_score([[1], [2]], [1, 2])
accuracy_score([1, 2], ["a", "b"])
accuracy_score([1, 2], [1, 2], sample_weight=[1])
confusion_matrix([7], [7])
confusion_matrix([7, 7], [7, 8], labels=[8])
confusion_matrix([7, 7], [7, 8], labels=[])
confusion_matrix([0, 0], [1, 1], normalize="true")
confusion_matrix([0, 0], [1, 1], normalize="pred")
confusion_matrix([0, 0], [1, 1], normalize="all")
confusion_matrix([0, 1], [1, 1], sample_weight=[2, 3])
confusion_matrix([0, 1], [1, 1], sample_weight=[2.5, 3])
classification_report([0, 1], [0, 1], digits=0)
classification_report([0, 1, 2], [0, 1, 1], labels=[0, 1], zero_division=0)
classification_report([0, 1, 2], [0, 1, 1], labels=[0, 1, 2, 3], zero_division=0)
classification_report([0, 1, 2], [0, 1, 2], labels=[0, 1, 2], target_names=["a", "b"])
classification_report([0, 1, 2], [0, 1, 2], target_names=["a", "b"])
classification_report([0, 1], [0, 1], target_names=["a", "b"], sample_weight=[1.5, 2])
classification_report([0, 1], [0, 1], sample_weight=[1, 2])
classification_report(["ä", "bb"], ["ä", "ä"], zero_division=0)
classification_report([True, False], [True, True], zero_division=0)
classification_report([0.0, 1.0], [0.0, 0.0], zero_division=0)
classification_report([0, 1], [0, 1], digits=15)
""".strip().split("\n")
expressions += [f"accuracy_score(targets[{one!r}], targets[{other!r}])" for one in targets for other in targets]
expressions += [f"confusion_matrix(targets[{one!r}], targets[{one!r}])" for one in targets if one != "cube"]


def plain(value):
    if isinstance(value, str):
        return value
    array = np.concatenate([np.ravel(v) for v in value]) if isinstance(value, tuple) else np.asarray(value)
    return [None if np.isnan(v) else float(v) for v in np.ravel(array.astype(float))]


def case(expression):
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            found = {"value": plain(eval(expression))}
        except Exception as error:
            found = {"error": [type(error).__name__, str(error)]}
    return {**found, **({"warnings": [f"{w.category.__name__}: {w.message}" for w in caught]} if caught else {})}


document = {"targets": targets, "cases": {expression: case(expression) for expression in expressions}}
pathlib.Path(__file__).with_name("edges.json").write_text(json.dumps(document, ensure_ascii=False, separators=(",", ":")).replace('},"', '},\n"') + "\n")
