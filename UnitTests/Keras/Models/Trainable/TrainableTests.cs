using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>What is trained of models whose layers are frozen and thawed, before and after they are compiled and fitted, against Keras.</summary>
[Collection("random streams")]
public class TrainableTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("trainable.json");
    private static readonly NDArray s_x = np.sin(np.arange(36)).reshape((12, 3)).astype(np.float32);
    private static readonly NDArray s_y = np.cos(np.arange(24)).reshape((12, 2)).astype(np.float32);

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_cases = new()
    {
        ["layer_frozen"] = LayerFrozen,
        ["layer_frozen_after_compile"] = static () => Set(Compiled(Stack()), "d", false),
        ["layer_frozen_after_fit"] = LayerFrozenAfterFit,
        ["layer_frozen_and_compiled_after_fit"] = static () => Compiled(LayerFrozenAfterFit()),
        ["layer_thawed_after_compile"] = static () => Set(LayerFrozen(), "d", true),
        ["layer_thawed_after_fit"] = static () => Set(Fitted(LayerFrozen()), "d", true),
        ["normalization_frozen"] = static () => Compiled(Set(Stack(), "b", false)),
        ["normalization_frozen_after_fit"] = static () => Set(Fitted(Compiled(Stack())), "b", false),
        ["model_frozen"] = static () => Compiled(Set(Stack(), false)),
        ["model_frozen_after_fit"] = static () => Set(Fitted(Compiled(Stack())), false),
        ["model_frozen_layer_thawed"] = ModelFrozenLayerThawed,
        ["model_frozen_twice"] = static () => Set(ModelFrozenLayerThawed(), false),
        ["model_set_as_it_is"] = static () => Compiled(Set(LayerFrozen(), true)),
        ["shared_layer"] = static () =>
        {
            var shared = Dense(3, name: "shared");
            var (a, b) = (keras.Sequential([keras.Input(3), shared], name: "one"), keras.Sequential([keras.Input(3), shared, Dense(3, name: "own")], name: "two"));
            var inputs = keras.Input(3);
            var model = keras.Model(inputs, Dense(2, name: "head").Apply(add([a.Apply(inputs), b.Apply(inputs)])));
            a.trainable = false;
            return Compiled(model);
        },
        ["made_frozen"] = static () => Compiled(Stack(trainable: false)),
        ["graph_made_frozen"] = static () => Compiled(Graph(trainable: false)),
        ["own_made_frozen"] = static () => Called(Compiled(new Own(trainable: false))),
        ["own_layer_frozen_before_build"] = static () => Called(Set(Compiled(new Own()), "d", false)),
        ["inner_frozen"] = static () =>
        {
            var inner = Graph();
            var model = Compiled(keras.Sequential([keras.Input(3), inner, Dense(2, name: "head")], name: "outer"));
            inner.trainable = false;
            return model;
        },
        ["inner_made_frozen"] = static () => Compiled(keras.Sequential([keras.Input(3), Graph(trainable: false), Dense(2, name: "head")], name: "outer")),
        ["inner_layer_frozen"] = static () =>
        {
            var inner = Graph();
            var inputs = keras.Input(3);
            var model = keras.Model(inputs, Dense(2, name: "head").Apply(inner.Apply(inputs)), name: "outer");
            Set(inner, "d", false);
            return Compiled(model);
        },
        ["frozen_before_build"] = FrozenBeforeBuild,
        ["thawed_after_build"] = static () => Compiled(Set(FrozenBeforeBuild(), true)),
        ["added_to_frozen"] = static () =>
        {
            var model = Stack();
            model.trainable = false;
            model.add(Dense(2, name: "late"));
            return Compiled(model);
        },
        ["layer_made_frozen"] = LayerMadeFrozen,
        ["layer_made_frozen_thawed"] = static () => Compiled(Set(LayerMadeFrozen(), "d", true)),
        ["weight_frozen"] = WeightFrozen,
        ["weight_frozen_layer_set"] = static () => Compiled(Set(WeightFrozen(), "d", true)),
    };

    public static TheoryData<string> Cases() => [.. s_cases.Keys];

    [Fact]
    public void EveryRecordedCaseIsMade() => Assert.Equal(s_recorded.EnumerateObject().Select(static e => e.Name), s_cases.Keys);

    [Theory]
    [MemberData(nameof(Cases))]
    public void WhatIsTrainedIsKeras(string name)
    {
        var expected = s_recorded.GetProperty(name);
        keras.backend.clear_session();
        keras.utils.set_random_seed(3);

        var model = s_cases[name]();
        var summary = "";
        model.summary(line_length: 100, print_fn: text => summary += text, show_trainable: true);
        var before = model.get_weights();

        Assert.Equal(expected.GetProperty("trainable").GetBoolean(), model.trainable);
        Assert.Equal(Flags(expected, "layers"), model.layers.Select(static layer => layer.trainable));
        Assert.Equal(Flags(expected, "weights"), model.weights.Select(static weight => weight.trainable));
        Assert.Equal(Texts(expected, "trainable_weights"), model.trainable_weights.Select(static weight => weight.path));
        Assert.Equal(Texts(expected, "non_trainable_weights"), model.non_trainable_weights.Select(static weight => weight.path));
        Assert.Equal(expected.GetProperty("summary").GetString(), summary.TrimEnd());
        var warned = ErrorStream.Of(() => Fit(model));
        Assert.Equal(string.Concat(Texts(expected, "warnings").Select(static text => $"UserWarning: {text}\n")), warned);
        Assert.Equal(Flags(expected, "changed"), before.Zip(model.get_weights(), static (a, b) => !np.array_equal(a, b)));
        Assert.Equal(expected.GetProperty("after").EnumerateArray().Select(static e => e.GetDouble()), model.Apply(s_x).ToArray<float>().Select(static v => (double)v), static (a, b) => Math.Abs(a - b) < 1e-5);
    }

    private static Model LayerFrozen() => Compiled(Set(Stack(), "d", false));

    private static Model LayerFrozenAfterFit() => Set(Fitted(Compiled(Stack())), "d", false);

    private static Model ModelFrozenLayerThawed() => Compiled(Set(Set(Stack(), false), "d", true));

    private static Model FrozenBeforeBuild()
    {
        var model = Set(keras.Sequential([Dense(2, name: "d"), BatchNormalization(name: "b")], name: "late"), false);
        model.build((null, 3));
        return Compiled(model);
    }

    private static Model LayerMadeFrozen() => Compiled(keras.Sequential([keras.Input(3), Dense(2, name: "d", trainable: false), Dense(2, name: "e")], name: "made"));

    private static Model WeightFrozen()
    {
        var model = Graph();
        model.get_layer("d").weights[0].trainable = false;
        return Compiled(model);
    }

    private static Sequential Stack(bool trainable = true) =>
        keras.Sequential([keras.Input(3), Dense(4, activation: "tanh", name: "d"), BatchNormalization(name: "b"), Dense(2, name: "e")], trainable, "stack");

    private static Functional Graph(bool trainable = true)
    {
        var inputs = keras.Input(3);
        return keras.Model(inputs, Dense(2, name: "e").Apply(Dense(4, activation: "tanh", name: "d").Apply(inputs)), name: "graph", trainable: trainable);
    }

    private static T Set<T>(T model, string layer, bool trainable) where T : Model
    {
        (model is Own own ? own.D : model.get_layer(layer)).trainable = trainable;
        return model;
    }

    private static T Set<T>(T model, bool trainable) where T : Model
    {
        model.trainable = trainable;
        return model;
    }

    private static T Compiled<T>(T model) where T : Model
    {
        model.compile("sgd", "mse");
        return model;
    }

    private static T Called<T>(T model) where T : Model
    {
        model.Apply(s_x);
        return model;
    }

    private static T Fitted<T>(T model) where T : Model
    {
        Fit(model);
        return model;
    }

    private static void Fit(Model model) => model.fit(s_x, s_y, epochs: 1, verbose: 0, batch_size: 12);

    private static IEnumerable<bool> Flags(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetBoolean());

    private static IEnumerable<string?> Texts(JsonElement element, string name) => element.GetProperty(name).EnumerateArray().Select(static e => e.GetString());

    private sealed class Own(bool trainable = true) : Model(name: "own", trainable)
    {
        public readonly Layer D = Dense(2, name: "d");

        public override Tensor call(Tensor inputs, bool training = false) => D.Apply(inputs);
    }
}
