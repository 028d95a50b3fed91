using System.Globalization;
using System.Text.Json;
using Tensorflow;

namespace TfNet.UnitTests.TensorFlow;

/// <summary>What real TensorFlow gave, as a generate.py wrote it.</summary>
internal sealed record Recorded(string DType, long[] Shape, double[] Values, decimal[] Integers)
{
    public static JsonElement Load(string file) =>
        JsonDocument.Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, file))).RootElement;

    public static Recorded From(JsonElement element) => new(
        element.GetProperty("dtype").GetString()!,
        [.. element.GetProperty("shape").EnumerateArray().Select(static e => e.GetInt64())],
        [.. element.GetProperty("values").EnumerateArray().Select(Number)],
        element.GetProperty("dtype").GetString()!.Contains("int64", StringComparison.Ordinal) ? [.. element.GetProperty("values").EnumerateArray().Select(static e => e.GetDecimal())] : []);

    /// <summary>The recorded elements as a tensor.</summary>
    public Tensor ToTensor()
    {
        // Integers of 64 bits have more digits than a double.
        if (DType == "int64")
            return new Tensor(TfNet.Engine.TensorValue.From<long>(Array.ConvertAll(Integers, static i => (long)i), new Shape(Shape)));
        if (DType == "uint64")
            return new Tensor(TfNet.Engine.TensorValue.From<ulong>(Array.ConvertAll(Integers, static i => (ulong)i), new Shape(Shape)));
        var dtype = Enum.GetValues<TF_DataType>().First(type => type.Name() == DType);
        return Binding.tf.reshape(Binding.tf.cast(Binding.tf.constant(Values, TF_DataType.TF_DOUBLE), dtype), new Shape(Shape));
    }

    public void AssertEqual(Tensor actual, double tolerance = 2e-6)
    {
        Assert.Equal(DType, actual.dtype.Name());
        Assert.Equal(new Shape(Shape), actual.shape);
        if (DType == "int64")
            Assert.Equal(Integers, actual.ToArray<long>().Select(static i => (decimal)i));
        if (DType == "uint64")
            Assert.Equal(Integers, actual.ToArray<ulong>().Select(static i => (decimal)i));
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
