using static Tensorflow.Binding;
using static TfNet.UnitTests.TensorFlow.Edges.Edge;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>Data sets: what they give and how many elements they know to have.</summary>
public class DataEdgeTests
{
    private static readonly Dictionary<string, Func<object>> s_calls = new()
    {
        ["list(tf.data.Dataset.range(5))"] = static () => tf.data.Dataset.range(5).ToList(),
        ["list(tf.data.Dataset.range(2, 9, 3))"] = static () => tf.data.Dataset.range(2, 9, 3).ToList(),
        ["list(tf.data.Dataset.range(5).batch(2))"] = static () => tf.data.Dataset.range(5).batch(2).ToList(),
        ["list(tf.data.Dataset.range(5).batch(2, drop_remainder=True))"] = static () => tf.data.Dataset.range(5).batch(2, drop_remainder: true).ToList(),
        ["list(tf.data.Dataset.range(3).repeat(2))"] = static () => tf.data.Dataset.range(3).repeat(2).ToList(),
        ["list(tf.data.Dataset.range(5).skip(3))"] = static () => tf.data.Dataset.range(5).skip(3).ToList(),
        ["list(tf.data.Dataset.range(5).take(2))"] = static () => tf.data.Dataset.range(5).take(2).ToList(),
        ["list(tf.data.Dataset.range(5).take(-1))"] = static () => tf.data.Dataset.range(5).take(-1).ToList(),
        ["list(tf.data.Dataset.range(5).shard(2, 1))"] = static () => tf.data.Dataset.range(5).shard(2, 1).ToList(),
        ["list(tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(2)))"] = static () => tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(2)).ToList(),
        ["tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(2)).cardinality()"] = static () => tf.data.Dataset.range(3).concatenate(tf.data.Dataset.range(2)).cardinality(),
        ["tf.data.Dataset.range(5).batch(2).cardinality()"] = static () => tf.data.Dataset.range(5).batch(2).cardinality(),
        ["tf.data.Dataset.range(5).batch(2, drop_remainder=True).cardinality()"] = static () => tf.data.Dataset.range(5).batch(2, drop_remainder: true).cardinality(),
        ["tf.data.Dataset.range(5).repeat().cardinality()"] = static () => tf.data.Dataset.range(5).repeat().cardinality(),
        ["tf.data.Dataset.range(0).repeat().cardinality()"] = static () => tf.data.Dataset.range(0).repeat().cardinality(),
        ["tf.data.Dataset.range(5).skip(9).cardinality()"] = static () => tf.data.Dataset.range(5).skip(9).cardinality(),
        ["tf.data.Dataset.range(5).take(9).cardinality()"] = static () => tf.data.Dataset.range(5).take(9).cardinality(),
        ["tf.data.Dataset.range(5).repeat().concatenate(tf.data.Dataset.range(2)).cardinality()"] = static () => tf.data.Dataset.range(5).repeat().concatenate(tf.data.Dataset.range(2)).cardinality(),
        ["tf.data.Dataset.range(0).concatenate(tf.data.Dataset.range(2)).cardinality()"] = static () => tf.data.Dataset.range(0).concatenate(tf.data.Dataset.range(2)).cardinality(),
        ["tf.data.Dataset.range(2).concatenate(tf.data.Dataset.range(0)).cardinality()"] = static () => tf.data.Dataset.range(2).concatenate(tf.data.Dataset.range(0)).cardinality(),
        ["tf.data.Dataset.range(5).filter(lambda x: x > 2).cardinality()"] = static () => tf.data.Dataset.range(5).filter(static x => x > 2).cardinality(),
        ["tf.data.Dataset.range(5).filter(lambda x: x > 2).concatenate(tf.data.Dataset.range(2)).cardinality()"] = static () => tf.data.Dataset.range(5).filter(static x => x > 2).concatenate(tf.data.Dataset.range(2)).cardinality(),
        ["list(tf.data.Dataset.range(5).filter(lambda x: x > 2))"] = static () => tf.data.Dataset.range(5).filter(static x => x > 2).ToList(),
    };

    public static TheoryData<string> Calls => [.. s_calls.Keys];

    [Theory, MemberData(nameof(Calls))]
    public void They_are_TensorFlow_s(string call) => Check(call, s_calls[call]);
}
