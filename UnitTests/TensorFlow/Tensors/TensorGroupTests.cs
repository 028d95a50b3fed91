using Tensorflow;
using static Tensorflow.Binding;
using SeveralTensors = Tensorflow.Tensors;

namespace TfNet.UnitTests.TensorFlow.Tensors;

/// <summary>A tensor that stands for several is used as Python's list or dictionary of them.</summary>
public class TensorGroupTests
{
    private static readonly Tensor s_list = Tensor.Of([tf.constant(new[] { 1, 2 }), tf.constant(3f)]);
    private static readonly Tensor s_named = Tensor.Of(new SeveralTensors { ["mean"] = tf.constant(4f), ["all"] = tf.constant(new[] { 5, 6 }) });

    [Fact]
    public void It_is_unpacked_indexed_and_walked_through()
    {
        var (first, second) = s_list;

        Assert.Equal([1, 2], first.ToArray<int>());
        Assert.Equal(3f, (float)second);
        Assert.Same(second, s_list[1]);
        Assert.Same(second, s_list[-1]);
        Assert.Same(second, s_list[^1]);
        Assert.Same(second, s_list[tf.constant(1)]);
        Assert.Equal(2, len(s_list));
        var sizes = new List<int>();
        foreach (var part in s_list)
            sizes.Add(part.ndim);
        Assert.Equal([1, 0], sizes);
        SeveralTensors tensors = s_list;
        Assert.Same(first, tensors[0]);
        Assert.StartsWith("[<tf.Tensor: shape=(2,), dtype=int32, numpy=array([1, 2], dtype=int32)>, <tf.Tensor: ", s_list.ToString(), StringComparison.Ordinal);
        Assert.StartsWith("too many values to unpack (expected 3)", Assert.Throws<ValueError>(() =>
        {
            var (_, _, _) = Tensor.Of([first, first, first, first]);
        }).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_tensors_are_found_by_name()
    {
        Assert.Equal(4f, (float)s_named["mean"]);
        Assert.Equal([5, 6], s_named["all"].ToArray<int>());
    }

    [Fact]
    public void Whatever_asks_for_its_elements_is_told_to_choose()
    {
        Assert.Equal("This is a list of 2 tensors, of shapes (2,), (), not one tensor. Choose one by its position, y[0], or take them apart: var (a, b) = y;", Assert.Throws<TypeError>(() => s_list + 1).Message);
        Assert.Equal("This is a dictionary of tensors, not one tensor. Choose one of mean, all by its name: y[\"mean\"].", Assert.Throws<TypeError>(() => tf.reduce_sum(s_named)).Message);
        Assert.Throws<TypeError>(() => s_list.shape);
        Assert.Throws<TypeError>(() => s_list.numpy());
    }

    /// <summary>Python's <c>a, b = tensor</c>.</summary>
    [Fact]
    public void One_tensor_is_unpacked_along_its_first_axis()
    {
        var (top, bottom) = tf.constant(new[,] { { 1, 2 }, { 3, 4 } });

        Assert.Equal([1, 2], top.ToArray<int>());
        Assert.Equal([3, 4], bottom.ToArray<int>());
        Assert.StartsWith("not enough values to unpack (expected 2, got 1). Received: a tensor of shape (1,)", Assert.Throws<ValueError>(() =>
        {
            var (_, _) = tf.constant(new[] { 1 });
        }).Message, StringComparison.Ordinal);
        Assert.Equal("Cannot iterate over a scalar tensor.", Assert.Throws<TypeError>(() =>
        {
            var (_, _) = tf.constant(1);
        }).Message);
    }
}
