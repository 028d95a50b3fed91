using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Applications;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Applications;

/// <summary>The layers that only models of <c>keras.applications</c> have, by the configs that Keras writes of them.</summary>
[Collection("random streams")]
public class ApplicationLayerTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("applications.json").GetProperty("layers");

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    public void ALayerIsReadAndComputes(int index)
    {
        var expected = s_recorded[index];
        keras.backend.clear_session();
        keras.utils.set_random_seed(3);
        var config = JsonReader.Read(expected.GetProperty("config").GetRawText(), "config");
        var layer = (Layer)keras.saving.deserialize_keras_object(config)!;
        Assert.Equal(JsonWriter.Write(config), JsonWriter.Write(keras.saving.serialize_keras_object(layer)));
        NDArray x = (127.5 + 127.5 * np.sin(np.arange(18) * 0.37)).reshape((6, 1, 3)).astype(np.float32) / 100f;
        Tensors inputs = layer is CustomScaleLayer ? [(Tensor)x, (Tensor)x["::-1"]] : (Tensor)x;
        var output = layer.Apply(inputs, training: layer is StochasticDepth).Single;
        Assert.Equal(expected.GetProperty("output").EnumerateArray().Select(static number => number.GetSingle()), output.ToArray<float>());
        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static path => path.GetString()), layer.weights.Select(static weight => weight.path));
    }

    [Fact]
    public void ALayerThatTheModuleDoesNotHaveIsNotKnown()
    {
        var text = s_recorded[0].GetProperty("config").GetRawText();
        foreach (var other in new[] { text.Replace("convnext", "nasnet", StringComparison.Ordinal), text.Replace("LayerScale", "Head", StringComparison.Ordinal) })
            Assert.StartsWith("Could not locate class '", Assert.Throws<TypeError>(() => keras.saving.deserialize_keras_object(JsonReader.Read(other, "config"))).Message, StringComparison.Ordinal);
        var error = Assert.Throws<TypeError>(() => keras.saving.deserialize_keras_object(JsonReader.Read(text.Replace("init_values", "first", StringComparison.Ordinal), "config")));
        Assert.Contains("Unrecognized keyword arguments passed to LayerScale: {'first': 0.5}", error.Message, StringComparison.Ordinal);
    }
}
