"""Records what scikit-learn gives: learn.json."""
import json
import pathlib
import warnings

import numpy as np
from sklearn import metrics, model_selection, preprocessing

warnings.simplefilter("ignore")


def outcome(function):
    try:
        return {"value": function()}
    except ValueError as error:
        return {"error": str(error)}


def splits():
    cases = []
    settings = [
        (10, {}), (10, {"test_size": .2}), (11, {"test_size": .2}), (50000, {"test_size": .2}), (7, {"test_size": 3}), (100, {"train_size": .7}),
        (100, {"train_size": 13, "test_size": .1}), (100, {"test_size": .33, "shuffle": False}), (9, {"train_size": .5, "test_size": .5}),
        (10, {"test_size": 1.5}), (10, {"test_size": 10}), (10, {"test_size": 0}), (10, {"test_size": .6, "train_size": .6}), (10, {"test_size": 6, "train_size": 6}), (1, {"test_size": .5}),
        (60, {"test_size": .25, "stratify": 3}), (61, {"test_size": .2, "stratify": 7}), (100, {"test_size": 11, "train_size": 50, "stratify": 10}),
        (10, {"test_size": 2, "stratify": 3}), (10, {"test_size": .5, "stratify": 10}), (10, {"test_size": .5, "stratify": 2, "shuffle": False}),
    ]
    for n, given in settings:
        for seed in (0, 42):
            options = dict(given)
            if "stratify" in options:
                options["stratify"] = np.arange(n) * np.arange(n) % options["stratify"]
            def split():
                train, test = model_selection.train_test_split(np.arange(n), random_state=seed, **options)
                return [len(train), len(test), train[:40].tolist(), test[:40].tolist(), int((train * (np.arange(len(train)) % 1009)).sum()), int((test * (np.arange(len(test)) % 1009)).sum())]
            cases.append({"n": n, "seed": seed, **given, **outcome(split)})
    return cases


def folds():
    cases = []
    y = np.array([2, 0, 0, 1, 2, 2, 1, 0, 0, 0, 1, 2, 2, 1, 0, 0, 1])
    for name in ("KFold", "StratifiedKFold"):
        for options in ({"n_splits": 3}, {"n_splits": 5, "shuffle": True, "random_state": 1}, {"n_splits": 4, "shuffle": True, "random_state": 42}):
            fold = getattr(model_selection, name)(**options)
            cases.append({"name": name, **options, "test": [t.tolist() for _, t in fold.split(np.zeros((17, 2)), y)], "train": [t.tolist() for t, _ in fold.split(np.zeros((17, 2)), y)]})
    return {"y": y.tolist(), "cases": cases}


def labels():
    r = np.random.RandomState(3)
    ten, guess = r.randint(0, 10, 500), r.randint(0, 10, 500)
    guess[:300] = ten[:300]
    two, sure = r.randint(0, 2, 80), r.randint(0, 2, 80)
    words = np.array(["cat", "dog", "bird"])
    return {
        "ten": (ten, guess), "two": (two, sure), "words": (words[r.randint(0, 3, 60)], words[r.randint(0, 3, 60)]),
        "floats": (np.array([1., 2., 2., 5.]), np.array([1., 2., 5., 5.])), "missing": (np.array([0, 1, 2, 2]), np.array([0, 0, 1, 1])),
        "gaps": (np.array([3, 7, 7, 11]), np.array([3, 7, 3, 3])), "right": (np.arange(5), np.arange(5)), "bools": (np.array([True, False, True]), np.array([True, True, True])),
    }


def scores():
    cases = {}
    for name, (true, pred) in labels().items():
        weights = (np.arange(len(true)) % 4 + .5)
        case = {"true": true.tolist(), "pred": pred.tolist(), "accuracy": metrics.accuracy_score(true, pred), "right": metrics.accuracy_score(true, pred, normalize=False),
                "weighted_accuracy": metrics.accuracy_score(true, pred, sample_weight=weights)}
        case["confusion"] = {str(n): np.asarray(metrics.confusion_matrix(true, pred, normalize=n)).tolist() for n in (None, "true", "pred", "all")}
        case["weighted_confusion"] = metrics.confusion_matrix(true, pred, sample_weight=weights).tolist()
        case["classes"] = [a.tolist() for a in metrics.precision_recall_fscore_support(true, pred)]
        case["beta2"] = metrics.precision_recall_fscore_support(true, pred, beta=2)[2].tolist()
        case["averages"] = {a: [float(x) for x in metrics.precision_recall_fscore_support(true, pred, average=a)[:3]] for a in ("micro", "macro", "weighted")}
        case["scores"] = [getattr(metrics, f)(true, pred, average="macro") for f in ("precision_score", "recall_score", "f1_score")]
        case["binary"] = outcome(lambda: [float(x) for x in metrics.precision_recall_fscore_support(true, pred, average="binary")[:3]])
        case["report"] = metrics.classification_report(true, pred)
        case["report_digits"] = metrics.classification_report(true, pred, digits=4)
        case["report_weighted"] = metrics.classification_report(true, pred, sample_weight=weights)
        case["report_one"] = metrics.classification_report(true, pred, zero_division=1)
        some = sorted(set(true.tolist()))[:2]
        case["some"] = some
        case["report_some"] = metrics.classification_report(true, pred, labels=some)
        case["report_names"] = metrics.classification_report(true, pred, labels=some, target_names=["first class", "a class with a long name"])
        case["dict"] = metrics.classification_report(true, pred, output_dict=True)
        case["dict_text"] = str(case["dict"])
        case["confusion_some"] = metrics.confusion_matrix(true, pred, labels=some[::-1]).tolist()
        cases[name] = case
    return cases


def errors():
    a = np.array
    return {
        "lengths": outcome(lambda: metrics.accuracy_score([1, 2, 3], [1, 2, 3, 4])),
        "empty": outcome(lambda: metrics.accuracy_score([], [])),
        "probabilities": outcome(lambda: metrics.confusion_matrix([0, 1, 2], a([[.1, .2, .7], [.3, .3, .4], [.5, .2, .3]]))),
        "continuous": outcome(lambda: metrics.confusion_matrix(a([0, 1, 2]), a([.1, .2, .3]))),
        "one_hot": outcome(lambda: metrics.confusion_matrix(np.eye(3), a([0, 1, 2]))),
        "binary": outcome(lambda: metrics.f1_score([0, 1, 2], [0, 1, 2])),
        "pos_label": outcome(lambda: metrics.f1_score([3, 4, 3], [3, 4, 4])),
        "names": outcome(lambda: metrics.classification_report([0, 1, 2], [0, 1, 2], target_names=["a", "b"])),
        "label": outcome(lambda: metrics.confusion_matrix([0, 1, 2], [0, 1, 2], labels=[7])),
        "unseen": outcome(lambda: preprocessing.LabelEncoder().fit([1, 2]).transform([1, 3])),
        "unseen_words": outcome(lambda: preprocessing.LabelEncoder().fit(["a", "b"]).transform(["a", "c"])),
        "folds": outcome(lambda: list(model_selection.KFold(7).split(np.zeros(5)))),
        "one_fold": outcome(lambda: model_selection.KFold(1)),
        "seed_without_shuffle": outcome(lambda: model_selection.KFold(3, random_state=1)),
        "features": outcome(lambda: preprocessing.StandardScaler().fit(np.zeros((3, 2))).transform(np.zeros((3, 4)))),
    }


def scalers():
    r = np.random.RandomState(5)
    x = r.randn(9, 3) * [1, 100, 0] + [0, -50, 7]
    cases = []
    for dtype in ("float64", "float32"):
        data = x.astype(dtype)
        standard, least = preprocessing.StandardScaler(), preprocessing.MinMaxScaler((-1, 2))
        cases.append({
            "dtype": dtype, "x": data.tolist(), "standard": standard.fit_transform(data).tolist(), "mean": standard.mean_.tolist(), "var": standard.var_.tolist(), "scale": standard.scale_.tolist(),
            "standard_back": standard.inverse_transform(standard.transform(data)).tolist(), "without_mean": preprocessing.StandardScaler(with_mean=False).fit_transform(data).tolist(),
            "without_std": preprocessing.StandardScaler(with_std=False).fit_transform(data).tolist(), "minmax": least.fit_transform(data).tolist(), "minmax_scale": least.scale_.tolist(),
            "minmax_min": least.min_.tolist(), "clipped": preprocessing.MinMaxScaler(clip=True).fit(data[:4]).transform(data).tolist(),
        })
    encoder = preprocessing.LabelEncoder()
    words = ["b", "c", "a", "b"]
    hot = preprocessing.OneHotEncoder(sparse_output=False)
    table = [[1, 5], [3, 5], [2, 9]]
    return {"cases": cases, "words": words, "codes": encoder.fit_transform(words).tolist(), "classes": encoder.classes_.tolist(), "table": table, "hot": hot.fit_transform(table).tolist(),
            "ignored": preprocessing.OneHotEncoder(sparse_output=False, handle_unknown="ignore").fit(table).transform([[4, 5]]).tolist()}


data = {"splits": splits(), "folds": folds(), "scores": scores(), "errors": errors(), "scalers": scalers()}
pathlib.Path(__file__).with_name("learn.json").write_text(json.dumps(data, separators=(",", ":")).replace('},{', '},\n{') + "\n")
