#:project ../../../Shared/Keras/TfNet.Keras.csproj
// band: 1e-5 (scores are printed with all their digits)
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

keras.utils.set_random_seed(3);
var x = np.random.rand(200, 6).astype("float32");
var y = (x[":, :3"].sum(axis: 1) > x[":, 3:"].sum(axis: 1)).astype("int32");
var (x_train, y_train, x_val, y_val) = (x[":140"], y[":140"], x["140:"], y["140:"]);

// The summaries name the folder: relative to this one.
Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory().FullName);

Model build_model(HyperParameters hp)
{
    var model = keras.Sequential();
    for (var i = 0; i < hp.Int("layers", 1, 2); i++)
    {
        using (hp.conditional_scope("layers", [.. Enumerable.Range(i + 1, 2 - i)]))
            model.add(keras.layers.Dense(hp.Int($"units_{i}", min_value: 8, max_value: 32, step: 8), activation: "relu"));
    }
    model.add(keras.layers.Dense(1, activation: "sigmoid"));
    model.compile(optimizer: keras.optimizers.Adam(hp.Choice("learning_rate", [1e-1, 1e-2, 1e-3])), loss: "binary_crossentropy", metrics: ["accuracy"]);
    return model;
}

Tuner tuner = kt.Hyperband(
    build_model,
    objective: "val_loss",
    max_epochs: 4,
    factor: 2,
    seed: 5,
    directory: "my_dir",
    project_name: "band"
);
var stop_early = keras.callbacks.EarlyStopping(monitor: "val_loss", patience: 3);
tuner.search(x_train, y_train, validation_data: (x_val, y_val), epochs: 50, batch_size: 20, callbacks: [stop_early], verbose: 0);
foreach (var trial in tuner.oracle.trials.Values)
    print(trial.trial_id, trial.status, trial.hyperparameters.values, "best step", trial.best_step, $"score {trial.score:F4}");

var best_hps = tuner.get_best_hyperparameters()[0];
print($"The best learning rate is {best_hps.get("learning_rate")}, with {best_hps.get("layers")} layers.");
var model = tuner.get_best_models()[0];
print(list(model.evaluate(x_val, y_val, verbose: 0).Values.Select(value => $"{value:F4}")));

// A search that is there goes on; this one is over.
tuner = kt.Hyperband(build_model, objective: "val_loss", max_epochs: 4, factor: 2, seed: 5, directory: "my_dir", project_name: "band");
tuner.search(x_train, y_train, validation_data: (x_val, y_val), verbose: 0);
print(len(tuner.oracle.trials), "trials,", "left:", tuner.remaining_trials);

var hp = kt.HyperParameters();
hp.Float("width", 0.0, 1.0);
tuner = new Epochs(hp);
tuner.oracle.verbose = 0;
tuner.search();
tuner.results_summary(2);

// A training of its own asks the oracle's entries itself.
class Epochs(HyperParameters hp) : Hyperband(hyperparameters: hp, max_epochs: 3, hyperband_iterations: 2, seed: 8, directory: "my_dir", project_name: "own", overwrite: true)
{
    public override TrialResults run_trial(Trial trial, FitArguments arguments)
    {
        var hp = trial.hyperparameters;
        var width = hp.Float("width", 0.0, 1.0);
        print(trial.trial_id, "from", hp["tuner/initial_epoch"], "to", hp["tuner/epochs"], "in bracket", hp["tuner/bracket"], "after", hp.values.GetValueOrDefault("tuner/trial_id"));
        return Math.Pow(width - 0.3, 2) + 1.0 / hp.get<int>("tuner/epochs");
    }
}
