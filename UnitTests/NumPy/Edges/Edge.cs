using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Edges;

/// <summary>The arrays that the calls are of, and what NumPy gave for each call, as generate.py recorded it.</summary>
internal static class Edge
{
    public const double nan = double.NaN;
    public const double inf = double.PositiveInfinity;
    private static readonly JsonElement s_cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Edges", "edges.json"))).RootElement;

    public static NDArray a => (np.arange(24) * 7 % 24).reshape((2, 3, 4));

    public static NDArray f => ((np.arange(12) * 5 % 12) / 4 - 1).reshape((3, 4));

    public static NDArray s => f.astype(np.float32);

    public static NDArray n => np.array(new[,] { { 1.5, nan, -2 }, { nan, nan, 4 } });

    public static NDArray v => np.array(new[] { 3L, 1, 2, 3, 0 });

    public static NDArray w => np.array(new[] { .5, 1, 2, 0, 3 });

    public static NDArray e => np.zeros((0, 3));

    public static NDArray one => np.array(new[,] { { 7.5 } });

    public static NDArray words => np.array(new[] { "b", "a", "b" });

    /// <summary>Runs a call's twin: the same element types, shapes and elements up to rounding, the same text, or an error of the same kind, by .NET's name where it has one.</summary>
    public static void Check(string call, Func<object> twin)
    {
        var recorded = s_cases.GetProperty(call);
        if (recorded.TryGetProperty("error", out var error))
        {
            var name = error.GetString() switch { "IndexError" => nameof(IndexOutOfRangeException), "OverflowError" => nameof(OverflowException), var own => own };
            Assert.Equal(name, Assert.ThrowsAny<Exception>(twin).GetType().Name);
            return;
        }
        var (expected, found) = (recorded.GetProperty("value"), twin());
        if (expected.ValueKind == JsonValueKind.String)
            Assert.Equal(expected.GetString(), found.ToString());
        else if (expected.ValueKind == JsonValueKind.Array)
        {
            object[] parts = Parts(found);
            Assert.Equal(expected.GetArrayLength(), parts.Length);
            for (var i = 0; i < parts.Length; i++)
                Same(expected[i], parts[i]);
        }
        else
            Same(expected, found);
    }

    private static object[] Parts(object value) => value switch
    {
        NDArray[] arrays => arrays,
        NDArray array => [.. Enumerable.Range(0, array.shape[0]).Select(i => (object)array[i])],
        Shape shape => [.. shape.dims.Select(static d => (object)(long)d)],
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).Select(i => tuple[i]!)],
        System.Collections.IEnumerable list => [.. list.Cast<object>()],
        _ => throw new InvalidOperationException($"{value.GetType()} is one value."),
    };

    private static void Same(JsonElement expected, object value)
    {
        NDArray found = value switch { NDArray array => array, bool flag => new NDArray(flag), int number => new NDArray((long)number), long number => new NDArray(number), double number => new NDArray(number), _ => throw new InvalidOperationException($"{value.GetType()} is no array.") };
        Assert.Equal(expected.GetProperty("dtype").GetString(), found.dtype == np.str_ ? "str" : found.dtype.ToString());
        Assert.Equal(expected.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt32()), found.shape.dims.Select(static d => (int)d));
        string[] values = [.. expected.GetProperty("values").EnumerateArray().Select(static item => item.GetString()!)];
        if (found.dtype == np.str_)
        {
            Assert.Equal(values, found.ToArray<string>());
            return;
        }
        var tolerance = found.dtype == np.float32 ? 1e-6 : 1e-12;
        var numbers = found.ToArray<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var number = values[i] switch { "nan" => nan, "inf" => inf, "-inf" => -inf, var text => double.Parse(text, CultureInfo.InvariantCulture) };
            Assert.True(double.IsNaN(number) ? double.IsNaN(numbers[i]) : number.Equals(numbers[i]) || Math.Abs(number - numbers[i]) <= tolerance * Math.Max(1, Math.Abs(number)), $"[{i}]: expected {number:R}, found {numbers[i]:R}");
        }
    }
}
