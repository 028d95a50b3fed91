using System.Text.Json;
using Tensorflow.Keras.Engine;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Configs of models against those that Keras writes.</summary>
[Collection("random streams")]
public class ModelConfigTests
{
    private static readonly Dictionary<string, JsonElement> s_recorded = new()
    {
        ["3.6"] = Recorded.Load("configs.json").GetProperty("models"),
        ["3.15"] = Recorded.Load("configs.3.15.1.json").GetProperty("models"),
    };

    private static readonly JsonElement s_legacy = Recorded.Load("legacy.json");

    public ModelConfigTests() => RecordedModels.Register();

    public static TheoryData<string> Models() => [.. s_recorded["3.6"].EnumerateObject().Select(static e => e.Name)];

    public static TheoryData<string, string> Texts() =>
        [.. s_recorded.SelectMany(static version => version.Value.EnumerateObject().Select(model => (version.Key, model.Name)))];

    [Theory]
    [MemberData(nameof(Models))]
    public void WhatIsWrittenIsWhatKerasWrites(string name)
    {
        keras.backend.clear_session();

        Assert.Equal(s_recorded["3.6"].GetProperty(name).GetProperty("json").GetString(), RecordedModels.All[name]().to_json());
    }

    [Theory]
    [MemberData(nameof(Texts))]
    public void WhatKerasWroteIsRead(string version, string name)
    {
        var recorded = s_recorded[version].GetProperty(name);

        var model = keras.models.model_from_json(recorded.GetProperty("json").GetString()!);

        Assert.Equal(
            recorded.GetProperty("weights").EnumerateArray().Select(static w => (w[0].GetString(), string.Join(",", w[1].EnumerateArray()))),
            model.weights.Select(static w => ((string?)w.path, string.Join(",", w.shape.dims))));
        if (recorded.GetProperty("summary").GetString() is { } summary)
            Assert.Equal(Lines(summary), Lines(Summary(model)));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void WhatWasReadIsWrittenAgain(string name)
    {
        var text = s_recorded["3.6"].GetProperty(name).GetProperty("json").GetString()!;

        Assert.Equal(text, keras.models.model_from_json(text).to_json());
    }

    public static TheoryData<string> Legacy() => [.. s_legacy.EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Legacy))]
    public void WhatTensorFlowKerasWroteIsRead(string name)
    {
        var recorded = s_legacy.GetProperty(name);
        var text = recorded.GetProperty("json").GetString()!;

        var model = keras.models.model_from_json(text);

        Assert.Equal(
            recorded.GetProperty("weights").EnumerateArray().Select(static w => (w[0].GetString(), string.Join(",", w[1].EnumerateArray()))),
            model.weights.Select(static w => ((string?)w.name, string.Join(",", w.shape.dims))));
        // Keras takes the batch for a size of the samples where no layer of inputs stands first.
        var summary = recorded.GetProperty("summary").GetString()!;
        Assert.Equal(Lines(name == "without_input" ? summary.Replace("(None, None, 3)", "(None, 3)      ", StringComparison.Ordinal).Replace("(None, None, 2)", "(None, 2)      ", StringComparison.Ordinal) : summary), Lines(Summary(model)));
        if (name == "nested")
        {
            // Files of tf.keras count the call that made the inner model.
            var counted = keras.models.model_from_json(text.Replace("[\"inner\", 0, 0, {}]", "[\"inner\", 1, 0, {}]", StringComparison.Ordinal));
            Assert.Equal(Lines(Summary(model)), Lines(Summary(counted)));
        }
    }

    [Fact]
    public void AWeightOfOneLossIsANumber()
    {
        var model = RecordedModels.All["stack"]();
        model.compile("sgd", "mse", loss_weights: 0.5);

        Assert.Contains("\"loss_weights\": 0.5, ", model.to_json(), StringComparison.Ordinal);
        Assert.Equal(model.to_json(), keras.models.model_from_json(model.to_json()).to_json());
    }

    private static string Summary(Model model)
    {
        var text = "";
        model.summary(line_length: 100, print_fn: line => text += line + "\n");
        return text;
    }

    private static string[] Lines(string text) => [.. text.TrimEnd().Split('\n').Select(static line => line.TrimEnd())];
}
