using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Edges;

/// <summary>The tensors that the calls are of, and what TensorFlow gave for each call, as generate.py recorded it.</summary>
internal static class Edge
{
    private static readonly JsonElement s_cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Edges", "edges.json"))).RootElement;

    public static Tensor a => tf.constant((np.arange(24) * 7 % 24).reshape((2, 3, 4)).astype(np.int32));

    public static Tensor f => tf.constant(((np.arange(12) * 5 % 12) / 4 - 1).reshape((3, 4)).astype(np.float32));

    public static Tensor v => tf.constant(new[] { 3, 1, 2, 3, 0 });

    public static Tensor w => tf.constant(new[] { .5f, 1, 2, 0, 3 });

    public static Tensor e => tf.zeros((0, 3));

    public static Tensor image => tf.constant((np.arange(120) * 7 % 31).reshape((2, 5, 4, 3)).astype(np.float32)) / 31;

    /// <summary>Runs a call's twin: the same element types, shapes and elements up to rounding, or an error of the values.</summary>
    public static void Check(string call, Func<object> twin)
    {
        var recorded = s_cases.GetProperty(call);
        if (recorded.TryGetProperty("error", out _))
        {
            Assert.ThrowsAny<ValueError>(twin);
            return;
        }
        var (expected, found) = (recorded.GetProperty("value"), twin());
        if (expected.ValueKind != JsonValueKind.Array)
        {
            Same(expected, found);
            return;
        }
        object[] parts = found is ITuple tuple ? [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!)] : [.. ((System.Collections.IEnumerable)found).Cast<object>()];
        Assert.Equal(expected.GetArrayLength(), parts.Length);
        for (var i = 0; i < parts.Length; i++)
            Same(expected[i], parts[i]);
    }

    private static void Same(JsonElement expected, object value)
    {
        Tensor found = value switch { Tensor tensor => tensor, Tensorflow.Tensors tensors => tensors[0], DatasetElement element => element, long number => tf.constant(number), int number => tf.constant(number), _ => throw new InvalidOperationException($"{value.GetType()} is no tensor.") };
        Assert.Equal(expected.GetProperty("dtype").GetString(), found.dtype.Name());
        Assert.Equal(expected.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt64()), found.shape.dims.Select(static d => (long)d));
        double[] values = [.. expected.GetProperty("values").EnumerateArray().Select(static item => item.GetString() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, var text => double.Parse(text!, CultureInfo.InvariantCulture) })];
        var numbers = tf.cast(found, tf.float64).ToArray<double>();
        for (var i = 0; i < numbers.Length; i++)
            Assert.True(double.IsNaN(values[i]) ? double.IsNaN(numbers[i]) : values[i].Equals(numbers[i]) || Math.Abs(values[i] - numbers[i]) <= 5e-6 * Math.Max(1, Math.Abs(values[i])), $"[{i}]: expected {values[i]:R}, found {numbers[i]:R}");
    }
}
