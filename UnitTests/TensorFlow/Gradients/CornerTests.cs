using System.Globalization;
using System.Text.Json;
using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Gradients;

/// <summary>Gradients of what programs write around 0: a branch that is not taken must not make them NaN where TensorFlow's are not.</summary>
public class CornerTests
{
    private static readonly JsonElement s_recorded =
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Gradients", "corners.json"))).RootElement;

    private static readonly Dictionary<string, Func<Tensor, Tensor>> s_functions = new()
    {
        ["where sqrt"] = static v => tf.where(v > 0f, tf.sqrt(v), 0f),
        ["where rsqrt"] = static v => tf.where(v > 0f, tf.rsqrt(v), 0f),
        ["where reciprocal"] = static v => tf.where(v > 0f, tf.math.reciprocal(v), 0f),
        ["where quotient"] = static v => tf.where(v > 0f, 1f / v, 0f),
        ["where log"] = static v => tf.where(v > 0f, tf.math.log(v), 0f),
        ["where power"] = static v => tf.where(v > 0f, tf.pow(v, 0.5f), 0f),
        ["where norm"] = static v => tf.where(v > 0f, tf.norm(tf.stack(new[] { v, v * 0f }, 1), axis: 1), 0f),
        ["sqrt times 0"] = static v => tf.sqrt(v) * 0f,
        ["norm"] = static v => tf.norm(v),
        ["norm of 0"] = static v => tf.norm(v * 0f),
        ["deviation"] = static v => tf.math.reduce_std(v),
        ["deviation of equal"] = static v => tf.math.reduce_std(v * 0f + 1f),
        ["normalized"] = static v => tf.math.l2_normalize(v * 0f),
        ["abs"] = static v => tf.abs(v),
        ["maximum"] = static v => tf.maximum(v, 0f),
        ["relu"] = static v => tf.nn.relu(v),
        ["quotient or 0"] = static v => tf.math.divide_no_nan(1f, v),
        ["clipped"] = static v => tf.clip_by_value(v, 0f, 4f),
    };

    public static TheoryData<string> Names => [.. s_recorded.EnumerateObject().Select(static p => p.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Gradients_around_0_are_those_of_TensorFlow(string name)
    {
        var v = tf.constant(new[] { 0f, 4f, 0f });
        using var tape = tf.GradientTape();
        tape.watch(v);
        var y = s_functions[name](v);
        var expected = s_recorded.GetProperty(name).EnumerateArray().Select(static g => float.Parse(g.GetString()!.Replace("inf", "Infinity"), CultureInfo.InvariantCulture));
        foreach (var (want, have) in expected.Zip(tape.gradient(y, v)!.ToArray<float>()))
            Assert.True(float.IsNaN(want) ? float.IsNaN(have) : want == have || Math.Abs(want - have) < 1e-6, $"{name} is {have:R}, expected {want:R}");
    }

    [Fact]
    public void Integers_have_no_gradient()
    {
        var (n, x, w) = (tf.constant(new[] { 1, 2 }), tf.constant(new[] { 1f, 2f }), tf.Variable(new[] { 1, 2 }));
        using var tape = tf.GradientTape(persistent: true);
        tape.watch(n);
        tape.watch(x);
        var y = x * tf.cast(n, tf.float32) * tf.cast(w, tf.float32);
        Assert.Null(tape.gradient(y, n));
        Assert.Null(tape.gradient(y, w));
        Assert.Equal([1f, 4f], tape.gradient(y, x)!.ToArray<float>());
        Assert.Null(tape.gradient(tf.cast(tf.cast(x, tf.int32), tf.float32), x));
    }
}
