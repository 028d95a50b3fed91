using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

/// <summary>How each recorded operation is called here: generate.py has the same list in Python.</summary>
public static partial class ReplayOperations
{
    public delegate NDArray[] Operation(NDArray[] x, JsonElement[] p);

    public static Dictionary<string, Operation> All { get; } = MakeAll();

    private static Dictionary<string, Operation> MakeAll()
    {
        var all = new Dictionary<string, Operation>();
        AddElementwise(all);
        AddOperators(all);
        AddReductions(all);
        AddShapes(all);
        AddSelecting(all);
        AddStatistics(all);
        AddCreation(all);
        return all;
    }

    private static void One(Dictionary<string, Operation> all, string name, Func<NDArray[], JsonElement[], NDArray> run) => all.Add(name, (x, p) => [run(x, p)]);

    private static int Int(JsonElement p) => p.GetInt32();

    private static int? Maybe(JsonElement p) => p.ValueKind == JsonValueKind.Null ? null : p.GetInt32();

    private static int[] Ints(JsonElement p) => p.ValueKind == JsonValueKind.Array ? [.. p.EnumerateArray().Select(Int)] : [p.GetInt32()];

    private static Axis? Axes(JsonElement p) => p.ValueKind == JsonValueKind.Null ? null : new Axis(Ints(p));

    private static Shape Sizes(JsonElement p) => new(Ints(p));

    /// <summary>A number as a C# literal of Python's kind: written with a point or not.</summary>
    private static NDArray Number(JsonElement p) => p.ValueKind switch
    {
        JsonValueKind.Array => new NDArray((Array)p.EnumerateArray().Select(static e => e.GetDouble()).ToArray()),
        JsonValueKind.String => p.GetString() == "inf" ? double.PositiveInfinity : double.NegativeInfinity,
        _ => p.GetRawText().Contains('.', StringComparison.Ordinal) ? (NDArray)p.GetDouble() : (NDArray)p.GetInt64(),
    };

    private static NDArray? MaybeNumber(JsonElement p) => p.ValueKind == JsonValueKind.Null ? null : Number(p);

    private static NDArray Scalar(JsonElement[] p) => p[0][0].GetString() switch
    {
        "int" => p[0][1].GetInt32(),
        "double" => p[0][1].GetDouble(),
        "bool" => p[0][1].GetBoolean(),
        _ => p[0][1].GetSingle(),
    };

    /// <summary>An index of slices, positions, new axes, ellipses, arrays and masks.</summary>
    private static Slice[] Index(JsonElement parts) => [.. parts.EnumerateArray().Select(static part => part[0].GetString() switch
    {
        "s" => new Slice(Maybe(part[1]), Maybe(part[2]), Maybe(part[3]) ?? 1),
        "i" => (Slice)part[1].GetInt32(),
        "n" => Slice.NewAxis,
        "e" => Slice.Ellipsis,
        _ => (Slice)Nested(part[1]).astype(part[0].GetString() == "m" ? np.@bool : np.int64),
    })];

    private static NDArray Nested(JsonElement values) => values.ValueKind == JsonValueKind.Array
        ? NDArray.Create([.. values.EnumerateArray().Select(Nested)])
        : values.ValueKind is JsonValueKind.True or JsonValueKind.False ? values.GetBoolean() : values.GetInt64();
}
