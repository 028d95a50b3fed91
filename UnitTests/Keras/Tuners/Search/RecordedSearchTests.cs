using Tensorflow;
using Tensorflow.Keras.Tuners;
using static Tensorflow.KerasTunerApi;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>Searches without models: what they print and write, to the letter, as generate.py recorded it.</summary>
[Collection("Console")]
public class RecordedSearchTests
{
    [Fact]
    public void TrialsThatBreakDownAreFailedTrials() => Same("random", static folder => new Searched(folder));

    [Fact]
    public void AnEntryThatShowsUpLateJoinsTheGrid() => Same("grid", static folder => new Grid(folder));

    private static void Same(string name, Func<string, Tuner> make)
    {
        using var folder = new TemporaryFolder();
        var recorded = RecordedSearches.Searches.GetProperty(name);
        var expected = recorded.GetProperty("printed").GetString()!.Replace($"searches/{name}", Path.Combine(folder, "searches", name), StringComparison.Ordinal);
        Tuner? tuner = null;
        var printed = RecordedSearches.Printed(() =>
        {
            tuner = make(Path.Combine(folder, "searches"));
            tuner.search_space_summary();
            tuner.search();
            tuner.search_space_summary();
            tuner.results_summary(4);
        });
        Assert.Equal(expected, printed);
        var files = RecordedSearches.Files(tuner!.project_dir);
        Assert.Equal(recorded.GetProperty("files").EnumerateObject().Select(static file => file.Name), files.Keys);
        foreach (var file in recorded.GetProperty("files").EnumerateObject())
            Assert.Equal((file.Name, file.Value.GetString()), (file.Name, files[file.Name]));
    }

    private sealed class Searched(string folder) : RandomSearch(
        objective: kt.Objective("loss", "min"), max_trials: 12, seed: 11, max_retries_per_trial: 1, max_consecutive_failed_trials: 9, directory: folder, project_name: "random", overwrite: true)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments)
        {
            var hp = trial.hyperparameters;
            var kind = hp.Choice("kind", ["good", "nan", "broken", "failed"]);
            var x = hp.Float("x", -1.0, 1.0);
            if (hp.Boolean("more"))
            {
                using (hp.conditional_scope("more", [true]))
                    x += hp.Int("a_name_that_is_longer_than_a_column", 1, 3);
            }
            return kind switch
            {
                "nan" => double.NaN,
                "broken" => throw new ValueError("broken"),
                "failed" => throw new FailedTrialError("failed"),
                _ when x < 0 => new Dictionary<string, double> { ["loss"] = x * x, ["other"] = x },
                _ => new List<TrialResults> { x * x, new Dictionary<string, double> { ["loss"] = 2 * x * x, ["other"] = 1.5 } },
            };
        }
    }

    private sealed class Grid(string folder) : GridSearch(objective: kt.Objective("default", "max"), seed: 5, directory: folder, project_name: "grid", overwrite: true)
    {
        public override TrialResults run_trial(Trial trial, FitArguments arguments)
        {
            var hp = trial.hyperparameters;
            var a = hp.Choice("a", [1, 2, 3]);
            var b = hp.Boolean("b");
            var c = hp.Float("c", 0.0, 1.0, step: 0.5);
            return b ? a + c : a - c;
        }
    }
}
