using System.Globalization;
using System.Text.Json;

namespace TfNet.Benchmarks;

/// <summary>Shows measurements in the console and writes them to a file.</summary>
internal static class Report
{
    /// <summary>Prints one line.</summary>
    public static void Print(Measurement m) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{m.Case,-18} ours {m.Ours,10:G5} {m.Unit,-6}  reference {m.Reference,10:G5} {m.Unit,-6}  ratio {m.Ratio,7:F2}"));

    /// <summary>Writes all measurements as JSON: beside the file first, then in its place.</summary>
    public static void Write(string file, IEnumerable<Measurement> measurements)
    {
        var target = Path.GetFullPath(file);
        Directory.CreateDirectory(Path.GetDirectoryName(target)!);
        var partial = target + ".tmp";
        using (var stream = File.Create(partial))
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartArray();
            foreach (var m in measurements)
            {
                json.WriteStartObject();
                json.WriteString("case", m.Case);
                json.WriteNumber("ours", Rounded(m.Ours));
                json.WriteNumber("reference", Rounded(m.Reference));
                json.WriteString("unit", m.Unit);
                json.WriteNumber("ratio", Rounded(m.Ratio));
                json.WriteEndObject();
            }
            json.WriteEndArray();
        }
        File.Move(partial, target, overwrite: true);
    }

    private static double Rounded(double value) => double.Parse(value.ToString("G5", CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
}
