using Tensorflow;
using Tensorflow.Keras.Layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine;

/// <summary>Weights of layers that do not exist yet: Keras' AttributeError, not null.</summary>
public class UnbuiltWeightTests
{
    [Fact]
    public void LayersThatAreNotBuiltSaySo()
    {
        var error = Assert.Throws<AttributeError>(() => keras.layers.Dense(3).kernel.shape);
        Assert.StartsWith("You must build the layer before accessing `kernel`.", error.Message);
        Assert.Throws<AttributeError>(() => keras.layers.Conv2D(3, 3).kernel);
        Assert.Throws<AttributeError>(() => keras.layers.BatchNormalization().moving_mean);
        Assert.StartsWith("You must build the layer before accessing `mean`.", Assert.Throws<AttributeError>(() => keras.layers.Normalization().mean).Message);
    }

    [Fact]
    public void BuiltOnesHaveThem()
    {
        var layer = (Dense)keras.layers.Dense(3);
        layer.build((2, 4));
        Assert.Equal(new Shape(4, 3), layer.kernel.shape);
    }
}
