using System.Text.Json;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Learn;

/// <summary>What scikit-learn gave, as generate.py recorded it.</summary>
internal static class Recorded
{
    private static readonly JsonDocument s_document = JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "learn.json")));

    public static JsonElement Get(string name) => s_document.RootElement.GetProperty(name);

    public static JsonElement Get(this JsonElement element, string name) => element.GetProperty(name);

    public static T As<T>(this JsonElement element, string name) => element.GetProperty(name).Deserialize<T>()!;

    public static T? Maybe<T>(this JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) ? value.Deserialize<T>() : default;

    /// <summary>A column of numbers, bools or texts.</summary>
    public static NDArray Column(this JsonElement element, string name)
    {
        var list = element.GetProperty(name);
        var first = list[0];
        if (first.ValueKind == JsonValueKind.String)
            return new NDArray(list.Deserialize<string[]>()!);
        if (first.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return new NDArray(list.Deserialize<bool[]>()!);
        return first.GetRawText().Contains('.', StringComparison.Ordinal) ? new NDArray(list.Deserialize<double[]>()!) : new NDArray(list.Deserialize<long[]>()!);
    }

    /// <summary>Compares an array of one or two dimensions, number for number up to the last bits.</summary>
    public static void Same(JsonElement expected, NDArray found, double tolerance = 1e-15)
    {
        var numbers = (expected[0].ValueKind == JsonValueKind.Array ? expected.EnumerateArray().SelectMany(row => row.EnumerateArray()) : expected.EnumerateArray())
            .Select(number => number.GetDouble()).ToArray();
        var actual = found.ToArray<double>();
        Assert.Equal(numbers.Length, actual.Length);
        for (var i = 0; i < numbers.Length; i++)
            Assert.True(Math.Abs(numbers[i] - actual[i]) <= tolerance * Math.Max(1, Math.Abs(numbers[i])), $"[{i}]: expected {numbers[i]:R}, found {actual[i]:R}");
    }

    /// <summary>The error that scikit-learn raised must begin ours, which may add how to mend it.</summary>
    public static void SameError(JsonElement recorded, Func<object?> action)
    {
        var error = Assert.Throws<Tensorflow.ValueError>(() => { _ = action(); });
        Assert.StartsWith(recorded.GetProperty("error").GetString()!, error.Message, StringComparison.Ordinal);
    }
}
