"""Records what keras_tuner 1.4.8 does: spaces and their values, the trials of RandomSearch and GridSearch, what they print, and their files.

python generate.py
"""
import contextlib
import io
import json
import os
import re
import shutil

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras_tuner as kt
from keras_tuner.src import utils

HERE = os.path.dirname(os.path.abspath(__file__))
# An empty line is printed before the end of a trial, as outside notebooks.
utils.IS_NOTEBOOK = False


def space(define):
    hp = kt.HyperParameters()
    define(hp)
    return hp


def conditional(hp):
    hp.Choice("kind", ["cnn", "mlp"])
    with hp.conditional_scope("kind", ["cnn"]):
        hp.Int("filters", 16, 64, step=16)
        hp.Boolean("pool", default=True)
        with hp.conditional_scope("pool", [True]):
            hp.Choice("size", [2, 3])
    with hp.conditional_scope("kind", ["mlp"]):
        hp.Int("units", 8, 10)
    hp.Float("rate", 0.1, 0.5, step=0.1)


def same_name(hp):
    hp.Choice("optimizer", ["sgd", "adam"])
    with hp.conditional_scope("optimizer", ["sgd"]):
        hp.Float("lr", 0.01, 0.1, sampling="log")
    with hp.conditional_scope("optimizer", ["adam"]):
        hp.Float("lr", 1e-4, 1e-2, sampling="log")


SPACES = {
    # The entries of notebook 001.
    "notebook": lambda hp: (
        hp.Int("filters_1", 32, 128, step=32), hp.Int("filters_2", 64, 256, step=64), hp.Int("units", 64, 256, step=64),
        hp.Float("dropout", 0.1, 0.5, step=0.1), hp.Float("learning_rate", 1e-4, 1e-2, sampling="log")),
    "integers": lambda hp: (
        hp.Int("plain", -3, 7), hp.Int("log", 1, 1000, sampling="log"), hp.Int("reverse", 1, 100, sampling="reverse_log"),
        hp.Int("odd", 1, 10, step=4), hp.Int("one", 5, 5), hp.Int("default", 0, 9, default=4)),
    "doubling": lambda hp: (hp.Int("batch", 16, 512, step=2, sampling="log"), hp.Int("down", 3, 100, step=3, sampling="reverse_log")),
    "fractions": lambda hp: (
        hp.Float("plain", -1.5, 2.5), hp.Float("log", 1e-5, 1.0, sampling="log"), hp.Float("reverse", 0.1, 10.0, sampling="reverse_log"),
        hp.Float("third", 0.0, 1.0, step=0.3), hp.Float("one", 0.5, 0.5), hp.Float("default", 0.0, 1.0, default=0.25)),
    "powers": lambda hp: (hp.Float("tens", 1e-4, 1e-1, step=10.0, sampling="log"), hp.Float("down", 0.5, 8.0, step=2.0, sampling="reverse_log")),
    "choices": lambda hp: (
        hp.Choice("text", ["relu", "tanh", "selu"], default="tanh"), hp.Choice("whole", [32, 64, 128]), hp.Choice("part", [0.1, 0.25, 1e-7], ordered=False),
        hp.Choice("flags", [True, False]), hp.Boolean("no"), hp.Boolean("yes", default=True)),
    "fixed": lambda hp: (hp.Fixed("text", "a"), hp.Fixed("whole", 3), hp.Fixed("part", 0.5), hp.Fixed("flag", True), hp.Int("n", 1, 3)),
    "conditional": conditional,
    "same_name": same_name,
    "small": lambda hp: (hp.Boolean("a"), hp.Choice("b", ["x", "y"])),
    "empty": lambda hp: None,
}
PROBABILITIES = [0.0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.625, 0.75, 0.9, 0.999999, 1 - 2 ** -53]


def score(values):
    """A score of values that any language can compute."""
    return sum(len(str(name)) * (float(value) if not isinstance(value, str) else len(value)) for name, value in values.items())


def trials(oracle, folder, most):
    """The values of the trials of an oracle, and its state at the end."""
    shutil.rmtree(folder, ignore_errors=True)
    oracle._set_project_dir(folder, "p")
    oracle.verbose = 0
    found = []
    while len(found) < most:
        trial = oracle.create_trial("tuner0")
        if trial.status == "STOPPED":
            break
        found.append({"id": trial.trial_id, "values": dict(trial.hyperparameters.values)})
        oracle.update_trial(trial.trial_id, {"score": score(trial.hyperparameters.values)}, step=len(found) % 3)
        trial.status = "COMPLETED"
        oracle.end_trial(trial)
    shutil.rmtree(folder, ignore_errors=True)
    state = oracle.get_state()
    return {"trials": found, "seed_state": state["seed_state"], "hashes": state["id_to_hash"], "best": [t.trial_id for t in oracle.get_best_trials(5)]}


def record_spaces():
    recorded = {}
    for name, define in SPACES.items():
        hps = space(define)
        objective = kt.Objective("score", "max")
        recorded[name] = {
            "config": hps.get_config(),
            "entries": [{
                "repr": repr(hp),
                "default": hp.default,
                "values": list(hp.values),
                "prob_to_value": [hp.prob_to_value(p) for p in PROBABILITIES],
                "value_to_prob": [hp.value_to_prob(hp.prob_to_value(p)) for p in PROBABILITIES],
                "random_sample": [hp.random_sample(seed) for seed in (0, 1, 42, 5318)],
            } for hp in hps.space],
            # Of entries of one name under several conditions keras_tuner loses the values.
            **({} if name == "same_name" else {"random": trials(kt.oracles.RandomSearchOracle(objective, max_trials=100, seed=42, hyperparameters=space(define)), "/tmp/kt_record", 12),
            "grid": trials(kt.oracles.GridSearchOracle(objective, hyperparameters=space(define)), "/tmp/kt_record", 40)}),
        }
    return {"probabilities": PROBABILITIES, "spaces": recorded}


class Searched(kt.RandomSearch):
    """A search without models, in which trials break down in every way."""

    def run_trial(self, trial, *args, **kwargs):
        hp = trial.hyperparameters
        kind = hp.Choice("kind", ["good", "nan", "broken", "failed"])
        x = hp.Float("x", -1.0, 1.0)
        if hp.Boolean("more"):
            with hp.conditional_scope("more", [True]):
                x += hp.Int("a_name_that_is_longer_than_a_column", 1, 3)
        if kind == "nan":
            return float("nan")
        if kind == "broken":
            raise ValueError("broken")
        if kind == "failed":
            raise kt.errors.FailedTrialError("failed")
        return {"loss": x * x, "other": x} if x < 0 else [x * x, {"loss": 2 * x * x, "other": 1.5}]


class Grid(kt.GridSearch):
    """A grid in which an entry shows up late."""

    def run_trial(self, trial, *args, **kwargs):
        hp = trial.hyperparameters
        a = hp.Choice("a", [1, 2, 3])
        b = hp.Boolean("b")
        c = hp.Float("c", 0.0, 1.0, step=0.5)
        return a + c if b else a - c


def neutral(text):
    """Without times and stack traces."""
    text = re.sub(r"\[\d\dh \d\dm \d\ds\]", "[TIME]", re.sub(r"elapsed time: \d\dh \d\dm \d\ds", "elapsed time: TIME", text))
    text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?", "TIME", text)
    text = re.sub(r'"message": "Traceback.*?Error: ([a-z]+)\\n"', r'"message": "\1"', text)
    return re.sub(r"Traceback.*?Error: ([a-z]+)\n", r"\1", text, flags=re.S)


def record_search(tuner):
    """What a search prints, and its files."""
    out = io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(io.StringIO()):
        tuner.search_space_summary()
        tuner.search()
        tuner.search_space_summary()
        tuner.results_summary(4)
    files = {}
    for folder, _, names in os.walk(tuner.project_dir):
        for name in names:
            path = os.path.join(folder, name)
            files[os.path.relpath(path, tuner.project_dir)] = neutral(open(path).read())
    state = json.loads(files["oracle.json"])
    state["tried_so_far"] = sorted(state["tried_so_far"])
    files["oracle.json"] = json.dumps(state)
    return {"printed": neutral(out.getvalue()), "files": dict(sorted(files.items()))}


def record_searches():
    shutil.rmtree("searches", ignore_errors=True)
    where = {"directory": "searches", "overwrite": True}
    return {
        "random": record_search(Searched(objective=kt.Objective("loss", "min"), max_trials=12, seed=11, max_retries_per_trial=1, max_consecutive_failed_trials=9, project_name="random", **where)),
        "grid": record_search(Grid(objective=kt.Objective("default", "max"), seed=5, project_name="grid", **where)),
    }


if __name__ == "__main__":
    import tempfile
    with open(os.path.join(HERE, "Data", "spaces.json"), "w") as file:
        json.dump(record_spaces(), file, indent=1)
        file.write("\n")
    os.chdir(tempfile.mkdtemp())
    with open(os.path.join(HERE, "Data", "searches.json"), "w") as file:
        json.dump(record_searches(), file, indent=1)
        file.write("\n")
