using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>What a grid does where keras_tuner's breaks down or ends.</summary>
public class GridSearchTests
{
    // keras_tuner ends with KeyError: 'c'.
    [Fact]
    public void AnEntryThatOnlySomeTrialsAskForJoinsTheGrid()
    {
        using var folder = new TemporaryFolder();
        var grid = Searched(folder);
        var tried = grid.oracle.trials.Values.Select(static trial => $"{trial.hyperparameters.values}").ToList();
        Assert.Equal(tried.Count, tried.Distinct().Count());
        foreach (var a in new[] { 1, 2 })
        {
            foreach (var c in new[] { "0.0", "0.5", "1.0" })
                Assert.Contains($"{{'a': {a}, 'b': True, 'c': {c}}}", tried);
        }
        Assert.InRange(tried.Count, 6, 12);
    }

    // keras_tuner forgets the way, and ends at once.
    [Fact]
    public void AGridThatWasBrokenOffGoesOn()
    {
        using var whole = new TemporaryFolder();
        using var parts = new TemporaryFolder();
        var expected = Searched(whole).oracle.trials.Values.Select(static trial => $"{trial.trial_id} {trial.hyperparameters.values}").ToList();
        Grid grid;
        var times = 0;
        do
        {
            grid = new Grid(parts, stopAfter: 2);
            Assert.InRange(++times, 1, expected.Count);
            Run(grid);
        }
        while (grid.Stopped);
        Assert.Equal(expected, grid.oracle.trials.Values.Select(static trial => $"{trial.trial_id} {trial.hyperparameters.values}"));
    }

    private static Grid Searched(string folder)
    {
        var grid = new Grid(folder);
        Run(grid);
        return grid;
    }

    private static void Run(Grid grid)
    {
        grid.oracle.verbose = 0;
        try
        {
            grid.search();
        }
        catch (FatalError)
        {
        }
    }

    private sealed class Grid(string folder, int stopAfter = int.MaxValue) : GridSearch(objective: kt.Objective("score", "max"), directory: folder)
    {
        private int _left = stopAfter;

        public bool Stopped => _left < 0;

        public override TrialResults run_trial(Trial trial, FitArguments arguments)
        {
            if (--_left < 0)
                throw new FatalError("broken off");
            var hp = trial.hyperparameters;
            var a = hp.Choice("a", [1, 2]);
            return hp.Boolean("b") ? a + hp.Float("c", 0, 1, step: 0.5) : a;
        }
    }
}
