using System.Text.Json;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Outputs;

/// <summary>Models of several inputs and outputs against recorded runs of real Keras: losses, metrics, weights and data, in lists and by name.</summary>
[Collection("random streams")]
public sealed class OutputTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("outputs.json");

    public static TheoryData<string> Cases => Names("cases");

    public static TheoryData<string> Newer => Names("newer");

    public static TheoryData<string> Errors => Names("errors");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Logs_and_evaluations_are_those_of_Keras(string name)
    {
        var expected = s_recorded.GetProperty("cases").GetProperty(name);
        var test = Fresh(name);

        var history = test.Fit().history;
        var evaluation = test.Evaluate();

        Assert.Equal(expected.GetProperty("history").EnumerateObject().Select(static entry => entry.Name), history.Keys);
        SameLogs(expected, history);
        Assert.Equal(Texts(expected, "metrics_names"), test.Model.metrics_names);
        var values = expected.GetProperty("evaluate").EnumerateArray().Select(static value => value.GetDouble()).ToArray();
        Assert.Equal(values.Length, evaluation.Names.Count);
        for (var i = 0; i < values.Length; i++)
            Assert.Equal(values[i], evaluation[i], 1e-5 * Math.Max(1, Math.Abs(values[i])));
        Assert.Equal(Texts(expected, "evaluate_names"), evaluation.Keys.Order(StringComparer.Ordinal));
    }

    /// <summary>Keras 3.15 has the order of the outputs for what 3.6 has by the alphabet, and does not log the loss of the only output that has one: names and values are compared by name.</summary>
    [Theory]
    [MemberData(nameof(Newer))]
    public void Where_Keras_3_6_fails_logs_are_those_of_a_newer_Keras(string name)
    {
        var expected = s_recorded.GetProperty("newer").GetProperty(name);

        var history = Fresh(name).Fit().history;

        SameLogs(expected, history);
        string[] more = name == "no loss for the first" ? ["department_loss"] : [];
        Assert.Equal(expected.GetProperty("history").EnumerateObject().Select(static entry => entry.Name).Concat(more).Order(StringComparer.Ordinal), history.Keys.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Errors))]
    public void Errors_are_those_of_Keras(string name)
    {
        var expected = s_recorded.GetProperty("errors").GetProperty(name);

        var error = Assert.ThrowsAny<Exception>(() => Fresh(name).Fit());

        Assert.Equal(expected.GetProperty("type").GetString() == "KeyError" ? "KeyNotFoundException" : "ValueError", error.GetType().Name);
        Assert.StartsWith(expected.GetProperty("text").GetString()!.TrimEnd(), error.Message, StringComparison.Ordinal);
    }

    private static OutputCases Fresh(string name)
    {
        keras.backend.clear_session();
        keras.utils.set_random_seed(5);
        return OutputCases.Of(name);
    }

    private static void SameLogs(JsonElement expected, Dictionary<string, List<float>> history)
    {
        foreach (var entry in expected.GetProperty("history").EnumerateObject())
        {
            var values = entry.Value.EnumerateArray().Select(static value => value.GetDouble()).ToArray();
            for (var epoch = 0; epoch < values.Length; epoch++)
                Assert.Equal(values[epoch], history[entry.Name][epoch], 1e-5 * Math.Max(1, Math.Abs(values[epoch])));
        }
    }

    private static IEnumerable<string?> Texts(JsonElement recorded, string name) => recorded.GetProperty(name).EnumerateArray().Select(static text => text.GetString());

    private static TheoryData<string> Names(string kind) => [.. s_recorded.GetProperty(kind).EnumerateObject().Select(static entry => entry.Name)];
}
