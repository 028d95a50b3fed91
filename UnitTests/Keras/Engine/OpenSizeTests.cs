using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine;

/// <summary>Layers of one's own on images of any size; shapes from Keras.</summary>
public sealed class OpenSizeTests
{
    [Fact]
    public void WindowsMayBeLargerThanTheSmallestImage()
    {
        var inputs = keras.Input((-1, -1, 3));
        var x = new Block(keras.layers.Conv2D(4, 5), keras.layers.MaxPooling2D(), keras.layers.Conv2D(4, 5)).Apply(inputs);
        Assert.Equal(new Shape(-1, -1, -1, 4), x.shape);

        var model = keras.Model(inputs, keras.layers.Dense(2).Apply(keras.layers.GlobalAveragePooling2D().Apply(x)));
        Assert.Equal(new Shape(2, 2), model.predict(np.ones((2, 20, 24, 3)), verbose: 0).shape);
    }

    [Fact]
    public void StridesLeaveOpenSizesOpen() =>
        Assert.Equal(
            new Shape(-1, -1, -1, 3),
            new Block([.. Enumerable.Range(0, 5).Select(static _ => keras.layers.MaxPooling2D())]).Apply(keras.Input((-1, -1, 3))).shape);

    private sealed class Block(params Layer[] layers) : Layer
    {
        private readonly List<Layer> _layers = [.. layers];

        public override Tensor call(Tensor inputs, bool training = false) => _layers.Aggregate(inputs, static (x, layer) => layer.Apply(x));
    }
}
