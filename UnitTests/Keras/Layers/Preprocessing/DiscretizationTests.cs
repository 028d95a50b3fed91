using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Numbers by ranges. The values are those of Keras 3.6.</summary>
public sealed class DiscretizationTests
{
    private static readonly NDArray s_samples = np.array(new[,] { { -1.5f, 1, 3.4f, 0.5f }, { 0, 3, 1.3f, 0 } });

    /// <summary>n ** 1.5 for n from 0 to 59, in 20 rows.</summary>
    private static Tensor Powers => tf.constant(Enumerable.Range(0, 60).Select(static n => MathF.Pow(n, 1.5f)).ToArray(), shape: (20, 3));

    [Theory]
    [InlineData("int", new[] { 0f, 2, 3, 1, 1, 3, 2, 1 })]
    [InlineData("one_hot", new[] { 1f, 0, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 1, 0, 0, 1, 0, 0, 1, 0, 0 })]
    [InlineData("multi_hot", new[] { 1f, 1, 1, 1, 0, 1, 1, 1 })]
    [InlineData("count", new[] { 1f, 1, 1, 1, 0, 2, 1, 1 })]
    public void RangesAreThoseOfKeras(string mode, float[] expected)
    {
        var layer = Discretization([0, 1, 2], output_mode: mode);
        var ranges = layer.Apply(s_samples);
        Assert.Equal(mode == "int" ? tf.int64 : tf.float32, ranges.dtype);
        Assert.Equal(expected, tf.cast(ranges, tf.float32).ToArray<float>());

        var input = keras.Input(4);
        var output = layer.Apply(input);
        Assert.Equal(mode == "one_hot" ? new Shape(-1, 4, 4) : new Shape(-1, 4), output.shape);
        Assert.Equal(expected, keras.Model(input, output).predict(s_samples, verbose: 0).astype(np.float32).ToArray<float>());
    }

    [Fact]
    public void OtherNumbersAreThoseOfKeras()
    {
        Assert.Equal([2L, 2, 0], Discretization([0, 1]).Apply(np.array([float.NaN, float.PositiveInfinity, float.NegativeInfinity])).ToArray<long>());
        Assert.Equal([1L, 1, 2, 0], Discretization([0, 1.5]).Apply(np.array([0, 1, 2, -3])).ToArray<long>());
        Assert.Equal([1L], Discretization([0.1]).Apply(np.array([0.1])).ToArray<long>());
        Assert.Equal([1L, 0], Discretization([0.5]).Apply(np.array([true, false])).ToArray<long>());
        Assert.Equal([0L, 0, 0, 0, 0, 0, 0, 0], Discretization(num_bins: 3).Apply(s_samples).ToArray<long>());
        Assert.Equal([0f, 1, 0, 0, 0, 1], Discretization([0, 1], output_mode: "one_hot").Apply(np.array(new[,] { { 0.5f }, { 3 } })).ToArray<float>());
        Assert.Equal([0f, 1, 1], Discretization([0, 1], output_mode: "multi_hot").Apply(np.array([0.5f, 3])).ToArray<float>());
    }

    [Fact]
    public void BoundariesAreTakenFromData()
    {
        var small = Discretization(num_bins: 4);
        small.adapt(s_samples);
        Assert.Equal([0.0, 0.5, 1.2999999523162842], small.bin_boundaries);
        Assert.Equal([0L, 2, 3, 2, 1, 3, 3, 1], small.Apply(s_samples).ToArray<long>());

        var layer = Discretization(num_bins: 5, epsilon: 0.05);
        layer.adapt(Powers);
        AssertClose([38.65537643432617, 109.0389404296875, 200.14234924316406, 308.0060729980469], layer.bin_boundaries);
        var batches = tf.data.Dataset.from_tensor_slices(Powers).batch(7);
        layer.adapt(batches);
        AssertClose([38.72734451293945, 116.60233306884766, 209.63418579101562, 322.2158203125], layer.bin_boundaries);
        layer.adapt(batches, steps: 2);
        AssertClose([22.627391815185547, 63.99993133544922, 124.99995422363281, 189.57054138183594], layer.bin_boundaries);
        layer.adapt(Powers["0:4"]);
        AssertClose([1.7313708066940308, 7.439230918884277, 15.461603164672852, 25.250967025756836], layer.bin_boundaries);

        var one = Discretization(num_bins: 1);
        one.adapt(Powers);
        Assert.Empty(one.bin_boundaries);
        one.adapt(tf.zeros((0, 3)));
        Assert.Empty(one.bin_boundaries);
    }

    [Fact]
    public void AConfigHoldsTheBoundariesThatWereFound()
    {
        var layer = Discretization(num_bins: 4, name: "ranges");
        layer.adapt(s_samples);
        var copy = Tensorflow.Keras.Layers.Discretization.from_config(layer.get_config());
        Assert.Equal("ranges", copy.name);
        Assert.Equal(layer.bin_boundaries, copy.bin_boundaries);
        Assert.Equal("Cannot adapt a Discretization layer that has been initialized with `bin_boundaries`, use `num_bins` instead.", Assert.Throws<ValueError>(() => copy.adapt(s_samples)).Message);
    }

    [Fact]
    public void WhatMakesNoRangesIsRefused()
    {
        Assert.Equal("`num_bins` must be greater than or equal to 0. Received: `num_bins=-1`", Assert.Throws<ValueError>(() => Discretization(num_bins: -1)).Message);
        Assert.Equal("Both `num_bins` and `bin_boundaries` should not be set. Received: `num_bins=4` and `bin_boundaries=[1.0, 2.0]`", Assert.Throws<ValueError>(() => Discretization([1, 2], 4)).Message);
        Assert.Equal(
            "Unknown value for `output_mode` argument of Discretization. Allowed values are: ('int', 'one_hot', 'multi_hot', 'count'). Received: output_mode=x",
            Assert.Throws<ValueError>(() => Discretization([1], output_mode: "x")).Message);
        Assert.Contains("Received: num_bins=None", Assert.Throws<ValueError>(() => Discretization().adapt(s_samples)).Message);
        Assert.Contains("Received: num_bins=0", Assert.Throws<ValueError>(() => Discretization(num_bins: 0).adapt(s_samples)).Message);
        Assert.Contains("Received: epsilon=0", Assert.Throws<ValueError>(() => Discretization(num_bins: 2, epsilon: 0).adapt(s_samples)).Message);
        Assert.Contains("Expected sorted boundaries", Assert.Throws<InvalidArgumentError>(() => Discretization([2, 1]).Apply(s_samples)).Message);
    }

    private static void AssertClose(double[] expected, double[] actual)
    {
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), static pair => Assert.Equal(pair.First, pair.Second, Math.Abs(pair.First) * 1e-6));
    }
}
