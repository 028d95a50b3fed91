using System.Text.Json;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Operations;

/// <summary>A case that generate.py recorded: what TensorFlow makes of small tensors.</summary>
internal sealed class Recorded(JsonElement json)
{
    /// <summary>The cases of values.json.</summary>
    public static IReadOnlyList<Recorded> All { get; } = Load("Operations", "values.json");

    /// <summary>The cases of a file beside the tests.</summary>
    public static IReadOnlyList<Recorded> Load(params string[] path) =>
        [.. JsonDocument.Parse(File.ReadAllText(Path.Combine([AppContext.BaseDirectory, .. path]))).RootElement.EnumerateArray().Select(static json => new Recorded(json))];

    public string Name => json.GetProperty("name").GetString()!;

    public TensorValue[] Inputs => Tensors("inputs");

    public TensorValue[] Outputs => Tensors("outputs");

    public int Int(string name) => Attribute(name).GetInt32();

    public double Double(string name) => Attribute(name).GetDouble();

    public bool Bool(string name) => Attribute(name).GetBoolean();

    public string Text(string name) => Attribute(name).GetString()!;

    public TF_DataType Type(string name) => DataTypes.Parse(Text(name));

    public int[]? Ints(string name) => Attribute(name).ValueKind == JsonValueKind.Null ? null : Attribute(name).Deserialize<int[]>();

    public int?[] Limits(string name) => Attribute(name).Deserialize<int?[]>()!;

    public (int, int)[] Pairs(string name) => [.. Attribute(name).Deserialize<int[][]>()!.Select(static pair => (pair[0], pair[1]))];

    public override string ToString() =>
        $"{Name} {json.GetProperty("attributes")} of {string.Join(", ", Inputs.Select(static input => input.Spec))}";

    private JsonElement Attribute(string name) => json.GetProperty("attributes").GetProperty(name);

    private TensorValue[] Tensors(string name) => [.. json.GetProperty(name).EnumerateArray().Select(Tensor)];

    private static TensorValue Tensor(JsonElement json)
    {
        var shape = new Shape(json.GetProperty("shape").Deserialize<int[]>()!);
        var value = TensorValue.Uninitialized(new TensorSpec(DataTypes.Parse(json.GetProperty("dtype").GetString()!), shape));
        Convert.FromBase64String(json.GetProperty("data").GetString()!).CopyTo(value.Storage.Bytes);
        return value;
    }
}

/// <summary>Tensors as numbers, whatever their type.</summary>
internal static class Numbers
{
    public static double[] Of(Value value)
    {
        var tensor = (TensorValue)value;
        return value.DType switch
        {
            TF_DataType.TF_FLOAT => As<float>(tensor, static x => x),
            TF_DataType.TF_DOUBLE => tensor.Span<double>().ToArray(),
            TF_DataType.TF_HALF => As<Half>(tensor, static x => (double)x),
            TF_DataType.TF_INT8 => As<sbyte>(tensor, static x => x),
            TF_DataType.TF_INT16 => As<short>(tensor, static x => x),
            TF_DataType.TF_INT32 => As<int>(tensor, static x => x),
            TF_DataType.TF_INT64 => As<long>(tensor, static x => x),
            TF_DataType.TF_UINT8 => As<byte>(tensor, static x => x),
            TF_DataType.TF_UINT16 => As<ushort>(tensor, static x => x),
            TF_DataType.TF_UINT32 => As<uint>(tensor, static x => x),
            TF_DataType.TF_UINT64 => As<ulong>(tensor, static x => x),
            _ => As<byte>(tensor, static x => x),
        };
    }

    /// <summary>Random numbers in a range, as float64.</summary>
    public static TensorValue Uniform(int seed, double low, double high, params int[] shape)
    {
        var random = new System.Random(seed);
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_DOUBLE, new Shape(shape)));
        foreach (ref var number in value.Span<double>())
            number = low + ((high - low) * random.NextDouble());
        return value;
    }

    private static double[] As<T>(TensorValue tensor, Converter<T, double> convert) where T : unmanaged => Array.ConvertAll(tensor.Span<T>().ToArray(), convert);
}
