using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>Labels of shape (N,) reach losses, metrics and train steps as such, wherever they come from.</summary>
public class LabelShapeTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("trainers.json");
    private static readonly NDArray s_x = np.linspace(-1, 1, 120).reshape((30, 4)).astype(np.float32);
    private static readonly NDArray s_y = np.array(Enumerable.Range(0, 30).Select(static i => i * 7 % 3).ToArray());

    [Theory]
    [InlineData("arrays")]
    [InlineData("sample_weight")]
    [InlineData("class_weight")]
    [InlineData("dataset")]
    [InlineData("generator")]
    [InlineData("pydataset")]
    [InlineData("train_on_batch")]
    [InlineData("evaluate")]
    public void UserCodeSeesLabelsAsTheyAre(string source)
    {
        var expected = s_recorded.GetProperty("labels").GetProperty(source);
        var seen = new Dictionary<string, int?[]>();
        var model = new Watched(seen);
        Tensor OwnLoss(Tensor y_true, Tensor y_pred)
        {
            seen["loss"] = [y_true.ndim, y_pred.ndim];
            return tf.reduce_mean(tf.square(y_pred), axis: -1);
        }
        Tensor OwnAccuracy(Tensor y_true, Tensor y_pred)
        {
            seen["accuracy"] = [y_true.ndim, y_pred.ndim];
            return tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, -1)), tf.float32);
        }
        model.compile("sgd", (LossArg?)(Func<Tensor, Tensor, Tensor>)OwnLoss, metrics: [(Func<Tensor, Tensor, Tensor>)OwnAccuracy], weighted_metrics: [new Hits(seen)]);

        var logs = Run(source, model);

        foreach (var value in expected.GetProperty("logs").EnumerateObject())
            Assert.Equal(value.Value.GetDouble(), logs[value.Name], 1e-6);
        Assert.Equal(
            expected.GetProperty("seen").EnumerateObject().ToDictionary(static e => e.Name, static e => string.Join(' ', e.Value.EnumerateArray().Select(static n => n.ToString()))).OrderBy(static e => e.Key),
            seen.ToDictionary(static e => e.Key, static e => string.Join(' ', e.Value)).OrderBy(static e => e.Key));
    }

    public static TheoryData<string, string, int> Functions()
    {
        var data = new TheoryData<string, string, int>();
        foreach (var kind in (string[])["losses", "metrics"])
        {
            foreach (var name in s_recorded.GetProperty(kind).EnumerateObject())
            {
                data.Add(kind, name.Name, 1);
                data.Add(kind, name.Name, 3);
            }
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Functions))]
    public void LossesAndMetricsTakeThemAsKerasDoes(string kind, string name, int units)
    {
        var expected = s_recorded.GetProperty(kind).GetProperty(name)[units == 1 ? 0 : 1];
        var model = keras.Sequential([Input(4), .. Stack(units)]);
        if (kind == "losses")
            model.compile("sgd", name);
        else
            model.compile("sgd", (Func<Tensor, Tensor, Tensor>)((_, y_pred) => tf.reduce_mean(tf.square(y_pred), axis: -1)), metrics: [s_classes.GetValueOrDefault(name, name)]);

        float Value() => model.evaluate(s_x, s_y, verbose: 0)[kind == "losses" ? 0 : 1];

        if (expected.ValueKind == JsonValueKind.Number)
            Assert.Equal(expected.GetDouble(), Value(), Math.Max(1e-6, 2e-6 * Math.Abs(expected.GetDouble())));
        else
            Assert.Equal(expected.GetString(), Assert.ThrowsAny<Exception>(() => Value()).GetType().Name);
    }

    private static readonly Dictionary<string, string> s_classes = new()
    {
        ["root_mean_squared_error"] = "RootMeanSquaredError",
        ["auc"] = "AUC",
        ["precision"] = "Precision",
        ["f1_score"] = "F1Score",
        ["r2_score"] = "R2Score",
    };

    private static Dictionary<string, float> Run(string source, Model model)
    {
        (NDArray, NDArray) Batch(int i) => (s_x[(10 * i)..(10 * i + 10)], s_y[(10 * i)..(10 * i + 10)]);
        Dictionary<string, float> Last(Tensorflow.Keras.Callbacks.History history) => history.history.ToDictionary(static e => e.Key, static e => e.Value[^1]);
        return source switch
        {
            "arrays" => Last(model.fit(s_x, s_y, verbose: 0, shuffle: false)),
            "sample_weight" => Last(model.fit(s_x, s_y, sample_weight: np.linspace(0, 2, 30), verbose: 0, shuffle: false)),
            "class_weight" => Last(model.fit(s_x, s_y, class_weight: new() { [0] = 2f }, verbose: 0, shuffle: false)),
            "dataset" => Last(model.fit(tf.data.Dataset.from_tensor_slices(s_x, s_y).batch(10), verbose: 0)),
            "generator" => Last(model.fit(Enumerable.Range(0, 3).Select(Batch), verbose: 0)),
            "pydataset" => Last(model.fit(new Batches(), verbose: 0, shuffle: false)),
            "train_on_batch" => model.train_on_batch(s_x, s_y),
            _ => model.evaluate(s_x, s_y, verbose: 0),
        };
    }

    private static Layer[] Stack(int units) => [Dense(units, kernel_initializer: keras.initializers.Constant(0.1), bias_initializer: "ones")];

    private sealed class Batches : Tensorflow.Keras.Utils.PyDataset
    {
        public override int? num_batches => 3;

        public override Batch this[int index] => new(s_x[(10 * index)..(10 * index + 10)], s_y[(10 * index)..(10 * index + 10)]);
    }

    private sealed class Watched(Dictionary<string, int?[]> seen) : Model
    {
        private readonly Layer _dense = Stack(3)[0];

        public override Tensor call(Tensor inputs, bool training = false) => _dense.Apply(inputs);

        public override Dictionary<string, Tensor> train_step(StepData data)
        {
            seen["step"] = [data.x.ndim, data.y?.ndim, data.sample_weight?.ndim];
            return base.train_step(data);
        }
    }

    private sealed class Hits : Metric
    {
        private readonly Dictionary<string, int?[]> _seen;
        private readonly ResourceVariable _hits;

        public Hits(Dictionary<string, int?[]> seen) : base("hits") => (_seen, _hits) = (seen, add_weight(name: "hits", initializer: "zeros"));

        public override void update_state(Tensor y_true, Tensor y_pred, Tensor? sample_weight = null)
        {
            _seen["hits"] = [y_true.ndim, y_pred.ndim, sample_weight?.ndim];
            _hits.assign_add(tf.reduce_sum(tf.cast(tf.equal(tf.cast(y_true, tf.int64), tf.argmax(y_pred, -1)), tf.float32)));
        }

        public override Tensor result() => _hits.value();
    }
}
