using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Clones of models, and layers by name and position, against Keras.</summary>
[Collection("random streams")]
public class CloneTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("clones.json");
    private static readonly NDArray s_x = np.sin(np.arange(12)).reshape((4, 3)).astype(np.float32);

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_clones = new()
    {
        ["graph"] = static () => keras.models.clone_model(Graph()),
        ["stack"] = static () => keras.models.clone_model(Stack()),
        ["frozen"] = static () =>
        {
            var model = Stack();
            model.trainable = false;
            return keras.models.clone_model(model);
        },
        ["built later"] = static () =>
        {
            var model = keras.Sequential([Dense(4, name: "first")], name: "later");
            model.build((null, 3));
            return keras.models.clone_model(model);
        },
        ["on other inputs"] = static () => keras.models.clone_model(Graph(), input_tensors: keras.Input(3, name: "other")),
        ["another dropout"] = static () => keras.models.clone_model(Graph(), clone_function: static layer => layer is Dropout ? Dropout(0.9f, name: "other") : null),
        ["the same layers"] = static () => keras.models.clone_model(Graph(scaled: false), clone_function: static layer => layer),
        ["with noise"] = static () => keras.models.clone_model(Graph(scaled: false), clone_function: static layer => layer, call_function: WithNoise),
        ["recursive"] = static () => keras.models.clone_model(Graph(), recursive: true),
        ["recursive stack"] = static () => keras.models.clone_model(Stack(), recursive: true, clone_function: Copy),
    };

    public static TheoryData<string> Clones() => [.. s_recorded.GetProperty("clones").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Clones))]
    public void ACloneIsKeras(string name)
    {
        var expected = s_recorded.GetProperty("clones").GetProperty(name);
        keras.backend.clear_session();
        keras.utils.set_random_seed(5);

        var model = s_clones[name]();

        Assert.Equal(expected.GetProperty("name").GetString(), model.name);
        Assert.Equal(expected.GetProperty("trainable").GetBoolean(), model.trainable);
        Assert.Equal(expected.GetProperty("inputs").EnumerateArray().Select(static e => e.GetString()), model.inputs.Select(static input => input.name));
        Assert.Equal(expected.GetProperty("paths").EnumerateArray().Select(static e => e.GetString()), model.weights.Select(static w => w.path));
        Assert.Equal(expected.GetProperty("weights").EnumerateArray().Select(static e => e.GetUInt32()), model.get_weights().Select(Recorded.Checksum));
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text, expand_nested: true, show_trainable: true);
        Assert.Equal(expected.GetProperty("summary").GetString(), summary.TrimEnd());
        var outputs = model.Apply(new Tensors(s_x));
        foreach (var (numbers, output) in expected.GetProperty("outputs").EnumerateArray().Zip(outputs))
            Assert.Equal(numbers.EnumerateArray().Select(static e => e.GetDouble()), output.ToArray<float>().Select(static v => (double)v), static (a, b) => Math.Abs(a - b) < 2e-6);
    }

    [Fact]
    public void ACloneHasWeightsOfItsOwn()
    {
        var model = Graph();
        var copy = keras.models.clone_model(model);
        copy.set_weights(model.get_weights());
        var before = model.get_weights();

        copy.compile("sgd", "mse");
        copy.fit(s_x, new() { ["o"] = np.ones((4, 4)), ["p"] = np.ones((4, 1)) }, verbose: 0);

        Assert.All(before.Zip(model.get_weights()), static pair => Assert.True(np.array_equal(pair.First, pair.Second)));
        Assert.Contains(before.Zip(copy.get_weights()), static pair => !np.array_equal(pair.First, pair.Second));
        Assert.Equal(["o", "p"], copy.Apply(new Tensors(s_x)).Keys);
    }

    [Fact]
    public void ACloneOfAStackTakesTheShapeOfOtherInputs()
    {
        // Keras 3.6 says that it can, and fails.
        var copy = keras.models.clone_model(keras.Sequential([keras.Input(3), Flatten()]), input_tensors: keras.Input((4, 3)));

        Assert.Equal(new Shape(-1, 4, 3), copy.inputs[0].shape);
        Assert.Equal(new Shape(-1, 12), copy.output_shape);
    }

    [Fact]
    public void LayersOfOnesOwnNeedAFunction()
    {
        var inputs = keras.Input(3);
        var model = keras.Model(inputs, Dense(2).Apply(new Twice().Apply(inputs)));

        Assert.StartsWith("A layer of the class Twice cannot be made anew", Assert.Throws<TypeError>(() => keras.models.clone_model(model)).Message, StringComparison.Ordinal);
        var copy = keras.models.clone_model(model, clone_function: static layer => layer is Twice ? new Twice() : null);
        Assert.NotSame(model.layers[1], copy.layers[1]);
        Assert.IsType<Twice>(copy.layers[1]);
    }

    [Fact]
    public void WhatCannotBeClonedIsRefusedWithKerasMessages()
    {
        Refused("own", "Arguments `clone_function` and `input_tensors` are only supported for Sequential models or Functional models", static () => keras.models.clone_model(new Own(), clone_function: Copy));
        Refused("structure", "`input_tensors` must have the same structure as model.input\nReference structure: <KerasTensor shape=(None, 3), dtype=float32, sparse=False, name=features>", static () => keras.models.clone_model(Graph(), input_tensors: [keras.Input(3), keras.Input(3)]));
        Refused("two for a stack", "Argument `input_tensors` must contain a single tensor.", static () => keras.models.clone_model(Stack(), input_tensors: [keras.Input(3), keras.Input(3)]));
        Refused("values", "All entries in `input_tensors` must be KerasTensors. Received invalid values: inputs_tensors=", static () => keras.models.clone_model(Graph(), input_tensors: s_x));
        Refused("calls of a stack", "`call_function` argument is not supported with Sequential models.", static () => keras.models.clone_model(Stack(), call_function: WithNoise));
    }

    [Fact]
    public void ALayerIsFoundByItsNameOrPosition()
    {
        keras.backend.clear_session();
        var model = Graph();

        Assert.Same(model.layers[^1], model.get_layer(index: -1));
        Assert.Same(model.layers[1], model.get_layer(index: 1));
        Assert.Same(model.layers[1], model.get_layer("twice"));
        Refused("both", null, () => model.get_layer("head", 1));
        Refused("neither", null, () => model.get_layer());
        Refused("too far", null, () => model.get_layer(index: 99));
        Refused("unknown", null, () => model.get_layer("unknown"));
        Assert.Throws<ValueError>(() => model.get_layer(index: -99));
    }

    /// <summary>Checks that our message begins as Keras' does, as far as it is the same.</summary>
    private static void Refused(string error, string? beginning, Func<object> run)
    {
        var recorded = s_recorded.GetProperty("errors").GetProperty(error).GetString()!;
        beginning ??= recorded;
        Assert.StartsWith(beginning, recorded, StringComparison.Ordinal);
        Assert.StartsWith(beginning, Assert.Throws<ValueError>(() => run()).Message, StringComparison.Ordinal);
    }

    private static Layer Copy(Layer layer)
    {
        // What Python's layer.__class__.from_config makes is not built yet.
        var config = Tensorflow.Keras.layers.serialize(layer);
        config.Remove("build_config");
        return Tensorflow.Keras.layers.deserialize(config);
    }

    private static Tensors WithNoise(Layer layer, CallArguments arguments)
    {
        var outputs = layer.Apply(arguments);
        return layer is Dense ? GaussianNoise(0.1f).Apply(outputs) : outputs;
    }

    private static Functional Graph(bool scaled = true)
    {
        var start = keras.Input(3, name: "start");
        var block = keras.Model(start, add([Dense(3, activation: "tanh", name: "block_dense").Apply(start), start]), name: "block");
        var inputs = keras.Input(3, name: "features");
        var dense = Dense(3, activation: "relu", kernel_regularizer: "l2", name: "twice");
        var x = block.Apply(dense.Apply(dense.Apply(inputs)));
        x = Dropout(0.3f).Apply(x);
        x = scaled ? x * 2.0 : x;
        var stack = keras.Sequential([keras.Input(3), Dense(4, name: "stacked"), BatchNormalization(name: "normal")], name: "stack");
        var head = Dense(1, name: "head", trainable: false);
        return keras.Model(inputs, new() { ["o"] = stack.Apply(x), ["p"] = head.Apply(x) }, name: "graph");
    }

    private static Sequential Stack() =>
        keras.Sequential([keras.Input(3, name: "start"), Dense(4, name: "first"), BatchNormalization(name: "normal"), keras.Sequential([Dense(2)], name: "inner")], name: "stack");

    private sealed class Own() : Model(name: "own")
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }

    private sealed class Twice : Layer
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs * 2;
    }
}
