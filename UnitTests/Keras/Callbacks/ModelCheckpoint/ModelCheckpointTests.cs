using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks.ModelCheckpoint;

/// <summary>What is said and which files are there, as real Keras 3.6 (generate.py).</summary>
[Collection("Console")]
public sealed class ModelCheckpointTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("checkpoints.json");
    private readonly string _folder = Directory.CreateTempSubdirectory("tfnet checkpoint ").FullName;

    public static TheoryData<int> Trainings => [.. Enumerable.Range(0, s_recorded.GetProperty("trainings").GetArrayLength())];

    public static TheoryData<int> Formats => [.. Enumerable.Range(0, s_recorded.GetProperty("formats").GetArrayLength())];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory, MemberData(nameof(Trainings))]
    public void TrainingsAreThoseOfKeras(int number)
    {
        var recorded = s_recorded.GetProperty("trainings")[number];
        var (name, settings) = (recorded.GetProperty("name").GetString()!, recorded.GetProperty("settings"));
        if (name.StartsWith("folder", StringComparison.Ordinal))
            Directory.CreateDirectory(Path.Combine(_folder, name));
        Exception? error = null;
        string output = "", warnings = "";
        warnings = ErrorStream.Of(() => output = ConsoleCollection.Output(() => error = Record.Exception(() => Fit(Checkpoint(Path.Combine(_folder, name), settings)))));
        Assert.Equal(recorded.GetProperty("output").GetString(), output.Replace(_folder, "DIR", StringComparison.Ordinal));
        Assert.Equal(recorded.GetProperty("files").EnumerateArray().Select(static f => f.GetString()),
            Directory.GetFiles(_folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_folder, file).Replace('\\', '/')).Order(StringComparer.Ordinal));
        Assert.Equal(string.Concat(recorded.GetProperty("warnings").EnumerateArray().Select(static w => $"UserWarning: {w.GetString()}\n")), warnings);
        AssertError(recorded.GetProperty("error"), error);
    }

    [Theory, MemberData(nameof(Formats))]
    public void NumbersAreFormattedAsInPython(int number)
    {
        var recorded = s_recorded.GetProperty("formats")[number];
        var (isWhole, format) = (recorded[1].GetBoolean(), recorded[2].GetString()!);
        string Formatted() => isWhole
            ? NumberFormat.Format(recorded[0].GetInt32(), format)
            : NumberFormat.Format(recorded[0].ValueKind == JsonValueKind.String ? double.PositiveInfinity : recorded[0].GetDouble(), format);
        if (recorded[3].GetString() is { } text)
            Assert.Equal(text, Formatted());
        else
            Assert.Throws<ValueError>(Formatted);
    }

    [Fact]
    public void WhatIsSavedIsTheModel()
    {
        var (all, weights) = (Path.Combine(_folder, "m.keras"), Path.Combine(_folder, "m.weights.h5"));
        var model = Fit([keras.callbacks.ModelCheckpoint(all), keras.callbacks.ModelCheckpoint(weights, save_weights_only: true)]);
        var loaded = (Model)keras.models.load_model(all);
        Assert.Equal(model.get_weights().SelectMany(static w => w.ToArray<float>()), loaded.get_weights().SelectMany(static w => w.ToArray<float>()));
        loaded.set_weights(loaded.get_weights().Select(static w => np.zeros_like(w)));
        loaded.load_weights(weights);
        Assert.Equal(model.get_weights().SelectMany(static w => w.ToArray<float>()), loaded.get_weights().SelectMany(static w => w.ToArray<float>()));
    }

    /// <summary>A value that is as good as the best is not better, as <c>np.less</c> and <c>np.greater</c> say.</summary>
    [Theory]
    [InlineData("min")]
    [InlineData("max")]
    public void AsGoodIsNotBetter(string mode)
    {
        var checkpoint = keras.callbacks.ModelCheckpoint(Path.Combine(_folder, "m.keras"), monitor: "loss", mode: mode, save_best_only: true, initial_value_threshold: 0.5, verbose: 1);
        Assert.Equal("\nEpoch 1: loss did not improve from 0.50000\n", ConsoleCollection.Output(() => checkpoint.on_epoch_end(0, new Logs(["loss"], [0.5f]))));
    }

    [Fact]
    public void AResultThatIsAnArray_IsNoneToTellTheBest()
    {
        var path = Path.Combine(_folder, "m.weights.h5");
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(2, kernel_initializer: "ones")]);
        model.compile("sgd", "mse", metrics: [keras.metrics.F1Score(threshold: 0.5f)]);
        var checkpoint = keras.callbacks.ModelCheckpoint(path, monitor: "f1_score", save_best_only: true, save_weights_only: true);
        var warning = ErrorStream.Of(() => model.fit(np.ones((4, 2)), np.ones((4, 2)), verbose: 0, callbacks: checkpoint));
        Assert.Equal("UserWarning: Can save best model only when `monitor` is a scalar value. Received: [1. 1.]. Falling back to `save_best_only=False`.\n", warning);
        Assert.True(File.Exists(path));
    }

    private static Model Fit(CallbackArgs callbacks)
    {
        var x = (np.arange(32.0).reshape((16, 2)) / 32).astype("float32");
        var y = x[":", ":1"] * 2 - 1;
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(1, kernel_initializer: "ones")]);
        model.compile(keras.optimizers.SGD(0.5f), "mse", metrics: ["mae"]);
        model.fit(x, y, epochs: 4, batch_size: 4, shuffle: false, verbose: 0, validation_data: (x[":4"], y[":4"]), callbacks: callbacks);
        return model;
    }

    private static Callback Checkpoint(string path, JsonElement settings)
    {
        T? Of<T>(string name, Func<JsonElement, T> read, T? otherwise = default) => settings.TryGetProperty(name, out var value) ? read(value) : otherwise;
        return keras.callbacks.ModelCheckpoint(
            path,
            Of("monitor", static v => v.GetString(), "val_loss")!,
            Of("verbose", static v => v.GetInt32()),
            Of("save_best_only", static v => v.GetBoolean()),
            Of("save_weights_only", static v => v.GetBoolean()),
            Of("mode", static v => v.GetString(), "auto")!,
            Of<Frequency?>("save_freq", static v => v.ValueKind == JsonValueKind.String ? v.GetString()! : v.GetInt32()),
            Of<double?>("initial_value_threshold", static v => v.GetDouble()));
    }

    private void AssertError(JsonElement expected, Exception? error)
    {
        if (expected.ValueKind == JsonValueKind.Null)
        {
            Assert.Null(error);
            return;
        }
        var (type, text) = (expected[0].GetString(), expected[1].GetString()!);
        Assert.IsType(type switch { "KeyError" => typeof(KeyNotFoundException), "OSError" => typeof(IOException), _ => typeof(ValueError) }, error);
        // Here it is told what was received, too.
        Assert.StartsWith(text, error!.Message.Replace(_folder, "DIR", StringComparison.Ordinal), StringComparison.Ordinal);
    }
}
