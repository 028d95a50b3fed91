"""Writes fscores.json: F-scores of Keras 3.6, with every average, threshold and weight, by themselves and in evaluate and fit. Run it with that Python."""
import json
import pathlib

import keras
import numpy as np

rng = np.random.default_rng(9)
y = np.eye(3, dtype="f4")[rng.integers(0, 3, 20)]
p = rng.dirichlet(np.ones(3), 20).astype("f4")
w = rng.uniform(0, 2, 20).astype("f4")
several = (rng.random((20, 3)) < .5).astype("f4")
cases = []
for average in (None, "micro", "macro", "weighted"):
    for threshold in (None, .4):
        for labels in ("y", "several"):
            for beta in (1., 2.):
                case = {"average": average, "threshold": threshold, "labels": labels, "beta": beta}
                for weights in (False, True):
                    metric = keras.metrics.FBetaScore(average, beta, threshold)
                    for part in (slice(0, 9), slice(9, 20)):
                        metric.update_state({"y": y, "several": several}[labels][part], p[part], sample_weight=w[part] if weights else None)
                    case["weighted" if weights else "plain"] = np.ravel(metric.result()).tolist()
                if beta == 1 and labels == "y":
                    # A model that gives its inputs: in evaluate and fit the metrics are those of p.
                    model = keras.Sequential([keras.Input((3,)), keras.layers.Activation("linear")])
                    new = lambda name: keras.metrics.F1Score(average, threshold, name=name)
                    model.compile("sgd", "mse", metrics=[new("plain")], weighted_metrics=[new("heavy")])
                    for name, arguments in (("evaluate", {}), ("sample_weight", {"sample_weight": w})):
                        logs = model.evaluate(p, y, batch_size=8, verbose=0, return_dict=True, **arguments)
                        case[name] = {k: np.ravel(v).tolist() for k, v in logs.items() if k != "loss"}
                    history = model.fit(p, y, batch_size=8, shuffle=False, verbose=0, epochs=2, class_weight={0: 1., 1: 2., 2: .5}).history
                    case["class_weight"] = {k: [np.ravel(e).tolist() for e in v] for k, v in history.items() if k != "loss"}
                cases.append(case)
data = {"y": y.ravel().tolist(), "several": several.ravel().tolist(), "p": p.ravel().tolist(), "w": w.tolist(), "cases": cases}
pathlib.Path(__file__).with_name("fscores.json").write_text(json.dumps(data, indent=1) + "\n")
