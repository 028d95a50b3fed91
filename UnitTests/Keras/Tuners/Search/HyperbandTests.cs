using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Tuners;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>Models of Hyperband go on from the best epoch of the trial before, and for the epochs that the oracle says.</summary>
[Collection("Console")]
public class HyperbandTests
{
    private static readonly NDArray s_x = np.arange(60).reshape((20, 3)).astype("float32") / 60f;
    private static readonly NDArray s_y = s_x.sum(axis: 1, keepdims: true);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ModelsGoOnFromTheBestEpochOfTheTrialBefore(bool isBuiltAtOnce)
    {
        using var folder = new TemporaryFolder();
        var models = new Watched(isBuiltAtOnce);
        var tuner = new Hyperband(models, "loss", max_epochs: 3, factor: 3, seed: 1, directory: folder, project_name: "p");
        RecordedSearches.Printed(() => tuner.search(s_x, s_y, epochs: 77, verbose: 0));
        Assert.Equal(tuner.oracle.trials.Count, models.Begun.Count);
        foreach (var (trial, (kernel, epochs)) in tuner.oracle.trials.Values.Zip(models.Begun))
        {
            var values = trial.hyperparameters.values;
            Assert.Equal(Enumerable.Range((int)values["tuner/initial_epoch"]!, (int)values["tuner/epochs"]! - (int)values["tuner/initial_epoch"]!), epochs);
            if (values.GetValueOrDefault("tuner/trial_id") is string past)
                Assert.Equal(((NDArray)tuner.load_model(tuner.oracle.get_trial(past)).get_weights()[0]).ToArray<float>(), kernel);
            else
                Assert.Null(kernel);
        }
        Assert.Contains(tuner.oracle.trials.Values, static trial => trial.hyperparameters.Contains("tuner/trial_id"));
    }

    [Fact]
    public void ASearchThatWasBrokenOffGoesOnInTheMiddleOfABracket()
    {
        using var folder = new TemporaryFolder();
        var whole = Search(folder, "whole", stop: int.MaxValue);
        for (var stop = 0; stop < whole.Length; stop++)
        {
            Assert.Throws<OperationCanceledException>(() => Search(folder, $"p{stop}", stop));
            Assert.Equal(whole, Search(folder, $"p{stop}", int.MaxValue));
        }
    }

    [Fact]
    public void AFailedTrialDoesNotGoOn()
    {
        using var folder = new TemporaryFolder();
        var tuner = new Own(folder, "p", static n => n is 1 or 3 ? throw new InvalidOperationException("out of memory") : n);
        RecordedSearches.Printed(() => tuner.search());
        string[] failed = [.. tuner.oracle.trials.Values.Where(static trial => trial.status == TrialStatus.FAILED).Select(static trial => trial.trial_id)];
        Assert.Equal(["0001", "0003"], failed);
        Assert.DoesNotContain(tuner.oracle.trials.Values, trial => failed.Contains(trial.hyperparameters.values.GetValueOrDefault("tuner/trial_id") as string));
    }

    [Fact]
    public void TheDoorMakesBothSearches()
    {
        using var folder = new TemporaryFolder();
        var models = new Watched(true);
        Assert.Equal(7, Assert.IsType<HyperbandOracle>(kt.Hyperband(models, objective: "loss", max_epochs: 7, directory: folder).oracle).max_epochs);
        var bayes = Assert.IsType<BayesianOptimizationOracle>(kt.BayesianOptimization(models.build, "loss", num_initial_points: 5, alpha: 0.5, beta: 1, directory: folder, project_name: "b").oracle);
        Assert.Equal((5, 0.5, 1.0), (bayes.num_initial_points, bayes.alpha, bayes.beta));
        Assert.Equal(4, kt.oracles.HyperbandOracle(factor: 4).factor);
        Assert.Equal(2.5, kt.oracles.BayesianOptimizationOracle(beta: 2.5).beta);
    }

    private static string[] Search(string folder, string name, int stop)
    {
        var tuner = new Own(folder, name, n => n == stop ? throw new OperationCanceledException() : n);
        RecordedSearches.Printed(() => tuner.search());
        return [.. tuner.oracle.trials.Values.Select(static trial => $"{trial.trial_id} {trial.status} {trial.hyperparameters.values}")];
    }

    private sealed class Own(string folder, string name, Func<int, int> before)
        : Hyperband(hyperparameters: Space(), max_epochs: 4, factor: 2, seed: 3, directory: folder, project_name: name)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments)
        {
            before(int.Parse(trial.trial_id, null));
            return trial.hyperparameters.get<double>("x") / trial.hyperparameters.get<int>("tuner/epochs");
        }

        private static HyperParameters Space()
        {
            var hp = new HyperParameters();
            hp.Float("x", 1.0, 2.0);
            return hp;
        }
    }

    /// <summary>Notes the weights that a model begins with, and its epochs.</summary>
    private sealed class Watched(bool isBuiltAtOnce) : HyperModel
    {
        public List<(float[]? Kernel, List<int> Epochs)> Begun { get; } = [];

        public override Model build(HyperParameters hp)
        {
            var dense = keras.layers.Dense(1, kernel_initializer: "zeros");
            var model = isBuiltAtOnce ? keras.Sequential([keras.Input(3), dense]) : keras.Sequential([dense]);
            model.compile(keras.optimizers.SGD(hp.Float("rate", 0.01, 0.1)), "mse");
            return model;
        }

        public override TrialResults fit(HyperParameters hp, Model model, FitArguments arguments)
        {
            var kernel = model.built ? model.get_weights()[0].ToArray<float>() : null;
            Begun.Add((kernel is null || kernel.All(static weight => weight == 0) ? null : kernel, []));
            var epochs = Begun[^1].Epochs;
            return model.fit(arguments with { callbacks = (List<Callback>)[.. arguments.callbacks!.ToCallbacks(), keras.callbacks.LambdaCallback(on_epoch_begin: (epoch, _) => epochs.Add(epoch))] });
        }
    }
}
