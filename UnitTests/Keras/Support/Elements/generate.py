"""Records what the real Keras computes for losses, metrics, activations, initializers, regularizers and constraints: elements.json beside this file.

Run with a Python that has Keras 3.6 on TensorFlow 2.18: `python generate.py`.
"""
import json
import os

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras  # noqa: E402
import numpy as np  # noqa: E402
from keras import activations, constraints, initializers, losses, metrics, regularizers  # noqa: E402

rng = np.random.default_rng(5)


arrays = {}


def pack(x):
    """The position of an array in the table of all arrays; each is kept once as its type, shape and elements."""
    if x is None:
        return None
    x = np.asarray(x)
    values = [float("%.9g" % v) if x.dtype == np.float32 else v for v in x.ravel().tolist()]
    values = [str(v) if isinstance(v, float) and not np.isfinite(v) else v for v in values]
    text = json.dumps({"dtype": str(x.dtype), "shape": list(x.shape), "values": values})
    return arrays.setdefault(text, len(arrays))


def f32(*shape, low=0.0, high=1.0):
    return np.round(rng.uniform(low, high, shape), 3).astype("float32")


def probabilities(*shape):
    p = rng.uniform(0.02, 1, shape)
    return np.round(p / p.sum(-1, keepdims=True), 4).astype("float32")


def one_hot(classes, depth):
    return np.eye(depth, dtype="float32")[classes]


def config(x):
    def unwrap(v):
        if isinstance(v, dict):
            return v["config"]["value"] if v.get("class_name") == "__tensor__" else {k: unwrap(i) for k, i in v.items()}
        return v

    return unwrap(json.loads(json.dumps(x, default=lambda v: np.asarray(v).tolist())))


def record_losses():
    binary = rng.integers(0, 2, (6, 3)).astype("float32")
    classes = rng.integers(0, 4, (6,))
    volume = rng.integers(0, 4, (2, 3))
    regression = [(f32(6, 3, low=-2, high=2), f32(6, 3, low=-2, high=2)), (f32(6), f32(6, 1)), (f32(6, 1), f32(6)),
                  (f32(2, 3, 4), f32(2, 3, 4)), (rng.integers(0, 9, (6, 3)).astype("int32"), f32(6, 3, high=9))]
    signs = [(binary, f32(6, 3, low=-1.5, high=1.5)), (binary * 2 - 1, f32(6, 3, low=-1.5, high=1.5))]
    bits = [(binary, f32(6, 3)), (binary[:, :1], f32(6, 1)), (binary[:, 0], f32(6, 1)), (binary, np.round(f32(6, 3)))]
    hot = [(one_hot(classes, 4), probabilities(6, 4)), (one_hot(volume, 4), probabilities(2, 3, 4)), (one_hot(classes, 4), f32(6, 4)), (one_hot(classes, 4), one_hot(classes[::-1], 4))]
    sparse = [(classes, probabilities(6, 4)), (classes[:, None].astype("uint8"), probabilities(6, 4)), (volume, probabilities(2, 3, 4)), (classes.astype("float32"), f32(6, 4))]
    logits = [(one_hot(classes, 4), f32(6, 4, low=-3, high=3)), (one_hot(volume, 4), f32(2, 3, 4, low=-9, high=9))]
    masks = [(rng.integers(0, 2, (2, 4, 4, 1)).astype("float32"), f32(2, 4, 4, 1)), (binary, f32(6, 3))]
    positive = [(np.abs(t).astype("float32"), np.abs(p)) for t, p in regression]
    cases = []
    for loss, data in [
        (losses.MeanSquaredError, regression), (losses.MeanAbsoluteError, regression), (losses.MeanAbsolutePercentageError, regression),
        (losses.MeanSquaredLogarithmicError, positive), (losses.LogCosh, regression), (losses.Huber, regression),
        (lambda **k: losses.Huber(delta=0.3, **k), regression), (losses.CosineSimilarity, regression[:2]), (lambda **k: losses.CosineSimilarity(axis=0, **k), regression[:1]),
        (losses.Poisson, positive), (losses.KLDivergence, hot), (losses.Hinge, signs), (losses.SquaredHinge, signs), (losses.CategoricalHinge, signs + hot[:1]),
        (losses.BinaryCrossentropy, bits), (lambda **k: losses.BinaryCrossentropy(from_logits=True, label_smoothing=.1, **k), [(binary, f32(6, 3, low=-5, high=5))]),
        (lambda **k: losses.BinaryCrossentropy(axis=0, **k), bits[:1]),
        (losses.BinaryFocalCrossentropy, bits), (lambda **k: losses.BinaryFocalCrossentropy(apply_class_balancing=True, alpha=.3, gamma=1.5, label_smoothing=.2, **k), bits[:2]),
        (lambda **k: losses.BinaryFocalCrossentropy(from_logits=True, **k), [(binary, f32(6, 3, low=-5, high=5))]),
        (losses.CategoricalCrossentropy, hot), (lambda **k: losses.CategoricalCrossentropy(label_smoothing=.1, **k), hot), (lambda **k: losses.CategoricalCrossentropy(from_logits=True, **k), logits),
        (lambda **k: losses.CategoricalCrossentropy(axis=1, **k), [(np.swapaxes(one_hot(volume, 4), 1, 2), np.swapaxes(probabilities(2, 3, 4), 1, 2))]),
        (losses.CategoricalFocalCrossentropy, hot), (lambda **k: losses.CategoricalFocalCrossentropy(alpha=.5, gamma=3., label_smoothing=.1, from_logits=True, **k), logits),
        (losses.SparseCategoricalCrossentropy, sparse), (lambda **k: losses.SparseCategoricalCrossentropy(from_logits=True, **k), [(classes, logits[0][1])]),
        (lambda **k: losses.SparseCategoricalCrossentropy(ignore_class=1, **k), sparse[:3]),
        (losses.Dice, masks), (lambda **k: losses.Dice(axis=(1, 2, 3), **k), masks[:1]), (losses.Tversky, masks), (lambda **k: losses.Tversky(alpha=.3, beta=.8, **k), masks[:1]),
    ]:
        for y_true, y_pred in data:
            for reduction in ("sum_over_batch_size", "sum", "none"):
                object_ = loss(reduction=reduction)
                plain = np.asarray(object_.call(keras.ops.convert_to_tensor(y_true, "float32"), keras.ops.convert_to_tensor(y_pred, "float32")))
                weights = [None]
                if plain.ndim:
                    weights.append(f32(plain.shape[0]))
                    if plain.ndim == 1:
                        weights.append(f32(plain.shape[0], 1))
                    if plain.ndim > 1:
                        weights.append(f32(*plain.shape))
                for weight in weights:
                    try:
                        expected = np.asarray(object_(y_true, y_pred, sample_weight=weight))
                    except Exception:
                        continue
                    cases.append({"object": config(losses.serialize(object_)), "arguments": object_._fn_kwargs, "y_true": pack(y_true), "y_pred": pack(y_pred), "sample_weight": pack(weight), "expected": pack(expected)})
    return cases


def record_metrics():
    def batches(make, count=3):
        return [make() for _ in range(count)]

    def weighted(data, kinds=("none", "sample")):
        return [[(t, p, None if kind == "none" else f32(len(p))) for t, p in data] for kind in kinds]

    binary = batches(lambda: (rng.integers(0, 2, (8,)).astype("float32"), f32(8)))
    column = batches(lambda: (rng.integers(0, 2, (8, 1)), f32(8, 1)))
    several = batches(lambda: (rng.integers(0, 2, (8, 3)).astype("float32"), f32(8, 3)))
    edges = [(np.array([0, 1, 0, 1, 1, 0], "float32"), np.array([0, 0, 1, 1, .5, .5], "float32"))]
    hot = batches(lambda: (one_hot(rng.integers(0, 4, (8,)), 4), probabilities(8, 4)))
    sparse = batches(lambda: (rng.integers(0, 4, (8,)), probabilities(8, 4)))
    sparse_column = batches(lambda: (rng.integers(0, 4, (8, 1)).astype("uint8"), probabilities(8, 4)))
    volume = batches(lambda: (rng.integers(0, 4, (2, 3)), probabilities(2, 3, 4)))
    hot_volume = [(one_hot(t, 4), p) for t, p in volume]
    regression = batches(lambda: (f32(8, 2, low=-2, high=2), f32(8, 2, low=-2, high=2)))
    flat = batches(lambda: (f32(8), f32(8, 1)))
    signs = batches(lambda: (rng.integers(0, 2, (8, 3)) * 2. - 1, f32(8, 3, low=-2, high=2)))
    ids = batches(lambda: (rng.integers(0, 3, (2, 4)), rng.integers(0, 3, (2, 4))))
    m = metrics
    cases = []
    for make, data in [
        (lambda: m.Accuracy(), ids), (lambda: m.BinaryAccuracy(), binary), (lambda: m.BinaryAccuracy(threshold=.3), several), (lambda: m.BinaryAccuracy(), column),
        (lambda: m.CategoricalAccuracy(), hot), (lambda: m.CategoricalAccuracy(), hot_volume), (lambda: m.SparseCategoricalAccuracy(), sparse),
        (lambda: m.SparseCategoricalAccuracy(), sparse_column), (lambda: m.SparseCategoricalAccuracy(), volume),
        (lambda: m.TopKCategoricalAccuracy(k=2), hot), (lambda: m.TopKCategoricalAccuracy(k=2), hot_volume), (lambda: m.SparseTopKCategoricalAccuracy(k=2), sparse), (lambda: m.SparseTopKCategoricalAccuracy(k=3), volume),
        (lambda: m.MeanSquaredError(), regression), (lambda: m.MeanSquaredError(), flat), (lambda: m.RootMeanSquaredError(), regression), (lambda: m.RootMeanSquaredError(), flat), (lambda: m.MeanAbsoluteError(), regression),
        (lambda: m.MeanAbsolutePercentageError(), regression), (lambda: m.MeanSquaredLogarithmicError(), flat), (lambda: m.CosineSimilarity(), regression), (lambda: m.LogCoshError(), regression),
        (lambda: m.R2Score(), regression), (lambda: m.R2Score(class_aggregation=None), regression), (lambda: m.R2Score(class_aggregation="variance_weighted_average", num_regressors=2), regression),
        (lambda: m.R2Score(num_regressors=1000), regression),
        (lambda: m.Hinge(), signs), (lambda: m.SquaredHinge(), several), (lambda: m.CategoricalHinge(), signs), (lambda: m.KLDivergence(), hot), (lambda: m.Poisson(), several),
        (lambda: m.BinaryCrossentropy(), several), (lambda: m.BinaryCrossentropy(from_logits=True, label_smoothing=.1), several),
        (lambda: m.CategoricalCrossentropy(), hot), (lambda: m.CategoricalCrossentropy(label_smoothing=.2), hot_volume), (lambda: m.SparseCategoricalCrossentropy(), sparse), (lambda: m.SparseCategoricalCrossentropy(from_logits=True), sparse),
        (lambda: m.TruePositives(), binary), (lambda: m.FalsePositives(thresholds=[.2, .7]), several), (lambda: m.TrueNegatives(thresholds=[0, .5, 1.]), several), (lambda: m.FalseNegatives(thresholds=.4), column),
        (lambda: m.Precision(), binary), (lambda: m.Precision(thresholds=[.1, .5, .8]), several), (lambda: m.Precision(top_k=2), several), (lambda: m.Precision(class_id=1), several), (lambda: m.Precision(top_k=2, class_id=0), several),
        (lambda: m.Recall(), binary), (lambda: m.Recall(thresholds=[.25, .5]), several), (lambda: m.Recall(top_k=1, class_id=2), several),
        (lambda: m.SensitivityAtSpecificity(.5), binary), (lambda: m.SpecificityAtSensitivity(.6, num_thresholds=30), several), (lambda: m.PrecisionAtRecall(.5), binary),
        (lambda: m.RecallAtPrecision(.5, class_id=1), several), (lambda: m.SensitivityAtSpecificity(.5, num_thresholds=1), binary),
        (lambda: m.AUC(), binary), (lambda: m.AUC(), edges), (lambda: m.AUC(), hot), (lambda: m.AUC(num_thresholds=5), binary), (lambda: m.AUC(curve="PR"), binary), (lambda: m.AUC(curve="PR", summation_method="minoring"), several),
        (lambda: m.AUC(summation_method="majoring"), several), (lambda: m.AUC(thresholds=[.2, .6, .65]), binary), (lambda: m.AUC(multi_label=True), several), (lambda: m.AUC(multi_label=True, num_labels=3, label_weights=[.2, .5, .3], curve="PR"), several),
        (lambda: m.AUC(label_weights=[.2, .5, .3]), several), (lambda: m.AUC(from_logits=True), [(t, p * 6 - 3) for t, p in binary]), (lambda: m.AUC(multi_label=True, thresholds=[.2, .6, .65]), several),
        (lambda: m.F1Score(), hot), (lambda: m.F1Score(average="macro", threshold=.4), several), (lambda: m.FBetaScore(beta=2., average="micro"), hot), (lambda: m.FBetaScore(beta=.5, average="weighted", threshold=.5), several),
        (lambda: m.IoU(3, [0, 2]), ids), (lambda: m.MeanIoU(3), ids), (lambda: m.MeanIoU(3, ignore_class=1), ids), (lambda: m.BinaryIoU(), several), (lambda: m.BinaryIoU(target_class_ids=[1], threshold=.3), several),
        (lambda: m.OneHotIoU(4, [1, 2]), hot), (lambda: m.OneHotMeanIoU(4), hot), (lambda: m.OneHotMeanIoU(3, sparse_y_pred=True), [(one_hot(t, 3), p) for t, p in ids]),
    ]:
        for series in weighted(data):
            metric = make()
            metric.name = type(metric).__name__.lower()
            results = []
            try:
                for y_true, y_pred, weight in series:
                    metric.update_state(y_true, y_pred, sample_weight=weight)
                    results.append(pack(metric.result()))
            except Exception:
                continue
            cases.append({"object": config(metrics.serialize(metric)), "batches": [[pack(t), pack(p), pack(w)] for t, p, w in series], "expected": results})
    for make in (metrics.Mean, metrics.Sum):
        for values in (batches(lambda: f32(5)), batches(lambda: f32(4, 3)), [np.float32(2), np.float32(5)]):
            for weigh in (lambda v: None, lambda v: f32(len(v)), lambda v: f32(*v.shape)):
                metric = make()
                try:
                    series = [(v, weigh(v)) for v in values]
                    results = []
                    for value, weight in series:
                        metric.update_state(value, sample_weight=weight)
                        results.append(pack(metric.result()))
                except Exception:
                    continue
                cases.append({"object": config(metrics.serialize(metric)), "batches": [[pack(v), pack(w)] for v, w in series], "expected": results})
    return cases


def record_activations():
    x = np.concatenate([np.linspace(-9, 9, 37), [0, -0.0, 1e-6, 30, -30, 100, -100]]).astype("float32").reshape(4, 11)
    names = "linear relu relu6 leaky_relu sigmoid hard_sigmoid softmax log_softmax softplus softsign tanh mish elu selu gelu silu swish hard_silu hard_swish exponential".split()
    return {"x": pack(x), "values": {n: pack(activations.get(n)(x)) for n in names},
            "relu": [{"arguments": a, "values": pack(activations.relu(x, **a))} for a in
                     ({"negative_slope": .3}, {"max_value": 5.}, {"threshold": 2.}, {"negative_slope": .1, "max_value": 4., "threshold": 1.5}, {"max_value": 6.})],
            "elu": pack(activations.elu(x, alpha=.5)), "gelu": pack(activations.gelu(x, approximate=True)), "softmax": pack(activations.softmax(x, axis=0))}


def record_initializers():
    cases = []
    for make, shapes in [
        (lambda: initializers.Zeros(), [(3,)]), (lambda: initializers.Ones(), [(2, 2)]), (lambda: initializers.Constant(2.5), [(2,), ()]), (lambda: initializers.Identity(), [(3, 4)]),
        (lambda: initializers.RandomNormal(), [(3, 5), (7,)]), (lambda: initializers.RandomNormal(1., .3, seed=9), [(4, 3)]), (lambda: initializers.TruncatedNormal(), [(9, 4)]),
        (lambda: initializers.RandomUniform(), [(3, 5)]), (lambda: initializers.RandomUniform(-1., 2., seed=3), [(6,)]),
        (lambda: initializers.GlorotUniform(), [(3, 5), (3, 3, 2, 4), (6,)]), (lambda: initializers.GlorotNormal(), [(3, 5)]), (lambda: initializers.HeUniform(), [(3, 5), (2, 2, 3)]), (lambda: initializers.HeNormal(), [(5, 3)]),
        (lambda: initializers.LecunUniform(), [(3, 5)]), (lambda: initializers.LecunNormal(), [(5, 3)]), (lambda: initializers.VarianceScaling(3., "fan_out", "untruncated_normal", seed=4), [(4, 3)]),
        (lambda: initializers.VarianceScaling(.5, "fan_avg", "normal"), [(4, 3)]), (lambda: initializers.Orthogonal(), [(5, 3), (3, 5), (2, 2, 4)]), (lambda: initializers.Orthogonal(.3, seed=8), [(4, 4)]),
    ]:
        for shape in shapes:
            keras.utils.set_random_seed(42)
            initializer = make()
            cases.append({"object": config(initializers.serialize(initializer)), "shape": list(shape), "values": pack(initializer(shape)), "again": pack(initializer(shape))})
    return cases


def record_regularizers():
    x = f32(4, 3, low=-1)
    return [{"object": config(regularizers.serialize(r)), "x": pack(x), "expected": pack(r(keras.ops.convert_to_tensor(x)))} for r in
            (regularizers.L1(.02), regularizers.L2(.03), regularizers.L1L2(.1, .2), regularizers.L1L2(), regularizers.OrthogonalRegularizer(.5), regularizers.OrthogonalRegularizer(.5, "columns"))]


def record_constraints():
    w = f32(4, 3, low=-2, high=2)
    k = f32(3, 3, 2, 2, low=-2, high=2)
    return [{"object": config(constraints.serialize(c)), "x": pack(x), "expected": pack(c(keras.ops.convert_to_tensor(x)))} for c, x in
            ((constraints.MaxNorm(1.5), w), (constraints.MaxNorm(1.5, axis=[0, 1, 2]), k), (constraints.NonNeg(), w), (constraints.UnitNorm(), w), (constraints.UnitNorm(axis=1), w),
             (constraints.MinMaxNorm(.5, 1., .7), w), (constraints.MinMaxNorm(axis=[0, 1, 2]), k))]


def record_errors():
    def message(f):
        try:
            f()
        except Exception as e:
            return str(e)
        raise AssertionError("no error")

    a, b, c = np.zeros((3, 10), "float32"), np.zeros((3, 5), "float32"), np.zeros((3,), "float32")
    return {
        "categorical shapes": message(lambda: losses.CategoricalCrossentropy()(a, b)),
        "categorical ranks": message(lambda: losses.CategoricalCrossentropy()(np.zeros((3, 2, 5)), b)),
        "binary shapes": message(lambda: losses.BinaryCrossentropy()(a, b)),
        "sparse shapes": message(lambda: losses.SparseCategoricalCrossentropy()(np.zeros((4,)), b)),
        "sparse rank": message(lambda: losses.SparseCategoricalCrossentropy()(a, b)),
        "unknown loss": message(lambda: losses.get("foo")), "unknown metric": message(lambda: metrics.get("foo")), "unknown initializer": message(lambda: initializers.get("foo")),
        "unknown regularizer": message(lambda: regularizers.get("foo")), "unknown constraint": message(lambda: constraints.get("foo")), "unknown activation": message(lambda: activations.get("foo")),
        "l1": message(lambda: regularizers.L1(-1.)), "scale": message(lambda: initializers.VarianceScaling(-1.)), "identity": message(lambda: initializers.Identity()((3,))),
        "orthogonal": message(lambda: initializers.Orthogonal()((3,))), "orthogonal mode": message(lambda: regularizers.OrthogonalRegularizer(mode="x")),
        "orthogonal rank": message(lambda: regularizers.OrthogonalRegularizer()(keras.ops.zeros((3,)))),
        "thresholds": message(lambda: metrics.Precision(thresholds=[.5, 1.5])), "num_thresholds": message(lambda: metrics.AUC(num_thresholds=1)), "curve": message(lambda: metrics.AUC(curve="x")),
        "summation": message(lambda: metrics.AUC(summation_method="x")), "num_labels": message(lambda: metrics.AUC(num_labels=2)), "specificity": message(lambda: metrics.SensitivityAtSpecificity(2.)),
        "class_id": message(lambda: metrics.Precision(class_id=1).update_state(c, c)), "beta": message(lambda: metrics.FBetaScore(beta=-1.)), "threshold": message(lambda: metrics.F1Score(threshold=2.)),
        "f1 rank": message(lambda: metrics.F1Score().update_state(c, c)), "r2 rank": message(lambda: metrics.R2Score().update_state(c, c)), "regressors": message(lambda: metrics.R2Score(num_regressors=-1)),
        "iou": message(lambda: metrics.IoU(2, [2])),
    }


if __name__ == "__main__":
    data = {"losses": record_losses(), "metrics": record_metrics(), "activations": record_activations(), "initializers": record_initializers(),
            "regularizers": record_regularizers(), "constraints": record_constraints(), "errors": record_errors()}
    names = {"losses": sorted(keras.src.losses.ALL_OBJECTS_DICT), "metrics": sorted(keras.src.metrics.ALL_OBJECTS_DICT), "initializers": sorted(keras.src.initializers.ALL_OBJECTS_DICT),
             "activations": sorted(keras.src.activations.ALL_OBJECTS_DICT), "regularizers": sorted(keras.src.regularizers.ALL_OBJECTS_DICT), "constraints": sorted(keras.src.constraints.ALL_OBJECTS_DICT)}
    data["names"] = names
    data["arrays"] = [json.loads(text) for text in arrays]
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), "elements.json")
    with open(path, "w") as file:
        json.dump(data, file, separators=(",", ":"))
    print({k: len(v) for k, v in data.items()}, os.path.getsize(path))
