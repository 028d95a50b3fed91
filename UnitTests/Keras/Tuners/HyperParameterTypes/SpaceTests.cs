using System.Text.Json;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.Keras.Tuners;

namespace TfNet.UnitTests.Keras.Tuners;

/// <summary>The entries of recorded spaces: their configs, values and places, as keras_tuner has them.</summary>
public class SpaceTests
{
    public static TheoryData<string> Names => RecordedSearches.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void ConfigsGoBothWays(string name)
    {
        var config = RecordedSearches.Space(name).GetProperty("config");
        Assert.Equal(RecordedSearches.OneLine(config), JsonWriter.Write(RecordedSearches.Read(config).get_config()));
        Assert.Equal(RecordedSearches.OneLine(config), JsonWriter.Write(RecordedSearches.Read(config).copy().get_config()));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void EntriesHavePythonsValues(string name)
    {
        var probabilities = RecordedSearches.Spaces.GetProperty("probabilities").EnumerateArray().Select(static p => p.GetDouble()).ToArray();
        var space = RecordedSearches.Read(RecordedSearches.Space(name).GetProperty("config")).space;
        foreach (var (hp, entry) in space.Zip(RecordedSearches.Space(name).GetProperty("entries").EnumerateArray()))
        {
            Assert.Equal(entry.GetProperty("repr").GetString(), hp.ToString());
            Same(entry, "default", [hp.@default]);
            Same(entry, "values", hp.values);
            Same(entry, "prob_to_value", probabilities.Select(hp.prob_to_value));
            Same(entry, "value_to_prob", probabilities.Select(p => (object)hp.value_to_prob(hp.prob_to_value(p))));
            Same(entry, "random_sample", new long[] { 0, 1, 42, 5318 }.Select(seed => hp.random_sample(seed)));
        }
    }

    private static void Same(JsonElement entry, string what, IEnumerable<object> received)
    {
        var expected = entry.GetProperty(what);
        object?[] items = [.. expected.ValueKind == JsonValueKind.Array ? expected.EnumerateArray().Select(Plain) : [Plain(expected)]];
        var values = received.ToArray();
        Assert.Equal(items.Length, values.Length);
        for (var i = 0; i < items.Length; i++)
        {
            // Python gives integers on a grid of powers as floats, which no layer takes as its number of units.
            var value = items[i] is double whole && values[i] is int ? (object)(int)whole : items[i];
            Assert.Equal((what, i, value), (what, i, values[i]));
        }
    }

    private static object? Plain(JsonElement element) => HyperValue.Standard(JsonReader.Read(element.GetRawText(), "recorded"));
}
