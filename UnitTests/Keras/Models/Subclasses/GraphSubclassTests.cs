using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Metrics;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Classes that derive from Model and hand inputs and outputs to its constructor, against Keras.</summary>
[Collection("random streams")]
public class GraphSubclassTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("subclasses.json");

    // As in generate.py.
    private static readonly Dictionary<string, Func<Tensors, Tensors, Model>> s_models = new()
    {
        ["Plain"] = static (inputs, outputs) => new Plain(inputs, outputs),
        ["Doubled"] = static (inputs, outputs) => new Doubled(inputs, outputs, "twice"),
    };

    public static TheoryData<string> Models() => [.. s_models.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void ASubclassOfAGraphIsKeras(string kind)
    {
        var expected = s_recorded.GetProperty(kind);
        keras.backend.clear_session();
        keras.utils.set_random_seed(7);

        var inputs = keras.Input(4, name: "features");
        var hidden = Dense(5, activation: "relu").Apply(inputs);
        hidden = Dropout(0.3f).Apply(hidden);
        var model = s_models[kind](inputs, Dense(2).Apply(concatenate([hidden, inputs])));

        Assert.Equal(expected.GetProperty("name").GetString(), model.name);
        Assert.Equal(Texts(expected, "layers"), model.layers.Select(static layer => layer.name));
        Assert.Equal(Texts(expected, "paths"), model.weights.Select(static w => w.path));
        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text);
        Assert.Equal(expected.GetProperty("summary").GetString()!.TrimEnd(), summary.TrimEnd());
        var (x, y) = (Data(12, 4), Data(12, 2) * 0.5f);
        Close(expected.GetProperty("outputs"), model.Apply(x).ToArray<float>());
        model.compile("adam", "mse");
        var history = model.fit(x, y, epochs: 2, batch_size: 4, verbose: 0, shuffle: false).history;
        Assert.Equal(expected.GetProperty("history").EnumerateObject().Select(static e => e.Name), history.Keys);
        foreach (var values in expected.GetProperty("history").EnumerateObject())
            Close(values.Value, [.. history[values.Name]]);
        Close(expected.GetProperty("after"), model.predict(x, verbose: 0).ToArray<float>());
    }

    [Fact]
    public void ACallOfOnesOwnTakesThePlaceOfTheGraph()
    {
        var inputs = keras.Input(4);
        var model = new Negative(inputs, Dense(2).Apply(inputs));
        Tensor x = Data(3, 4);

        Assert.Equal((-model.layers[1].Apply(x)).ToArray<float>(), model.Apply(x).ToArray<float>());
        Assert.Equal(new Shape(-1, 2), model.Apply(keras.Input(4)).shape);
    }

    [Fact]
    public void LayersInFieldsBelongToTheModelToo()
    {
        // As in Keras 3.15: 3.6 forgets them, so that its own step would not train them.
        var inputs = keras.Input(4);
        var model = new WithHead(inputs, Dense(2).Apply(inputs));
        model.Head.build((null, 2));

        Assert.Equal(4, model.weights.Count);
        Assert.Equal(2, model.layers.Count);
        model.trainable = false;
        Assert.False(model.Head.trainable);
    }

    private static NDArray Data(params int[] shape) => np.sin(np.arange(shape.Aggregate(1, static (a, b) => a * b)).reshape(new Shape(shape)) * 0.7).astype(np.float32);

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetString());

    private static void Close(JsonElement expected, float[] actual) =>
        Assert.Equal(expected.EnumerateArray().Select(static e => e.GetDouble()), actual.Select(static v => (double)v), static (a, b) => Math.Abs(a - b) < 2e-6);

    private sealed class Plain(Tensors inputs, Tensors outputs) : Model(inputs, outputs);

    private sealed class Doubled(Tensors inputs, Tensors outputs, string name) : Model(inputs, outputs, name)
    {
        private readonly Mean _seen = new(name: "seen");

        public override Dictionary<string, Tensor> train_step(StepData data)
        {
            var (x, y) = data;
            using var tape = tf.GradientTape();
            var predictions = Apply(x, training: true);
            var loss = compute_loss(y: y, y_pred: predictions) * 2;
            optimizer!.apply(tape.gradient(loss, trainable_variables), trainable_variables);
            _seen.update_state(loss);
            return new() { ["seen"] = _seen.result() };
        }
    }

    private sealed class Negative(Tensors inputs, Tensors outputs) : Model(inputs, outputs)
    {
        public override Tensor call(Tensor inputs, bool training = false) => -base.call(inputs, training);
    }

    private sealed class WithHead(Tensors inputs, Tensors outputs) : Model(inputs, outputs)
    {
        public readonly Layer Head = Dense(3);
    }
}
