"""Records searches of keras_tuner's oracles over spaces of all kinds, trial by trial: hyperband.json, bayesian.json.

`KERAS-PYTHON generate.py`
"""
import json
import os
import shutil
import tempfile
import warnings

import keras_tuner as kt

warnings.filterwarnings("ignore")
HERE = os.path.dirname(os.path.abspath(__file__))
ENDS = ("tuner/epochs", "tuner/initial_epoch", "tuner/bracket", "tuner/round", "tuner/trial_id")


def score(values):
    """As in SearchRecord.cs: sums, products and quotients only, so that both give the same bits."""
    total, i = 0.0, 0
    for name, v in values.items():
        if name in ENDS:
            continue
        if isinstance(v, bool):
            u = 0.25 if v else 0.0
        elif isinstance(v, str):
            u = (sum(map(ord, v)) % 7) / 7
        else:
            r = v / (1 + abs(v))
            u = (r - 0.4) * (r - 0.4)
        total += u / (1 + i)
        i += 1
    return total + 1 / (1 + values.get("tuner/epochs", 0))


def simple(hp):
    hp.Int("a", 1, 10)
    hp.Choice("b", ["x", "y"])


def training(hp):
    hp.Float("rate", 1e-4, 1e-1, sampling="log")
    hp.Int("units", 32, 512, step=32)
    hp.Boolean("drop")


def tiny(hp):
    hp.Boolean("flag", default=True)


def conditional(hp):
    hp.Choice("kind", ["cnn", "mlp"])
    with hp.conditional_scope("kind", ["cnn"]):
        hp.Int("filters", 8, 64, step=2, sampling="log")
    with hp.conditional_scope("kind", ["mlp"]):
        hp.Float("dropout", 0.0, 0.5, step=0.1)
        hp.Choice("width", [16, 32, 64])
    hp.Int("depth", 1, 4)


def constants(hp):
    hp.Fixed("seed", 7)
    hp.Float("x", -1.0, 1.0, step=0.25)
    hp.Fixed("name", "run")


def plane(hp):
    hp.Float("x", -2.0, 2.0)
    hp.Float("y", -1.0, 3.0)


def reverse(hp):
    hp.Float("momentum", 0.5, 0.999, sampling="reverse_log")
    hp.Int("size", 1, 1024, sampling="log")
    hp.Int("back", 1, 64, step=2, sampling="reverse_log")


def wide(hp):
    hp.Float("a", 0.0, 1.0)
    hp.Float("b", 1e-3, 1e3, sampling="log")
    hp.Int("c", 0, 100)
    hp.Choice("d", [0.5, 1.0, 2.0, 4.0])
    hp.Boolean("e")


def empty(hp):
    pass


def line(hp):
    hp.Float("x", 0.0, 4.0)


HYPERBAND = [
    (simple, dict(max_epochs=9, factor=3, seed=1), {}), (training, dict(max_epochs=10, factor=3, seed=2), {}), (training, dict(max_epochs=27, factor=3, seed=3), dict(direction="max")),
    (simple, dict(max_epochs=4, factor=2, hyperband_iterations=2, seed=4), {}), (tiny, dict(max_epochs=9, seed=5), {}), (tiny, dict(max_epochs=3, hyperband_iterations=None, seed=6), {}),
    (conditional, dict(max_epochs=8, factor=2, seed=7), {}), (constants, dict(max_epochs=1, seed=8), {}), (reverse, dict(max_epochs=5, factor=4, seed=9), dict(direction="max")),
    (plane, dict(max_epochs=2, factor=2, hyperband_iterations=3, seed=10), {}), (wide, dict(max_epochs=6, factor=2, seed=11), dict(workers=3)), (empty, dict(max_epochs=9, seed=12), {}),
    (plane, dict(max_epochs=9, factor=3, seed=13, max_retries_per_trial=1), dict(invalid=[2, 3, 7])), (plane, dict(max_epochs=9, factor=3, seed=14), dict(invalid=[1, 4, 13])),
    (plane, dict(max_epochs=9, factor=3, seed=15), dict(invalid=[3, 4, 5])), (simple, dict(max_epochs=16, factor=2, seed=16), dict(workers=2)), (tiny, dict(max_epochs=9, seed=17), dict(workers=2)),
    (line, dict(seed=18), {}),
]
BAYESIAN = [
    (plane, dict(max_trials=14, seed=1), {}), (training, dict(max_trials=16, seed=2), dict(direction="max")), (conditional, dict(max_trials=20, seed=3), {}),
    (wide, dict(max_trials=20, seed=4, num_initial_points=5, alpha=1e-2, beta=1.0), {}), (reverse, dict(max_trials=15, seed=5, num_initial_points=4), {}), (constants, dict(max_trials=12, seed=6, num_initial_points=2), {}),
    (tiny, dict(max_trials=6, seed=7, num_initial_points=1), {}), (tiny, dict(max_trials=6, seed=8), {}), (plane, dict(max_trials=12, seed=9, num_initial_points=3), dict(workers=2)),
    (line, dict(max_trials=8, seed=10), dict(invalid=[1, 4])), (simple, dict(max_trials=10, seed=11, num_initial_points=2, beta=0.0), dict(direction="max")), (plane, dict(max_trials=5, seed=12, num_initial_points=1), dict(workers=3)),
]


def search(oracle, workers=1, invalid=(), stop=None):
    """What each worker is given, in turns; a trial of `invalid`, by its place in this list, crashes."""
    events = []
    try:
        while len(events) < 400:
            running = []
            for worker in range(workers):
                trial = oracle.create_trial(f"tuner{worker}")
                events.append({"id": trial.trial_id, "status": trial.status, "values": dict(trial.hyperparameters.values)})
                if trial.status == "RUNNING":
                    running.append((len(events) - 1, trial))
            if not running:
                break
            for i, trial in running:
                if i in invalid:
                    trial.status = "INVALID"
                else:
                    events[i]["score"] = score(trial.hyperparameters.values)
                    oracle.update_trial(trial.trial_id, {"score": events[i]["score"]})
                    trial.status = "COMPLETED"
                oracle.end_trial(trial)
            if stop and len(events) >= stop:
                break
    except RuntimeError as e:
        events.append({"error": str(e)})
    return events


def oracle_of(kind, space, arguments, direction, directory):
    hp = kt.HyperParameters()
    space(hp)
    oracle = kind(objective=kt.Objective("score", direction), hyperparameters=hp, **arguments)
    oracle._set_project_dir(directory, "p")
    oracle.verbose = 0
    return oracle, hp.get_config()


def record(kind, cases):
    for space, arguments, how in cases:
        how = dict(how)
        direction = how.pop("direction", "min")
        directory = tempfile.mkdtemp()
        oracle, config = oracle_of(kind, space, arguments, direction, directory)
        # A space that is empty counts as none.
        events = search(oracle, **how)
        yield {"name": space.__name__, "space": config, "arguments": arguments, "direction": direction, **how, "events": events}
        shutil.rmtree(directory)


def files(directory):
    found = {}
    for folder, _, names in os.walk(directory):
        for name in names:
            path = os.path.join(folder, name)
            found[os.path.relpath(path, directory).replace(os.sep, "/")] = open(path).read()
    return dict(sorted(found.items()))


def interrupted(kind, space, arguments, stop):
    """The files of a search that was stopped while a trial ran, and how Python goes on with them."""
    directory = tempfile.mkdtemp()
    oracle, config = oracle_of(kind, space, arguments, "min", directory)
    before = search(oracle, stop=stop)
    oracle.create_trial("tuner0")
    left = files(directory)
    oracle, _ = oracle_of(kind, space, arguments, "min", directory)
    oracle.reload()
    after = search(oracle)
    shutil.rmtree(directory)
    return {"space": config, "arguments": arguments, "before": before, "files": left, "after": after}


def write(name, content):
    with open(os.path.join(HERE, name), "w") as file:
        json.dump(content, file, separators=(",", ":"))
        file.write("\n")


if __name__ == "__main__":
    band = kt.oracles.HyperbandOracle
    write("hyperband.json", {
        "searches": list(record(band, HYPERBAND)),
        "interrupted": [interrupted(band, simple, dict(max_epochs=9, factor=3, seed=21), 13), interrupted(band, training, dict(max_epochs=4, factor=2, hyperband_iterations=2, seed=22), 3)],
    })
    bayes = kt.oracles.BayesianOptimizationOracle
    write("bayesian.json", {"searches": list(record(bayes, BAYESIAN)), "interrupted": [interrupted(bayes, plane, dict(max_trials=10, num_initial_points=3, seed=23), 5)]})
