using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Layers;

/// <summary>The batch's mean and variance: the bits of real Keras, whose sums of thousands of numbers are off by 1e-5.</summary>
public class BatchStatisticsTests
{
    [Fact]
    public void MeanAndVarianceHaveTheBitsOfKeras()
    {
        foreach (var recorded in Recorded.Load("statistics.json").EnumerateArray())
        {
            int[] shape = [.. recorded.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt32())];
            var x = np.maximum(new RandomState(recorded.GetProperty("seed").GetInt32()).randn(shape), 0).astype(np.float32);
            var layer = new BatchNormalization(momentum: 0);

            var y = layer.Apply(tf.constant(x), training: true).numpy().reshape((-1, shape[^1]));

            Assert.Equal(Recorded.Floats(recorded.GetProperty("mean")), layer.moving_mean!.numpy().ToArray<float>());
            Assert.Equal(Recorded.Floats(recorded.GetProperty("variance")), layer.moving_variance!.numpy().ToArray<float>());
            var first = Recorded.Floats(recorded.GetProperty("first"));
            Assert.All(y[..2].ToArray<float>(), (value, i) => Assert.Equal(first[i], value, 5e-7 * Math.Max(1, Math.Abs(first[i]))));
        }
    }
}
