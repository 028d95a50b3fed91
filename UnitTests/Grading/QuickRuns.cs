using TfNet.Grading.Rubrics;

namespace TfNet.Grading;

/// <summary>The quick runs of all exercises, each made once for all tests.</summary>
public sealed class QuickRuns : IDisposable
{
    private readonly Dictionary<string, QuickRun> _runs = [];

    /// <summary>The quick run of an exercise.</summary>
    public QuickRun Of(string exercise)
    {
        if (!_runs.TryGetValue(exercise, out var run)) _runs[exercise] = run = new(GradedExercise.Named(exercise));
        return run;
    }

    public void Dispose()
    {
        foreach (var run in _runs.Values) run.Dispose();
    }
}

/// <summary>Tests that look at quick runs: they take turns, since a run takes the console.</summary>
[CollectionDefinition("runs")]
public sealed class QuickRunsCollection : ICollectionFixture<QuickRuns>;
