using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;
using Layer = Tensorflow.Keras.Engine.Layer;
using Structure = TfNet.Engine.Structure;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>The models of generate.py.</summary>
internal static class RecordedModels
{
    /// <summary>The models by their names.</summary>
    public static Dictionary<string, Func<Model>> All { get; } = new()
    {
        ["stack"] = Stack,
        ["unbuilt"] = static () => keras.Sequential([Dense(3), Dense(2)], name: "later"),
        ["built"] = static () =>
        {
            var model = keras.Sequential([Dense(3)]);
            model.build((null, 5));
            return model;
        },
        ["empty"] = static () => keras.Sequential(),
        ["frozen"] = Frozen,
        ["all_frozen"] = static () =>
        {
            var model = Frozen();
            model.trainable = false;
            return model;
        },
        ["convolutional"] = static () => keras.Sequential([
            Input((16, 16, 3)), Conv2D(8, 3, padding: "same", kernel_initializer: "he_normal"), BatchNormalization(), ReLU(), MaxPooling2D(), SeparableConv2D(4, (3, 3), strides: (1, 1)),
            GlobalAveragePooling2D(), Dense(10, bias_constraint: "non_neg")]),
        ["nested_stacks"] = static () => keras.Sequential([Input(4), Dense(2), keras.Sequential([Dense(3), BatchNormalization()], name: "inner")], name: "outer"),
        ["two_inputs"] = TwoInputs,
        ["dictionaries"] = static () =>
        {
            var (a, b) = (keras.Input(4, name: "a"), keras.Input(4, name: "b"));
            var sum = Add().Apply([a, b]).Single;
            var part = Dense(2).Apply(a);
            return keras.Model(new Tensors { ["b"] = b, ["a"] = a }, new Tensors(Structure.Map(["sum", "parts"], [Structure.Leaf, Structure.Flat(2)]), [part, b, sum]), name: "dictionaries");
        },
        ["shared"] = static () =>
        {
            var x = keras.Input(4);
            var dense = Dense(4, name: "shared");
            var first = dense.Apply(x);
            var second = dense.Apply(first);
            _ = dense.Apply(second);
            return keras.Model(x, Add().Apply([first, second]));
        },
        ["nested"] = static () =>
        {
            var i = keras.Input(4);
            var inner = keras.Model(i, Dense(4).Apply(i), name: "inner");
            var sequence = keras.Sequential([keras.Input(4), Dense(4)], name: "sequence");
            var x = keras.Input(4);
            var y = inner.Apply(inner.Apply(x));
            var z = sequence.Apply(sequence.Apply(y));
            return keras.Model(x, new[] { y, z, Dense(2).Apply(y) });
        },
        ["modes"] = static () =>
        {
            var x = keras.Input(4);
            var y = Dropout(0.5).Apply(x, training: true);
            var z = BatchNormalization().Apply(y, training: false);
            return keras.Model(x, GaussianNoise(0.1).Apply(z));
        },
        ["masks"] = static () =>
        {
            var x = keras.Input((3, 4));
            return keras.Model(x, TimeDistributed(Dense(2)).Apply(Masking().Apply(x)));
        },
        ["operators"] = static () =>
        {
            var (x, y) = (keras.Input(4, name: "x"), keras.Input(4, name: "y"));
            var z = (x + y) * 2.0 - 3;
            z = 3 / (1.0 - z);
            z = -ops.power(z, 2) % 5;
            var w = ops.abs(z) > 1.0;
            return keras.Model(new[] { x, y }, new[] { z, w });
        },
        ["indices"] = static () =>
        {
            var x = keras.Input((6, 4));
            return keras.Model(x, new[] { x[":", 0], x[":", "1:3"], x["...", -1], x[":", "::2", Slice.NewAxis], x[0] });
        },
        ["functions"] = static () =>
        {
            var x = keras.Input(4);
            var m = ops.mean(x, axis: 1, keepdims: true);
            var parts = ops.concatenate([x, m], axis: -1);
            var r = ops.relu(ops.reshape(parts, (-1, 5, 1)));
            var s = ops.softmax(ops.squeeze(r, axis: -1));
            var c = ops.clip(s, 0.1, 0.9);
            var k = ops.matmul(c, np.ones((5, 2), np.float32));
            var t = ops.transpose(ops.stack([k, k], axis: 1), [0, 2, 1]);
            return keras.Model(x, new[] { ops.max(t, axis: [1, 2]), ops.cast(ops.round(k), "int32"), ops.split(x, 2, axis: 1)[1], ops.where(x > 0.0, x, 0.0) });
        },
        ["outside"] = static () =>
        {
            var x = keras.Input(4);
            return keras.Model(x, Dense(3, name: "after").Apply(Dense(5, name: "before").Apply(x)), trainable: false);
        },
        ["own_layer"] = static () =>
        {
            var x = keras.Input(4);
            return keras.Model(x, Dense(2, activation: double_it).Apply(new Scale(3, name: "scaled").Apply(x)));
        },
        ["own_function"] = static () => keras.Sequential([keras.Input(4), Lambda((Func<Tensor, Tensor>)double_it)]),
        ["float64"] = static () => keras.Sequential([keras.Input(4, dtype: "float64"), Dense(3, dtype: "float64")]),
        ["many_kinds"] = static () =>
        {
            var x = keras.Input((8, 4));
            var a = Conv1D(4, 3, padding: "causal", dilation_rate: 2).Apply(x);
            var b = LayerNormalization(axis: [-2, -1]).Apply(a);
            var c = UpSampling1D(2).Apply(MaxPooling1D(2).Apply(b));
            var d = Multiply().Apply([c, x]).Single;
            var e = Permute((2, 1)).Apply(d);
            var f = Flatten().Apply(ZeroPadding1D(1).Apply(e));
            var g = LeakyReLU().Apply(PReLU().Apply(f));
            var h = UnitNormalization().Apply(Reshape((4, 12)).Apply(g));
            return keras.Model(x, Activation("tanh").Apply(GlobalMaxPooling1D().Apply(h)));
        },
        ["preprocessing"] = static () => keras.Sequential([Input((8, 8, 3)), Rescaling(1 / 255.0), RandomFlip("horizontal", seed: 1), Resizing(4, 4), CenterCrop(2, 2)]),
        ["compiled"] = static () =>
        {
            var model = Stack();
            model.compile("adam", loss: "mse", metrics: ["accuracy", keras.metrics.AUC()]);
            return model;
        },
        ["compiled_objects"] = static () =>
        {
            var model = Stack();
            var schedule = keras.optimizers.schedules.ExponentialDecay(0.1f, 10, 0.9f, staircase: true);
            model.compile(keras.optimizers.SGD(schedule, momentum: 0.9f), loss: keras.losses.CategoricalCrossentropy(label_smoothing: 0.1), weighted_metrics: ["mae"], steps_per_execution: 2);
            return model;
        },
        ["compiled_outputs"] = static () =>
        {
            var model = TwoInputs();
            model.compile(
                "rmsprop", loss: new LossArg { ["one"] = "mse", ["two"] = (Func<Tensor, Tensor, Tensor>)own_loss }, loss_weights: new() { ["one"] = 1.0, ["two"] = 0.5 },
                metrics: new MetricsArg { ["one"] = ["mae"], ["two"] = [(Func<Tensor, Tensor, Tensor>)own_loss, "mse"] });
            return model;
        },
        ["compiled_lists"] = static () =>
        {
            var model = TwoInputs();
            model.compile("rmsprop", loss: ["mse", keras.losses.Huber()], loss_weights: [1, 0.5], metrics: [["mae"], ["mse", "mae"]], run_eagerly: true);
            return model;
        },
    };

    /// <summary>Registers what the models have of their own.</summary>
    public static void Register()
    {
        keras.saving.register_keras_serializable(static config => new Scale(config.get("factor", 2.0)), package: "tests");
        keras.saving.register_keras_serializable(double_it, package: "tests");
        keras.saving.register_keras_serializable(own_loss, package: "tests");
    }

    public static Tensor double_it(Tensor x) => 2 * x;

    public static Tensor own_loss(Tensor y_true, Tensor y_pred) => tf.reduce_mean(tf.square(y_true - y_pred), axis: -1);

    private static Sequential Stack() => keras.Sequential([Input(4), Dense(3, activation: "relu"), Dropout(0.5, seed: 1), Dense(2, activation: "softmax", kernel_regularizer: "l2")]);

    private static Sequential Frozen()
    {
        var model = keras.Sequential([Input(4), Dense(3), BatchNormalization()]);
        model.layers[0].trainable = false;
        return model;
    }

    private static Functional TwoInputs()
    {
        var (a, b) = (keras.Input(4, name: "a"), keras.Input(3, name: "b"));
        var x = Concatenate().Apply([Dense(5, name: "left").Apply(a), b]).Single;
        return keras.Model(new[] { a, b }, new[] { Dense(1, name: "one").Apply(x), Dense(2, name: "two").Apply(x) }, name: "two_inputs");
    }

    /// <summary>A layer of a program.</summary>
    internal sealed class Scale(double factor = 2, string? name = null) : Layer(name)
    {
        private Tensorflow.Keras.Engine.KerasVariable? _w;

        public override void build(Shape input_shape)
        {
            _w = add_weight(input_shape[-1], "ones", name: "w");
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs * _w! * factor;

        public override Dictionary<string, object?> get_config() => new(base.get_config()) { ["factor"] = factor };
    }
}
