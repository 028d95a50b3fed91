import os
import tempfile
import keras
import keras_tuner as kt
import numpy as np

keras.utils.set_random_seed(7)
x = np.random.rand(180, 5).astype("float32")
y = (x @ np.array([[1.0], [-2.0], [0.5], [0.0], [1.5]], "float32")) ** 2
x_train, y_train, x_val, y_val = x[:120], y[:120], x[120:], y[120:]

# The summaries name the folder: relative to this one.
os.chdir(tempfile.mkdtemp())


def build_model(hp):
    model = keras.Sequential([
        keras.layers.Dense(hp.Int("units", min_value=4, max_value=64, step=4), activation=hp.Choice("activation", ["relu", "tanh"])),
        keras.layers.Dense(1),
    ])
    model.compile(optimizer=keras.optimizers.Adam(hp.Choice("learning_rate", [1e-3, 1e-2, 1e-1])), loss="mse")
    return model


tuner = kt.BayesianOptimization(
    build_model,
    objective="val_loss",
    max_trials=7,
    num_initial_points=3,
    seed=1,
    directory="my_dir",
    project_name="bayes",
)
tuner.search(x_train, y_train, validation_data=(x_val, y_val), epochs=4, batch_size=20, verbose=0)
for trial in tuner.oracle.trials.values():
    print(trial.trial_id, trial.status, trial.hyperparameters.values, "best step", trial.best_step, f"score {trial.score:.4f}")
print(tuner.get_best_hyperparameters()[0].values)
model = tuner.get_best_models()[0]
print(f"{model.evaluate(x_val, y_val, verbose=0):.4f}")


# What is searched for need not be a model.
class Valley(kt.BayesianOptimization):
    def run_trial(self, trial):
        hp = trial.hyperparameters
        a = hp.Float("a", -2.0, 2.0)
        b = hp.Float("b", -2.0, 2.0)
        return {"depth": -((a - 0.5) ** 2) - 2 * (b + 1) ** 2 - a * b / 2}


hp = kt.HyperParameters()
hp.Float("a", -2.0, 2.0)
hp.Float("b", -2.0, 2.0)
tuner = Valley(objective=kt.Objective("depth", "max"), hyperparameters=hp, max_trials=9, num_initial_points=4, beta=1.5, seed=2, directory="my_dir", project_name="valley")
tuner.oracle.verbose = 0
tuner.search()
for trial in tuner.oracle.trials.values():
    print(trial.trial_id, [f"{value:.2f}" for value in trial.hyperparameters.values.values()], f"{trial.score:.2f}")
