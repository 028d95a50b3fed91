using Tensorflow;
using Tensorflow.Keras.Saving.Json;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Scales and offsets by channel, with the configs that Keras writes.</summary>
public class RescalingTests
{
    [Fact]
    public void Channels_have_scales_and_offsets_of_their_own()
    {
        Tensor ones = np.ones((1, 1, 2, 2), np.float32);

        Assert.Equal([1f, 3.5f, 1f, 3.5f], Rescaling([1, 2.5], [0.0, 1.0]).Apply(ones).ToArray<float>());
        Assert.Equal([1f, 2f, 1f, 2f], Rescaling([1.0, 2.0], 0).Apply(ones).ToArray<float>());
        Assert.Equal([3f, 4f, 3f, 4f], Rescaling(1, new[] { 2, 3 }).Apply(ones).ToArray<float>());
        Assert.Equal([3f, 3f, 3f, 3f], Rescaling([3f]).Apply(ones).ToArray<float>());
    }

    [Fact]
    public void A_model_computes_with_them()
    {
        var input = keras.Input((2, 2, 3));
        var model = keras.Model(input, Rescaling([0.5, 1, 2], [1.0, 0, -1]).Apply(input));

        Assert.Equal([1.5f, 1, 1, 1.5f, 1, 1, 1.5f, 1, 1, 1.5f, 1, 1], model.predict(np.ones((1, 2, 2, 3), np.float32), verbose: 0).ToArray<float>());
    }

    [Theory]
    [InlineData("""{"scale": 0.5, "offset": 0.0}""")]
    [InlineData("""{"scale": 1, "offset": 2}""")]
    [InlineData("""{"scale": [1, 2.5], "offset": [0, 1]}""")]
    [InlineData("""{"scale": [1.0, 2.0], "offset": 0}""")]
    [InlineData("""{"scale": [3.0], "offset": 0.0}""")]
    public void A_config_of_Keras_is_written_as_it_was_read(string config)
    {
        var layer = Tensorflow.Keras.Layers.Rescaling.from_config((IReadOnlyDictionary<string, object?>)JsonReader.Read(config, "config")!);

        var written = layer.get_config();

        Assert.Equal(config, JsonWriter.Write(new Dictionary<string, object?> { ["scale"] = written["scale"], ["offset"] = written["offset"] }));
    }

    [Fact]
    public void What_a_program_gives_is_what_the_config_has()
    {
        Assert.Equal(1, Rescaling(1).get_config()["scale"]);
        Assert.Equal(0.0, Rescaling(1).get_config()["offset"]);
        Assert.Equal("[1, 2]", JsonWriter.Write(Rescaling(new[] { 1, 2 }).get_config()["scale"]));
        Assert.Equal("[0.1, 2.0]", JsonWriter.Write(Rescaling([0.1f, 2f]).get_config()["scale"]));
    }

    [Fact]
    public void A_scale_that_is_no_number_is_refused() =>
        Assert.Contains("expected a number. Received: scale='a'", Assert.ThrowsAny<Exception>(() => Tensorflow.Keras.Layers.Rescaling.from_config(new Dictionary<string, object?> { ["scale"] = "a" })).Message, StringComparison.Ordinal);
}
