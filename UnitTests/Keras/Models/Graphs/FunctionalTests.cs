using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Binding;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Functional models against Keras: layers, names, initial weights to the bit, summaries, outputs, training.</summary>
[Collection("random streams")]
public class FunctionalTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("graphs.json");

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_models = new()
    {
        ["chain"] = static () =>
        {
            var inputs = keras.Input(4, name: "features");
            var x = Dense(5, activation: "relu").Apply(inputs);
            return keras.Model(inputs, Dense(2).Apply(x), name: "chain");
        },
        ["residual"] = Residual,
        ["shared"] = static () =>
        {
            var dense = Dense(3, activation: "tanh");
            var (a, b) = (keras.Input(4), keras.Input(4));
            return keras.Model([a, b], Subtract().Apply([dense.Apply(a), dense.Apply(b)]));
        },
        ["shared_twice"] = static () =>
        {
            var dense = Dense(4, activation: "tanh");
            var inputs = keras.Input(4);
            return keras.Model(inputs, Concatenate().Apply([dense.Apply(dense.Apply(inputs)), inputs]));
        },
        ["nested"] = static () =>
        {
            var inner_in = keras.Input(4);
            var inner = keras.Model(inner_in, Dense(3, activation: "relu").Apply(inner_in), name: "inner");
            var stack = keras.Sequential([keras.Input(3), Dense(2)], name: "stack");
            var inputs = keras.Input(4);
            return keras.Model(inputs, Multiply().Apply([stack.Apply(inner.Apply(inputs)), Dense(2).Apply(inputs)]));
        },
        ["branches"] = static () =>
        {
            var (a, b, c) = (keras.Input(4, name: "a"), keras.Input(3, name: "b"), keras.Input(4, name: "c"));
            Tensor x = Average().Apply([Dense(5).Apply(a), Dense(5).Apply(b), Dense(5).Apply(c)]);
            Tensor y = Maximum().Apply([x, Dense(5, name: "late").Apply(b)]);
            return keras.Model(inputs: [a, b, c], outputs: [Dense(1, name: "priority").Apply(x), Minimum(name: "least").Apply([y, x])]);
        },
        ["unused"] = static () =>
        {
            var (a, b) = (keras.Input(4), keras.Input(4));
            return keras.Model([a, b], Dense(2).Apply(a));
        },
        ["cut"] = static () =>
        {
            var whole = Residual();
            return keras.Model(whole.input, whole.get_layer("max_pooling2d").output);
        },
        ["middle"] = static () =>
        {
            var whole = Residual();
            return keras.Model(whole.get_layer("max_pooling2d").output, whole.output);
        },
        ["broadcast"] = static () =>
        {
            var (a, b) = (keras.Input((3, 4)), keras.Input(4));
            return keras.Model([a, b], Add().Apply([a, b]));
        },
        ["in_sequential"] = static () =>
        {
            var inputs = keras.Input(4);
            var inner = keras.Model(inputs, Dense(3).Apply(inputs), name: "inner");
            return keras.Sequential([inner, Dense(2)]);
        },
        ["of_sequential"] = static () =>
        {
            var stack = keras.Sequential([keras.Input(4), Dense(3, name: "hidden"), Dense(2)]);
            return keras.Model(stack.input, stack.get_layer("hidden").output);
        },
        ["residual_operator"] = ResidualOperator,
        ["operators"] = static () =>
        {
            var (a, b) = (keras.Input(3, name: "a"), keras.Input(3, name: "b"));
            var x = (a + b) * 2 - a / 4 + (-b) % 3;
            var y = 1 - x * a;
            var near = tf.cast((x > y) & ~(a >= 0.5) | (b < x), tf.float32);
            return keras.Model([a, b], [x, y, near]);
        },
        ["positions"] = static () =>
        {
            var inputs = keras.Input((5, 4));
            return keras.Model(inputs, [inputs[":", 0], inputs[":", -1, "1:3"], inputs["...", "newaxis"], inputs[":", "::2"]]);
        },
        ["functions"] = static () =>
        {
            var (a, b) = (keras.Input(6, name: "a"), keras.Input(6, name: "b"));
            var x = tf.nn.relu(tf.concat([a, b], axis: -1));
            var y = tf.reshape(x, (-1, 3, 4));
            y = tf.matmul(y, tf.transpose(y, (0, 2, 1)));
            var rows = tf.reshape(x, (-1, 4));
            var parts = tf.split(x, 3, axis: -1);
            var z = tf.where(a > b, tf.maximum(a, 0.25), tf.zeros_like(b));
            return keras.Model([a, b], [y, rows, parts[2], tf.stack([a, b], axis: 1), z, tf.squeeze(tf.expand_dims(a, 1), 1)]);
        },
        ["reductions"] = static () =>
        {
            var inputs = keras.Input((3, 4));
            var x = inputs;
            x = tf.reduce_mean(x, axis: 1);
            return keras.Model(inputs, [x, tf.reduce_sum(inputs, axis: -1, keepdims: true), tf.reduce_max(inputs, axis: (1, 2)), tf.reduce_min(x, axis: -1), tf.reduce_mean(inputs), tf.argmax(x, axis: -1, output_type: tf.int32), tf.nn.softmax(x)]);
        },
        ["two_towers"] = static () =>
        {
            var tower = keras.Sequential([keras.Input(6), Dense(8, activation: "relu"), Dense(4)], name: "tower");
            var (a, b) = (keras.Input(6), keras.Input(6));
            var (u, v) = (tower.Apply(a), tower.Apply(b));
            return keras.Model([a, b], tf.reduce_sum(u * v, axis: 1, keepdims: true));
        },
        ["constants"] = static () =>
        {
            var inputs = keras.Input(3);
            return keras.Model(inputs, Dense(2).Apply(inputs * np.array(1f, 2f, 3f) + 0.5));
        },
        ["any_length"] = static () =>
        {
            var inputs = keras.Input((null, 4));
            var x = Dense(4).Apply(inputs);
            x = tf.expand_dims(x + inputs, -1);
            return keras.Model(inputs, tf.reduce_mean(tf.squeeze(x, -1), axis: 1));
        },
        ["double_precision"] = static () =>
        {
            var inputs = keras.Input(3, dtype: "float64");
            return keras.Model(inputs, inputs * 2 + 0.1);
        },
        ["operator_in_nested"] = static () =>
        {
            var start = keras.Input(4);
            var inner = keras.Model(start, Dense(4).Apply(start) + start, name: "inner");
            var inputs = keras.Input(4);
            return keras.Model(inputs, inner.Apply(inner.Apply(inputs)) * 0.5);
        },
        ["operator_cut"] = static () =>
        {
            var whole = ResidualOperator();
            return keras.Model(whole.input, whole.layers[^1].input);
        },
    };

    public static TheoryData<string> Models() => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void AModelIsKeras(string name) => RecordedModel.Check(s_recorded.GetProperty("models").GetProperty(name), s_models[name]);

    [Fact]
    public void WhatDoesNotGoTogetherIsRefusedWithKerasMessages()
    {
        keras.backend.clear_session();
        var inputs = keras.Input(4);
        var same = Dense(2, name: "same").Apply(Dense(2, name: "same").Apply(inputs));

        Assert.Equal(Error("two of one name"), Assert.Throws<ValueError>(() => keras.Model(inputs, same)).Message);
        Assert.Equal(Error("shapes do not merge"), Assert.Throws<ValueError>(() => add([keras.Input(3), inputs])).Message);
        Assert.Equal(Error("shapes do not concatenate"), Assert.Throws<ValueError>(() => concatenate([keras.Input((2, 3)), keras.Input((4, 5))])).Message);
        Assert.StartsWith("Output with path `` is not connected to `inputs`", Assert.Throws<ValueError>(() => keras.Model(keras.Input(4), same)).Message, StringComparison.Ordinal);
        Assert.StartsWith("All `inputs` values must be KerasTensors.", Assert.Throws<ValueError>(() => keras.Model(tf.ones((2, 4)), same)).Message, StringComparison.Ordinal);
        Assert.Equal("The layer fresh has never been called and thus has no defined output.", Assert.Throws<AttributeError>(() => Dense(2, name: "fresh").output).Message);
    }

    [Fact]
    public void AnotherShapeThanTheInputsIsRefusedWithKerasMessages()
    {
        static void Refused(string name, Shape shape, Func<Tensor> given)
        {
            keras.backend.clear_session();
            var inputs = keras.Input(shape);
            var model = keras.Model(inputs, Dense(2).Apply(inputs), name: "called");
            Assert.Equal(Error(name), Assert.Throws<ValueError>(() => model.Apply(given())).Message);
        }

        Refused("another size", 3, static () => tf.ones((2, 4)));
        Refused("another size to come", 3, static () => keras.Input(4));
        Refused("a size less", (3, 4), static () => tf.ones((2, 4)));
        Refused("a size less to come", (3, 4), static () => keras.Input(4));
        Refused("a last one too many and another size", 3, static () => tf.ones((2, 4, 1)));
    }

    [Fact]
    public void AFunctionalTwinOfASequentialModelTrainsToTheSameBits()
    {
        var x = Data(64, 4);
        var y = Data(64, 2);
        float[] Trained(Func<Model> make)
        {
            keras.utils.set_random_seed(3);
            var model = make();
            model.compile("adam", "mse");
            model.fit(x, y, epochs: 3, batch_size: 10, verbose: 0);
            return [.. model.get_weights().SelectMany(static w => w.ToArray<float>())];
        }

        var sequential = Trained(static () => keras.Sequential([keras.Input(4), Dense(8, activation: "relu"), Dropout(0.3f), Dense(2)]));
        var functional = Trained(static () =>
        {
            var inputs = keras.Input(4);
            var x = Dense(8, activation: "relu").Apply(inputs);
            x = Dropout(0.3f).Apply(x);
            return keras.Model(inputs, Dense(2).Apply(x));
        });

        Assert.Equal(sequential, functional);
    }

    [Fact]
    public void MergingLayersHaveConfigsAndGradients()
    {
        Func<Layer>[] all = [static () => new Add(), static () => new Subtract(), static () => new Multiply(), static () => new Average(), static () => new Maximum(), static () => new Minimum(), static () => new Concatenate(1)];
        foreach (var make in all)
        {
            var layer = make();
            var twin = Tensorflow.Keras.layers.deserialize(Tensorflow.Keras.layers.serialize(layer));
            Assert.Equal(layer.GetType(), twin.GetType());
            Tensor a = Data(2, 3), b = Data(2, 3) + 1;
            using var tape = tf.GradientTape();
            tape.watch(a);
            var y = layer.Apply([a, b]).Single;
            Assert.Equal(y.ToArray<float>(), twin.Apply([a, b]).Single.ToArray<float>());
            Assert.Equal(a.shape, tape.gradient(tf.reduce_sum(y * y), a)!.shape);
            Assert.Throws<ValueError>(() => make().Apply([a, tf.ones((2, 5, 7))]));
        }
    }

    private static Functional ResidualOperator()
    {
        var inputs = keras.Input(4);
        var x = Dense(4, activation: "relu").Apply(inputs);
        return keras.Model(inputs, Dense(1).Apply(x + inputs));
    }

    private static Functional Residual()
    {
        var inputs = keras.Input(shape: (8, 8, 3), name: "img");
        var x = Conv2D(4, 3, activation: "relu").Apply(inputs);
        var skip = MaxPooling2D(2).Apply(x);
        x = Conv2D(4, 3, activation: "relu", padding: "same").Apply(skip);
        x = add([x, skip]);
        return keras.Model(inputs, Dense(3).Apply(GlobalAveragePooling2D().Apply(x)), name: "toy");
    }

    private static NDArray Data(params int[] shape) => RecordedModel.Data(shape);

    private static string? Error(string name) => s_recorded.GetProperty("errors").GetProperty(name).GetString();
}
