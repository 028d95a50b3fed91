using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Summaries of models of all kinds, and what can be asked of them, against Keras.</summary>
[Collection("random streams")]
public class SummaryTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("summaries.json");
    private static readonly NDArray s_x = np.ones((4, 3)).astype(np.float32);

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_models = new()
    {
        ["nested"] = Nested,
        ["chain_of_models"] = static () => keras.Sequential([keras.Input(3), Inner(), Dense(1)], name: "chain"),
        ["shared"] = static () =>
        {
            var dense = Dense(2, name: "dense");
            var (a, b) = (keras.Input(3, name: "a"), keras.Input((5, 3), name: "b"));
            return keras.Model([a, b], [dense.Apply(a), dense.Apply(b)], name: "shared");
        },
        ["several_outputs"] = static () =>
        {
            var start = keras.Input(3);
            var pair = keras.Model(start, [Dense(2).Apply(start), Dense(4).Apply(start)], name: "pair");
            var named = keras.Model(start, new() { ["z"] = Dense(2).Apply(start), ["y"] = Dense(1).Apply(start) }, name: "named");
            var single = keras.Model(start, [Dense(2).Apply(start)], name: "single");
            var inputs = keras.Input(3);
            var both = pair.Apply(new Tensors(inputs));
            var c = named.Apply(new Tensors(inputs));
            return keras.Model(inputs, [both[0], both[1], c["z"], c["y"], single.Apply(inputs)], name: "several");
        },
        ["flat"] = static () =>
        {
            var inputs = keras.Input(3);
            return keras.Model(inputs, tf.reduce_sum(Dense(2).Apply(inputs), axis: 1), name: "flat");
        },
        ["scalar_input"] = static () =>
        {
            var inputs = keras.Input(Shape.Scalar);
            return keras.Model(inputs, inputs * 2.0, name: "scalar");
        },
        ["own"] = static () => new Own(),
        ["own_called"] = OwnCalled,
        ["own_fitted"] = static () => Fitted(new Own(), 2),
        ["own_in_sequential"] = static () => keras.Sequential([keras.Input(3), new Own(), Dense(1)], name: "around"),
        ["stack_without_shape"] = static () => keras.Sequential([Dense(2), Dense(3)], name: "open"),
        ["empty"] = static () => keras.Sequential(name: "empty"),
        ["only_input"] = static () => keras.Sequential([keras.Input(3)], name: "only_input"),
        ["only_model"] = static () => keras.Sequential([Inner()], name: "only_model"),
        ["fitted"] = static () => Fitted(Nested(), 10),
        ["long_names"] = static () =>
        {
            var inputs = keras.Input(3, name: "an_input_with_a_name_that_is_too_long_for_its_column");
            var x = Dense(2, name: "a_layer_with_a_name_that_is_too_long_for_its_column").Apply(inputs);
            var y = Dense(2).Apply(inputs);
            return keras.Model(inputs, add([x, y, x]), name: "long_names");
        },
        ["popped"] = static () =>
        {
            var model = keras.Sequential([keras.Input(3), Inner(), Dense(4), Dense(1)], name: "popped");
            model.pop();
            return model;
        },
        ["popped_to_model"] = static () =>
        {
            var model = keras.Sequential([Inner(), Dense(4)], name: "popped_to_model");
            model.pop();
            return model;
        },
    };

    private static readonly Dictionary<string, Action<Model, Action<string>, int>> s_shown = new()
    {
        ["nested/expanded"] = static (model, print, width) => model.summary(width, print_fn: print, expand_nested: true),
        ["nested/trainable"] = static (model, print, width) => model.summary(width, print_fn: print, show_trainable: true),
        ["nested/all"] = static (model, print, width) => model.summary(width, print_fn: print, expand_nested: true, show_trainable: true),
        ["chain_of_models/expanded"] = static (model, print, width) => model.summary(width, print_fn: print, expand_nested: true),
        ["own_called/expanded"] = static (model, print, width) => model.summary(width, print_fn: print, expand_nested: true, show_trainable: true),
        ["nested/positions"] = static (model, print, width) => model.summary(width, [0.4, 0.6, 0.7, 1.0], print),
        ["chain_of_models/positions"] = static (model, print, width) => model.summary(width, [0.5, 0.7, 1.0], print),
        ["chain_of_models/positions and trainable"] = static (model, print, width) => model.summary(width, [0.5, 0.7, 1.0], print, show_trainable: true),
        ["nested/range"] = static (model, print, width) => model.summary(width, print_fn: print, layer_range: ["stack", "inner"]),
        ["nested/range turned"] = static (model, print, width) => model.summary(width, print_fn: print, layer_range: ["concatenate", "stack"]),
        ["nested/range of one"] = static (model, print, width) => model.summary(width, print_fn: print, layer_range: ["inner", "inner"]),
        ["nested/range of patterns"] = static (model, print, width) => model.summary(width, print_fn: print, layer_range: ["st.*", ".*er"]),
        ["nested/range expanded"] = static (model, print, width) => model.summary(width, print_fn: print, layer_range: ["inner", "concatenate"], expand_nested: true),
        ["nested/narrow"] = static (model, print, width) => model.summary(width, print_fn: print),
    };

    public static TheoryData<string> Models() => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static e => e.Name)];

    public static TheoryData<string> Shown() => [.. s_recorded.GetProperty("shown").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void ASummaryIsKeras(string name) =>
        Compare(s_recorded.GetProperty("models").GetProperty(name), s_models[name], static (model, print, width) => model.summary(width, print_fn: print));

    [Theory]
    [MemberData(nameof(Shown))]
    public void WhatIsAskedForIsShownAsInKeras(string name) => Compare(s_recorded.GetProperty("shown").GetProperty(name), s_models[name.Split('/')[0]], s_shown[name]);

    [Fact]
    public void WhatCannotBeShownIsRefusedWithKerasMessages()
    {
        var model = Nested();
        string Refusal(string name) => s_recorded.GetProperty("refused").GetProperty(name).GetString()!;
        void Refused(string message, Action show) => Assert.StartsWith(message, Assert.Throws<ValueError>(show).Message, StringComparison.Ordinal);

        Refused(Refusal("too narrow"), () => model.summary(10));
        Refused(Refusal("range of three"), () => model.summary(layer_range: ["a", "b", "c"]));
        Refused(Refusal("range of nothing"), () => model.summary(layer_range: ["nothing", "inner"]));
        Refused("layer_range holds names of layers", () => model.summary(layer_range: ["(", "inner"]));
        Refused("The summary of this model has 4 columns", () => model.summary(positions: [0.5, 0.7, 1.0]));
    }

    private static void Compare(JsonElement expected, Func<Model> make, Action<Model, Action<string>, int> show)
    {
        keras.backend.clear_session();
        var text = expected.GetString()!;
        var shown = "";

        show(make(), part => shown += part, text.Split('\n')[1].Length);

        Assert.Equal(text, shown.TrimEnd());
    }

    private static Functional Inner()
    {
        var inputs = keras.Input(3, name: "inner_input");
        var x = Dense(3, name: "inner_dense").Apply(inputs);
        return keras.Model(inputs, BatchNormalization(name: "inner_normalization").Apply(tf.nn.relu(x)), name: "inner");
    }

    private static Functional Nested()
    {
        var inputs = keras.Input(3);
        var stack = keras.Sequential([keras.Input(3), Dense(2, name: "stacked"), keras.Sequential([Dense(4)], name: "deep")], name: "stack");
        var block = Inner();
        block.trainable = false;
        return keras.Model(inputs, concatenate([stack.Apply(inputs), block.Apply(inputs), inputs]), name: "outer");
    }

    private static Own OwnCalled()
    {
        var model = new Own();
        model.Apply(s_x);
        return model;
    }

    private static Model Fitted(Model model, int outputs)
    {
        model.compile("adam", "mse");
        model.fit(s_x, np.ones((4, outputs)), verbose: 0);
        return model;
    }

    private sealed class Own() : Model(name: "own")
    {
        private readonly Layer _first = Dense(4, name: "first");
        private readonly Layer _block = Inner();
        private readonly Layer _last = Dense(2, name: "last");

        public override Tensor call(Tensor inputs, bool training = false)
        {
            _ = _block;
            return _last.Apply(_first.Apply(inputs));
        }
    }
}
