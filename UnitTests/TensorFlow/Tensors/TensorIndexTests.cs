using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Tensors;

/// <summary>Scalars of integers are positions, alone and beside slices: <c>preds[:, tf.argmax(preds[0])]</c>.</summary>
public class TensorIndexTests
{
    private static readonly Tensor s_x = tf.constant(new[,] { { 1, 2, 3 }, { 4, 5, 6 } });

    [Fact]
    public void A_scalar_is_a_position()
    {
        Assert.Equal([3, 6], s_x[":", tf.constant(2)].ToArray<int>());
        Assert.Equal([3, 6], s_x[":", tf.argmax(s_x[0])].ToArray<int>());
        Assert.Equal([2, 3], s_x[tf.constant(0), "1:"].ToArray<int>());
        Assert.Equal(5, (int)s_x[tf.constant(-1), tf.constant(1L)]);
        Assert.Equal([4, 5, 6], s_x[tf.constant(1)].ToArray<int>());
    }

    [Fact]
    public void Other_tensors_are_refused_as_TensorFlow_refuses_them()
    {
        Assert.StartsWith("Only integers, slices", Assert.Throws<TypeError>(() => s_x[":", tf.constant(new[] { 0, 1 })]).Message, StringComparison.Ordinal);
        Assert.StartsWith("Only integers, slices", Assert.Throws<TypeError>(() => s_x[":", tf.constant(1f)]).Message, StringComparison.Ordinal);
    }

    /// <summary>Names of element types are element types, as in Python.</summary>
    [Fact]
    public void Types_have_names()
    {
        Assert.Equal(tf.float64, tf.cast(s_x, "float64").dtype);
        Assert.Equal(tf.int64, tf.zeros((2, 3), dtype: "int64").dtype);
        Assert.Equal(tf.float16, tf.constant(new[] { 1f }, "float16").dtype);
        Assert.Equal(tf.float32, tf.ones(2).dtype);
        Assert.Equal(tf.int32, tf.ones_like(s_x).dtype);
        Assert.Equal(tf.@bool, tf.ones_like(s_x, "bool").dtype);
        Assert.Equal(tf.int32, tf.argmax(s_x, output_type: "int32").dtype);
        Assert.Equal(tf.float64, tf.random.normal((2, 2), dtype: "float64").dtype);
        Assert.Equal(tf.uint8, tf.one_hot(new[] { 0, 1 }, 2, dtype: "uint8").dtype);
        Assert.Equal(tf.float64, tf.Variable(1.0, dtype: "float64").dtype);
        Assert.Contains("float33", Assert.Throws<TypeError>(() => tf.cast(s_x, "float33")).Message, StringComparison.Ordinal);
    }
}
