using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Tuners.Bayesian;

namespace TfNet.UnitTests.Keras.Tuners.Bayesian;

/// <summary>What is expected, and how surely, against scikit-learn's GaussianProcessRegressor as keras_tuner makes it.</summary>
public class GaussianProcessTests
{
    private static readonly JsonElement s_processes = Recorded.Load("bayesian.json").GetProperty("processes");

    public static TheoryData<int> Cases => [.. Enumerable.Range(0, s_processes.GetArrayLength())];

    [Theory]
    [MemberData(nameof(Cases))]
    public void PredictionsAreScikitLearns(int index)
    {
        var entry = s_processes[index];
        var process = new GaussianProcess(entry.GetProperty("alpha").GetDouble(), entry.GetProperty("seed").GetInt64());
        var values = Numbers(entry.GetProperty("y"));
        process.Fit([.. entry.GetProperty("x").EnumerateArray().Select(Numbers)], values);
        var scale = entry.GetProperty("length_scale").GetDouble();
        Assert.InRange(process.LengthScale, scale * (1 - 1e-7), scale * (1 + 1e-7));
        var size = Math.Max(1, values.Max(Math.Abs));
        var at = entry.GetProperty("at").EnumerateArray().Select(Numbers).ToArray();
        for (var i = 0; i < at.Length; i++)
        {
            var (mean, deviation) = process.Predict(at[i]);
            Assert.InRange(mean - entry.GetProperty("mean")[i].GetDouble(), -1e-9 * size, 1e-9 * size);
            Assert.InRange(deviation - entry.GetProperty("deviation")[i].GetDouble(), -1e-9 * size, 1e-9 * size);
        }
    }

    [Fact]
    public void BeforeObservationsAnythingIsExpected() => Assert.Equal((0.0, 1.0), new GaussianProcess(1e-4, 1).Predict([0.3, 0.4]));

    [Fact]
    public void LaterObservationsTakeThePlaceOfEarlierOnes()
    {
        var process = new GaussianProcess(1e-4, 1);
        process.Fit([[0.1], [0.5], [0.9]], [1, 2, 3]);
        process.Fit([[0.2], [0.4]], [5, 6]);
        var other = new GaussianProcess(1e-4, 1);
        other.Fit([[0.2], [0.4]], [5, 6]);
        Assert.Equal(other.Predict([0.7]), process.Predict([0.7]));
    }

    [Fact]
    public void PointsThatCannotBeToldApartNeedNoise()
    {
        var process = new GaussianProcess(0, 1);
        Assert.Contains("larger alpha", Assert.Throws<ValueError>(() => process.Fit([[0.5], [0.5]], [1, 2])).Message, StringComparison.Ordinal);
        Assert.Equal((0.0, 1.0), process.Predict([0.5]));
    }

    private static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(static number => number.GetDouble())];
}
