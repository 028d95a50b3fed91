using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Api.Core;

/// <summary>Bits and positions, against what TensorFlow gave.</summary>
public class RecordedCoreTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("Api/Core/core.json");

    private static readonly Dictionary<string, Func<Tensor[], Tensor>> s_functions = new()
    {
        ["bitwise_and"] = static x => tf.bitwise.bitwise_and(x[0], x[1]),
        ["bitwise_or"] = static x => tf.bitwise.bitwise_or(x[0], x[1]),
        ["bitwise_xor"] = static x => tf.bitwise.bitwise_xor(x[0], x[1]),
        ["left_shift"] = static x => tf.bitwise.left_shift(x[0], x[1]),
        ["right_shift"] = static x => tf.bitwise.right_shift(x[0], x[1]),
        ["invert"] = static x => tf.bitwise.invert(x[0]),
        ["and"] = static x => x[0] & 6,
        ["or"] = static x => x[0] | 1,
        ["xor"] = static x => x[0] ^ new[] { 1, 2, 3 },
        ["not"] = static x => ~x[0],
        ["sort"] = static x => tf.sort(x[0]),
        ["sort_down"] = static x => tf.sort(x[0], direction: "DESCENDING"),
        ["argsort"] = static x => tf.argsort(x[0]),
        ["argsort_down"] = static x => tf.argsort(x[0], direction: "DESCENDING"),
        ["sort_first"] = static x => tf.sort(x[0], 0),
        ["sort_middle"] = static x => tf.sort(x[0], axis: -2, direction: "DESCENDING"),
        ["argsort_middle"] = static x => tf.argsort(x[0], axis: 1, stable: true),
        ["gather_nd"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_rows"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_elements"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_whole"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_none"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_int"] = static x => tf.gather_nd(x[0], x[1]),
        ["gather_nd_batch"] = static x => tf.gather_nd(x[0], x[1], batch_dims: 1),
        ["gather_nd_batch_2"] = static x => tf.gather_nd(x[0], x[1], batch_dims: 2),
        ["scatter_nd"] = static x => tf.scatter_nd(x[0], x[1], (4, 2)),
        ["scatter_nd_elements"] = static x => tf.scatter_nd(x[0], x[1], [2, 3]),
        ["pad"] = static x => tf.pad(x[0], x[1]),
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void GivesTheNumbersOfTensorFlow(string name) =>
        RecordedCase.Check(s_recorded.GetProperty(name), x => [s_functions[name.Split('/')[0]](x)]);

    [Fact]
    public void OnlyIntegersHaveBits()
    {
        Assert.Throws<TypeError>(() => tf.bitwise.bitwise_and(tf.ones(2), tf.ones(2)));
        Assert.Throws<TypeError>(() => tf.bitwise.invert(tf.ones(2)));
        Assert.Throws<TypeError>(() => tf.ones(2) & tf.ones(2));
        Assert.Throws<TypeError>(() => tf.logical_and(tf.constant(1), tf.constant(2)));
        Assert.Throws<TypeError>(() => tf.math.logical_xor(tf.constant(1), tf.constant(2)));
        Assert.Equal([true, false], (tf.constant(new[] { true, false }) & true).ToArray<bool>());
    }

    /// <summary>The messages are those of TensorFlow 2.18.</summary>
    [Fact]
    public void PositionsThatDoNotExistAreErrors()
    {
        var x = tf.constant(new[,] { { 1, 2 }, { 3, 4 } });
        Assert.StartsWith("indices[0] = [2, 0] does not index into param shape (2, 2)", Assert.Throws<InvalidArgumentError>(() => tf.gather_nd(x, new[,] { { 2, 0 } })).Message);
        Assert.StartsWith("indices[1] = [-1, 0] does not index into param shape", Assert.Throws<InvalidArgumentError>(() => tf.gather_nd(x, new[,] { { 0, 0 }, { -1, 0 } })).Message);
        Assert.Equal("index innermost dimension length must be <= params rank; saw: 3 vs. 2", Assert.Throws<InvalidArgumentError>(() => tf.gather_nd(x, new[,] { { 0, 0, 0 } })).Message);
        Assert.Throws<TypeError>(() => tf.gather_nd(x, tf.ones((1, 1))));
        Assert.Equal("Argument `direction` should be one of ASCENDING, DESCENDING. Received: direction=UP", Assert.Throws<ValueError>(() => tf.argsort(x, direction: "UP")).Message);
        Assert.Throws<InvalidArgumentError>(() => tf.sort(x, axis: 2));
        Assert.Throws<InvalidArgumentError>(() => tf.sort(3f));
        Assert.Throws<TypeError>(() => tf.sort(new[] { true, false }));
        Assert.Throws<ValueError>(() => tf.gather_nd(x, new[,] { { 0 } }, batch_dims: 1));
        Assert.Throws<InvalidArgumentError>(() => tf.scatter_nd(new[,] { { 5 } }, new[] { 1f }, 3));
        Assert.Throws<InvalidArgumentError>(() => tf.scatter_nd(new[,] { { 1 } }, new[] { 1f, 2f }, 3));
        Assert.Throws<ValueError>(() => tf.pad(x, new[] { 1, 2 }));
        Assert.Throws<ValueError>(() => tf.pad(x, tf.ones((2, 2))));
    }
}
