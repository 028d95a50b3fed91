"""Records a search of keras_tuner 1.4.8 that was broken off in its third trial, and how it goes on in Python.

python generate_resumed.py
"""
import json
import os
import shutil

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"
import keras
import keras_tuner as kt
import numpy as np

HERE = os.path.dirname(os.path.abspath(__file__))
X = np.arange(80, dtype="float32").reshape(20, 4) / 80
Y = X.sum(1, keepdims=True)


def build_model(hp):
    model = keras.Sequential([keras.layers.Dense(hp.Int("units", 2, 8, step=2), activation=hp.Choice("activation", ["relu", "tanh"])), keras.layers.Dense(1)])
    model.compile(optimizer=keras.optimizers.SGD(hp.Float("lr", 1e-3, 1e-1, sampling="log")), loss="mse", metrics=["mae"])
    return model


class BreaksOff(kt.RandomSearch):
    def on_epoch_end(self, trial, model, epoch, logs=None):
        if trial.trial_id == "2":
            raise kt.errors.FatalError("broken off")


def search(kind, folder):
    tuner = kind(build_model, objective="val_loss", max_trials=5, seed=17, directory=folder, project_name="p")
    keras.utils.set_random_seed(1)
    try:
        tuner.search(X, Y, epochs=2, validation_data=(X, Y), verbose=0)
    except kt.errors.FatalError:
        pass
    return tuner


if __name__ == "__main__":
    folder = os.path.join(HERE, "resumed")
    shutil.rmtree(folder, ignore_errors=True)
    first = search(BreaksOff, folder)
    predictions = first.get_best_models()[0].predict(X, verbose=0)
    shutil.copytree(folder, "/tmp/resumed_here", dirs_exist_ok=True)
    second = search(kt.RandomSearch, "/tmp/resumed_here")
    shutil.rmtree("/tmp/resumed_here")
    with open(os.path.join(HERE, "resumed.json"), "w") as file:
        json.dump({
            "best": first.oracle.get_best_trials()[0].trial_id,
            "predictions": predictions.ravel().tolist(),
            "trials": {trial.trial_id: trial.hyperparameters.values for trial in second.oracle.trials.values()},
            "end_order": second.oracle.end_order,
        }, file, indent=1)
        file.write("\n")
