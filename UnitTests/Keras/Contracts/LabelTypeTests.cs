using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.Keras.Contracts;

/// <summary>Labels of every element type in every loss and metric give what they give in Keras (generate_labels.py).</summary>
public class LabelTypeTests
{
    private static readonly JsonElement s_root = Recorded.Load("labels.json");

    /// <summary>What Keras refuses and this library computes, with the reason.</summary>
    private static readonly Dictionary<string, string> s_taken = new(StringComparer.Ordinal)
    {
    };

    public static IEnumerable<TheoryDataRow<string, string>> Cases =>
        from kind in new[] { "losses", "metrics" }
        from item in s_root.GetProperty(kind).EnumerateObject()
        group item by (kind, name: item.Name.Split(' ')[0]) into found
        select new TheoryDataRow<string, string>(found.Key.kind, found.Key.name);

    [Theory]
    [MemberData(nameof(Cases))]
    public void Labels_of_any_type_give_what_they_give_in_Keras(string kind, string name)
    {
        var differences = new List<string>();
        foreach (var item in s_root.GetProperty(kind).EnumerateObject().Where(item => item.Name.StartsWith(name + " ", StringComparison.Ordinal)))
        {
            var parts = item.Name.Split(' ');
            var exception = Xunit.Record.Exception(() => Compute(kind, name, parts[1], parts[2]));
            if (item.Value.ValueKind == JsonValueKind.String)
            {
                if (exception is null && !s_taken.ContainsKey($"{kind} {item.Name}"))
                    differences.Add($"{item.Name}: Keras says {item.Value}");
            }
            else if (exception is not null)
            {
                differences.Add($"{item.Name}: {exception.GetType().Name}: {exception.Message}");
            }
            else if (!Same(item.Value, Compute(kind, name, parts[1], parts[2])))
            {
                differences.Add($"{item.Name}: {string.Join(", ", Compute(kind, name, parts[1], parts[2]))} in the place of {item.Value}");
            }
        }
        Assert.Equal([], differences);
    }

    private static double[] Compute(string kind, string name, string shape, string dtype)
    {
        var sample = s_root.GetProperty("samples").GetProperty(shape);
        var (labels, predictions) = (Tensor(sample.GetProperty("labels"), dtype), Tensor(sample.GetProperty("predictions"), "float32"));
        var arguments = s_root.GetProperty("arguments").TryGetProperty(name, out var given) ? given : JsonDocument.Parse("{}").RootElement;
        var made = Construction.Make(Construction.Classes[(kind, name)], arguments);
        if (made is Loss loss)
            return Doubles(loss.Call(labels, predictions));
        var metric = (Metric)made;
        metric.update_state(labels, predictions);
        return Doubles(metric.result());
    }

    private static double[] Doubles(Tensor x) => Binding.tf.cast(x, TF_DataType.TF_DOUBLE).ToArray<double>();

    private static bool Same(JsonElement expected, double[] actual)
    {
        double[] numbers = [.. expected.EnumerateArray().Select(item => item.GetDouble())];
        return numbers.Length == actual.Length && numbers.Zip(actual, (a, b) => Math.Abs(a - b) <= 2e-6 * (1 + Math.Abs(a))).All(same => same);
    }

    private static Tensor Tensor(JsonElement values, string dtype)
    {
        var rows = values.EnumerateArray().ToArray();
        var shape = rows[0].ValueKind == JsonValueKind.Array ? new Shape(rows.Length, rows[0].GetArrayLength()) : new Shape(rows.Length);
        double[] numbers = [.. rows.SelectMany(row => row.ValueKind == JsonValueKind.Array ? row.EnumerateArray().Select(item => item.GetDouble()) : [row.GetDouble()])];
        return Binding.tf.cast(Binding.tf.reshape(Binding.tf.constant(numbers), shape), (TF_DataType)(DTypeArg)dtype);
    }
}
