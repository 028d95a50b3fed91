using System.IO.Compression;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;

namespace TfNet.UnitTests.Keras.Saving;

#pragma warning disable IDE1006 // Fields are named as in Python, since paths are made of their names.

/// <summary>The files that generate.py saved with real Keras, unpacked, and the classes of one's own in them.</summary>
internal static class FileModels
{
    private static readonly Dictionary<string, Lazy<string>> s_folders = new()
    {
        ["3.6"] = new(static () => Unpack("3.6")),
        ["3.15"] = new(static () => Unpack("3.15")),
    };

    /// <summary>The classes of one's own.</summary>
    public static CustomObjects Custom => new()
    {
        { "files>Scale", static config => new Scale(config.get<int>("units")) },
        { "files>Net", static config => new Net(config.get<int>("units")) },
    };

    /// <summary>The names of the models.</summary>
    public static string[] Names => [.. Expected("3.6").EnumerateObject().Select(static model => model.Name)];

    /// <summary>A file of a version of Keras.</summary>
    public static string PathOf(string version, string file) => Path.Combine(s_folders[version].Value, file);

    /// <summary>What Keras said of all models.</summary>
    public static JsonElement Expected(string version)
    {
        using var document = JsonDocument.Parse(File.ReadAllBytes(PathOf(version, "expected.json")));
        return document.RootElement.Clone();
    }

    /// <summary>What a model is trained on.</summary>
    public static (DataArg X, DataArg Y) Data(string name) => name switch
    {
        "functional" => (new Dictionary<string, NDArray> { ["a"] = Data(8, 3), ["b"] = Data(8, 4) }, new Dictionary<string, NDArray> { ["left"] = Data(8, 1), ["right"] = np.eye(2)[np.arange(8) % 2] }),
        "nested" => (new[] { Data(8, 3), Data(8, 3) * 0.3f }, Data(8, 2)),
        "convolution" => (Data(8, 6, 6, 2), np.arange(8) % 3),
        "wrappers" => (Data(8, 4, 3), Data(8, 1)),
        "own_layer" => (Data(8, 3), Data(8, 1)),
        "double" => (Data(8, 3).astype("float64"), Data(8, 2).astype("float64")),
        "sequential" => (Data(8, 3), Data(8, 2) * 0.5f),
        _ => (Data(8, 3), Data(8, 2)),
    };

    public static NDArray Data(params int[] shape) => np.sin(np.arange(shape.Aggregate(1, static (a, b) => a * b)).reshape(shape) * 0.7).astype("float32");

    private static string Unpack(string version, [CallerFilePath] string caller = "")
    {
        var folder = Directory.CreateTempSubdirectory("keras-files-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(folder, recursive: true);
        ZipFile.ExtractToDirectory(Path.Combine(Path.GetDirectoryName(caller)!, $"files-{version}.zip"), folder);
        return folder;
    }
}

/// <summary>As in generate.py.</summary>
internal sealed class Scale(int units, string? name = null) : Layer(name)
{
    private readonly Layer inner = Dense(units);
    private KerasVariable? factor;

    public override void build(Shape input_shape)
    {
        factor = add_weight(units, "ones", name: "factor");
        add_weight(Shape.Scalar, "zeros", trainable: false, name: "seen");
        inner.build(input_shape);
        base.build(input_shape);
    }

    public override Tensor call(Tensor inputs, bool training = false) => inner.Apply(inputs) * factor!;

    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["units"] = units };
}

/// <summary>As in generate.py.</summary>
internal sealed class Net(int units = 3) : Model
{
    private readonly Layer entry = Dense(units, activation: "tanh");
    private readonly List<Layer> blocks = [new Scale(units), new Scale(units)];
    private readonly Layer _private = Dense(2);

    public override Tensor call(Tensor inputs, bool training = false) => _private.Apply(blocks.Aggregate(entry.Apply(inputs), static (x, block) => block.Apply(x)));

    public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["units"] = units };
}
