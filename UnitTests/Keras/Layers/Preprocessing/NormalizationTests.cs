using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;

namespace TfNet.UnitTests.Keras.Layers.Preprocessing;

/// <summary>Statistics that are given belong to the positions of their axes, wherever those are: Keras 3.6's values.</summary>
public class NormalizationTests
{
    private static readonly NDArray s_x = np.arange(12).astype("float32").reshape((1, 3, 2, 2));

    [Fact]
    public void Given_statistics_lie_along_an_axis_that_is_not_the_last()
    {
        var layer = Normalization(axis: 1, mean: new[] { 1f, 2f, 3f }, variance: new[] { 1f, 4f, 9f });

        Assert.Equal([-1f, 0f, 1f, 2f, 1f, 1.5f, 2f, 2.5f, 1.6666666f, 2f, 2.3333333f, 2.6666667f], layer.Apply(s_x).ToArray<float>());
        Assert.Equal(new Shape(1, 3, 1, 1), layer.mean.shape);
    }

    [Fact]
    public void Given_statistics_lie_along_several_axes()
    {
        var layer = Normalization(axis: [1, 3], mean: new[,] { { 0f, 1f }, { 2f, 3f }, { 4f, 5f } }, variance: np.ones((3, 2)).astype("float32"));

        Assert.Equal([0f, 0f, 2f, 2f, 2f, 2f, 4f, 4f, 4f, 4f, 6f, 6f], layer.Apply(s_x).ToArray<float>());
        Assert.Equal(new Shape(1, 3, 1, 2), layer.mean.shape);
    }
}
