using System.IO.Compression;
using System.Text.Json;
using Tensorflow;
using Tensorflow.NumPy;

namespace TfNet.UnitTests.NumPy.Replay;

/// <summary>The cases that generate.py recorded with NumPy.</summary>
public sealed class ReplayFile
{
    private readonly JsonElement[] _inputs;
    private readonly JsonElement[] _outputs;

    private ReplayFile(JsonElement root)
    {
        _inputs = [.. root.GetProperty("inputs").EnumerateArray()];
        _outputs = [.. root.GetProperty("outputs").EnumerateArray()];
        Cases = [.. root.GetProperty("cases").EnumerateArray()];
    }

    public static ReplayFile Instance { get; } = Read();

    public JsonElement[] Cases { get; }

    /// <summary>An input in its memory layout.</summary>
    public NDArray Input(JsonElement given) => Layout(Array(_inputs[given[0].GetInt32()]), given[1].GetString()!);

    /// <summary>A recorded result.</summary>
    public NDArray Output(JsonElement id) => Array(_outputs[id.GetInt32()]);

    private static ReplayFile Read()
    {
        using var file = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "Replay", "cases.json.gz"));
        using var text = new GZipStream(file, CompressionMode.Decompress);
        return new ReplayFile(JsonDocument.Parse(text).RootElement);
    }

    private static NDArray Array(JsonElement entry)
    {
        var type = entry[0].GetString()!;
        var shape = new Shape([.. entry[1].EnumerateArray().Select(static d => d.GetInt32())]);
        if (type == "str")
            return new NDArray((Array)entry[2].EnumerateArray().Select(static s => s.GetString()!).ToArray(), shape);
        return np.frombuffer(entry[2].GetBytesFromBase64(), shape, type);
    }

    private static NDArray Layout(NDArray x, string kind)
    {
        if (x.ndim == 0)
            return x;
        switch (kind)
        {
            case "F":
                return x.T.copy().T;
            case "N":
                return x["::-1"].copy()["::-1"];
            case "S":
                var big = np.zeros(new Shape([.. x.dims.Select(static d => 2 * (int)d)]), x.dtype);
                var slices = new Slice[x.ndim];
                System.Array.Fill(slices, new Slice(null, null, 2));
                big[slices] = x;
                return big[slices];
            default:
                return x;
        }
    }
}
