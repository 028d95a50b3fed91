using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>Searches among models: what is trained, what is kept, and what the arguments of a tuner change.</summary>
[Collection("Console")]
public class TunerTests
{
    private static readonly NDArray s_x = np.arange(80).astype("float32").reshape((20, 4)) / 80f;
    private static readonly NDArray s_y = np.sum(s_x, axis: 1, keepdims: true);

    [Fact]
    public void TheWeightsOfTheBestEpochAreKept()
    {
        using var folder = new TemporaryFolder();
        var tuner = new Watched(folder, executions: 2);
        tuner.search(s_x, s_y, epochs: 4, validation_data: (s_x, s_y), verbose: 0);
        Assert.Equal(3 * 2 * 4, tuner.Seen.Count);
        foreach (var trial in tuner.oracle.trials.Values)
        {
            var losses = tuner.Seen.Where(one => one.Trial == trial.trial_id).Select(static one => one.Loss).ToArray();
            // The best epoch of each execution; the score is the mean of both, the step the mean, cut off.
            var executions = losses.Chunk(4).ToArray();
            Assert.Equal(executions.Average(static losses => (double)losses.Min()), trial.score!.Value, 1e-12);
            Assert.Equal(executions.Sum(static losses => Array.IndexOf(losses, losses.Min())) / 2, trial.best_step);
            var kept = (float)tuner.load_model(trial).evaluate(s_x, s_y, verbose: 0)[0];
            Assert.Equal(losses.Min(), kept, 1e-6f);
        }
        var best = tuner.oracle.get_best_trials(2);
        Assert.Equal((float)tuner.load_model(best[0]).evaluate(s_x, s_y, verbose: 0)[0], (float)tuner.get_best_models(2)[0].evaluate(s_x, s_y, verbose: 0)[0]);
        Assert.Equal([.. best.Select(static trial => trial.hyperparameters)], tuner.get_best_hyperparameters(2));
    }

    [Fact]
    public void EachTrainingHasItsOwnCallbacks()
    {
        using var folder = new TemporaryFolder();
        var counting = new Counting();
        var tuner = kt.RandomSearch(BuildModel, objective: "val_loss", max_trials: 2, executions_per_trial: 2, seed: 1, directory: folder);
        tuner.search(s_x, s_y, epochs: 3, validation_data: (s_x, s_y), verbose: 0, callbacks: [counting]);
        Assert.Equal([3, 3, 3, 3], counting.Ends);
        Assert.Equal(0, counting.Epochs);
    }

    [Fact]
    public void TensorBoardHasAFolderForEachTraining()
    {
        using var folder = new TemporaryFolder();
        var logs = Path.Combine(folder, "logs");
        var tuner = kt.RandomSearch(BuildModel, objective: "val_loss", max_trials: 2, executions_per_trial: 2, seed: 1, directory: folder);
        var board = keras.callbacks.TensorBoard(logs);
        tuner.search(s_x, s_y, validation_data: (s_x, s_y), verbose: 0, callbacks: [board]);
        Assert.Equal(logs, board.log_dir);
        foreach (var run in new[] { "0/execution0", "0/execution1", "1/execution0", "1/execution1" })
            Assert.All(["train", "validation"], part => Assert.Single(Directory.GetFiles(Path.Combine(logs, run, part))));
    }

    [Fact]
    public void BatchesOfAllKindsAreSearchedOn()
    {
        using var folder = new TemporaryFolder();
        var dataset = tf.data.Dataset.from_tensor_slices((Tensor)s_x, (Tensor)s_y).batch(5);
        var tuner = kt.RandomSearch(BuildModel, objective: "loss", max_trials: 1, seed: 1, directory: folder, project_name: "dataset");
        tuner.search(dataset, epochs: 2, verbose: 0);
        var other = kt.RandomSearch(BuildModel, objective: "loss", max_trials: 1, seed: 1, directory: folder, project_name: "generator");
        other.search(Batches(), epochs: 2, steps_per_epoch: 4, verbose: 0);
        var third = kt.RandomSearch(BuildModel, objective: "loss", max_trials: 1, seed: 1, directory: folder, project_name: "arrays");
        third.search(s_x, s_y, batch_size: 5, shuffle: false, epochs: 2, verbose: 0);
        Assert.All([tuner, other, third], static one => Assert.Equal(TrialStatus.COMPLETED, one.oracle.get_trial("0").status));
        Assert.Equal(1, third.oracle.get_trial("0").best_step);

        static IEnumerable<(NDArray, NDArray)> Batches()
        {
            while (true)
            {
                for (var i = 0; i < 20; i += 5)
                    yield return (s_x[$"{i}:{i + 5}"], s_y[$"{i}:{i + 5}"]);
            }
        }
    }

    [Fact]
    public void ModelsThatAreTooLargeAreFailedTrials()
    {
        using var folder = new TemporaryFolder();
        var tuner = kt.GridSearch(Sized, objective: "loss", max_model_size: 20, directory: folder);
        RecordedSearches.Printed(() => tuner.search(s_x, s_y, verbose: 0));
        Assert.Equal(
            [TrialStatus.COMPLETED, TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.FAILED],
            tuner.oracle.trials.Values.Select(static trial => trial.status));
        Assert.Contains("Oversized model: 31 parameters. Skip model.", tuner.oracle.get_trial("0002").message, StringComparison.Ordinal);

        static Model Sized(HyperParameters hp)
        {
            var model = keras.Sequential([keras.Input(4), keras.layers.Dense(hp.Choice("units", [1, 3, 5, 7])), keras.layers.Dense(1)]);
            model.compile(optimizer: "sgd", loss: "mse");
            return model;
        }
    }

    [Fact]
    public void ATunerMayCompileItself()
    {
        using var folder = new TemporaryFolder();
        var optimizer = keras.optimizers.Adam(0.5);
        var seen = new List<Model>();
        var tuner = kt.RandomSearch(Uncompiled, objective: "val_mae", max_trials: 2, seed: 1, optimizer: optimizer, loss: "mse", metrics: ["mae"], directory: folder);
        tuner.search(s_x, s_y, validation_split: 0.5, verbose: 0);
        Assert.All(tuner.oracle.trials.Values, static trial => Assert.Equal(TrialStatus.COMPLETED, trial.status));
        var trained = seen[^1].optimizer!;
        Assert.NotSame(optimizer, trained);
        Assert.IsType<Adam>(trained);
        Assert.Equal(0.5f, (float)trained.learning_rate);
        Assert.Equal(1, (int)trained.iterations.numpy());
        // What is not said stays as the model was compiled.
        var kept = kt.RandomSearch(BuildModel, objective: "val_mae", max_trials: 1, seed: 1, optimizer: "adam", directory: folder, project_name: "kept");
        kept.search(s_x, s_y, validation_split: 0.5, verbose: 0);
        Assert.Equal(["loss", "mae", "val_loss", "val_mae"], kept.oracle.get_trial("0").metrics.metrics.Keys);

        Model Uncompiled(HyperParameters hp)
        {
            seen.Add(keras.Sequential([keras.layers.Dense(hp.Int("units", 1, 9)), keras.layers.Dense(1)]));
            return seen[^1];
        }
    }

    [Fact]
    public void AllConditionalEntriesAreFoundBeforeTheSearch()
    {
        using var folder = new TemporaryFolder();
        var built = 0;
        var tuner = kt.RandomSearch(Conditional, objective: "loss", directory: folder);
        Assert.Equal(["kind", "filters", "units", "deep", "layers"], tuner.oracle.hyperparameters.space.Select(static hp => hp.name));
        Assert.Equal(3, built);

        Model Conditional(HyperParameters hp)
        {
            built++;
            var kind = hp.Choice("kind", ["cnn", "mlp"]);
            using (hp.conditional_scope("kind", ["cnn"]))
            {
                if (kind == "cnn")
                    hp.Int("filters", 1, 4);
            }
            using (hp.conditional_scope("kind", ["mlp"]))
            {
                if (kind == "mlp")
                {
                    hp.Int("units", 1, 4);
                    var deep = hp.Boolean("deep");
                    using (hp.conditional_scope("deep", [true]))
                    {
                        if (deep)
                            hp.Int("layers", 1, 4);
                    }
                }
            }
            return keras.Sequential([keras.layers.Dense(1)]);
        }
    }

    [Fact]
    public void AFamilyThatIsNotTunableKeepsItsDefaults()
    {
        using var folder = new TemporaryFolder();
        var tuner = kt.RandomSearch(new Family(tunable: false), objective: "loss", max_trials: 2, seed: 1, directory: folder);
        Assert.Equal(["declared"], tuner.oracle.hyperparameters.space.Select(static hp => hp.name));
        tuner.search(s_x, s_y, verbose: 0);
        Assert.Equal(["declared", "epochs"], tuner.oracle.hyperparameters.space.Select(static hp => hp.name));
        using var other = new TemporaryFolder();
        Assert.Equal(["declared", "units"], kt.RandomSearch(new Family(tunable: true), objective: "loss", directory: other).oracle.hyperparameters.space.Select(static hp => hp.name));
    }

    [Fact]
    public void WhatDoesNotFitIsSaid()
    {
        using var folder = new TemporaryFolder();
        var tuner = kt.RandomSearch(BuildModel, objective: "loss", directory: folder);
        Assert.Contains("There is nothing to train on: `x` is missing.", Assert.Throws<FatalValueError>(() => RecordedSearches.Printed(() => tuner.search())).Message, StringComparison.Ordinal);
        Assert.Contains("executions_per_trial=0", Assert.Throws<ValueError>(() => kt.RandomSearch(BuildModel, executions_per_trial: 0, directory: folder)).Message, StringComparison.Ordinal);
        Assert.Equal(
            "Expected the model-building function, or HyperModel.build() to return a valid Keras Model instance. Received: None of type NoneType.",
            Assert.Throws<FatalTypeError>(() => kt.RandomSearch(static _ => null!, directory: folder)).Message);
    }

    private static Model BuildModel(HyperParameters hp)
    {
        var model = keras.Sequential([keras.layers.Dense(hp.Int("units", 2, 8, step: 2), activation: "relu"), keras.layers.Dense(1)]);
        model.compile(optimizer: keras.optimizers.SGD(0.01), loss: "mse", metrics: ["mae"]);
        return model;
    }

    private sealed class Watched(string folder, int executions) : RandomSearch(Unsteady, objective: "val_loss", max_trials: 3, seed: 4, directory: folder, executions_per_trial: executions)
    {
        public List<(string Trial, float Loss)> Seen { get; } = [];

        public override void on_epoch_end(Trial trial, Model model, int epoch, Logs logs) => Seen.Add((trial.trial_id, logs["val_loss"]));

        // With such a rate the last epoch is not always the best one.
        private static Model Unsteady(HyperParameters hp)
        {
            var model = keras.Sequential([keras.layers.Dense(hp.Int("units", 2, 8, step: 2)), keras.layers.Dense(1)]);
            model.compile(optimizer: keras.optimizers.SGD(0.3), loss: "mse");
            return model;
        }
    }

    private sealed class Counting : Callback
    {
        public List<int> Ends { get; } = [];

        public int Epochs { get; private set; }

        public override void on_epoch_end(int epoch, Logs logs) => Epochs++;

        public override void on_train_end(Logs logs) => Ends.Add(Epochs);
    }

    private sealed class Family(bool tunable) : HyperModel("family", tunable)
    {
        public override void declare_hyperparameters(HyperParameters hp) => hp.Int("declared", 1, 100);

        public override Model build(HyperParameters hp)
        {
            var model = keras.Sequential([keras.layers.Dense(hp.Int("units", 2, 8)), keras.layers.Dense(1)]);
            model.compile(optimizer: "sgd", loss: "mse");
            return model;
        }

        public override TrialResults fit(HyperParameters hp, Model model, FitArguments arguments) => model.fit(arguments with { epochs = hp.Int("epochs", 1, 2) });
    }
}
