using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bits;

/// <summary>Products, convolutions, means, gradients of cross-entropy, exponentials and reciprocal square roots have TensorFlow's bits: with them ReLUs and poolings choose as there.</summary>
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
            tape.watch(kernel);
            var y = tf.nn.conv2d(images, kernel, Number(recorded, "stride"), recorded.GetProperty("padding").GetString()!, dilations: Number(recorded, "dilation"));
            Assert.True(Checksum(recorded) == Checksum(y), $"{recorded}");
        }
    }

    [Fact]
    public void Means()
    {
        foreach (var recorded in s_recorded.GetProperty("means").EnumerateArray())
        {
            var x = Sizes(recorded, "x");
            Assert.True(Checksum(recorded) == Checksum(tf.reduce_mean(Numbers(new RandomState(x.Sum()), x), new Axis(Sizes(recorded, "axes")))), $"{recorded}");
        }
    }

    [Fact]
    public void GradientsOfCrossEntropy()
    {
        foreach (var recorded in s_recorded.GetProperty("entropies").EnumerateArray())
        {
            var (rows, classes) = (Number(recorded, "rows"), Number(recorded, "classes"));
            var random = new RandomState(rows + classes);
            var logits = 3 * Numbers(random, [rows, classes]);
            var labels = random.randint(0, classes, rows);
            Assert.True(recorded.GetProperty("sparse").GetUInt32() == Checksum(Gradient(() => tf.nn.sparse_softmax_cross_entropy_with_logits(tf.constant(labels), logits))), $"{recorded}");
            var oneHot = tf.one_hot(tf.constant(labels), classes);
            Assert.True(recorded.GetProperty("dense").GetUInt32() == Checksum(Gradient(() => tf.nn.softmax_cross_entropy_with_logits(oneHot, logits))), $"{recorded}");

            Tensor Gradient(Func<Tensor> loss)
            {
                using var tape = tf.GradientTape();
                tape.watch(logits);
                return tape.gradient(loss(), logits)!;
            }
        }
    }

    [Fact]
    public void Exponentials() => Assert.Equal(s_recorded.GetProperty("exp").GetUInt32(), Checksum(tf.math.exp(5 * Numbers(new RandomState(1), [4096]))));

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
