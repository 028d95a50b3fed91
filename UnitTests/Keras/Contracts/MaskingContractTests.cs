using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using static Tensorflow.Keras.layers;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Every layer hands masks on and takes them, or does not, and trains when nobody says so, or does not, as Keras' layer of that name (generate_masking.py).</summary>
[Collection("random streams")]
public class MaskingContractTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("masking.json");

    /// <summary>Layers that the recorded Keras does not have.</summary>
    private static readonly string[] s_unknown =
    [
        "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D", "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D", "AdaptiveMaxPooling3D",
    ];

    /// <summary>Layers that need more than plain arguments.</summary>
    private static readonly Dictionary<string, Func<Layer>> s_special = new(StringComparer.Ordinal)
    {
        ["CategoryEncoding"] = static () => CategoryEncoding(3),
        ["TimeDistributed"] = static () => TimeDistributed(Dense(2)),
        ["SpectralNormalization"] = static () => SpectralNormalization(Dense(2)),
        ["Lambda"] = static () => Lambda(static (Tensor x) => x),
        ["Pipeline"] = static () => Pipeline([Dense(2)]),
    };

    [Fact]
    public void LayersSupportMasksAndTrainByDefaultAsInKeras()
    {
        var wrong = new List<string>();
        foreach (var ((_, name), type) in Construction.Classes.Where(static entry => entry.Key.Group == "layers" && entry.Value.IsAssignableTo(typeof(Layer))))
        {
            if (!s_recorded.TryGetProperty(name, out var expected))
            {
                if (!s_unknown.Contains(name))
                    wrong.Add($"{name} is not in masking.json: run generate_masking.py");
                continue;
            }
            var layer = s_special.TryGetValue(name, out var make) ? make() : (Layer)Construction.Make(type, expected.GetProperty("arguments"));
            if (layer.supports_masking != expected.GetProperty("supports_masking").GetBoolean())
                wrong.Add($"{name}: supports_masking is {layer.supports_masking}");
            if (layer.TakesMask != expected.GetProperty("takes_mask").GetBoolean())
                wrong.Add($"{name}: takes a mask is {layer.TakesMask}");
            bool? training = expected.GetProperty("training") is { ValueKind: not JsonValueKind.Null } said ? said.GetBoolean() : null;
            if (layer.DefaultTraining != training)
                wrong.Add($"{name}: trains by default is {layer.DefaultTraining}");
        }
        Assert.Empty(wrong);
    }
}
