using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Preprocessing;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Trainers;

/// <summary>Trainings on sources of batches against real Keras: losses, and where np.random and Python's random stand afterwards.</summary>
[Collection("random streams")]
public class RecordedBatchesTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("batches.json");

    [Fact]
    public void AFlow()
    {
        var model = TinyNetwork.Build(3);
        Check("flow", model.fit(Augment().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4), epochs: 3, verbose: 0));
    }

    [Fact]
    public void AFlowValidatedOnAnother()
    {
        var model = TinyNetwork.Build(4);
        var validation = new ImageDataGenerator(rescale: 0.5).flow(TinyNetwork.XValidation, TinyNetwork.YValidation, batch_size: 2);
        Check(
            "flow and validation flow",
            model.fit(Augment(rescale: 0.5).flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4), epochs: 3, verbose: 0, validation_data: validation));
    }

    [Fact]
    public void ASeededFlowInOrder()
    {
        var model = TinyNetwork.Build(5);
        Check("seeded flow in order", model.fit(
            Augment().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4, seed: 11), epochs: 2, verbose: 0, shuffle: false,
            validation_data: (TinyNetwork.XValidation, TinyNetwork.YValidation), validation_batch_size: 3));
    }

    [Fact]
    public void AWeightedFlow()
    {
        var model = TinyNetwork.Build(6);
        Check("weighted flow", model.fit(Augment().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 6, sample_weight: np.arange(14.0)), epochs: 2, verbose: 0));
    }

    [Fact]
    public void AnEpochWithFewerSteps()
    {
        var model = TinyNetwork.Build(7);
        Check("first epoch of 3 steps", model.fit(Augment().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4), steps_per_epoch: 3, epochs: 1, verbose: 0));
    }

    [Fact]
    public void ADatasetOfOnesOwn()
    {
        var model = TinyNetwork.Build(8);
        Check("dataset of one's own", model.fit(new Halves(), epochs: 3, verbose: 0));
    }

    [Fact]
    public void TfData()
    {
        var model = TinyNetwork.Build(9);
        var data = tf.data.Dataset.from_tensor_slices((Tensor)TinyNetwork.X, (Tensor)TinyNetwork.Y).shuffle(14, seed: 5).batch(4);
        var validation = tf.data.Dataset.from_tensor_slices((Tensor)TinyNetwork.XValidation, (Tensor)TinyNetwork.YValidation).batch(2);
        Check("tf.data", model.fit(data, epochs: 3, verbose: 0, validation_data: validation));
    }

    [Fact]
    public void TfDataWithoutEnd()
    {
        var model = TinyNetwork.Build(10);
        var data = tf.data.Dataset.from_tensor_slices((Tensor)TinyNetwork.X, (Tensor)TinyNetwork.Y).map((x, y) => (x * 2f, y)).repeat().batch(3).prefetch(1);
        Check("tf.data without end", model.fit(data, steps_per_epoch: 4, epochs: 3, verbose: 0));
    }

    [Fact]
    public void AGenerator()
    {
        static IEnumerable<(NDArray, NDArray, NDArray)> Generate()
        {
            for (var i = 0; i < 8; i++)
                yield return (TinyNetwork.X[i..(i + 3)], TinyNetwork.Y[i..(i + 3)], np.array([1f, 2f, 0.5f]));
        }
        var model = TinyNetwork.Build(11);
        Check("generator", model.fit(Generate(), steps_per_epoch: 4, epochs: 2, verbose: 0));
    }

    [Fact]
    public void Evaluation()
    {
        var model = TinyNetwork.Build(12);
        var result = model.evaluate(Augment().flow(TinyNetwork.X, TinyNetwork.Y, batch_size: 4, shuffle: false), verbose: 0);
        Check("evaluate", new Dictionary<string, List<float>> { ["loss"] = [result["loss"]] });
    }

    [Fact]
    public void Prediction()
    {
        var model = TinyNetwork.Build(13);
        var result = model.predict(Augment().flow(TinyNetwork.X, batch_size: 4, shuffle: false), verbose: 0);
        Assert.Equal(new Shape(14, 2), result.shape);
        Check("predict", new Dictionary<string, List<float>> { ["prediction"] = [.. result.ToArray<float>()] });
    }

    private static ImageDataGenerator Augment(double? rescale = null) => new(rotation_range: 30, width_shift_range: 0.2, horizontal_flip: true, rescale: rescale);

    private static void Check(string name, Tensorflow.Keras.Callbacks.History history) => Check(name, history.history);

    private static void Check(string name, Dictionary<string, List<float>> history)
    {
        var expected = s_recorded.GetProperty(name);
        foreach (var metric in expected.GetProperty("history").EnumerateObject())
        {
            double[] values = [.. metric.Value.EnumerateArray().Select(static e => e.GetDouble())];
            Assert.Equal(values.Length, history[metric.Name].Count);
            for (var i = 0; i < values.Length; i++)
                Assert.True(Math.Abs(values[i] - history[metric.Name][i]) <= 2e-6 * Math.Max(1, Math.Abs(values[i])), FormattableString.Invariant($"{metric.Name} {i}: expected {values[i]:R}, got {history[metric.Name][i]:R}."));
        }
        if (expected.TryGetProperty("numpy", out var numpy))
            Assert.Equal((numpy.GetDouble(), expected.GetProperty("python").GetDouble()), (RandomStreams.NumPy.NextDouble(), RandomStreams.Python.NextDouble()));
    }

    private sealed class Halves : PyDataset
    {
        private int _epoch;

        public override int? num_batches => 3;

        public override Batch this[int index] => (TinyNetwork.X[(4 * index)..Math.Min(14, 4 * index + 4)] * (1f + _epoch), TinyNetwork.Y[(4 * index)..Math.Min(14, 4 * index + 4)]);

        public override void on_epoch_end() => _epoch++;
    }
}
