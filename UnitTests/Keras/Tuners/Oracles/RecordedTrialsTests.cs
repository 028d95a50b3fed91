using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>The trials of RandomSearch and GridSearch in recorded spaces, one after another, as keras_tuner chooses them.</summary>
public class RecordedTrialsTests
{
    private static readonly Objective s_objective = new("score", "max");

    public static TheoryData<string> Names => RecordedSearches.Searched;

    [Theory]
    [MemberData(nameof(Names))]
    public void RandomSearchDrawsPythonsTrials(string name) =>
        Same(name, "random", 12, static space => new RandomSearchOracle(s_objective, max_trials: 100, seed: 42, hyperparameters: space));

    [Theory]
    [MemberData(nameof(Names))]
    public void GridSearchGoesPythonsWay(string name) => Same(name, "grid", 40, static space => new GridSearchOracle(s_objective, hyperparameters: space));

    [Theory]
    [MemberData(nameof(Names))]
    public void SearchesThatAreBrokenOffGoOn(string name)
    {
        Same(name, "random", 12, static space => new RandomSearchOracle(s_objective, max_trials: 100, seed: 42, hyperparameters: space), breakEvery: 3);
        Same(name, "grid", 40, static space => new GridSearchOracle(s_objective, hyperparameters: space), breakEvery: 3);
    }

    private static void Same(string name, string kind, int most, Func<HyperParameters, Oracle> make, int? breakEvery = null)
    {
        using var folder = new TemporaryFolder();
        var space = RecordedSearches.Space(name);
        var expected = space.GetProperty(kind);
        Oracle New()
        {
            var made = make(RecordedSearches.Read(space.GetProperty("config")));
            made.SetProjectFolder(folder);
            made.verbose = 0;
            return made;
        }
        var oracle = New();
        var trials = new List<object?>();
        while (trials.Count < most && oracle.create_trial("tuner0") is { status: TrialStatus.RUNNING } trial)
        {
            trials.Add(new Dictionary<string, object?> { ["id"] = trial.trial_id, ["values"] = new HyperParameterValues(trial.hyperparameters.values) });
            oracle.update_trial(trial.trial_id, new Dictionary<string, double> { ["score"] = RecordedSearches.Score(trial.hyperparameters.values) }, trials.Count % 3);
            trial.status = TrialStatus.COMPLETED;
            oracle.end_trial(trial);
            if (trials.Count % breakEvery != 0)
                continue;
            oracle = New();
            oracle.reload();
        }
        // Python gives integers on a grid of powers as floats, which no layer takes as its number of units.
        var hasWholeFloats = (name, kind) == ("doubling", "grid");
        var wanted = RecordedSearches.OneLine(expected.GetProperty("trials"));
        Assert.Equal(hasWholeFloats ? wanted.Replace(".0", "", StringComparison.Ordinal) : wanted, JsonWriter.Write(trials));
        var state = oracle.get_state();
        if (kind == "random")
            Assert.Equal(expected.GetProperty("seed_state").GetInt64(), state["seed_state"]);
        if (!hasWholeFloats)
            Assert.Equal(RecordedSearches.OneLine(expected.GetProperty("hashes")), JsonWriter.Write(state["id_to_hash"]));
        Assert.Equal(expected.GetProperty("best").EnumerateArray().Select(static id => id.GetString()), oracle.get_best_trials(5).Select(static trial => trial.trial_id));
    }
}
