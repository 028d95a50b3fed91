using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Contracts;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Metrics;

/// <summary>Every metric computes in float64, float32 and float16 and gives the value and the type that it gives in Keras (generate_dtypes.py).</summary>
public class MetricTypeTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("dtypes.json");

    private static readonly JsonElement s_labels = Recorded.Load("../Contracts/labels.json");

    /// <summary>Metrics that Keras 3.6 does not have, or that take functions.</summary>
    private static readonly string[] s_others = ["MeanMetricWrapper", "HammingLoss"];

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from key in Construction.Classes.Keys
        where key.Group == "metrics" && !s_others.Contains(key.Name)
        from dtype in new[] { "float64", "float32", "float16" }
        select new TheoryDataRow<string, string>(key.Name, dtype);

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_metric_of_any_type_gives_what_Keras_gives(string name, string dtype)
    {
        var expected = s_recorded.GetProperty("results").GetProperty($"{name} {dtype}");
        var metric = Make(name, dtype);
        var weights = Array(s_recorded.GetProperty("weights"));
        foreach (var part in new[] { new Slice(0, 5), new Slice(5, 8) })
        {
            if (metric is Mean or Sum)
            {
                Add(metric, (Tensor)(np.arange(8f)[part] / 3f), (Tensor)weights[part]);
                continue;
            }
            var kind = s_recorded.GetProperty("kinds").GetProperty(name).GetString()!;
            var sample = kind == "binary" ? s_recorded.GetProperty("binary") : s_labels.GetProperty("samples").GetProperty(kind);
            metric.update_state(Array(sample.GetProperty("labels"))[part], Array(sample.GetProperty("predictions"))[part], (Tensor)weights[part]);
        }

        var result = metric.result();

        Assert.Equal(expected[0].GetString(), result.dtype.Name());
        var found = tf.cast(result, TF_DataType.TF_DOUBLE).ToArray<double>();
        var tolerance = dtype switch { "float64" => 1e-7, "float32" => 1e-6, _ => 3e-3 };
        Assert.Equal(expected[1].EnumerateArray().Select(static x => x.ValueKind == JsonValueKind.Null ? double.NaN : x.GetDouble()), found, (a, b) => double.IsNaN(a) ? !double.IsFinite(b) : Math.Abs(a - b) <= tolerance * (1 + Math.Abs(a)));
    }

    private static void Add(Metric metric, Tensor values, Tensor weights)
    {
        if (metric is Mean mean)
            mean.update_state(values, weights);
        else
            ((Sum)metric).update_state(values, weights);
    }

    private static Metric Make(string name, string dtype)
    {
        var arguments = s_labels.GetProperty("arguments").TryGetProperty(name, out var given) ? given.EnumerateObject().ToDictionary(static a => a.Name, static a => (object)a.Value) : [];
        arguments["dtype"] = dtype;
        return (Metric)Construction.Make(Construction.Classes[("metrics", name)], JsonSerializer.SerializeToElement(arguments));
    }

    private static NDArray Array(JsonElement values)
    {
        var rows = values.EnumerateArray().ToArray();
        return rows[0].ValueKind != JsonValueKind.Array
            ? np.array(System.Array.ConvertAll(rows, static row => row.GetSingle()))
            : np.array([.. rows.SelectMany(static row => row.EnumerateArray().Select(static item => item.GetSingle()))]).reshape((rows.Length, -1));
    }
}
