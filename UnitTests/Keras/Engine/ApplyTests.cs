using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine;

/// <summary>What Python calls, <c>Apply</c> applies, whatever kind of object it is. The values are Keras'.</summary>
public class ApplyTests
{
    private static readonly NDArray s_true = np.array(new[,] { { 0.0f, 1.0f } });
    private static readonly NDArray s_predicted = np.array(new[,] { { 1.0f, 1.0f } });

    [Fact]
    public void LossesAndMetrics()
    {
        Assert.Equal(0.5f, (float)keras.losses.MeanSquaredError().Apply(s_true, s_predicted));
        Assert.Equal(1f, (float)keras.losses.MeanSquaredError().Apply(s_true, s_predicted, sample_weight: np.array([2f])));
        Assert.Equal(0.5f, (float)keras.metrics.MeanSquaredError().Apply(s_true, s_predicted));
    }

    [Fact]
    public void SchedulesInitializersRegularizersAndConstraints()
    {
        Assert.Equal(0.09f, (float)keras.optimizers.schedules.ExponentialDecay(0.1f, decay_steps: 10, decay_rate: 0.9f).Apply(10), 1e-7f);
        Assert.Equal(new Shape(4, 3), keras.initializers.Ones().Apply(shape: (4, 3)).shape);
        Assert.Equal(0.35f, (float)keras.regularizers.L1L2(l1: 0.1f, l2: 0.01f).Apply(np.array([1f, -2f])), 1e-6f);
        Assert.Equal("[ 1. -0.]", keras.constraints.NonNeg().Apply(tf.constant(new[] { 1f, -1f })).numpy().ToString());
    }
}
