#:project ../../../Shared/Keras/TfNet.Keras.csproj
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

keras.utils.set_random_seed(7);
var x = np.random.rand(180, 5).astype("float32");
var y = np.power(np.matmul(x, np.array(new float[,] { { 1 }, { -2 }, { 0.5f }, { 0 }, { 1.5f } })), 2);
var (x_train, y_train, x_val, y_val) = (x[":120"], y[":120"], x["120:"], y["120:"]);

// The summaries name the folder: relative to this one.
Directory.SetCurrentDirectory(Directory.CreateTempSubdirectory().FullName);

Model build_model(HyperParameters hp)
{
    var model = keras.Sequential([
        keras.layers.Dense(hp.Int("units", min_value: 4, max_value: 64, step: 4), activation: hp.Choice("activation", ["relu", "tanh"])),
        keras.layers.Dense(1),
    ]);
    model.compile(optimizer: keras.optimizers.Adam(hp.Choice("learning_rate", [1e-3, 1e-2, 1e-1])), loss: "mse");
    return model;
}

Tuner tuner = kt.BayesianOptimization(
    build_model,
    objective: "val_loss",
    max_trials: 7,
    num_initial_points: 3,
    seed: 1,
    directory: "my_dir",
    project_name: "bayes"
);
tuner.search(x_train, y_train, validation_data: (x_val, y_val), epochs: 4, batch_size: 20, verbose: 0);
foreach (var trial in tuner.oracle.trials.Values)
    print(trial.trial_id, trial.status, trial.hyperparameters.values, "best step", trial.best_step, $"score {trial.score:F4}");
print(tuner.get_best_hyperparameters()[0].values);
var model = tuner.get_best_models()[0];
print($"{model.evaluate(x_val, y_val, verbose: 0):F4}");

var hp = kt.HyperParameters();
hp.Float("a", -2.0, 2.0);
hp.Float("b", -2.0, 2.0);
tuner = new Valley(hp);
tuner.oracle.verbose = 0;
tuner.search();
foreach (var trial in tuner.oracle.trials.Values)
    print(trial.trial_id, list(trial.hyperparameters.values.Values.Select(value => $"{value:F2}")), $"{trial.score:F2}");

// What is searched for need not be a model.
class Valley(HyperParameters hp)
    : BayesianOptimization(objective: kt.Objective("depth", "max"), hyperparameters: hp, max_trials: 9, num_initial_points: 4, beta: 1.5, seed: 2, directory: "my_dir", project_name: "valley")
{
    public override TrialResults run_trial(Trial trial, FitArguments arguments)
    {
        var hp = trial.hyperparameters;
        var a = hp.Float("a", -2.0, 2.0);
        var b = hp.Float("b", -2.0, 2.0);
        return new Dictionary<string, double> { ["depth"] = -Math.Pow(a - 0.5, 2) - 2 * Math.Pow(b + 1, 2) - a * b / 2 };
    }
}
