using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners.Oracles;

/// <summary>The trials of Bayesian optimization against those of keras_tuner, for spaces of all kinds. Each proposal follows from the values that Python proposed before.</summary>
public class BayesianOptimizationOracleTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("bayesian.json");

    public static TheoryData<int> Searches => [.. Enumerable.Range(0, s_recorded.GetProperty("searches").GetArrayLength())];

    [Theory]
    [MemberData(nameof(Searches))]
    public void TrialsArePythons(int index)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("searches")[index]);
        record.Follow(SearchRecord.In(folder, Oracle(record)), Near, takeRecorded: true);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void ASearchThatWasBrokenOffGoesOn(bool asPythonLeftIt)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[0]);
        if (asPythonLeftIt)
        {
            record.WriteFiles(folder);
        }
        else
        {
            var first = SearchRecord.In(folder, Oracle(record));
            record.Follow(first, Near, "before", takeRecorded: true);
            first.create_trial("tuner0").hyperparameters.values = new SearchRecord(s_recorded.GetProperty("interrupted")[0]).First("after");
        }
        var second = SearchRecord.In(folder, Oracle(record));
        second.reload();
        record.Follow(second, Near, "after", takeRecorded: true);
    }

    [Fact]
    public void ArgumentsOutOfRangeAreRefused()
    {
        Assert.Contains("alpha=-1.0", Assert.Throws<ValueError>(static () => new BayesianOptimizationOracle(alpha: -1)).Message, StringComparison.Ordinal);
        Assert.Contains("alpha=nan", Assert.Throws<ValueError>(static () => new BayesianOptimizationOracle(alpha: double.NaN)).Message, StringComparison.Ordinal);
        Assert.Contains("beta=inf", Assert.Throws<ValueError>(static () => new BayesianOptimizationOracle(beta: double.PositiveInfinity)).Message, StringComparison.Ordinal);
        Assert.Contains("num_initial_points=-2", Assert.Throws<ValueError>(static () => new BayesianOptimizationOracle(num_initial_points: -2)).Message, StringComparison.Ordinal);
        Assert.Contains("2**32", Assert.Throws<ValueError>(static () => new BayesianOptimizationOracle(seed: 1L << 32)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alpha", -1.0)]
    [InlineData("alpha", "much")]
    [InlineData("beta", double.NaN)]
    [InlineData("num_initial_points", 0.5)]
    [InlineData("seed", -1)]
    public void DamagedStatesAreRefusedWhole(string field, object value)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[0]);
        record.WriteFiles(folder);
        var oracle = SearchRecord.In(folder, Oracle(record));
        oracle.reload();
        var state = oracle.get_state();
        var before = JsonSerializer.Serialize(state);
        state[field] = value;
        Assert.Contains($"'{field}'", Assert.Throws<InvalidDataException>(() => oracle.set_state(state)).Message, StringComparison.Ordinal);
        Assert.Equal(before, JsonSerializer.Serialize(oracle.get_state()));
    }

    [Fact]
    public void ASpaceWithoutEntriesToSearchIsRefused()
    {
        using var folder = new TemporaryFolder();
        var space = new HyperParameters();
        space.Fixed("seed", 1);
        var oracle = SearchRecord.In(folder, new BayesianOptimizationOracle(new Objective("score", "min"), num_initial_points: 1, seed: 1, hyperparameters: space));
        var trial = oracle.create_trial("tuner0");
        oracle.update_trial(trial.trial_id, new Dictionary<string, double> { ["score"] = 1 });
        trial.status = TrialStatus.COMPLETED;
        oracle.end_trial(trial);
        Assert.Contains("nothing to search for", Assert.Throws<ValueError>(() => oracle.create_trial("tuner0")).Message, StringComparison.Ordinal);
    }

    private static BayesianOptimizationOracle Oracle(SearchRecord record) => new(
        record.Objective, record.Argument<int>("max_trials") ?? 10, record.Argument<int>("num_initial_points"), record.Argument<double>("alpha") ?? 1e-4, record.Argument<double>("beta") ?? 2.6, record.Argument<long>("seed"), record.Space());

    /// <summary>Integers, texts and truth values are the same, fractions near: a minimum is found as far as a step gains 2e-9 of the value.</summary>
    private static void Near(IReadOnlyDictionary<string, object?> expected, IReadOnlyDictionary<string, object?> values)
    {
        foreach (var (name, value) in expected)
        {
            if (value is double number)
                Assert.InRange(Assert.IsType<double>(values[name]), number - (1e-4 * Math.Max(1, Math.Abs(number))), number + (1e-4 * Math.Max(1, Math.Abs(number))));
            else
                Assert.Equal(value, values[name]);
        }
    }
}
