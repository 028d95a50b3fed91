using System.Globalization;
using System.Text.Json;
using Tensorflow;

namespace TfNet.UnitTests.TensorFlow;

/// <summary>What real TensorFlow gave, as a generate.py wrote it.</summary>
internal sealed record Recorded(string DType, long[] Shape, double[] Values)
{
    public static JsonElement Load(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))).RootElement;

    public static Recorded From(JsonElement element) => new(
        element.GetProperty("dtype").GetString()!,
        [.. element.GetProperty("shape").EnumerateArray().Select(static e => e.GetInt64())],
        [.. element.GetProperty("values").EnumerateArray().Select(Number)]);

    /// <summary>The recorded elements as a tensor.</summary>
    public Tensor ToTensor()
    {
        var dtype = Enum.GetValues<TF_DataType>().First(type => type.Name() == DType);
        return Binding.tf.reshape(Binding.tf.cast(Binding.tf.constant(Values, TF_DataType.TF_DOUBLE), dtype), new Shape(Shape));
    }

    public void AssertEqual(Tensor actual, double tolerance = 2e-6)
    {
        Assert.Equal(DType, actual.dtype.Name());
        Assert.Equal(new Shape(Shape), actual.shape);
        var numbers = Binding.tf.cast(actual, TF_DataType.TF_DOUBLE).ToArray<double>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var same = numbers[i].Equals(Values[i]) || Math.Abs(numbers[i] - Values[i]) <= tolerance * Math.Max(1, Math.Abs(Values[i]));
            Assert.True(same, string.Create(CultureInfo.InvariantCulture, $"element {i}: expected {Values[i]}, got {numbers[i]}"));
        }
    }

    private static double Number(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.True => 1,
        JsonValueKind.False => 0,
        JsonValueKind.String => element.GetString() switch { "inf" => double.PositiveInfinity, "-inf" => double.NegativeInfinity, _ => double.NaN },
        _ => element.GetDouble(),
    };
}
