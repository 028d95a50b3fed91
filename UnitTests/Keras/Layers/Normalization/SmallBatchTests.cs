using System.Runtime.InteropServices;
using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>Fewer than 8 rows: reciprocal square roots are then computed in one way on every processor, and what is made of them has Keras' bits.</summary>
public class SmallBatchTests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Layers", "Normalization", "small_batches.json"))).RootElement;

    private static readonly Tensor s_x = tf.reshape(tf.constant(Recorded<float>("x")), (5, 24));

    [Fact]
    public void Layer_normalization_has_Keras_bits() =>
        Assert.Equal(Recorded<int>("layer_normalization"), Bits(keras.layers.LayerNormalization().Apply(s_x)));

    [Fact]
    public void Cosine_similarity_has_Keras_bits()
    {
        var y = tf.reshape(tf.constant(Recorded<float>("y")), (5, 24));
        Assert.Equal(Recorded<int>("cosine_similarity"), Bits(Tensorflow.Keras.Losses.CosineSimilarity.cosine_similarity(s_x, y)));
    }

    [Fact]
    public void Layer_normalization_of_float16_is_computed_in_float32()
    {
        var half = tf.cast(tf.reshape(tf.constant(Array.ConvertAll(Recorded<Half>("half"), static x => (float)x)), (5, 24)), tf.float16);
        Close("half_normalized", keras.layers.LayerNormalization(dtype: tf.float16).Apply(half));
        Close("half_rms", keras.layers.LayerNormalization(dtype: tf.float16, rms_scaling: true).Apply(half));
        Close("half_first_axis", keras.layers.LayerNormalization(axis: 0, dtype: tf.float16).Apply(half));
    }

    // Of float16 an element in a thousand may be rounded to the neighbour.
    private static void Close(string name, Tensor found)
    {
        Assert.Equal(TF_DataType.TF_HALF, found.dtype);
        var (expected, values) = (Recorded<Half>(name), found.ToArray<Half>());
        for (var i = 0; i < values.Length; i++)
            Assert.True(Math.Abs((double)expected[i] - (double)values[i]) <= Math.Abs((double)expected[i]) / 1024, $"{name}: element {i} is {values[i]}, expected {expected[i]}");
    }

    private static int[] Bits(Tensor tensor) => MemoryMarshal.Cast<float, int>(tensor.ToArray<float>()).ToArray();

    private static T[] Recorded<T>(string name) where T : unmanaged => MemoryMarshal.Cast<byte, T>(s_recorded.GetProperty(name).GetBytesFromBase64()).ToArray();
}
