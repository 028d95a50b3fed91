using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bits;

/// <summary>Products, convolutions, means and reciprocal square roots have TensorFlow's bits: with them ReLUs and poolings choose as there.</summary>
public class BitsTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Bits/bits.json");

    [Fact]
    public void MatrixProducts()
    {
        foreach (var recorded in s_recorded.GetProperty("products").EnumerateArray())
        {
            var (m, k, n) = (Number(recorded, "m"), Number(recorded, "k"), Number(recorded, "n"));
            var turned = recorded.GetProperty("transpose_a").GetBoolean();
            var random = new RandomState(m + k + n);
            var (a, b) = (Numbers(random, turned ? [k, m] : [m, k]), Numbers(random, [k, n]));
            Assert.True(Checksum(recorded) == Checksum(tf.matmul(a, b, transpose_a: turned)), $"{recorded}");
        }
    }

    [Fact]
    public void ConvolutionsWhileATapeRecords()
    {
        foreach (var recorded in s_recorded.GetProperty("convolutions").EnumerateArray())
        {
            var (x, filters) = (Sizes(recorded, "x"), Sizes(recorded, "filters"));
            var random = new RandomState(x.Sum() + filters.Sum());
            var (images, kernel) = (Numbers(random, x), Numbers(random, filters));
            using var tape = tf.GradientTape();
            var y = tf.nn.conv2d(images, kernel, Number(recorded, "stride"), recorded.GetProperty("padding").GetString()!, dilations: Number(recorded, "dilation"));
            Assert.True(Checksum(recorded) == Checksum(y), $"{recorded}");
        }
    }

    [Fact]
    public void MeansAboveEachOther()
    {
        foreach (var recorded in s_recorded.GetProperty("means").EnumerateArray())
        {
            var x = Sizes(recorded, "x");
            Assert.True(Checksum(recorded) == Checksum(tf.reduce_mean(Numbers(new RandomState(x.Sum()), x), new Axis(Sizes(recorded, "axes")))), $"{recorded}");
        }
    }

    [Fact]
    public void ReciprocalSquareRoots() =>
        Assert.Equal(s_recorded.GetProperty("rsqrt").GetUInt32(), Checksum(tf.math.rsqrt(tf.square(Numbers(new RandomState(1), [4096])))));

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static int[] Sizes(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(static size => size.GetInt32())];

    private static Tensor Numbers(RandomState random, int[] shape) => tf.constant(random.randn(shape).astype(np.float32));

    private static uint Checksum(JsonElement element) => element.GetProperty("crc").GetUInt32();

    /// <summary>The CRC-32 of zlib.</summary>
    private static uint Checksum(Tensor tensor)
    {
        var crc = uint.MaxValue;
        foreach (var value in tensor.numpy().ToByteArray())
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc >> 1) ^ (0xEDB88320 & (0u - (crc & 1)));
        }
        return ~crc;
    }
}
