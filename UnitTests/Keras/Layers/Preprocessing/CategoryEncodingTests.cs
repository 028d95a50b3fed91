using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Categories as vectors. The values are those of Keras 3.6.</summary>
public sealed class CategoryEncodingTests
{
    private static readonly NDArray s_samples = np.array(new[,] { { 3, 0 }, { 1, 1 }, { 2, 7 } });

    [Theory]
    [InlineData("multi_hot", "[[1. 0. 0. 1.]\n [0. 1. 0. 0.]\n [0. 0. 1. 0.]]")]
    [InlineData("binary", "[[1. 0. 0. 1.]\n [0. 1. 0. 0.]\n [0. 0. 1. 0.]]")]
    [InlineData("count", "[[1. 0. 0. 1.]\n [0. 2. 0. 0.]\n [0. 0. 1. 0.]]")]
    [InlineData("one_hot", "[[[0. 0. 0. 1.]\n  [1. 0. 0. 0.]]\n\n [[0. 1. 0. 0.]\n  [0. 1. 0. 0.]]\n\n [[0. 0. 1. 0.]\n  [0. 0. 0. 0.]]]")]
    public void EncodesAsKeras(string mode, string expected)
    {
        var layer = CategoryEncoding(num_tokens: 4, output_mode: mode);
        Assert.Equal(expected, layer.Apply(s_samples).numpy().ToString());

        var input = keras.Input(2, dtype: "int32");
        var output = layer.Apply(input);
        Assert.Equal(mode == "one_hot" ? new Shape(-1, 2, 4) : new Shape(-1, 4), output.shape);
        Assert.Equal(expected, keras.Model(input, output).predict(s_samples, verbose: 0).ToString());
    }

    [Fact]
    public void OtherRanksAreThoseOfKeras()
    {
        Assert.Equal("[[0. 0. 0. 1.]\n [1. 0. 0. 0.]]", CategoryEncoding(4, "one_hot").Apply(np.array(new[,] { { 3 }, { 0 } })).numpy().ToString());
        Assert.Equal([1f, 0, 0, 1], CategoryEncoding(4).Apply(np.array([3, 0, 3])).ToArray<float>());
        Assert.Equal([1f, 0, 0, 2], CategoryEncoding(4, "count").Apply(np.array([3, 0, 3])).ToArray<float>());
        Assert.Equal([0f, 0, 1, 0], CategoryEncoding(4).Apply(tf.constant(2)).ToArray<float>());
        Assert.Equal([1f, 0, 1, 0, 1, 1], CategoryEncoding(3).Apply(np.array(new[, ,] { { { 0, 1 }, { 2, 2 } } })).ToArray<float>());
        Assert.Equal(new Shape(-1, 3), CategoryEncoding(3, "one_hot").compute_output_shape(new Shape(-1, 1)));
    }

    [Fact]
    public void OccurrencesMayCountDifferently()
    {
        var weights = np.array(new[,] { { 0.5f, 0.25f }, { 2, 3 }, { 1, 1 } });
        var counts = CategoryEncoding(4, "count").Apply(new CallArguments(s_samples) { ["count_weights"] = weights });
        Assert.Equal([0.25f, 0, 0, 0.5f, 0, 5, 0, 0, 0, 0, 1, 0], counts.ToArray<float>());
        Assert.StartsWith("`count_weights` is not used when `output_mode` is not `'count'`.", Assert.Throws<ValueError>(() => CategoryEncoding(4).Apply(new CallArguments(s_samples) { ["count_weights"] = weights })).Message);
    }

    [Fact]
    public void WhatMakesNoEncodingIsRefused()
    {
        Assert.StartsWith("num_tokens must be set", Assert.Throws<ValueError>(() => CategoryEncoding()).Message);
        Assert.Equal("`num_tokens` must be >= 1. Received: num_tokens=0.", Assert.Throws<ValueError>(() => CategoryEncoding(0)).Message);
        Assert.Equal("Unknown arg for output_mode: tf_idf", Assert.Throws<ValueError>(() => CategoryEncoding(2, "tf_idf")).Message);
    }
}
