using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>Classes derived from Model are trained without having been built: their layers are built by the first step, the optimizer after them.</summary>
[Collection("random streams")]
public class OwnModelTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("trainers.json");
    private static readonly NDArray s_x = np.linspace(-1, 1, 120).reshape((30, 4)).astype(np.float32)[..10];
    private static readonly NDArray s_y = np.array(Enumerable.Range(0, 10).Select(static i => i * 7 % 3).ToArray());

    public static TheoryData<string> Variants() => [.. s_recorded.GetProperty("nets").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Variants))]
    public void TrainsUnbuiltAsInKeras(string variant)
    {
        var expected = s_recorded.GetProperty("nets").GetProperty(variant);
        keras.backend.clear_session();
        keras.utils.set_random_seed(3);
        Model model = variant switch
        {
            "sequential" => new Nested(),
            "list" => new Listed(),
            "train_step" or "train_step_eagerly" => new Looping(),
            _ => new Net(),
        };
        model.compile("adam", keras.losses.SparseCategoricalCrossentropy(from_logits: true), metrics: ["accuracy"], run_eagerly: variant is "run_eagerly" or "train_step_eagerly");

        var logs = Run(variant, model);

        foreach (var value in expected.GetProperty("logs").EnumerateObject())
            Assert.Equal(value.Value.GetDouble(), logs[value.Name], 1e-6);
        Assert.Equal(expected.GetProperty("logs").EnumerateObject().Count(), logs.Count);
        Assert.Equal(Texts(expected, "paths"), model.weights.Select(static w => w.path));
        Assert.Equal(Texts(expected, "metrics"), model.metrics_names);
        Assert.Equal(Texts(expected, "optimizer"), model.optimizer!.variables.Select(static v => v.Variable.Name));
        var summary = "";
        model.summary(line_length: 80, print_fn: text => summary += text);
        Assert.Equal(expected.GetProperty("summary").GetString()!.TrimEnd(), summary.TrimEnd());
    }

    [Fact]
    public void LayersAddToTheLossOfTheLastCallOnly()
    {
        var expected = s_recorded.GetProperty("added_losses");
        var model = Regularized();
        var counts = Enumerable.Range(0, 3).Select(_ =>
        {
            model.Apply(s_x);
            return model.losses.Count;
        });
        Assert.Equal(expected.GetProperty("counts").EnumerateArray().Select(static e => e.GetInt32()), counts);

        model = Regularized();
        var entropy = keras.losses.SparseCategoricalCrossentropy(from_logits: true);
        var optimizer = keras.optimizers.SGD(0.5f);
        var loop = new List<double>();
        for (var i = 0; i < 4; i++)
        {
            using var tape = tf.GradientTape();
            var loss = entropy.Call(s_y, model.Apply(s_x, training: true)) + tf.add_n([.. model.losses]);
            loop.Add((float)loss);
            optimizer.apply(tape.gradient(loss, model.trainable_variables), model.trainable_variables);
        }
        Close(expected.GetProperty("loop"), loop);
    }

    [Fact]
    public void APredictionLeavesNothingInTheLossOfTheTrainingAfterIt()
    {
        var model = Regularized();
        model.compile("sgd", keras.losses.SparseCategoricalCrossentropy(from_logits: true));
        model.predict(s_x, verbose: 0);

        var history = model.fit(s_x, s_y, epochs: 3, verbose: 0, shuffle: false);

        Close(s_recorded.GetProperty("added_losses").GetProperty("fit"), history.history["loss"].Select(static v => (double)v));
        Assert.Single(model.losses);
        Assert.True(float.IsFinite((float)model.losses[0]));
    }

    [Fact]
    public void SamplesThatAreNumbersReachAnOwnModelAsTheyAreAndAnInputOfOneAsColumns()
    {
        var expected = s_recorded.GetProperty("one_dimension");
        var x = np.linspace(-1, 1, 8).astype(np.float32);
        var y = x * 2;
        var own = new Ranks();
        own.compile("sgd", "mse");
        Close(expected.GetProperty("own"), own.fit(x, y, verbose: 0, shuffle: false).history["loss"].Select(static v => (double)v));
        Assert.Equal(expected.GetProperty("own_rank").GetInt32(), own.Seen);

        var model = keras.Sequential([Input(1), Dense(1, kernel_initializer: "ones")]);
        model.compile("sgd", "mse");
        Close(expected.GetProperty("input"), model.fit(x, y, verbose: 0, shuffle: false).history["loss"].Select(static v => (double)v));
        Assert.Equal(Sizes(expected, "predict"), model.predict(x, verbose: 0).shape.dims);
        Assert.Equal(Sizes(expected, "call"), model.Apply(x.reshape((8, 1, 1))).shape.dims);
    }

    [Fact]
    public void CompiledMetricsHaveNoResultBeforeTheFirstBatch()
    {
        var model = new Net();
        model.compile("adam", "mse", metrics: ["mae"]);

        Assert.Equal(["loss", "compile_metrics"], model.metrics_names);
        Assert.StartsWith("Cannot get result() since the metric has not yet been built.", Assert.Throws<ValueError>(() => model.metrics[1].result()).Message);
        model.reset_metrics();
    }

    [Fact]
    public void AnOverrideOfMetricsSaysWhatIsReported()
    {
        var model = new OnlyOwnMetrics();
        model.compile("adam", "mse", metrics: ["mae"]);

        Assert.Equal(["mine"], model.evaluate(s_x, s_x[":", ":3"], verbose: 0).Names);
    }

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetString());

    private static long[] Sizes(JsonElement element, string name) => [.. element.GetProperty(name).EnumerateArray().Select(static e => e.GetInt64())];

    private static void Close(JsonElement expected, IEnumerable<double> actual) =>
        Assert.Equal(expected.EnumerateArray().Select(static e => e.GetDouble()), actual, (a, b) => Math.Abs(a - b) < 2e-6);

    private static Dictionary<string, float> Run(string variant, Model model)
    {
        (NDArray, NDArray) Batch(int i) => (s_x[(4 * i)..Math.Min(4 * i + 4, 10)], s_y[(4 * i)..Math.Min(4 * i + 4, 10)]);
        Dictionary<string, float> Last(History history) => history.history.ToDictionary(static e => e.Key, static e => e.Value[^1]);
        switch (variant)
        {
            case "dataset": return Last(model.fit(tf.data.Dataset.from_tensor_slices(s_x, s_y).batch(4), epochs: 2, verbose: 0));
            case "generator": return Last(model.fit(Enumerable.Range(0, 3).Select(Batch), verbose: 0));
            case "train_on_batch": return model.train_on_batch(s_x, s_y);
            case "build": model.build((null, 4)); break;
            case "predict": model.predict(s_x, verbose: 0); break;
            case "evaluate": model.evaluate(s_x, s_y, verbose: 0); break;
        }
        return Last(model.fit(s_x, s_y, batch_size: 4, epochs: 2, verbose: 0, shuffle: false));
    }

    private static Sequential Regularized()
    {
        keras.utils.set_random_seed(5);
        return keras.Sequential(
            [Input(4), Dense(5, activation: "tanh", activity_regularizer: keras.regularizers.L2(0.1f), kernel_regularizer: keras.regularizers.L1(0.01f)), Dense(3)]);
    }

    private class Net : Model
    {
        private readonly Layer _first = Dense(5, activation: "relu");
        private readonly Layer _second = Dense(3);

        public override Tensor call(Tensor inputs, bool training = false) => _second.Apply(_first.Apply(inputs));
    }

    private sealed class Nested : Model
    {
        private readonly Sequential _stack = keras.Sequential([Dense(5, activation: "relu"), Dense(3)]);

        public override Tensor call(Tensor inputs, bool training = false) => _stack.Apply(inputs);
    }

    private sealed class Listed : Model
    {
        private readonly List<Layer> _parts = [Dense(5, activation: "relu"), Dense(3)];

        public override Tensor call(Tensor inputs, bool training = false) => _parts.Aggregate(inputs, static (x, layer) => layer.Apply(x));
    }

    private sealed class Looping : Net
    {
        public override Dictionary<string, Tensor> train_step(StepData data)
        {
            var (x, y) = data;
            using var tape = tf.GradientTape();
            var y_pred = Apply(x, training: true);
            var loss = compute_loss(y: y, y_pred: y_pred);
            optimizer!.apply(tape.gradient(loss, trainable_variables), trainable_variables);
            foreach (var metric in metrics)
            {
                if (metric is Mean { name: "loss" } mean)
                    mean.update_state(loss);
                else
                    metric.update_state(y, y_pred);
            }
            return metrics.ToDictionary(static metric => metric.name, static metric => metric.result());
        }
    }

    private sealed class Ranks : Model
    {
        private readonly Layer _dense = Dense(1, kernel_initializer: "ones");

        public int Seen { get; private set; }

        public override Tensor call(Tensor inputs, bool training = false)
        {
            Seen = inputs.ndim;
            return _dense.Apply(tf.expand_dims(inputs, -1));
        }
    }

    private sealed class OnlyOwnMetrics : Net
    {
        private readonly Mean _mine = new("mine");

        public override List<Metric> metrics => [_mine];
    }
}
