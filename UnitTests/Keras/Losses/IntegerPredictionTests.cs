using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Losses;

/// <summary>Losses of labels and predictions that are integers: Keras averages them in floats.</summary>
public class IntegerPredictionTests
{
    private static readonly NDArray s_true = np.array(new[,] { { 0, 1, 2 }, { 3, 1, 1 } });
    private static readonly NDArray s_predicted = np.array(new[,] { { 0, 2, 2 }, { 1, 1, 4 } });

    [Fact]
    public void MeansAreFractions()
    {
        Assert.Equal([0.33333334f, 1.6666666f], keras.losses.mean_absolute_error(s_true, s_predicted).numpy().ToArray<float>());
        Assert.Equal([0.33333334f, 4.3333335f], keras.losses.mean_squared_error(s_true, s_predicted).numpy().ToArray<float>());
        Assert.Equal([0.054800656f, 0.4400139f], keras.losses.mean_squared_logarithmic_error(s_true, s_predicted).numpy().ToArray<float>(), static (a, b) => Math.Abs(a - b) < 1e-6);
    }

    [Fact]
    public void MetricsByHandTakeThem()
    {
        var metric = keras.metrics.MeanAbsoluteError();
        metric.update_state(new[] { 0, 1, 1, 1 }, new[] { 0, 1, 0, 1 });
        Assert.Equal(0.25f, (float)metric.result());
    }
}
