using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Core;

/// <summary>The texts are those that TensorFlow 2.18 printed.</summary>
public class PrintTests
{
    [Fact]
    public void PrintsTensorsAsTensorFlow()
    {
        AssertPrints("[1 2 3]", tf.constant(new[] { 1, 2, 3 }));
        AssertPrints("[1 2.5 -3]", tf.constant(new[] { 1f, 2.5f, -3f }));
        AssertPrints("1.5", tf.constant(1.5f));
        AssertPrints("[0 1 2 ... 7 8 9]", tf.range(10));
        AssertPrints("[0 1 2 ... 4 5 6]", tf.range(7));
        AssertPrints("[0 1 2 3 4 5]", tf.range(6));
        AssertPrints("[[0 1 2 3 4]\n [5 6 7 8 9]\n [10 11 12 13 14]\n [15 16 17 18 19]]", tf.reshape(tf.range(20), (4, 5)));
        AssertPrints(
            "[[0 1 2 ... 7 8 9]\n [10 11 12 ... 17 18 19]\n [20 21 22 ... 27 28 29]\n ...\n [70 71 72 ... 77 78 79]\n [80 81 82 ... 87 88 89]\n [90 91 92 ... 97 98 99]]",
            tf.reshape(tf.range(100), (10, 10)));
        AssertPrints("[1 0]", tf.constant(new[] { true, false }));
        AssertPrints("[1e-07 1e+10 0.1 ... 1e+06 100000 1234567]", tf.constant(new[] { 1e-7f, 1e10f, 0.1f, 1f / 3, 123456.789f, 1e6f, 1e5f, 1234567f }));
        AssertPrints("[nan inf -inf]", tf.constant(new[] { float.NaN, float.PositiveInfinity, float.NegativeInfinity }));
        AssertPrints("[[[0 1]\n  [2 3]]\n\n [[4 5]\n  [6 7]]]", tf.reshape(tf.range(8), (2, 2, 2)));
        AssertPrints("[[[[0 1]\n   [2 3]]\n\n  [[4 5]\n   [6 7]]]\n\n\n [[[8 9]\n   [10 11]]\n\n  [[12 13]\n   [14 15]]]]", tf.reshape(tf.range(16), (2, 2, 2, 2)));
        AssertPrints("[]", tf.zeros(0));
        AssertPrints("[1 2]", tf.constant(new[] { 1, 2 }, tf.uint8));
        AssertPrints("[0.5]", tf.cast(tf.constant(new[] { 0.5f }), tf.float16));
        AssertPrints("[1 2]", tf.Variable(new[] { 1f, 2f }));
    }

    [Fact]
    public void PrintsOtherValuesAsPython()
    {
        AssertPrints("loss: 0.25 3 [1, 2.5] None True", "loss:", tf.constant(0.25f), 3, new object[] { 1, 2.5 }, null, true);
        AssertPrints("{'a': 1}", new Dictionary<string, Tensor> { ["a"] = tf.constant(1) });
        AssertPrints("(1, 2)", (1, 2));
        AssertPrints("[[1 2], 'x']", (object)new object[] { tf.constant(new[] { 1, 2 }), "x" });
        AssertPrints("array([1., 2.])", new NDArray(new[] { 1.0, 2.0 }));
        AssertPrints("");
    }

    [Fact]
    public void DigitsEndsAndSeparatorsCanBeChosen()
    {
        using var output = new StringWriter();
        tf.print(new object[] { "a", "b" }, output, sep: "-", end: "!\n");
        tf.print(tf.range(10), output_stream: output, summarize: 2);
        tf.print(tf.constant(new[] { 1e5f, 1e-5f, 99999f, 16777216f, 1e15f, 1e17f }), output, summarize: -1);
        tf.print(tf.constant(new[] { 1e-7, 1e10, 0.1, 1.0 / 3, 123456.789, 1e15, 1e16, 1e-5, 0.0001 }, tf.float64), output, summarize: -1);
        Assert.Equal(
            "a-b!\n[0 1 ... 8 9]\n[100000 1e-05 99999 16777216 1e+15 1e+17]\n" +
            "[1e-07 10000000000 0.1 0.33333333333333331 123456.789 1e+15 1e+16 1e-05 0.0001]\n", output.ToString());
    }

    private static void AssertPrints(string expected, params object?[] values)
    {
        using var output = new StringWriter();
        tf.print(values, output);
        Assert.Equal(expected + "\n", output.ToString());
    }
}
