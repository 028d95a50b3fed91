using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Surface;

/// <summary>What a program reaches with the usings of docs/porting.md alone.</summary>
public class PortingUsingsTests
{
    [Fact]
    public void TensorFlowHasKeras()
    {
        Assert.Same(keras, tf.keras);
        Assert.Same(keras.metrics, tf.metrics);
        Assert.Same(keras.losses, tf.losses);
        Assert.Same(keras.optimizers, tf.optimizers);
        var model = tf.keras.Sequential([Input(shape: 4), Dense(3, activation: "relu"), tf.keras.layers.Dense(1, kernel_initializer: tf.ones_initializer)]);
        model.compile(optimizer: tf.optimizers.SGD(0.1f), loss: tf.keras.losses.MeanSquaredError());
        Assert.Equal((5, 1), model.predict(np.ones((5, 4)), verbose: 0).shape);
    }

    [Fact]
    public void VersionsAreThoseOfTheReference()
    {
        Assert.Equal("2.18.0", tf.__version__);
        Assert.Equal("2.18.0", tf.VERSION);
        Assert.Equal("3.6.0", keras.__version__);
        tf.enable_eager_execution();
        Assert.True(tf.executing_eagerly());
    }

    [Fact]
    public void ReductionsHaveTheirNames()
    {
        Assert.Equal((2, 3), keras.losses.MeanSquaredError(reduction: Tensorflow.Reduction.NONE).Call(tf.zeros((2, 3, 4)), tf.ones((2, 3, 4))).shape);
        Assert.Equal(6f, (float)keras.losses.MeanSquaredError(reduction: Tensorflow.Reduction.SUM).Call(tf.zeros((2, 3, 4)), tf.ones((2, 3, 4))));
        Assert.Equal(1f, (float)keras.losses.MeanSquaredError(reduction: Tensorflow.Reduction.SUM_OVER_BATCH_SIZE).Call(tf.zeros((2, 3, 4)), tf.ones((2, 3, 4))));
    }

    [Fact]
    public void ATensorTakesANewAxis() => Assert.Equal((1, 2, 1), tf.ones(2)[tf.newaxis, ":", tf.newaxis].shape);
}
