import os
import tempfile
import keras
import keras_tuner as kt
import numpy as np

keras.utils.set_random_seed(3)
x = np.random.rand(200, 6).astype("float32")
y = (x[:, :3].sum(axis=1) > x[:, 3:].sum(axis=1)).astype("int32")
x_train, y_train, x_val, y_val = x[:140], y[:140], x[140:], y[140:]

# The summaries name the folder: relative to this one.
os.chdir(tempfile.mkdtemp())


def build_model(hp):
    model = keras.Sequential()
    for i in range(hp.Int("layers", 1, 2)):
        with hp.conditional_scope("layers", list(range(i + 1, 3))):
            model.add(keras.layers.Dense(hp.Int(f"units_{i}", min_value=8, max_value=32, step=8), activation="relu"))
    model.add(keras.layers.Dense(1, activation="sigmoid"))
    model.compile(optimizer=keras.optimizers.Adam(hp.Choice("learning_rate", [1e-1, 1e-2, 1e-3])), loss="binary_crossentropy", metrics=["accuracy"])
    return model


tuner = kt.Hyperband(
    build_model,
    objective="val_loss",
    max_epochs=4,
    factor=2,
    seed=5,
    directory="my_dir",
    project_name="band",
)
stop_early = keras.callbacks.EarlyStopping(monitor="val_loss", patience=3)
tuner.search(x_train, y_train, validation_data=(x_val, y_val), epochs=50, batch_size=20, callbacks=[stop_early], verbose=0)
for trial in tuner.oracle.trials.values():
    print(trial.trial_id, trial.status, trial.hyperparameters.values, "best step", trial.best_step, f"score {trial.score:.4f}")

best_hps = tuner.get_best_hyperparameters()[0]
print(f"The best learning rate is {best_hps.get('learning_rate')}, with {best_hps.get('layers')} layers.")
model = tuner.get_best_models()[0]
print([f"{value:.4f}" for value in model.evaluate(x_val, y_val, verbose=0)])

# A search that is there goes on; this one is over.
tuner = kt.Hyperband(build_model, objective="val_loss", max_epochs=4, factor=2, seed=5, directory="my_dir", project_name="band")
tuner.search(x_train, y_train, validation_data=(x_val, y_val), verbose=0)
print(len(tuner.oracle.trials), "trials,", "left:", tuner.remaining_trials)


# A training of its own asks the oracle's entries itself.
class Epochs(kt.Hyperband):
    def run_trial(self, trial):
        hp = trial.hyperparameters
        width = hp.Float("width", 0.0, 1.0)
        print(trial.trial_id, "from", hp["tuner/initial_epoch"], "to", hp["tuner/epochs"], "in bracket", hp["tuner/bracket"], "after", hp.values.get("tuner/trial_id"))
        return (width - 0.3) ** 2 + 1 / hp["tuner/epochs"]


hp = kt.HyperParameters()
hp.Float("width", 0.0, 1.0)
tuner = Epochs(hyperparameters=hp, max_epochs=3, hyperband_iterations=2, seed=8, directory="my_dir", project_name="own", overwrite=True)
tuner.oracle.verbose = 0
tuner.search()
tuner.results_summary(2)
