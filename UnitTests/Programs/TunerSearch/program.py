import os
import tempfile
import keras
import keras_tuner as kt
import numpy as np

keras.utils.set_random_seed(11)
x = np.random.rand(240, 8, 8, 3).astype("float32")
y = (x[:, :, :, 0].mean(axis=(1, 2)) > x[:, :, :, 2].mean(axis=(1, 2))).astype("int32")
x_train, y_train, x_val, y_val = x[:160], y[:160], x[160:], y[160:]

# The summaries name the folder: relative to this one.
os.chdir(tempfile.mkdtemp())


def build_model(hp):
    model = keras.Sequential()
    hp_filters = hp.Int("filters", min_value=4, max_value=16, step=4)
    model.add(keras.layers.Conv2D(hp_filters, (3, 3), activation="relu", input_shape=(8, 8, 3), padding="same"))
    model.add(keras.layers.BatchNormalization())
    model.add(keras.layers.GlobalAveragePooling2D())
    hp_units = hp.Int("units", min_value=8, max_value=32, step=8)
    model.add(keras.layers.Dense(hp_units, activation=hp.Choice("activation", ["relu", "tanh"])))
    if hp.Boolean("dropout"):
        model.add(keras.layers.Dropout(hp.Float("rate", min_value=0.1, max_value=0.5, step=0.1)))
    model.add(keras.layers.Dense(2, activation="softmax"))
    hp_learning_rate = hp.Float("learning_rate", min_value=1e-4, max_value=1e-2, sampling="log")
    model.compile(
        optimizer=keras.optimizers.Adam(learning_rate=hp_learning_rate),
        loss="sparse_categorical_crossentropy",
        metrics=["accuracy"],
    )
    return model


tuner = kt.RandomSearch(
    build_model,
    objective="val_loss",
    max_trials=3,
    executions_per_trial=2,
    directory="my_dir",
    project_name="tuning",
)
tuner.search_space_summary()
tuner.search(x_train, y_train, validation_data=(x_val, y_val), epochs=3, batch_size=32, verbose=0)
tuner.search_space_summary()
tuner.results_summary()

best_hps = tuner.get_best_hyperparameters(num_trials=1)[0]
print(f"Best hyperparameters: {best_hps.values}")
print("units:", best_hps.get("units"), "of", [hp.name for hp in best_hps.space])
for trial_id in sorted(tuner.oracle.trials):
    trial = tuner.oracle.get_trial(trial_id)
    print(trial_id, trial.status, "best step", trial.best_step, f"score {trial.score:.4f}")

# The model of the best trial, with the weights of its best epoch; and one that is trained again.
model = tuner.get_best_models(num_models=1)[0]
print("best model:", f"{model.evaluate(x_val, y_val, verbose=0)[0]:.4f}")
keras.utils.set_random_seed(5)
model = tuner.hypermodel.build(best_hps)
history = model.fit(x_train, y_train, epochs=2, batch_size=32, verbose=0)
print("trained again:", [f"{loss:.4f}" for loss in history.history["loss"]])

# The search is over, and goes on with more trials.
tuner = kt.RandomSearch(build_model, objective="val_loss", max_trials=4, directory="my_dir", project_name="tuning")
print("left:", tuner.remaining_trials)
tuner.search(x_train, y_train, validation_data=(x_val, y_val), epochs=1, batch_size=32, verbose=0)
print("trials:", sorted(tuner.oracle.trials), sorted(os.listdir("my_dir/tuning")))


# What is searched for need not be a model.
class Minimum(kt.GridSearch):
    def run_trial(self, trial):
        hp = trial.hyperparameters
        a = hp.Int("a", -2, 2)
        b = hp.Float("b", 0.0, 1.0, step=0.25)
        return (a - 1) ** 2 + (b - 0.5) ** 2


tuner = Minimum(directory="my_dir", project_name="minimum")
tuner.oracle.verbose = 0
tuner.search()
print(len(tuner.oracle.trials), "trials:", tuner.get_best_hyperparameters()[0].values)
print([list(hp.values.values()) for hp in tuner.get_best_hyperparameters(3)])


# Training has hyperparameters, too.
class MyHyperModel(kt.HyperModel):
    def build(self, hp):
        model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(2, activation="softmax")])
        model.compile(optimizer="sgd", loss="sparse_categorical_crossentropy", metrics=["accuracy"])
        return model

    def fit(self, hp, model, *args, **kwargs):
        return model.fit(*args, epochs=hp.Int("epochs", 1, 3), **kwargs)


tuner = kt.RandomSearch(MyHyperModel(), objective=kt.Objective("val_loss", direction="min"), max_trials=3, seed=2, directory="my_dir", project_name="epochs")
tuner.search(x_train, y_train, validation_data=(x_val, y_val), verbose=0)
print([(trial.hyperparameters.values, trial.best_step) for trial in tuner.oracle.get_best_trials(3)])
print([f"{trial.score:.4f}" for trial in tuner.oracle.get_best_trials(3)])
