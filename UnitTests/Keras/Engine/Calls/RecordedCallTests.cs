using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Engine.Calls;

/// <summary>Layers that are called with more than one tensor stand in models as Keras' do (generate.py): same weights, same summary, same numbers.</summary>
[Collection("random streams")]
public class RecordedCallTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("calls.json");

    private static readonly Dictionary<string, Func<Model>> s_models = new(StringComparer.Ordinal)
    {
        ["context"] = static () =>
        {
            var (x, y) = (keras.Input(4, name: "x"), keras.Input(2, name: "y"));
            return keras.Model([x, y], Dense(2).Apply(new Attend(name: "attend").Apply(new CallArguments(x) { ["context"] = y, ["scale"] = 2.0f })));
        },
        ["names_are_sorted"] = static () =>
        {
            var (x, y, z) = (keras.Input(3, name: "x"), keras.Input(3, name: "y"), keras.Input(3, name: "z"));
            return keras.Model([x, y, z], new Sorted().Apply(new CallArguments(x) { ["zeta"] = y, ["alpha"] = z }));
        },
        ["dictionary"] = static () =>
        {
            var (x, y) = (keras.Input(3, name: "x"), keras.Input(2, name: "y"));
            var outputs = new Halves().Apply(new Tensors { ["first"] = x, ["second"] = y });
            return keras.Model([x, y], [outputs["difference"], outputs["sum"]]);
        },
        ["pair"] = static () =>
        {
            var (x, y) = (keras.Input(3, name: "x"), keras.Input(2, name: "y"));
            var (a, b) = new Pair().Apply([x, y]);
            return keras.Model([x, y], [b, Dense(2).Apply(a)]);
        },
        ["beside_values"] = static () =>
        {
            var x = keras.Input(3, name: "x");
            var y = Add().Apply([x, np.array(new[,] { { 1f, 2f, 3f } })]);
            return keras.Model(x, new Attend().Apply(new CallArguments(y) { ["context"] = np.array(new[,] { { 0.5f, -0.5f } }) }));
        },
        ["masked"] = static () =>
        {
            var x = keras.Input((4, 3), name: "x");
            var y = Masking(name: "masked").Apply(tf.nn.relu(x));
            y = BatchNormalization().Apply(y);
            var start = keras.Input((4, 2));
            var inner = keras.Model(start, Dense(2).Apply(start), name: "inner");
            return keras.Model(x, GlobalAveragePooling1D().Apply(Dense(2).Apply(y) + inner.Apply(Dense(2).Apply(y))));
        },
        ["masks_by_name"] = static () =>
        {
            var x = keras.Input((4, 3), name: "x");
            var y = Masking().Apply(tf.nn.relu(x));
            var z = Masking().Apply(tf.nn.relu(-x));
            return keras.Model(x, new Masks().Apply(new CallArguments(y) { ["value"] = z }));
        },
        ["state"] = static () =>
        {
            var (x, h, c) = (keras.Input(3, name: "x"), keras.Input(3, name: "h"), keras.Input(3, name: "c"));
            return keras.Model([x, h, c], new Carry().Apply(x, states: [h, c]));
        },
    };

    public static TheoryData<string> Models => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static model => model.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void ModelsAreThoseOfKeras(string model) => RecordedModel.Check(s_recorded.GetProperty("models").GetProperty(model), s_models[model]);

    [Fact]
    public void ErrorsAreThoseOfKeras()
    {
        keras.backend.clear_session();
        var (x, y) = (tf.ones((2, 4)), tf.ones((2, 2)));
        Says<TypeError>("unknown name", () => new Attend().Apply(new CallArguments(x) { ["context"] = y, ["contxt"] = y }));
        Says<TypeError>("missing name", () => new Sorted().Apply(new CallArguments(x) { ["zeta"] = x }));
        Says<ValueError>("two for one", () => Dense(2, name: "dense").Apply([keras.Input(3), keras.Input(3)]));
        Says<TypeError>("mask for none", () => Flatten().Apply(x, mask: tf.ones(2, TF_DataType.TF_BOOL)));
        Says<TypeError>("mask for none", () => new Attend().Apply(new CallArguments(x) { ["context"] = y, mask = tf.ones(2, TF_DataType.TF_BOOL) }));
    }

    private static void Says<T>(string error, Action act) where T : Exception =>
        Assert.StartsWith(s_recorded.GetProperty("errors").GetProperty(error).GetString()!, Assert.Throws<T>(act).Message);

    /// <summary>Weights of its own for each argument.</summary>
    private sealed class Attend(string? name = null) : Layer(name)
    {
        private KerasVariable? _own;
        private KerasVariable? _other;

        protected override IReadOnlyList<string> call_arguments => ["x", "context", "scale"];

        public override void build(KerasShapesWrapper input_shape)
        {
            _own = add_weight((input_shape["x"][-1], 3), name: "own");
            _other = add_weight((input_shape["context"][-1], 3), name: "other");
            base.build(input_shape);
        }

        public override Tensors call(CallArguments arguments)
        {
            var (x, context) = (arguments.inputs.Single, arguments.tensor("context"));
            return tf.tanh(tf.matmul(x, _own!) + tf.matmul(context, _other!)) * arguments.get("scale", 1.0f);
        }
    }

    private sealed class Sorted : Layer
    {
        public override Tensors call(CallArguments arguments) => arguments.inputs.Single * arguments.tensor("zeta") + arguments.tensor("alpha");
    }

    /// <summary>Takes and gives a dictionary.</summary>
    private sealed class Halves : Layer
    {
        private KerasVariable? _kernel;

        public override void build(KerasShapesWrapper input_shape)
        {
            _kernel = add_weight((input_shape["second"][-1], input_shape["first"][-1]), name: "kernel");
            base.build(input_shape);
        }

        public override Tensors call(Tensors inputs, bool training)
        {
            var x = tf.matmul(inputs["second"], _kernel!);
            return new() { ["sum"] = inputs["first"] + x, ["difference"] = inputs["first"] - x };
        }
    }

    /// <summary>Takes a list, says the shapes of its outputs.</summary>
    private sealed class Pair : Layer
    {
        private KerasVariable? _kernel;

        public override void build(KerasShapesWrapper input_shape)
        {
            _kernel = add_weight((input_shape[0][-1], input_shape[1][-1]), name: "kernel");
            base.build(input_shape);
        }

        public override Tensors call(Tensors inputs, bool training)
        {
            var (x, y) = inputs;
            return [tf.matmul(x, _kernel!) + y, tf.concat([x, y], axis: -1)];
        }

        public override KerasShapesWrapper compute_output_shape(KerasShapesWrapper input_shape)
        {
            var (x, y) = (input_shape[0], input_shape[1]);
            return [y, (x[0], x[1] + y[1])];
        }
    }

    /// <summary>Looks at the masks of both its arguments.</summary>
    private sealed class Masks : Layer
    {
        protected override IReadOnlyList<string> call_arguments => ["query", "value", "query_mask", "value_mask"];

        public override Tensors call(CallArguments arguments)
        {
            var (query, value) = (arguments.tensor("query_mask"), arguments.tensor("value_mask"));
            var weights = tf.cast(tf.expand_dims(query, -1), tf.float32) + 2 * tf.cast(tf.expand_dims(value, -1), tf.float32);
            return (arguments.inputs.Single + arguments.tensor("value")) * weights;
        }
    }

    /// <summary>As programs written for TensorFlow.NET have it.</summary>
    private sealed class Carry : Layer
    {
        protected override Tensors Call(Tensors inputs, Tensors? state = null, bool? training = null, Tensorflow.Common.Types.IOptionalArgs? optional_args = null) =>
            state is null ? inputs : inputs + state[0] * state[1];
    }
}
