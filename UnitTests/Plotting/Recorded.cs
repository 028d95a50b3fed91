using System.Globalization;
using System.Text.Json;

namespace TfNet.UnitTests.Plotting;

/// <summary>What the Python libraries gave; Data/generate.py records it.</summary>
internal static class Recorded
{
    private static readonly Lazy<JsonDocument> _document = new(static () =>
    {
        using var stream = typeof(Recorded).Assembly.GetManifestResourceStream("recorded.json")!;
        return JsonDocument.Parse(stream);
    });

    /// <summary>A culture that writes numbers as Spain does; made by hand, for builds without culture data.</summary>
    public static CultureInfo Spanish
    {
        get
        {
            var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
            culture.NumberFormat.NumberDecimalSeparator = ",";
            culture.NumberFormat.NumberGroupSeparator = ".";
            return culture;
        }
    }

    public static JsonElement Get(string name) => _document.Value.RootElement.GetProperty(name);

    public static double[] Doubles(this JsonElement element) => [.. element.EnumerateArray().Select(static e => e.ValueKind == JsonValueKind.Null ? double.NaN : e.GetDouble())];

    public static string[] Texts(this JsonElement element) => [.. element.EnumerateArray().Select(static e => e.GetString()!)];

    public static void Near(double[] expected, double[] actual, double tolerance = 1e-9)
    {
        Assert.Equal(expected.Length, actual.Length);
        var size = expected.Length == 0 ? 1 : Math.Max(1e-300, expected.Max(Math.Abs));
        for (var i = 0; i < expected.Length; i++) Assert.InRange(Math.Abs(expected[i] - actual[i]), 0, tolerance * size);
    }
}
