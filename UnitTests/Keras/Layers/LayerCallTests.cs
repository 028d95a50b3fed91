using Tensorflow;
using Tensorflow.Keras;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Layers;

public class LayerCallTests
{
    /// <summary>Python's <c>layer(x)[0]</c> is the first row, whatever the variable's type says of the layer.</summary>
    [Fact]
    public void ACallWithOneResultIsIndexedAsTheTensor()
    {
        var x = tf.constant(new[,] { { -1f, 2f }, { 3f, -4f } });
        var layer = keras.layers.ReLU();
        ILayer unspecific = layer;
        Assert.Equal([0f, 2f], layer.Apply(x)[0].ToArray<float>());
        Assert.Equal([0f, 2f], unspecific.Apply(x)[0].ToArray<float>());
        Assert.Equal([3f, 0f], unspecific.Apply(x)[^1].ToArray<float>());
        Assert.Equal(2, len(unspecific.Apply(x)));
        Tensor y = unspecific.Apply(x);
        Assert.Equal(new Shape(2, 2), y.shape);
    }

    [Fact]
    public void LayersOfDifferentKindsMakeAnArray()
    {
        ILayer[] stack = [keras.layers.Flatten(), keras.layers.Dense(5)];
        Tensor y = tf.ones((2, 3, 4));
        foreach (var layer in stack)
            y = layer.Apply(y);
        Assert.Equal(new Shape(2, 5), y.shape);
    }
}
