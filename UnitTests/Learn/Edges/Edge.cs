using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Learn.Edges;

/// <summary>Calls of scikit-learn with what they gave, as generate.py recorded it: numbers, text, or an error, and warnings.</summary>
internal static class Edge
{
    public const double Eps = 2.220446049250313e-16;
    public const double Eps32 = 1.1920928955078125e-07;
    private static readonly JsonElement s_document = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Edges", "edges.json"))).RootElement;

    /// <summary>Numbers as one feature.</summary>
    public static NDArray Column(params double[] values) => np.array(values).reshape((-1, 1));

    /// <summary>float32 numbers as one feature.</summary>
    public static NDArray Single(params double[] values) => Column(values).astype(np.float32);

    /// <summary>The sizes of test parts, or of the parts of arrays.</summary>
    public static double[] Lengths(object parts) => parts is IEnumerable<(NDArray Train, NDArray Test)> folds ? [.. folds.Select(static fold => (double)fold.Test.size)] : [.. Parts(parts).Select(static part => (double)part.size)];

    /// <summary>The first element of each part.</summary>
    public static double[] First(object parts) => [.. Parts(parts).Select(static part => (double)part[0])];

    /// <summary>Targets of a kind.</summary>
    public static NDArray Targets(string kind)
    {
        var rows = s_document.GetProperty("targets").GetProperty(kind);
        var (shape, element) = (new List<int>(), rows);
        for (; element.ValueKind == JsonValueKind.Array; element = element[0])
            shape.Add(element.GetArrayLength());
        JsonElement[] flat = [.. Flat(rows)];
        var isFraction = flat.Any(static item => item.ValueKind == JsonValueKind.Number && item.GetRawText().Contains('.', StringComparison.Ordinal));
        var array = element.ValueKind switch
        {
            JsonValueKind.String => np.array(Array.ConvertAll(flat, static item => item.GetString()!)),
            JsonValueKind.Number => isFraction ? np.array(Array.ConvertAll(flat, static item => item.GetDouble())) : np.array(Array.ConvertAll(flat, static item => item.GetInt64())),
            _ => np.array(Array.ConvertAll(flat, static item => item.GetBoolean())),
        };
        return array.reshape(new Tensorflow.Shape([.. shape]));
    }

    /// <summary>Runs the call's twin, and compares what it gives, throws and warns of.</summary>
    public static void Check(string call, Func<object> twin)
    {
        var recorded = s_document.GetProperty("cases").GetProperty(call);
        using var warnings = new ErrorStream();
        if (recorded.TryGetProperty("error", out var error))
        {
            var message = Assert.ThrowsAny<Exception>(twin).Message;
            // Where Python shows the array, its shape is told.
            Assert.StartsWith(error[1].GetString()!.Split(":\narray=")[0], message, StringComparison.Ordinal);
            return;
        }
        var value = recorded.GetProperty("value");
        var found = twin();
        if (value.ValueKind == JsonValueKind.String)
            Assert.Equal(value.GetString(), found.ToString());
        else
        {
            double[] expected = [.. value.EnumerateArray().Select(static number => number.ValueKind == JsonValueKind.Null ? double.NaN : number.GetDouble())];
            var actual = Numbers(found);
            Assert.Equal(expected.Length, actual.Length);
            for (var i = 0; i < expected.Length; i++)
                Assert.True(double.IsNaN(expected[i]) ? double.IsNaN(actual[i]) : Math.Abs(expected[i] - actual[i]) <= 1e-15 * Math.Max(1, Math.Abs(expected[i])), $"[{i}]: expected {expected[i]:R}, found {actual[i]:R}");
        }
        var warned = recorded.TryGetProperty("warnings", out var list) ? string.Concat(list.EnumerateArray().Select(static line => line.GetString() + Environment.NewLine)) : "";
        Assert.Equal(warned, warnings.Text);
    }

    private static double[] Numbers(object value) => value switch
    {
        double[] numbers => numbers,
        NDArray array => array.ToArray<double>(),
        ITuple tuple => [.. Enumerable.Range(0, tuple.Length).SelectMany(i => Numbers(tuple[i]!))],
        _ => [Convert.ToDouble(value, System.Globalization.CultureInfo.InvariantCulture)],
    };

    private static IEnumerable<NDArray> Parts(object tuple) => Enumerable.Range(0, ((ITuple)tuple).Length).Select(i => (NDArray)((ITuple)tuple)[i]!);

    private static IEnumerable<JsonElement> Flat(JsonElement element) => element.ValueKind == JsonValueKind.Array ? element.EnumerateArray().SelectMany(Flat) : [element];
}
