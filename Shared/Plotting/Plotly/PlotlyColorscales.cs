using System.Globalization;
using System.Text;
using System.Text.Json;
using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Plotly;

/// <summary>plotly's named colour scales, written out as its Python package does: some of plotly.js' own of the same names differ.</summary>
internal static class PlotlyColorscales
{
    private static readonly Lazy<JsonDocument> _scales = new(static () => JsonDocument.Parse(Resources.ReadBytes("colorscales.json")));

    /// <summary>The scale as JSON: pairs of a place from 0 to 1 and a colour; the suffix "_r" turns it round.</summary>
    /// <exception cref="ValueError">There is no such scale.</exception>
    public static string? Json(string? name)
    {
        if (name is null) return null;
        var plain = name.ToLowerInvariant();
        var reversed = plain.EndsWith("_r", StringComparison.Ordinal);
        if (!_scales.Value.RootElement.TryGetProperty(reversed ? plain[..^2] : plain, out var colors))
        {
            var known = _scales.Value.RootElement.EnumerateObject().Select(static p => p.Name);
            throw new ValueError($"Invalid value of colorscale. Received: '{name}'. Expected one of: {string.Join(", ", known)}, each also with the suffix _r.");
        }
        string[] listed = [.. colors.EnumerateArray().Select(static c => c.GetRawText())];
        if (reversed) Array.Reverse(listed);
        var json = new StringBuilder("[");
        for (var i = 0; i < listed.Length; i++)
            json.Append(i == 0 ? "" : ",").Append(CultureInfo.InvariantCulture, $"[{(double)i / (listed.Length - 1)},{listed[i]}]");
        return json.Append(']').ToString();
    }
}
