using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners.Oracles;

/// <summary>The trials of Hyperband against those of keras_tuner, for spaces of all kinds: values, brackets, rounds, epochs, who goes on with whom; failures, several workers, searches that were broken off.</summary>
public class HyperbandOracleTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("hyperband.json");

    public static TheoryData<int> Searches => [.. Enumerable.Range(0, s_recorded.GetProperty("searches").GetArrayLength())];

    public static TheoryData<int, bool> Interrupted
    {
        get
        {
            TheoryData<int, bool> data = [];
            for (var i = 0; i < s_recorded.GetProperty("interrupted").GetArrayLength(); i++)
            {
                data.Add(i, false);
                data.Add(i, true);
            }
            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Searches))]
    public void TrialsArePythons(int index)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("searches")[index]);
        record.Follow(SearchRecord.In(folder, Oracle(record)), Assert.Equal);
    }

    [Theory]
    [MemberData(nameof(Interrupted))]
    public void ASearchThatWasBrokenOffGoesOn(int index, bool asPythonLeftIt)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[index]);
        if (asPythonLeftIt)
        {
            record.WriteFiles(folder);
        }
        else
        {
            var first = SearchRecord.In(folder, Oracle(record));
            record.Follow(first, Assert.Equal, "before");
            first.create_trial("tuner0");
        }
        var second = SearchRecord.In(folder, Oracle(record));
        second.reload();
        record.Follow(second, Assert.Equal, "after");
    }

    [Fact]
    public void TheStateIsPythons()
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[0]);
        record.WriteFiles(folder);
        var path = Path.Combine(folder, "oracle.json");
        var written = File.ReadAllText(path);
        var oracle = SearchRecord.In(folder, Oracle(record));
        oracle.set_state(Reloaded(oracle));
        oracle.save();
        Assert.True(JsonElement.DeepEquals(Unordered(written), Unordered(File.ReadAllText(path))));
    }

    [Fact]
    public void ArgumentsThatAreTooSmallAreRefused()
    {
        Assert.StartsWith("factor needs to be a int larger than 1.", Assert.Throws<ValueError>(static () => new HyperbandOracle(factor: 1)).Message, StringComparison.Ordinal);
        Assert.Contains("max_epochs=0", Assert.Throws<ValueError>(static () => new HyperbandOracle(max_epochs: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("hyperband_iterations=-1", Assert.Throws<ValueError>(static () => new HyperbandOracle(hyperband_iterations: -1)).Message, StringComparison.Ordinal);
        Assert.Null(new HyperbandOracle(hyperband_iterations: 0).hyperband_iterations);
    }

    [Theory]
    [InlineData("factor", 1)]
    [InlineData("factor", "three")]
    [InlineData("max_epochs", 0)]
    [InlineData("min_epochs", 0)]
    [InlineData("hyperband_iterations", 0)]
    [InlineData("current_bracket", 3)]
    [InlineData("current_iteration", -1)]
    [InlineData("brackets", 7)]
    public void DamagedStatesAreRefusedWhole(string field, object value)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[0]);
        record.WriteFiles(folder);
        var oracle = SearchRecord.In(folder, Oracle(record));
        var state = Reloaded(oracle);
        var before = JsonSerializer.Serialize(oracle.get_state());
        state[field] = value;
        Assert.Contains($"'{field}'", Assert.Throws<InvalidDataException>(() => oracle.set_state(state)).Message, StringComparison.Ordinal);
        Assert.Equal(before, JsonSerializer.Serialize(oracle.get_state()));
    }

    [Theory]
    [InlineData("bracket_num", 3, "from 0 to 2")]
    [InlineData("bracket_num", 0, "a list of 1 rounds")]
    [InlineData("rounds", 5, "a list")]
    [InlineData("id", "0099", "one of the trials")]
    public void DamagedBracketsAreRefused(string field, object value, string expected)
    {
        using var folder = new TemporaryFolder();
        var record = new SearchRecord(s_recorded.GetProperty("interrupted")[0]);
        record.WriteFiles(folder);
        var oracle = SearchRecord.In(folder, Oracle(record));
        var state = Reloaded(oracle);
        var bracket = (Dictionary<string, object?>)((List<object?>)state["brackets"]!)[0]!;
        if (field == "id")
            ((Dictionary<string, object?>)((List<object?>)((List<object?>)bracket["rounds"]!)[0]!)[0]!)[field] = value;
        else
            bracket[field] = value;
        Assert.Contains(expected, Assert.Throws<InvalidDataException>(() => oracle.set_state(state)).Message, StringComparison.Ordinal);
    }

    private static Dictionary<string, object?> Reloaded(HyperbandOracle oracle)
    {
        oracle.reload();
        return oracle.get_state();
    }

    private static HyperbandOracle Oracle(SearchRecord record) => new(
        record.Objective, record.Argument<int>("max_epochs") ?? 100, record.Argument<int>("factor") ?? 3, record.Has("hyperband_iterations") ? record.Argument<int>("hyperband_iterations") : 1, record.Argument<long>("seed"),
        record.Space(), max_retries_per_trial: record.Argument<int>("max_retries_per_trial") ?? 0);

    /// <summary>Python keeps the hashes in a set, which has no order; the trial that ran is in the queue after reading.</summary>
    private static JsonElement Unordered(string json)
    {
        var state = JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json)!;
        state["tried_so_far"] = JsonSerializer.SerializeToElement(state["tried_so_far"].EnumerateArray().Select(static hash => hash.GetString()).Order(StringComparer.Ordinal));
        state.Remove("ongoing_trials");
        state.Remove("retry_queue");
        return JsonSerializer.SerializeToElement(state);
    }
}
