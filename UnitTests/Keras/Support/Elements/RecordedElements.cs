using System.Globalization;
using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Keras.Support.Elements;

/// <summary>What the real Keras computed (generate.py).</summary>
internal static class RecordedElements
{
    private static readonly JsonElement s_root = Load();
    private static readonly JsonElement[] s_arrays = [.. s_root.GetProperty("arrays").EnumerateArray()];

    public static JsonElement Of(string part) => s_root.GetProperty(part);

    /// <summary>The class names of a part, each of which is a test.</summary>
    public static IEnumerable<TheoryDataRow<string>> Classes(string part) =>
        Of(part).EnumerateArray().Select(ClassName).Distinct().Select(name => new TheoryDataRow<string>(name));

    public static IEnumerable<JsonElement> Cases(string part, string className) => Of(part).EnumerateArray().Where(c => ClassName(c) == className);

    public static Dictionary<string, object?> Object(JsonElement recorded) => (Dictionary<string, object?>)Plain(recorded.GetProperty("object"))!;

    /// <summary>The names that Keras' registry of a part serves, but for those of base classes.</summary>
    public static IEnumerable<string> Names(string part, params string[] bases) => Of("names").GetProperty(part).EnumerateArray().Select(n => n.GetString()!).Except(bases);

    /// <summary>Each recorded config gives an object whose config is the same.</summary>
    public static void ConfigsComeBack(string part, string className, Func<Dictionary<string, object?>, object?> makeAndSerialize)
    {
        foreach (var recorded in Cases(part, className))
            Assert.Equal(Text(Object(recorded)), Text(makeAndSerialize(Object(recorded))));
    }

    /// <summary>The recorded array as a tensor.</summary>
    public static Tensor Tensor(JsonElement reference)
    {
        var array = s_arrays[reference.GetInt32()];
        var dtype = DataTypes.Parse(array.GetProperty("dtype").GetString()!);
        var values = TensorValue.From<double>(Values(reference), Shape(array));
        return Binding.tf.cast(new Tensor(values), dtype);
    }

    public static Tensor? Optional(JsonElement reference) => reference.ValueKind == JsonValueKind.Null ? null : Tensor(reference);

    public static Shape Shape(JsonElement array) => new(array.GetProperty("shape").EnumerateArray().Select(d => d.GetInt32()).ToArray());

    public static Shape ShapeOf(JsonElement reference) => Shape(s_arrays[reference.GetInt32()]);

    public static double[] Values(JsonElement reference) => [.. s_arrays[reference.GetInt32()].GetProperty("values").EnumerateArray().Select(Number)];

    /// <summary>What differs by more than rounding, or <see langword="null"/>.</summary>
    public static string? Difference(JsonElement expected, Tensor actual, double tolerance = 2e-6)
    {
        if (actual.shape != ShapeOf(expected))
            return $"shape {actual.shape} instead of {ShapeOf(expected)}";
        var values = Values(expected);
        var numbers = Binding.tf.cast(actual, TF_DataType.TF_DOUBLE).ToArray<double>();
        for (var i = 0; i < values.Length; i++)
        {
            var same = double.IsNaN(values[i]) ? double.IsNaN(numbers[i]) : (float)values[i] == (float)numbers[i] || Math.Abs(values[i] - numbers[i]) <= tolerance * (1 + Math.Abs(values[i]));
            if (!same)
                return $"[{i}] is {numbers[i].ToString("R", CultureInfo.InvariantCulture)} instead of {values[i].ToString("R", CultureInfo.InvariantCulture)}";
        }
        return null;
    }

    /// <summary>JSON as dictionaries, lists, numbers and texts.</summary>
    public static object? Plain(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Number => element.TryGetInt32(out var integer) ? integer : element.GetDouble(),
        JsonValueKind.String => element.GetString(),
        JsonValueKind.Array => element.EnumerateArray().Select(Plain).ToList(),
        _ => element.EnumerateObject().ToDictionary(p => p.Name, p => Plain(p.Value)),
    };

    /// <summary>A text that is the same for equal configs, whatever their number and list types.</summary>
    public static string Text(object? value) => value switch
    {
        null => "null",
        bool flag => flag ? "true" : "false",
        string text => $"\"{text}\"",
        // The script wrote tensors as their elements.
        IReadOnlyDictionary<string, object?> tensor when tensor.GetValueOrDefault("class_name") is "__tensor__" => Text(((IReadOnlyDictionary<string, object?>)tensor["config"]!)["value"]),
        IReadOnlyDictionary<string, object?> items => $"{{{string.Join(", ", items.OrderBy(i => i.Key, StringComparer.Ordinal).Select(i => $"{i.Key}: {Text(i.Value)}"))}}}",
        System.Collections.IEnumerable list => $"[{string.Join(", ", list.Cast<object?>().Select(Text))}]",
        _ => ((float)Convert.ToDouble(value, CultureInfo.InvariantCulture)).ToString("R", CultureInfo.InvariantCulture),
    };

    private static string ClassName(JsonElement recorded) => recorded.GetProperty("object").GetProperty("class_name").GetString()!;

    private static double Number(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => value.GetString() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.NegativeInfinity },
        _ => value.GetDouble(),
    };

    private static JsonElement Load() =>
        JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Support", "Elements", "elements.json"))).RootElement;
}
