using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Optimizers.Schedules;
using static Tensorflow.Keras.schedules;

namespace TfNet.UnitTests.Keras.Optimizers;

/// <summary>Each schedule at many steps against real Keras (Data/generate.py).</summary>
public class ScheduleTests
{
    private static readonly JsonElement s_data = Recorded.Load("Data/schedules.json");

    private static readonly Dictionary<string, LearningRateSchedule> s_cases = new()
    {
        ["exponential"] = ExponentialDecay(0.1, 1000, 0.96),
        ["exponential staircase"] = ExponentialDecay(0.01f, 100, 0.9f, staircase: true),
        ["piecewise"] = PiecewiseConstantDecay([100, 1000, 2000], [1.0, 0.5, 0.1, 0.01]),
        ["polynomial"] = PolynomialDecay(0.1, 1500, 0.01, power: 0.5),
        ["polynomial linear"] = PolynomialDecay(0.1f, 1500),
        ["polynomial cycle"] = PolynomialDecay(0.1, 400, 0.01, power: 2, cycle: true),
        ["inverse"] = InverseTimeDecay(0.1, 100, 0.5),
        ["inverse staircase"] = InverseTimeDecay(0.1, 100, 0.5, staircase: true),
        ["cosine"] = CosineDecay(0.1, 1500),
        ["cosine warmup"] = CosineDecay(0, 1500, alpha: 0.1, warmup_target: 0.1, warmup_steps: 200),
        ["restarts"] = CosineDecayRestarts(0.1, 200),
        ["restarts equal"] = CosineDecayRestarts(0.1, 200, t_mul: 1, m_mul: 0.9, alpha: 0.05),
        ["restarts long"] = CosineDecayRestarts(0.1, 150, t_mul: 1.5, m_mul: 0.8),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Rates_are_those_of_Keras(string name)
    {
        var points = s_data.GetProperty("points").EnumerateArray().Select(p => p.GetInt64()).ToArray();
        var actual = Array.ConvertAll(points, step => (float)s_cases[name].Apply(new Tensor(TfNet.Engine.TensorValue.Scalar(step, TF_DataType.TF_INT64))));
        var expected = Recorded.Floats(s_data.GetProperty("values").GetProperty(name));
        for (var i = 0; i < points.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= 4e-7f * Math.Abs(expected[i]), $"step {points[i]}: expected {expected[i]:R}, got {actual[i]:R}");
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Configs_make_equal_schedules(string name)
    {
        var copy = Tensorflow.Keras.schedules.deserialize(Tensorflow.Keras.schedules.serialize(s_cases[name]));
        Assert.Equal(s_cases[name].GetType(), copy.GetType());
        foreach (var (setting, value) in s_cases[name].get_config())
            Assert.Equal(value, copy.get_config()[setting]);
    }

    [Fact]
    public void Steps_must_be_positive()
    {
        Assert.Equal("Argument `decay_steps` must be > 0. Received: decay_steps=0", Assert.Throws<ValueError>(() => CosineDecay(0.1, 0)).Message);
        Assert.Equal("Argument `first_decay_steps` must be > 0. Received: first_decay_steps=0", Assert.Throws<ValueError>(() => CosineDecayRestarts(0.1, 0)).Message);
        Assert.Equal("Argument `decay_steps` must be > 0. Received: decay_steps=-1", Assert.Throws<ValueError>(() => ExponentialDecay(0.1, -1, 0.5)).Message);
        Assert.Equal("Argument `decay_steps` must be > 0. Received: decay_steps=0", Assert.Throws<ValueError>(() => InverseTimeDecay(0.1, 0, 0.5)).Message);
        Assert.Equal("Argument `decay_steps` must be > 0. Received: decay_steps=0", Assert.Throws<ValueError>(() => PolynomialDecay(0.1, 0)).Message);
    }
}
