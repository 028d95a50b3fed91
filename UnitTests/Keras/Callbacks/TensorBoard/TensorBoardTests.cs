using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.UnitTests.TensorFlow.Summary;
using static Tensorflow.Binding;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks.TensorBoard;

/// <summary>The files have what real Keras 3.6 wrote in the same trainings (generate.py).</summary>
public sealed class TensorBoardTests : IDisposable
{
    private static readonly JsonElement s_recorded = Recorded.Load("events.json");
    private readonly string _folder = Directory.CreateTempSubdirectory().FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void EachEpoch()
    {
        Fit(keras.callbacks.TensorBoard(_folder, write_graph: false), validation: true);
        AssertWritten("epochs");
    }

    [Fact]
    public void WithoutValidation_ThereIsOneFolder()
    {
        Fit(keras.callbacks.TensorBoard(_folder, write_graph: false));
        AssertWritten("no validation");
        Assert.Equal(["train"], Directory.GetDirectories(_folder).Select(Path.GetFileName));
    }

    [Fact]
    public void Weights_AsHistogramsAndImages()
    {
        Fit(keras.callbacks.TensorBoard(_folder, histogram_freq: 2, write_graph: false, write_images: true), epochs: 3);
        AssertWritten("weights");
    }

    [Fact]
    public void EachBatch_AndTheProgramsOwnSummariesAlong()
    {
        var own = keras.callbacks.LambdaCallback(on_train_batch_end: static (batch, _) => tf.summary.text("own", $"batch {batch}"));
        Fit([keras.callbacks.TensorBoard(_folder, write_graph: false, update_freq: "batch"), own], validation: true);
        Assert.Equal(4, Written("train").Count(static s => s is { Tag: "own", Step: 0 }));
        AssertWritten("batches", but: "own");
        Assert.False(tf.summary.should_record_summaries());
    }

    [Fact]
    public void StepsOfASecond()
    {
        Fit(keras.callbacks.TensorBoard(_folder, write_graph: false, update_freq: 2, write_steps_per_second: true));
        AssertWritten("every second");
    }

    [Fact]
    public void StepsOfASecond_OfEpochs()
    {
        Fit(keras.callbacks.TensorBoard(_folder, write_graph: false, write_steps_per_second: true));
        AssertWritten("speed");
    }

    [Fact]
    public void AnEvaluationOfItsOwn_AndTheRateOfASchedule()
    {
        var model = Fit(keras.callbacks.TensorBoard(Path.Combine(_folder, "before")));
        model.evaluate(X(), Y(), verbose: 0, callbacks: keras.callbacks.TensorBoard(_folder, write_graph: false));
        AssertWritten("evaluation");
        Directory.Delete(Path.Combine(_folder, "validation"), recursive: true);
        model.fit(X(), Y(), epochs: 1, verbose: 0, shuffle: false, callbacks: [keras.callbacks.LearningRateScheduler(static _ => 0.03125), keras.callbacks.TensorBoard(_folder, write_graph: false)]);
        AssertWritten("schedule");
    }

    [Fact]
    public void TheGraphOfTheLayers()
    {
        var model = Fit(keras.callbacks.TensorBoard(_folder), validation: true);
        var graph = Written("train")[0];
        Assert.Equal(("keras", 0, "graph_keras_model", "1"), (graph.Tag, graph.Step, graph.Plugin, Encoding.ASCII.GetString(graph.PluginContent)));
        Assert.Equal(model.to_json(), Encoding.UTF8.GetString(Assert.Single(graph.Texts)));
        AssertWritten("epochs", but: "keras");
    }

    [Fact]
    public void OtherModels_HaveNoGraph()
    {
        var model = new Own();
        model.compile("sgd", "mse");
        model.fit(X(), Y(), verbose: 0, callbacks: keras.callbacks.TensorBoard(_folder));
        Assert.Equal("epoch_loss", Written("train")[0].Tag);
        Directory.Delete(Path.Combine(_folder, "train"), recursive: true);
        model.evaluate(X(), Y(), verbose: 0, callbacks: keras.callbacks.TensorBoard(_folder));
        // As in Keras, the folder is there.
        Assert.Empty(Written("train"));
        Assert.Single(Directory.GetFiles(Path.Combine(_folder, "train")));
    }

    [Fact]
    public void ASecondTraining_WritesAFileOfItsOwn()
    {
        var board = keras.callbacks.TensorBoard(_folder, write_graph: false);
        var model = Fit(board);
        model.fit(X(), Y(), epochs: 1, verbose: 0, callbacks: board);
        Assert.Equal(2, Directory.GetFiles(Path.Combine(_folder, "train")).Length);
    }

    [Fact]
    public void ResultsThatAreArrays_AreRefusedAsInKeras()
    {
        var model = keras.Sequential([keras.Input(2), keras.layers.Dense(2)]);
        model.compile("sgd", "mse", metrics: [keras.metrics.F1Score(threshold: 0.5f)]);
        var error = Assert.Throws<ValueError>(() => model.fit(np.ones((4, 2)), np.ones((4, 2)), verbose: 0, callbacks: keras.callbacks.TensorBoard(_folder, write_graph: false)));
        Assert.Equal("Expected scalar shape, saw shape: (2,).", error.Message);
    }

    [Fact]
    public void SettingsThatAreNone()
    {
        Assert.Equal("`update_freq` must be 'epoch', 'batch' or a positive integer. Received: update_freq=steps",
            Assert.Throws<ValueError>(static () => keras.callbacks.TensorBoard(update_freq: "steps")).Message);
        Assert.Contains("Received: update_freq=0", Assert.Throws<ValueError>(static () => keras.callbacks.TensorBoard(update_freq: 0)).Message, StringComparison.Ordinal);
        Assert.Contains("Received: profile_batch=5 (must be 0)", Assert.Throws<ValueError>(static () => keras.callbacks.TensorBoard(profile_batch: 5)).Message, StringComparison.Ordinal);
    }

    private sealed class Own : Model
    {
        private readonly Tensorflow.Keras.Layers.Flatten _flatten = new();
        private readonly Tensorflow.Keras.Layers.Dense _dense = new(1);

        public override Tensor call(Tensor inputs, bool training = false) => _dense.Apply(_flatten.Apply(inputs));
    }

    private static NDArray X() => (np.arange(8 * 16) * 5 % 17 / 16.0).reshape((8, 4, 4, 1)).astype("float32");

    private static NDArray Y() => (np.arange(8) % 3 / 2.0).reshape((8, 1)).astype("float32");

    private static Model Fit(CallbackArgs callbacks, bool validation = false, int epochs = 2)
    {
        var layers = keras.layers;
        var model = keras.Sequential([
            keras.Input((4, 4, 1)), layers.Conv2D(2, 3, name: "c"), layers.BatchNormalization(), layers.Flatten(), layers.Dense(3, name: "wide"), layers.Dense(1, name: "d")]);
        foreach (var weight in model.trainable_weights)
            weight.assign(((np.arange((int)weight.size) * 7 % 11 - 5) / 16.0).reshape(weight.shape).astype("float32"));
        model.compile(keras.optimizers.SGD(0.0625f), "mse", metrics: ["mae"]);
        model.fit(X(), Y(), epochs: epochs, batch_size: 4, shuffle: false, verbose: 0, validation_data: validation ? (X(), Y()) : null, callbacks: callbacks);
        return model;
    }

    private List<EventSummary> Written(string run) => Directory.Exists(Path.Combine(_folder, run))
        ? [.. Directory.GetFiles(Path.Combine(_folder, run), "events.out.tfevents.*.v2").Order(StringComparer.Ordinal).SelectMany(static file => EventFileReader.Read(file).Summaries)]
        : [];

    private void AssertWritten(string name, string? but = null)
    {
        foreach (var run in s_recorded.GetProperty(name).EnumerateObject())
        {
            var expected = run.Value.EnumerateArray().ToList();
            var actual = Written(run.Name).Where(summary => summary.Tag != but).ToList();
            Assert.Equal(
                expected.Select(static e => (e.GetProperty("tag").GetString(), e.GetProperty("step").GetInt64(), e.GetProperty("plugin").GetString())),
                actual.Select(static s => ((string?)s.Tag, s.Step, (string?)s.Plugin)));
            Assert.All(expected.Zip(actual), static pair => AssertSame(pair.First, pair.Second));
        }
    }

    private static void AssertSame(JsonElement expected, EventSummary actual)
    {
        if (expected.TryGetProperty("images", out var images))
        {
            Assert.Equal(expected.GetProperty("size").EnumerateArray().Select(static e => $"{e.GetInt32()}"), actual.Texts.Take(2).Select(Encoding.ASCII.GetString));
            var pixels = images.EnumerateArray().Select(static image => image.EnumerateArray().Select(static p => (int)p.GetByte()).ToArray()).ToList();
            Assert.Equal(pixels.Count, actual.Texts.Count - 2);
            // A weight that differs by rounding may fall on the next level.
            Assert.All(pixels.Zip(actual.Texts.Skip(2)), static pair => Assert.All(pair.First.Zip(PngSamples.Of(pair.Second)), static p => Assert.InRange(p.Second - p.First, -1, 1)));
        }
        else if (expected.TryGetProperty("values", out var values))
        {
            double[] numbers = actual.Plugin == "scalars" ? [actual.Number] : MemoryMarshal.Cast<byte, double>(actual.Content).ToArray();
            Assert.Equal(values.GetArrayLength(), numbers.Length);
            Assert.All(values.EnumerateArray().Select(static e => e.GetDouble()).Zip(numbers), static pair => Assert.Equal(pair.First, pair.Second, 2e-6));
        }
        else
        {
            Assert.InRange(actual.Number, 1e-3f, 1e9f);
        }
    }
}
