using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow.Hdf5;
using Tensorflow.Keras.Saving.LegacyH5;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>Files as tf.keras 2 wrote them and as the weights of applications are published, against what Keras 3 makes of them.</summary>
[Collection("random streams")]
public sealed class LegacyFileTests
{
    private static readonly JsonElement s_expected = Recorded.Load("expected.json");

    [Fact]
    public void AModelOfTfKerasIsRead()
    {
        var model = keras.models.load_model(At("tf_keras.h5"));

        Close("outputs", model.predict(FileModels.Data(5, 3), verbose: 0).ToArray<float>());
        Close("losses", (float)model.losses.Aggregate(static (a, b) => a + b));
        Assert.Equal(s_expected.GetProperty("optimizer").GetString(), model.optimizer!.name);
        Close("learning_rate", (float)(double)model.optimizer.learning_rate);
        var (loss, accuracy) = model.evaluate(FileModels.Data(5, 3), np.eye(2)[np.arange(5) % 2], verbose: 0);
        Close("loss", (float)loss, (float)accuracy);
    }

    [Theory]
    [InlineData("weights.h5")]
    [InlineData("tf_keras.h5")]
    public void WeightsAreReadInTheOrderOfTheLayers(string file)
    {
        var model = keras.Sequential([keras.Input(3), Dense(4, activation: "relu"), BatchNormalization(), Dropout(0.25f), Dense(2, activation: "softmax")]);

        model.load_weights(At(file));

        Close("outputs", model.predict(FileModels.Data(5, 3), verbose: 0).ToArray<float>());
    }

    [Fact]
    public void WeightsAreReadByName()
    {
        var model = keras.Sequential([keras.Input(3), Dense(4, name: "dense"), Dense(7, name: "new")]);
        var before = model.layers[1].get_weights();

        model.load_weights(At("weights.h5"), by_name: true);

        Assert.Equal(FileModels.Data(3, 4).ToByteArray(), model.layers[0].weights[0].numpy().ToByteArray());
        Assert.Equal(before[0].ToByteArray(), model.layers[1].weights[0].numpy().ToByteArray());
    }

    /// <summary>A list of names that is too long for an attribute is cut as np.array_split does.</summary>
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(1800, 1)]
    [InlineData(5000, 3)]
    public void LongListsOfNamesAreCut(int count, int parts)
    {
        string[] names = [.. Enumerable.Range(0, count).Select(static i => $"layer_number_{i:D10}_of_a_model")];
        using var stream = new MemoryStream();
        using (var file = h5py.File(stream, "w"))
            LegacyAttributes.Write(file, "layer_names", names);

        using var read = h5py.File(stream.ToArray());
        Assert.Equal(parts, read.attrs.Count);
        Assert.Equal(names, LegacyAttributes.Read(read, "layer_names"));
        if (parts > 1)
            Assert.Equal(1667, read.attrs["layer_names0"].size);
    }

    private static void Close(string name, params float[] actual)
    {
        var expected = s_expected.GetProperty(name);
        float[] values = expected.ValueKind == JsonValueKind.Array ? [.. expected.EnumerateArray().Select(static value => value.GetSingle())] : [expected.GetSingle()];
        Assert.Equal(values.Length, actual.Length);
        Assert.All(values.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, 1e-5));
    }

    private static string At(string file, [CallerFilePath] string caller = "") => Path.Combine(Path.GetDirectoryName(caller)!, file);
}
