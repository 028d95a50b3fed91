using System.Text.Json;
using System.Text.RegularExpressions;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;
using Tensorflow.NumPy;
using static Tensorflow.Keras.callbacks;
using static Tensorflow.Keras.layers;
using static Tensorflow.Keras.optimizers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Callbacks;

/// <summary>Trainings with callbacks and optimizers against real Keras: history, weights, what is printed, what callbacks are told (Data/generate_fit.py).</summary>
[Collection("Console")]
public class FitTests
{
    private static readonly JsonElement s_data = Recorded.Load("Data/fit.json");

    private static readonly Dictionary<string, (Func<Optimizer> Optimizer, Func<Callback[]> Callbacks, int Epochs)> s_cases = new()
    {
        ["adam"] = (() => Adam(0.05), () => [], 6),
        ["scheduler"] = (() => SGD(0.5, momentum: 0.9), () => [LearningRateScheduler((epoch, lr) => lr * 0.8, verbose: 1)], 6),
        ["early"] = (() => SGD(3.0), () => [EarlyStopping(monitor: "val_loss", patience: 2, verbose: 1, restore_best_weights: true)], 30),
        ["accuracy"] = (() => RMSprop(0.05), () => [EarlyStopping(monitor: "val_accuracy", patience: 1, verbose: 1)], 30),
        ["plateau"] = (() => SGD(3.0), () => [ReduceLROnPlateau(patience: 1, factor: 0.5, verbose: 1)], 12),
        ["ema"] = (() => Adam(0.05, use_ema: true, ema_momentum: 0.9), () => [SwapEMAWeights()], 6),
        ["decay"] = (() => AdamW(schedules.CosineDecay(0.1, 18), weight_decay: 0.01, global_clipnorm: 0.5), () => [], 6),
    };

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory]
    [MemberData(nameof(Cases))]
    public void Training_goes_as_in_Keras(string name)
    {
        var expected = s_data.GetProperty(name);
        var (optimizer, callbacks, epochs) = s_cases[name];
        keras.utils.set_random_seed(3);
        var (x, y) = Data();
        var model = keras.Sequential([keras.Input(6), Dense(3, activation: "softmax")]);
        model.compile(optimizer(), "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        var watch = new Watch();
        History? history = null;
        var output = ConsoleCollection.Output(() =>
            history = model.fit(x, y, batch_size: 32, epochs: epochs, validation_split: 0.25, verbose: 2, callbacks: new List<Callback>([.. callbacks(), watch])));
        Assert.Equal(expected.GetProperty("history").EnumerateObject().Select(p => p.Name), history!.history.Keys);
        foreach (var recorded in expected.GetProperty("history").EnumerateObject())
            Close(recorded.Value, history.history[recorded.Name]);
        foreach (var (recorded, weight) in expected.GetProperty("weights").EnumerateArray().Zip(model.get_weights()))
            Close(recorded, weight.ToArray<float>());
        Assert.Equal(expected.GetProperty("output").GetString(), Regex.Replace(output, "\\d+s - \\d+(s|ms|us)/step", "TIME"));
        Assert.Equal(expected.GetProperty("events").EnumerateArray().Select(e => e.GetString()), watch.Events);
    }

    [Fact]
    public void A_callback_reaches_the_model_and_ends_training()
    {
        var (x, y) = Data();
        var model = keras.Sequential([keras.Input(6), Dense(3, activation: "softmax")]);
        model.compile("adam", "sparse_categorical_crossentropy", metrics: ["accuracy"]);
        var history = model.fit(x, y, epochs: 10, verbose: 0, callbacks: [new Third()]);
        Assert.Equal([0, 1, 2], history.epoch);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void TheEndOfABatchOfAPredictionHasItsOutputs(bool batches)
    {
        var x = Data().X;
        var model = keras.Sequential([keras.Input(6), Dense(3)]);
        var (watch, foreign) = (new Outputs(), new ForeignOutputs());

        var whole = batches
            ? model.predict(Enumerable.Range(0, 3).Select(i => x[(40 * i)..(40 * i + 40)]), verbose: 0, callbacks: [watch, foreign])
            : model.predict(x, batch_size: 50, verbose: 0, callbacks: [watch, foreign]);

        long[] rows = batches ? [40, 40, 40] : [50, 50, 20];
        Assert.Equal(rows, watch.Seen.Select(static outputs => outputs.shape.dims[0]));
        Assert.Equal(whole.ToArray<float>(), watch.Seen.SelectMany(static outputs => outputs.ToArray<float>()));
        Assert.Equal(whole.ToArray<float>(), foreign.Seen.SelectMany(static outputs => outputs.ToArray<float>()));
        Assert.Null(watch.Began);
    }

    private static void Close(JsonElement expected, IReadOnlyList<float> actual)
    {
        Assert.Equal(expected.GetArrayLength(), actual.Count);
        for (var i = 0; i < actual.Count; i++)
            Assert.Equal(expected[i].GetDouble(), actual[i], 1e-5 * Math.Max(1, Math.Abs(actual[i])));
    }

    private static (NDArray X, NDArray Y) Data()
    {
        var random = new RandomState(5);
        var x = random.randn(120, 6).astype(np.float32);
        return (x, np.argmax(x[":, :3"] + 0.3 * random.randn(120, 3), axis: 1));
    }

    private sealed class Third : Callback
    {
        public override void on_epoch_end(int epoch, Logs logs)
        {
            Assert.Single(model.layers);
            model.stop_training = epoch == 2;
        }
    }

    private sealed class Outputs : Callback
    {
        public List<Tensor> Seen { get; } = [];

        public Tensors? Began { get; private set; }

        public override void on_predict_batch_begin(int batch, Logs logs) => Began = logs.outputs;

        public override void on_predict_batch_end(int batch, Logs logs) => Seen.Add(logs.outputs!);
    }

    /// <summary>As programs written for TensorFlow.NET have callbacks.</summary>
    private sealed class ForeignOutputs : ICallback
    {
        public List<Tensor> Seen { get; } = [];

        public Dictionary<string, List<float>> history { get; set; } = [];

        public void on_predict_batch_end(long end_step, Dictionary<string, Tensors> logs) => Seen.Add(logs["outputs"].Single);

        public void on_train_begin()
        {
        }

        public void on_train_end()
        {
        }

        public void on_epoch_begin(int epoch)
        {
        }

        public void on_train_batch_begin(long step)
        {
        }

        public void on_train_batch_end(long end_step, Dictionary<string, float> logs)
        {
        }

        public void on_epoch_end(int epoch, Dictionary<string, float> epoch_logs)
        {
        }

        public void on_predict_begin()
        {
        }

        public void on_predict_batch_begin(long step)
        {
        }

        public void on_predict_end()
        {
        }

        public void on_test_begin()
        {
        }

        public void on_test_end(Dictionary<string, float> logs)
        {
        }

        public void on_test_batch_begin(long step)
        {
        }

        public void on_test_batch_end(long end_step, Dictionary<string, float> logs)
        {
        }
    }

    private sealed class Watch : Callback
    {
        public List<string> Events { get; } = [];

        public override void on_train_begin(Logs logs) => Events.Add("train begin");

        public override void on_train_end(Logs logs) => Events.Add($"train end {string.Join(' ', logs.Keys)}");

        public override void on_epoch_begin(int epoch, Logs logs) => Events.Add($"epoch begin {epoch}");

        public override void on_epoch_end(int epoch, Logs logs) => Events.Add($"epoch end {epoch} {string.Join(' ', logs.Keys)}");

        public override void on_train_batch_end(int batch, Logs logs) => Events.Add($"batch end {batch} {string.Join(' ', logs.Keys)}");

        public override void on_test_begin(Logs logs) => Events.Add("test begin");

        public override void on_test_end(Logs logs) => Events.Add($"test end {string.Join(' ', logs.Keys)}");

        public override void on_test_batch_end(int batch, Logs logs) => Events.Add($"test batch end {batch} {string.Join(' ', logs.Keys)}");
    }
}
