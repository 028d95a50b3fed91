using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using TfNet.UnitTests.Keras.Models;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>
/// Models of random structure that real Keras trained and saved: read here they give the same, and the next step of training has the same loss. The same models made and trained here, saved
/// and read again, go on as they were.
/// </summary>
/// <remarks>
/// <c>TFNET_INTERCHANGE</c> names another folder that exchange.py made; what is made here is written there then, for <c>exchange.py check</c>: Python reads it and compares.
/// </remarks>
[Collection("random streams")]
public sealed class InterchangeTests : IDisposable
{
    private static readonly string? s_asked = Environment.GetEnvironmentVariable("TFNET_INTERCHANGE");
    private static readonly string s_folder = s_asked ?? Path.Combine(FolderOfThis(), "models");
    private static readonly Dictionary<int, JsonElement> s_cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(s_folder, "cases.json"))).RootElement
        .EnumerateArray().ToDictionary(static entry => entry.GetProperty("seed").GetInt32());

    private readonly string _written = Directory.CreateTempSubdirectory("interchange").FullName;

    static InterchangeTests() => InterchangeModels.Register();

    public static TheoryData<int> All => [.. s_cases.Keys];

    public static TheoryData<int> Trained => [.. s_cases.Keys.Where(static seed => seed != 0)];

    public void Dispose()
    {
        Directory.Delete(_written, recursive: true);
        Start(default);
    }

    [Theory]
    [MemberData(nameof(All))]
    public void AFileOfKerasIsReadAsKerasReadsIt(int seed)
    {
        var expected = s_cases[seed];
        Start(expected);
        var model = (Model)keras.models.load_model(Path.Combine(s_folder, Text(expected, "file")));
        var found = Next(model, expected);
        foreach (var (what, numbers) in found)
        {
            if (expected.TryGetProperty(what, out var recorded))
                Close(what, Flat(recorded), numbers, Band(expected) * (what == "after" ? 10 : 1));
        }
    }

    [Theory]
    [MemberData(nameof(Trained))]
    public void AModelMadeHereGoesOnAfterItWasSaved(int seed)
    {
        var description = s_cases[seed];
        Start(description);
        var model = Build(description);
        Compile(model, description);
        var (x, y) = Batch(model, description);
        for (var i = 0; i < 2; i++)
            model.train_on_batch(x, y);
        var file = $"{seed}.ours.{Text(description, "format")}";
        var path = Path.Combine(s_asked ?? _written, file);
        model.save(path);

        var before = Next(model, description);
        Start(description);
        var after = Next((Model)keras.models.load_model(path), description);

        foreach (var (what, numbers) in before)
        {
            // Keras keeps the streams of random layers in no file: what is drawn next differs there.
            if (what == "outputs" || description.TryGetProperty(what, out _))
                Close(what, numbers, after[what], what == "outputs" ? 1e-7 : 1e-6);
        }
        if (s_asked is not null)
            File.WriteAllText(Path.Combine(s_asked, $"{seed}.ours.json"), JsonSerializer.Serialize(new { seed, file, before }));
    }

    [Fact]
    public void EveryLayerIsInAFile()
    {
        var read = s_cases[0].GetProperty("layers").EnumerateArray().Select(static name => name.GetString()!).ToHashSet();
        var offered = typeof(Dense).Assembly.GetTypes()
            .Where(static type => type.IsSubclassOf(typeof(Layer)) && !type.IsAbstract && type.GetCustomAttributes<KerasExportAttribute>().Any(static export => export.Group == "layers"))
            .Select(static type => type.Name);
        Assert.Empty(offered.Except(read).Except(s_elsewhere).Order(StringComparer.Ordinal));
    }

    // Layers that are no branch of a model: a model's input, the base of wrappers; those that hold C# code, take no floats or long signals, which have tests of their own; and what Keras 3.6 does not have.
    private static readonly string[] s_elsewhere =
    [
        "InputLayer", "Wrapper", "Lambda", "Pipeline", "AdaptiveAveragePooling1D", "AdaptiveAveragePooling2D", "AdaptiveAveragePooling3D", "AdaptiveMaxPooling1D", "AdaptiveMaxPooling2D",
        "AdaptiveMaxPooling3D", "CategoryEncoding", "Discretization", "Hashing", "HashedCrossing", "MelSpectrogram",
    ];

    private static void Start(JsonElement description)
    {
        var dtype = description.ValueKind == JsonValueKind.Object && description.TryGetProperty("dtype", out var given) ? given.GetString()! : "float32";
        keras.backend.clear_session();
        keras.config.set_floatx(dtype == "float64" ? "float64" : "float32");
        keras.config.set_dtype_policy(dtype);
        keras.utils.set_random_seed(description.ValueKind == JsonValueKind.Object ? description.GetProperty("seed").GetInt32() : 1);
    }

    private static Model Build(JsonElement description)
    {
        if (description.TryGetProperty("graph", out var graph))
            return RandomGraph.Build(graph, canBeSaved: true);
        var units = description.GetProperty("units").GetInt32();
        var shape = Shape(description);
        if (Text(description, "own") == "Tower")
        {
            var tower = new Tower(units);
            tower.Apply(np.zeros(new Shape([6, .. shape.dims]), np.float32));
            return tower;
        }
        var inputs = keras.Input(shape);
        return keras.Model(inputs, new Dense(2).Apply(new Residual(units).Apply(new Residual(units, "relu").Apply(inputs))));
    }

    private static void Compile(Model model, JsonElement description)
    {
        var optimizer = (OptimizerArg)keras.optimizers.deserialize(Plain(description.GetProperty("optimizer")));
        var names = description.GetProperty("losses").EnumerateArray().Select(static name => name.GetString()!).ToArray();
        var count = description.TryGetProperty("own", out _) ? 1 : model.outputs.Count;
        if (count > 1 && !model.output.Structure.IsMap)
            model.compile(optimizer, loss: names.Take(count).Select(Of).ToArray());
        else if (count == 1 && (!description.TryGetProperty("graph", out _) || !model.output.Structure.IsMap))
            model.compile(optimizer, loss: Of(names[0]), metrics: [keras.metrics.MeanAbsoluteError()]);
        else
            model.compile(optimizer, loss: Of(names[0]));

        static Tensorflow.Keras.Losses.Loss Of(string name) => (Tensorflow.Keras.Losses.Loss)keras.losses.get(name)!;
    }

    private static (Tensors X, Tensors Y) Batch(Model model, JsonElement description)
    {
        if (description.TryGetProperty("own", out var own) && own.GetString() == "Tower")
            return (Sample(Shape(description), 0), Data([6, 5], 10) * 0.5f);
        return
        (
            new Tensors(model.input.Structure, model.inputs.Select(static (input, k) => (Tensor)Sample(new Shape(input.shape.dims[1..]), k))),
            new Tensors(model.output.Structure, model.outputs.Select(static (output, k) => (Tensor)(Data([6, .. output.shape.dims[1..]], 10 + k) * 0.5f)))
        );
    }

    /// <summary>What the model gives, the losses of its next step, and what it gives then.</summary>
    private static Dictionary<string, double[]> Next(Model model, JsonElement description)
    {
        var (x, y) = Batch(model, description);
        var result = new Dictionary<string, double[]> { ["outputs"] = Numbers(model.Apply(x, training: false)) };
        if (!description.TryGetProperty("losses", out _))
            return result;
        model.reset_metrics();
        result["next"] = Values(model.train_on_batch(x, y));
        result["after"] = Numbers(model.Apply(x, training: false));
        return result;
    }

    private static Dictionary<string, object?> Plain(JsonElement description) => description.EnumerateObject().ToDictionary(static entry => entry.Name, static entry => entry.Value.ValueKind switch
    {
        JsonValueKind.Object => (object?)Plain(entry.Value),
        JsonValueKind.Number => entry.Value.GetDouble(),
        JsonValueKind.String => entry.Value.GetString(),
        _ => entry.Value.GetBoolean(),
    });

    private static double[] Values(Evaluation evaluation) => [.. evaluation.Names.Select(name => (double)evaluation[name])];

    private static double Band(JsonElement description) => description.TryGetProperty("dtype", out var dtype) && dtype.GetString() == "mixed_float16" ? 2e-3 : 1e-5;

    private static void Close(string what, double[] expected, double[] found, double band)
    {
        Assert.Equal(expected.Length, found.Length);
        for (var i = 0; i < expected.Length; i++)
        {
            if (!(Math.Abs(expected[i] - found[i]) <= band * Math.Max(1, Math.Abs(expected[i]))))
                Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"{what}, number {i}: expected {expected[i]:G9}, found {found[i]:G9}."));
        }
    }

    private static double[] Flat(JsonElement numbers) => numbers.ValueKind == JsonValueKind.Array
        ? [.. numbers.EnumerateArray().SelectMany(Flat)]
        : [numbers.GetDouble()];

    private static double[] Numbers(Tensors tensors) => [.. tensors.SelectMany(static tensor => tensor.numpy().astype(np.float64).ToArray<double>())];

    private static Shape Shape(JsonElement description) => new([.. description.GetProperty("shape").EnumerateArray().Select(static size => size.GetInt64())]);

    private static string Text(JsonElement description, string name) => description.GetProperty(name).GetString()!;

    private static NDArray Data(long[] sizes, int phase)
    {
        var shape = new Shape(sizes);
        return np.sin(np.arange((int)shape.size).reshape(shape) * 0.7 + phase).astype(np.float32);
    }

    /// <summary>An input. The last steps of every second sequence are 0, so that there is something to mask.</summary>
    private static NDArray Sample(Shape shape, int phase)
    {
        var x = Data([6, .. shape.dims], phase);
        if (shape.ndim == 2)
            x["::2", -1] = 0f;
        return x;
    }

    private static string FolderOfThis([System.Runtime.CompilerServices.CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
