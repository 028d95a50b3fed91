using Tensorflow.Keras;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Models;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Trainers.Histories;

/// <summary>Networks on a part of MNIST against real Keras with the same seed.</summary>
[Collection("random streams")]
public class TrainingTests
{
    /// <summary>How far a history may be from Keras'. Where it is 0 the trained weights are Keras' to the bit, and only what is shown of them is rounded.</summary>
    private static readonly Dictionary<string, double> s_tolerances = new()
    {
        ["linear"] = 0,
        ["relu"] = 0,
        ["masks"] = 0,
        ["sigmoid"] = 1e-3,
        ["normal"] = 0,
        ["dropout"] = 5e-3,
        ["batchnorm"] = 5e-3,
        ["regularized"] = 0,
    };

    [Theory]
    [MemberData(nameof(RecordedTraining.Cases), MemberType = typeof(RecordedTraining))]
    public void ASeedGivesKerasNumbers(string name, int seed)
    {
        var expected = RecordedTraining.Case(name, seed);
        var (x, y, xt, yt) = RecordedTraining.Data;
        keras.utils.set_random_seed(seed);
        var model = Build(name, out var optimizer);

        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));

        model.compile(optimizer, "categorical_crossentropy", ["accuracy"]);
        var steps = new List<float>();
        var history = model.fit(
            x, y, epochs: expected.GetProperty("epochs").GetInt32(), batch_size: expected.GetProperty("batch_size").GetInt32(), validation_split: 0.25, verbose: 0,
            callbacks: [new LambdaCallback(on_train_batch_end: (_, logs) =>
            {
                if (steps.Count < 8)
                    steps.Add(logs["loss"]);
            })]);

        // Every product, sum and function of these networks has TensorFlow's bits, and so have the weights after 141 steps.
        if (s_tolerances[name] == 0)
            Assert.Equal(expected.GetProperty("trained").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));

        var tolerance = Math.Max(s_tolerances[name], 1e-6);
        Close(expected.GetProperty("steps").Numbers(), steps, Math.Min(tolerance, 2e-5));
        foreach (var metric in expected.GetProperty("history").EnumerateObject())
            Close(metric.Value.Numbers(), history.history[metric.Name], metric.Name.EndsWith("accuracy", StringComparison.Ordinal) ? Math.Min(10 * tolerance, 0.01) : tolerance);
        Close([expected.GetProperty("evaluate").GetProperty("loss").GetDouble()], [model.evaluate(xt, yt, verbose: 0)["loss"]], tolerance);
        Close(expected.GetProperty("predictions").Numbers(), model.predict(xt[..3], verbose: 0).ToArray<float>(), tolerance);
    }

    private static Sequential Build(string name, out OptimizerArg optimizer)
    {
        optimizer = "adam";
        LayerList layers;
        switch (name)
        {
            case "linear":
                layers = [Input((784)), Dense(64), Dense(10, activation: "softmax")];
                break;
            case "relu":
                layers = [Input((784)), Dense(64, activation: "relu"), Dense(10, activation: "softmax")];
                break;
            case "sigmoid":
                optimizer = "rmsprop";
                layers = [Input((784)), Dense(64, activation: "sigmoid"), Dense(10, activation: "softmax")];
                break;
            case "normal":
                optimizer = "sgd";
                layers = [
                    Input((784)), Dense(32, kernel_initializer: keras.initializers.RandomNormal(0.0, 0.05), bias_initializer: "ones"), Dense(10, activation: "softmax")];
                break;
            case "masks":
                layers = [
                    Input((784)), Dense(64, activation: "relu"), Dropout(0.3f), Dense(48, activation: "relu"), Dropout(0.5f), Dense(10, activation: "softmax")];
                break;
            case "dropout":
                layers = [
                    Input((784)), Dense(64, activation: "relu"), Dropout(0.3f), Dense(48, activation: "tanh"), Dropout(0.5f), Dense(10, activation: "softmax")];
                break;
            case "batchnorm":
                layers = [Input((784)), Dense(64, activation: "relu"), BatchNormalization(), Dense(10, activation: "softmax")];
                optimizer = keras.optimizers.SGD(0.05, momentum: 0.9);
                break;
            default:
                layers = [
                    Input((784)), Dense(64, activation: "relu", kernel_regularizer: "l2", activity_regularizer: keras.regularizers.L1(1e-4)), Dense(10, activation: "softmax")];
                optimizer = keras.optimizers.AdamW(1e-3);
                break;
        }
        return keras.Sequential(layers);
    }

    /// <summary>The CRC-32 of zlib.</summary>

    private static void Close(double[] expected, IReadOnlyList<float> actual, double tolerance)
    {
        Assert.Equal(expected.Length, actual.Count);
        for (var i = 0; i < expected.Length; i++)
            Assert.True(Math.Abs(expected[i] - actual[i]) <= tolerance, FormattableString.Invariant($"At {i}: expected {expected[i]}, received {actual[i]}."));
    }
}
