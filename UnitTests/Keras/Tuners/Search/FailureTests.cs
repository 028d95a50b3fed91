using Tensorflow;
using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>What ends a trial, and what ends a search.</summary>
[Collection("Console")]
public class FailureTests
{
    [Fact]
    public void ThreeFailedTrialsOneAfterAnotherEndTheSearch()
    {
        using var folder = new TemporaryFolder();
        var tuner = new Own(folder, static n => n is 0 or 2 ? n : throw new InvalidOperationException($"trial {n}"));
        var wrong = Assert.Throws<RuntimeError>(() => RecordedSearches.Printed(() => tuner.search()));
        Assert.StartsWith("Number of consecutive failures exceeded the limit of 3.\nSystem.InvalidOperationException: trial 5", wrong.Message, StringComparison.Ordinal);
        Assert.Equal(
            [TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.COMPLETED, TrialStatus.FAILED, TrialStatus.FAILED, TrialStatus.FAILED],
            tuner.oracle.trials.Values.Select(static trial => trial.status));
    }

    [Fact]
    public void FatalErrorsAndCancellationEndTheSearch()
    {
        foreach (var error in new Exception[] { new FatalError("stop"), new FatalValueError("stop"), new FatalTypeError("stop"), new FatalRuntimeError("stop"), new OperationCanceledException("stop") })
        {
            using var folder = new TemporaryFolder();
            var tuner = new Own(folder, n => n == 0 ? 1 : throw error);
            Assert.Same(error, Assert.ThrowsAny<Exception>(() => RecordedSearches.Printed(() => tuner.search())));
            Assert.Equal(["0"], tuner.oracle.end_order);
            // The trial that was broken off is run again.
            var again = new Own(folder, static _ => 2);
            RecordedSearches.Printed(() => again.search());
            Assert.Equal(["0", "1", "2", "3", "4", "5", "6", "7"], again.oracle.end_order);
        }
    }

    [Fact]
    public void ResultsMustSayTheObjective()
    {
        Refused("The return value of Tuner.run_trial() is None. Did you forget to return the metrics? ", static _ => null!);
        Refused("Expected the returned dictionary from Tuner.run_trial() to have the specified objective, score, as one of the keys. Received: {'loss': 1.0}.", static _ => new Dictionary<string, double> { ["loss"] = 1 });
        using var folder = new TemporaryFolder();
        var tuner = new Unsaid(folder);
        Assert.Equal(
            "Expected the return value of Tuner.run_trial() to be a single float when `objective` is left unspecified. Recevied return value: {'loss': 1.0} of type dict.",
            Assert.Throws<FatalTypeError>(() => RecordedSearches.Printed(() => tuner.search())).Message);

        static void Refused(string message, Func<int, TrialResults> run)
        {
            using var folder = new TemporaryFolder();
            var tuner = new Own(folder, run);
            Assert.Equal(message, Assert.ThrowsAny<Exception>(() => RecordedSearches.Printed(() => tuner.search())).Message);
        }
    }

    [Fact]
    public void NewEntriesCanBeForbiddenOrLeftAtTheirDefaults()
    {
        Assert.Equal(
            "If you set `allow_new_entries: false`, you must specify the search space via the `hyperparameters` argument.",
            Assert.Throws<ValueError>(static () => kt.RandomSearch(static _ => null!, allow_new_entries: false)).Message);
        Assert.Equal(
            "If you set `tune_new_entries: false`, you must specify the search space via the `hyperparameters` argument.",
            Assert.Throws<ValueError>(static () => kt.RandomSearch(static _ => null!, tune_new_entries: false)).Message);
        using var folder = new TemporaryFolder();
        var forbidden = new Spaced(folder, allow: false, tune: true);
        Assert.Equal(
            "`allow_new_entries` is `False`, but found new entries [Int(name: 'b', min_value: 1, max_value: 3, step: 1, sampling: linear, default: 2)]",
            Assert.Throws<RuntimeError>(() => RecordedSearches.Printed(() => forbidden.search())).Message);
        using var other = new TemporaryFolder();
        var untuned = new Spaced(other, allow: true, tune: false);
        RecordedSearches.Printed(() => untuned.search());
        Assert.Equal(["a"], untuned.oracle.hyperparameters.space.Select(static hp => hp.name));
        Assert.Equal(10, untuned.oracle.trials.Count);
        Assert.All(untuned.oracle.trials.Values, static trial => Assert.Equal(2, trial.hyperparameters["b"]));
    }

    [Fact]
    public void ATunerWithoutModelsNeedsItsOwnTrials()
    {
        using var folder = new TemporaryFolder();
        var tuner = kt.RandomSearch(objective: "val_loss", directory: folder);
        Assert.StartsWith("Received `hypermodel: null`.", Assert.Throws<FatalValueError>(() => RecordedSearches.Printed(() => tuner.search())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WhatAnOracleIsToldMustHaveTheObjective()
    {
        using var folder = new TemporaryFolder();
        var tuner = new Own(folder, static _ => 1);
        tuner.oracle.verbose = 0;
        var trial = tuner.oracle.create_trial("tuner0");
        Assert.Equal(
            "Objective value missing in metrics reported to the Oracle, expected: ['score'], found: dict_keys(['loss', 'mae'])",
            Assert.Throws<ValueError>(() => tuner.oracle.update_trial(trial.trial_id, new Dictionary<string, double> { ["loss"] = 1, ["mae"] = 2 })).Message);
        Assert.Throws<KeyNotFoundException>(() => tuner.oracle.update_trial("9", new Dictionary<string, double> { ["score"] = 1 }));
        Assert.Same(trial, tuner.oracle.create_trial("tuner0"));
    }

    private sealed class Own(string folder, Func<int, TrialResults> run) : RandomSearch(objective: kt.Objective("score", "max"), max_trials: 8, seed: 3, directory: folder)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments)
        {
            trial.hyperparameters.Float("x", 0, 1);
            return run(int.Parse(trial.trial_id, System.Globalization.CultureInfo.InvariantCulture));
        }
    }

    private sealed class Unsaid(string folder) : RandomSearch(directory: folder)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments) => new Dictionary<string, double> { ["loss"] = 1 };
    }

    private sealed class Spaced(string folder, bool allow, bool tune)
        : RandomSearch(objective: kt.Objective("score", "max"), seed: 3, hyperparameters: Space(), allow_new_entries: allow, tune_new_entries: tune, directory: folder)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments) => trial.hyperparameters.Int("a", 1, 3) + trial.hyperparameters.Int("b", 1, 3, @default: 2);

        private static HyperParameters Space()
        {
            var hp = kt.HyperParameters();
            hp.Int("a", 1, 3);
            return hp;
        }
    }
}
