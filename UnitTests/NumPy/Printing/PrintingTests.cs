using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Printing;

/// <summary>Arrays print as NumPy printed them when generate.py recorded it.</summary>
public class PrintingTests
{
    [Fact]
    public void Prints_every_recorded_array_as_NumPy_does()
    {
        var problems = new StringBuilder();
        var failed = 0;
        foreach (var recorded in Cases())
        {
            var array = Read(recorded);
            using (Options(recorded.GetProperty("options")))
            {
                foreach (var (kind, text) in new[] { ("str", array.ToString()), ("repr", np.repr(array)) })
                {
                    var expected = recorded.GetProperty(kind).GetString()!;
                    if (expected == text)
                        continue;
                    if (failed++ < 8)
                        problems.AppendLine($"{kind} {recorded.GetProperty("type")} {recorded.GetProperty("shape")} {recorded.GetProperty("options").GetRawText()}\nexpected:\n{expected}\ngot:\n{text}");
                }
            }
        }
        Assert.True(failed == 0, $"{failed} differ:\n{problems}");
    }

    [Fact]
    public void Scalars_print_as_scalars()
    {
        var x = np.array(new[] { 0.1f, 2f });
        Assert.Equal("0.1", x[0].ToString());
        Assert.Equal("np.float32(0.1)", np.repr(x[0]));
        Assert.Equal("np.float64(1.5)", np.repr(np.mean(np.array([1, 2]))));
        Assert.Equal("np.True_", np.repr((x > 0).all()));
        Assert.Equal("2.1", x.sum().ToString());
    }

    [Fact]
    public void Formatters_print_elements()
    {
        var formatter = new Dictionary<string, Func<object, string>> { ["float"] = static v => FormattableString.Invariant($"{v:F1}") };
        Assert.Equal("[0.5 1.2]", np.array2string(np.array([0.49, 1.23]), formatter: formatter));
        Assert.Equal("[1, 2]", np.array2string(np.array([1, 2]), separator: ", "));
    }

    [Fact]
    public void Options_must_be_known()
    {
        Assert.Throws<ValueError>(() => np.set_printoptions(floatmode: "short"));
        Assert.Throws<ValueError>(() => np.set_printoptions(sign: "*"));
        Assert.Throws<ValueError>(() => np.set_printoptions(threshold: double.NaN));
    }

    private static JsonElement[] Cases()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Printing", "cases.json.gz"));
        using var text = new GZipStream(file, CompressionMode.Decompress);
        return [.. JsonDocument.Parse(text).RootElement.EnumerateArray()];
    }

    private static NDArray Read(JsonElement recorded)
    {
        var type = recorded.GetProperty("type").GetString()!;
        var shape = new Shape([.. recorded.GetProperty("shape").EnumerateArray().Select(static d => d.GetInt32())]);
        var data = recorded.GetProperty("data").EnumerateArray().ToArray();
        if (type == "str")
            return new NDArray((Array)data.Select(static d => d.GetString()!).ToArray(), shape);
        if (type == "uint64")
            return new NDArray((Array)data.Select(static d => d.GetUInt64()).ToArray(), shape);
        if (!type.StartsWith('f'))
            return new NDArray((Array)data.Select(static d => d.GetInt64()).ToArray(), shape).astype(type);
        return new NDArray((Array)data.Select(static d => d.ValueKind == JsonValueKind.String
            ? d.GetString() switch { "nan" => double.NaN, "inf" => double.PositiveInfinity, _ => double.NegativeInfinity }
            : d.GetDouble()).ToArray(), shape).astype(type);
    }

    private static IDisposable Options(JsonElement options)
    {
        int? Int(string name) => options.TryGetProperty(name, out var v) ? v.GetInt32() : null;
        string? Text(string name) => options.TryGetProperty(name, out var v) ? v.GetString() : null;
        return np.printoptions(Int("precision"), Int("threshold"), Int("edgeitems"), Int("linewidth"),
            options.TryGetProperty("suppress", out var s) ? s.GetBoolean() : null, Text("nanstr"), Text("infstr"), Text("sign"), Text("floatmode"));
    }
}
