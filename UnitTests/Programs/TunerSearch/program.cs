#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 2e-4 (softmax and tanh round otherwise in compiled steps of TensorFlow; scores are printed with all their digits)
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

keras.utils.set_random_seed(11);
var x = np.random.rand(240, 8, 8, 3).astype("float32");
var y = (x[":, :, :, 0"].mean(axis: (1, 2)) > x[":, :, :, 2"].mean(axis: (1, 2))).astype("int32");
var (x_train, y_train, x_val, y_val) = (x[":160"], y[":160"], x["160:"], y["160:"]);

// The summaries name the folder: relative to this one.
Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory().FullName);

Model build_model(HyperParameters hp)
{
    var model = keras.Sequential();
    var hp_filters = hp.Int("filters", min_value: 4, max_value: 16, step: 4);
    model.add(keras.layers.Conv2D(hp_filters, (3, 3), activation: "relu", input_shape: (8, 8, 3), padding: "same"));
    model.add(keras.layers.BatchNormalization());
    model.add(keras.layers.GlobalAveragePooling2D());
    var hp_units = hp.Int("units", min_value: 8, max_value: 32, step: 8);
    model.add(keras.layers.Dense(hp_units, activation: hp.Choice("activation", ["relu", "tanh"])));
    if (hp.Boolean("dropout"))
        model.add(keras.layers.Dropout(hp.Float("rate", min_value: 0.1, max_value: 0.5, step: 0.1)));
    model.add(keras.layers.Dense(2, activation: "softmax"));
    var hp_learning_rate = hp.Float("learning_rate", min_value: 1e-4, max_value: 1e-2, sampling: "log");
    model.compile(
        optimizer: keras.optimizers.Adam(learning_rate: hp_learning_rate),
        loss: "sparse_categorical_crossentropy",
        metrics: ["accuracy"]
    );
    return model;
}

Tuner tuner = kt.RandomSearch(
    build_model,
    objective: "val_loss",
    max_trials: 3,
    executions_per_trial: 2,
    directory: "my_dir",
    project_name: "tuning"
);
tuner.search_space_summary();
tuner.search(x_train, y_train, validation_data: (x_val, y_val), epochs: 3, batch_size: 32, verbose: 0);
tuner.search_space_summary();
tuner.results_summary();

var best_hps = tuner.get_best_hyperparameters(num_trials: 1)[0];
print($"Best hyperparameters: {best_hps.values}");
print("units:", best_hps.get("units"), "of", list(best_hps.space.Select(hp => hp.name)));
foreach (var trial_id in sorted(tuner.oracle.trials.Keys))
{
    var trial = tuner.oracle.get_trial(trial_id);
    print(trial_id, trial.status, "best step", trial.best_step, $"score {trial.score:F4}");
}

// The model of the best trial, with the weights of its best epoch; and one that is trained again.
var model = tuner.get_best_models(num_models: 1)[0];
print("best model:", $"{model.evaluate(x_val, y_val, verbose: 0)[0]:F4}");
keras.utils.set_random_seed(5);
model = tuner.hypermodel.build(best_hps);
var history = model.fit(x_train, y_train, epochs: 2, batch_size: 32, verbose: 0);
print("trained again:", list(history.history["loss"].Select(loss => $"{loss:F4}")));

// The search is over, and goes on with more trials.
tuner = kt.RandomSearch(build_model, objective: "val_loss", max_trials: 4, directory: "my_dir", project_name: "tuning");
print("left:", tuner.remaining_trials);
tuner.search(x_train, y_train, validation_data: (x_val, y_val), epochs: 1, batch_size: 32, verbose: 0);
print("trials:", sorted(tuner.oracle.trials.Keys), sorted(Directory.GetFileSystemEntries("my_dir/tuning").Select(path => Path.GetFileName(path))));

tuner = new Minimum();
tuner.oracle.verbose = 0;
tuner.search();
print(len(tuner.oracle.trials), "trials:", tuner.get_best_hyperparameters()[0].values);
print(list(tuner.get_best_hyperparameters(3).Select(hp => list(hp.values.Values))));

tuner = kt.RandomSearch(new MyHyperModel(), objective: kt.Objective("val_loss", direction: "min"), max_trials: 3, seed: 2, directory: "my_dir", project_name: "epochs");
tuner.search(x_train, y_train, validation_data: (x_val, y_val), verbose: 0);
print(list(tuner.oracle.get_best_trials(3).Select(trial => (trial.hyperparameters.values, trial.best_step))));
print(list(tuner.oracle.get_best_trials(3).Select(trial => $"{trial.score:F4}")));

// What is searched for need not be a model.
class Minimum() : GridSearch(directory: "my_dir", project_name: "minimum")
{
    public override TrialResults run_trial(Trial trial, FitArguments arguments)
    {
        var hp = trial.hyperparameters;
        var a = hp.Int("a", -2, 2);
        var b = hp.Float("b", 0.0, 1.0, step: 0.25);
        return Math.Pow(a - 1, 2) + Math.Pow(b - 0.5, 2);
    }
}

// Training has hyperparameters, too.
class MyHyperModel : HyperModel
{
    public override Model build(HyperParameters hp)
    {
        var model = keras.Sequential([keras.layers.Flatten(), keras.layers.Dense(2, activation: "softmax")]);
        model.compile(optimizer: "sgd", loss: "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        return model;
    }

    public override TrialResults fit(HyperParameters hp, Model model, FitArguments arguments) =>
        model.fit(arguments with { epochs = hp.Int("epochs", 1, 3) });
}
