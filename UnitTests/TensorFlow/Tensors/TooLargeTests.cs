using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

/// <summary>Tensors that no memory holds: an exception whose message a program that ends shows, for every way to ask for them.</summary>
[Collection("random streams")]
public class TooLargeTests
{
    private const int Many = 100_000;
    private static readonly Tensor s_row = tf.ones(new Shape(1, Many));

    public static TheoryData<string> Names => [.. s_calls.Keys];

    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["zeros"] = static () => tf.zeros(new Shape(Many, Many)),
        ["zeros of 2^64 bytes"] = static () => tf.zeros(new Shape(1L << 31, 1L << 31)),
        ["ones"] = static () => tf.ones(new Shape(Many, Many)),
        ["fill"] = static () => tf.fill(new Shape(Many, Many), 1f),
        ["normal"] = static () => tf.random.normal(new Shape(Many, Many)),
        ["uniform"] = static () => tf.random.uniform(new Shape(Many, Many)),
        ["broadcast"] = static () => tf.transpose(s_row) + s_row,
        ["matmul"] = static () => tf.matmul(tf.transpose(s_row), s_row),
        ["tile"] = static () => tf.tile(s_row, new[] { Many, 1 }),
        ["one_hot"] = static () => tf.one_hot(tf.constant(new[] { 1, 2, 3 }), int.MaxValue),
        ["eye"] = static () => tf.eye(Many),
        ["pad"] = static () => tf.pad(s_row, new[,] { { Many, Many }, { 0, 0 } }),
        ["broadcast_to"] = static () => tf.broadcast_to(s_row, new Shape(Many, Many)),
        ["variable"] = static () => tf.Variable(tf.zeros(new Shape(Many, Many))),
    };

    [Theory, MemberData(nameof(Names))]
    public void Says_what_was_asked_for_and_what_to_do(string name)
    {
        var error = Assert.Throws<MemoryError>(() => s_calls[name]());
        Assert.Contains("Unable to allocate", error.Message, StringComparison.Ordinal);
        Assert.Contains("Work with a part of the data", error.Message, StringComparison.Ordinal);
    }
}
