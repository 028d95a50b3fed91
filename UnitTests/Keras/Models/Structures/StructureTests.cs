using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Models whose inputs and outputs are lists, dictionaries, or both: their order, how they may be called, and what a call gives, against Keras.</summary>
[Collection("random streams")]
public class StructureTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("structures.json");
    private static readonly NDArray s_a = np.linspace(-1, 1, 4).reshape((2, 2)).astype(np.float32);
    private static readonly NDArray s_b = np.linspace(-2, 1, 6).reshape((2, 3)).astype(np.float32);

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_models = new()
    {
        ["by_name"] = static () =>
        {
            var (a, b, x, y) = Ends();
            return keras.Model(new() { ["b"] = b, ["a"] = a }, new() { ["z"] = x, ["y"] = y });
        },
        ["by_name_in_order"] = static () =>
        {
            var (a, b, x, y) = Ends();
            return keras.Model(inputs: new() { ["a"] = a, ["b"] = b }, outputs: [x, y]);
        },
        ["by_position"] = static () =>
        {
            var (a, b, x, y) = Ends();
            return keras.Model([b, a], [x, y]);
        },
        ["of_one"] = static () =>
        {
            var a = keras.Input(2, name: "a");
            return keras.Model(a, Dense(2, kernel_initializer: "ones").Apply(a));
        },
        ["of_one_by_name"] = static () =>
        {
            var a = keras.Input(2, name: "a");
            return keras.Model(new() { ["a"] = a }, new() { ["only"] = Dense(2, kernel_initializer: "ones").Apply(a) });
        },
        ["nested"] = static () =>
        {
            var (a, b, c) = (keras.Input(2, name: "a"), keras.Input(2, name: "b"), keras.Input(2, name: "c"));
            Tensor x = Subtract().Apply([a, b]);
            return keras.Model(
                Tensors.List(a, Tensors.List(b, c)),
                Tensors.List(x, new Tensors { ["q"] = Subtract().Apply([x, c]), ["p"] = Dense(2, kernel_initializer: "ones").Apply(c) }));
        },
    };

    private static readonly Dictionary<(string, string), Func<Tensors>> s_calls = new()
    {
        [("by_name", "names")] = static () => new() { ["a"] = s_a, ["b"] = s_b },
        [("by_name", "other order")] = static () => new() { ["b"] = s_b, ["a"] = s_a },
        [("by_name", "more")] = static () => new() { ["b"] = s_b, ["a"] = s_a, ["aa"] = s_b },
        [("by_name", "missing")] = static () => new() { ["a"] = s_a },
        [("by_name", "other")] = static () => new() { ["a"] = s_a, ["c"] = s_b },
        [("by_name", "list")] = static () => [s_a, s_b],
        [("by_name", "one")] = static () => s_a,
        [("by_name_in_order", "names")] = static () => new() { ["b"] = s_b, ["a"] = s_a },
        [("by_name_in_order", "list")] = static () => [s_a, s_b],
        [("by_position", "list")] = static () => [s_b, s_a],
        [("by_position", "names")] = static () => new() { ["a"] = s_a, ["b"] = s_b },
        [("by_position", "more")] = static () => new() { ["a"] = s_a, ["b"] = s_b, ["c"] = s_a },
        [("by_position", "other")] = static () => new() { ["a"] = s_a, ["c"] = s_b },
        [("by_position", "few")] = static () => [s_b],
        [("by_position", "many")] = static () => [s_b, s_a, s_a],
        [("of_one", "one")] = static () => s_a,
        [("of_one", "list")] = static () => [s_a],
        [("of_one", "names")] = static () => new() { ["a"] = s_a },
        [("of_one", "other")] = static () => new() { ["x"] = s_a },
        [("of_one", "many")] = static () => [s_a, s_a],
        [("of_one_by_name", "names")] = static () => new() { ["a"] = s_a },
        [("of_one_by_name", "one")] = static () => s_a,
        [("nested", "nested")] = static () => Tensors.List(s_a, Tensors.List(s_a + 1, s_a * 2)),
        [("nested", "flat")] = static () => [s_a, s_a + 1, s_a * 2],
    };

    public static TheoryData<string> Models() => [.. s_models.Keys];

    public static TheoryData<string, string> Calls() => [.. s_calls.Keys.Select(static key => (key.Item1, key.Item2))];

    [Fact]
    public void EveryRecordedCallIsMade() =>
        Assert.Equal(s_recorded.GetProperty("models").EnumerateObject().SelectMany(static model => model.Value.GetProperty("calls").EnumerateObject().Select(call => (model.Name, call.Name))), s_calls.Keys);

    [Theory]
    [MemberData(nameof(Models))]
    public void InputsOutputsAndLayersAreInKerasOrder(string name)
    {
        var expected = s_recorded.GetProperty("models").GetProperty(name);
        keras.backend.clear_session();

        var model = s_models[name]();

        Assert.Equal(Texts(expected.GetProperty("inputs")), model.inputs.Select(static input => input.name));
        Assert.Equal(expected.GetProperty("input_shapes").EnumerateArray().Select(static shape => new Shape([-1, shape[1].GetInt64()])), model.inputs.Select(static input => input.shape));
        Assert.Equal(Texts(expected.GetProperty("output_names")), model.output_names);
        Assert.Equal(model.output_names, model.outputs.Select(static output => ((KerasTensor)output).Layer!.name));
        Assert.Equal(Texts(expected.GetProperty("layers")), model.layers.Select(static layer => layer.name));
        Same(expected.GetProperty("input"), model.input, static (text, tensor) => Assert.Equal(text.GetString(), tensor.name));
        Same(expected.GetProperty("output"), model.output, static (text, tensor) => Assert.Equal(text.GetString(), ((KerasTensor)tensor).Layer!.name));
    }

    [Theory]
    [MemberData(nameof(Calls))]
    public void ACallIsTakenAndAnsweredAsInKeras(string name, string call)
    {
        var expected = s_recorded.GetProperty("models").GetProperty(name).GetProperty("calls").GetProperty(call);
        keras.backend.clear_session();
        var model = s_models[name]();
        var inputs = s_calls[(name, call)]();

        if (expected.TryGetProperty("error", out var error))
        {
            Assert.StartsWith(error.GetString()!, Assert.Throws<ValueError>(() => model.Apply(inputs)).Message, StringComparison.Ordinal);
            return;
        }
        Tensors? outputs = null;
        var warned = ErrorStream.Of(() => outputs = model.Apply(inputs));

        Same(expected.GetProperty("outputs"), outputs!, static (numbers, tensor) =>
            Assert.Equal(numbers.EnumerateArray().SelectMany(static row => row.EnumerateArray().Select(static e => e.GetDouble())), tensor.ToArray<float>().Select(static v => (double)v), static (x, y) => Math.Abs(x - y) < 2e-6));
        // One tensor and a list of one are the same here.
        Assert.Equal(model.inputs.Count == 1 && model.input.Keys.Count == 0 ? "" : string.Concat(Texts(expected.GetProperty("warnings")).Select(static text => $"UserWarning: {text}\n")), warned);
    }

    [Fact]
    public void AnOutputThatDoesNotComeFromTheInputsIsNamedByItsPlace()
    {
        static void Refused(string name, Func<object> make) =>
            Assert.StartsWith(s_recorded.GetProperty("disconnected").GetProperty(name).GetProperty("message").GetString()!, Assert.Throws<ValueError>(() => make()).Message, StringComparison.Ordinal);
        static Model Disconnected(Func<Tensor, Tensor, Tensors> outputs)
        {
            var (a, b) = (keras.Input(3, name: "a"), keras.Input(3, name: "b"));
            return keras.Model(a, outputs(Dense(2).Apply(a), Dense(2).Apply(b)));
        }

        keras.backend.clear_session();
        Refused("one", static () => Disconnected(static (x, y) => y));
        Refused("list", static () => Disconnected(static (x, y) => [x, y]));
        Refused("names", static () => Disconnected(static (x, y) => new() { ["z"] = x, ["q"] = y }));
        Refused("nested", static () => Disconnected(static (x, y) => Tensors.List(x, new Tensors(Structure.Map(["q"], [Structure.Flat(2)]), [x, y]))));
        Refused("merged", static () => Disconnected(static (x, y) => [add([x, y]), x]));
        Refused("begun too late", static () =>
        {
            var a = keras.Input(3);
            var hidden = Dense(4).Apply(a);
            return keras.Model(hidden, concatenate([hidden, a]));
        });
    }

    [Fact]
    public void AModelThatIsNoGraphHasNoInputs()
    {
        var own = new Own();

        Assert.StartsWith(s_recorded.GetProperty("own model's inputs").GetProperty("message").GetString()!, Assert.Throws<AttributeError>(() => own.inputs).Message, StringComparison.Ordinal);
        Assert.Throws<AttributeError>(() => own.outputs);
        Assert.Throws<AttributeError>(() => own.output_names);
        Assert.Equal(s_recorded.GetProperty("own model's input").GetProperty("message").GetString(), Assert.Throws<AttributeError>(() => own.input).Message);
    }

    [Fact]
    public void AModelHasInputsAndOutputs()
    {
        keras.backend.clear_session();
        var x = Dense(2).Apply(keras.Input(2));

        var message = Assert.Throws<ValueError>(() => keras.Model(new Tensors(), x)).Message;
        Assert.Equal(s_recorded.GetProperty("no inputs").GetProperty("message").GetString(), message);
        Assert.StartsWith("`outputs` argument cannot be empty.", Assert.Throws<ValueError>(() => keras.Model(x, new Tensors())).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void KeysThatAreNotTheNamesAreWarnedOf()
    {
        keras.backend.clear_session();
        var warned = ErrorStream.Of(static () =>
        {
            var a = keras.Input(2, name: "a");
            _ = keras.Model(new() { ["x"] = a }, Dense(2).Apply(a));
        });

        Assert.Equal($"UserWarning: {Texts(s_recorded.GetProperty("other names")).Single()}\n", warned);
    }

    [Fact]
    public void ACallGivesItsOutputsByName()
    {
        var model = s_models["by_name"]();
        var outputs = model.Apply(new Tensors { ["a"] = s_a, ["b"] = s_b });

        Assert.Equal(["z", "y"], outputs.Keys);
        Assert.Equal((tf.reduce_sum((Tensor)s_b, axis: 1, keepdims: true) + tf.zeros((2, 2))).ToArray<float>(), outputs["z"].ToArray<float>(), static (x, y) => Math.Abs(x - y) < 2e-6);
    }

    private static (Tensor A, Tensor B, Tensor X, Tensor Y) Ends()
    {
        var (b, a) = (keras.Input(3, name: "b"), keras.Input(2, name: "a"));
        var x = Dense(2, name: "dz", kernel_initializer: "ones").Apply(b);
        return (a, b, x, Add(name: "dd").Apply([x, Dense(2, name: "dy", kernel_initializer: "ones").Apply(a)]));
    }

    /// <summary>Compares a recorded structure with tensors: texts and lists of numbers are its values where the tensors have one.</summary>
    private static void Same(JsonElement expected, Tensors actual, Action<JsonElement, Tensor> compare)
    {
        if (actual.Structure.IsLeaf)
        {
            compare(expected, actual.Single);
        }
        else if (expected.ValueKind == JsonValueKind.Object)
        {
            Assert.Equal(expected.EnumerateObject().Select(static e => e.Name), actual.Keys);
            foreach (var entry in expected.EnumerateObject())
                Same(entry.Value, actual.Part(entry.Name), compare);
        }
        else
        {
            Assert.Equal(expected.GetArrayLength(), actual.Structure.Parts.Count);
            for (var i = 0; i < expected.GetArrayLength(); i++)
                Same(expected[i], actual.Part(i), compare);
        }
    }

    private static IEnumerable<string?> Texts(JsonElement element) => element.EnumerateArray().Select(static e => e.GetString());

    private sealed class Own() : Model(name: "own")
    {
        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }
}
