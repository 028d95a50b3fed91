using Tensorflow;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Export;

/// <summary>Every layer, exported in a model, gives in ONNX Runtime what it gives here, for a batch of another size than it was traced with.</summary>
[Collection("random streams")]
public class OnnxLayerTests
{
    /// <summary>ONNX has no hashes of numbers.</summary>
    public static TheoryData<string, int> Samples => [.. LayerContractTests.Samples.Where(static row => row.Data.Item1 != "Hashing").Select(static row => row.Data)];

    [Fact]
    public void AHashIsRefused()
    {
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, new Tensorflow.Keras.Layers.Hashing(5).Apply(inputs));
        Assert.Contains("has no operator for StringToHashBucketFast", Assert.Throws<ValueError>(() => model.export("hash.onnx", format: "onnx")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Samples))]
    public void ALayerRunsAlike(string name, int sample)
    {
        keras.utils.set_random_seed(3);
        var (make, shape) = LayerContractTests.Sample(name, sample);
        var inputs = keras.Input(shape[1..]);
        var model = keras.Model(inputs, make(null).Apply(inputs));
        foreach (var rows in new[] { 1, 4 })
        {
            Shape sizes = [rows, .. shape[1..]];
            // TensorFlow takes the weights of cubic interpolation out of a table.
            OnnxRuntime.RunsAlike(model, np.sin(np.arange((int)sizes.size) * 0.7 + 0.3).reshape(sizes).astype(np.float32), name == "Resizing" ? 5e-4 : 1e-5);
        }
    }
}
