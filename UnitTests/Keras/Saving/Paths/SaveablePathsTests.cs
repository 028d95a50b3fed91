using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Metrics;
using Tensorflow.Keras.Optimizers;
using Tensorflow.Keras.Saving;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Saving;

/// <summary>The paths under which models are saved, against Keras 3.6 and 3.15.</summary>
[Collection("random streams")]
public class SaveablePathsTests
{
    private static readonly Dictionary<string, JsonElement> s_recorded = new()
    {
        ["3.6"] = Recorded.Load("paths-3.6.json"),
        ["3.15"] = Recorded.Load("paths-3.15.json"),
    };

    private static readonly NDArray s_x = np.linspace(-1, 1, 12).reshape((4, 3)).astype("float32");
    private static readonly NDArray s_y = np.linspace(0, 1, 4).reshape((4, 1)).astype("float32");

    // As in generate.py.
    private static readonly Dictionary<string, Func<Model>> s_models = new()
    {
        ["sequential"] = static () => Fitted(keras.Sequential([keras.Input(3), Dense(4), BatchNormalization(), Dropout(0.5f), Dense(4), Dense(1)]), "adam", s_y),
        ["scheduled"] = static () => Fitted(
            keras.Sequential([keras.Input(3), Dense(1)]), keras.optimizers.RMSprop(keras.optimizers.schedules.ExponentialDecay(0.1f, 10, 0.9f), momentum: 0.9f), s_y),
        ["nested_sequential"] = static () => keras.Sequential([keras.Input(3), keras.Sequential([Dense(2), keras.Sequential([Dense(2), Dense(2)])]), Dense(1)]),
        ["functional"] = static () =>
        {
            var inputs = keras.Input(3);
            var h = Dense(2).Apply(inputs);
            h = keras.Sequential([Dense(3), Dense(2)]).Apply(h);
            return keras.Model(inputs, Dense(1).Apply(h + 1f));
        },
        ["shared"] = static () =>
        {
            var (a, b) = (keras.Input(3), keras.Input(3));
            var tower = keras.Sequential([Dense(2), Dense(2)]);
            var scale = Dense(2);
            return keras.Model([a, b], Concatenate().Apply([scale.Apply(tower.Apply(a)), scale.Apply(tower.Apply(b))]));
        },
        ["nested"] = static () =>
        {
            var inputs = keras.Input(3);
            var innerInput = keras.Input(3);
            var inner = keras.Model(innerInput, Dense(2).Apply(Dense(2).Apply(innerInput)), name: "inner");
            return keras.Model(inputs, inner.Apply(inputs));
        },
        ["attributes"] = static () => Called(new Attributes()),
        ["compiled_attributes"] = static () => Fitted(new Attributes(), "sgd", s_x),
        ["containers"] = static () => Called(new Containers(static units => Dense(units))),
        ["block"] = static () => InSequential(new Block()),
        ["deep"] = static () => InSequential(new Deep()),
        ["bank"] = static () => InSequential(new Bank()),
        ["alias"] = static () => Called(new Alias()),
        ["gan"] = static () =>
        {
            var model = new Gan();
            model.Apply(s_x);
            model.d_optimizer.build(model.discriminator.trainable_variables);
            model.g_optimizer.build(model.generator.trainable_variables);
            return model;
        },
        ["wrappers"] = static () => keras.Sequential([keras.Input((2, 3)), TimeDistributed(Dense(2)), SpectralNormalization(Dense(2)), new Wrapped(Dense(2))]),
        ["pipeline"] = static () => keras.Sequential([
            keras.Input((4, 4, 3)), Pipeline([Rescaling(0.5f), RandomFlip()]), Normalization(mean: new[] { 0f, 0f, 0f }, variance: new[] { 1f, 1f, 1f }), Flatten()]),
        ["with_head"] = static () =>
        {
            var inputs = keras.Input(3);
            var model = new WithHead(inputs, Dense(2).Apply(inputs));
            model.head.build((-1, 2));
            return model;
        },
        ["norms"] = static () =>
        {
            var inputs = keras.Input((3, 3));
            var h = Conv1D(2, 2).Apply(inputs);
            h = PReLU().Apply(LayerNormalization().Apply(GroupNormalization(groups: 1).Apply(h)));
            h = EinsumDense("abc,cd->abd", output_shape: (-1, 3)).Apply(SeparableConv1D(2, 1).Apply(h));
            return keras.Model(inputs, GaussianNoise(0.1f).Apply(DepthwiseConv1D(1).Apply(h)));
        },
        ["empty"] = static () => keras.Sequential(),
        ["two_blocks"] = static () => keras.Sequential([keras.Input(3), new Block(), new Block(), new Deep()]),
    };

    public static TheoryData<string> Models() => [.. s_models.Keys];

    [Theory]
    [MemberData(nameof(Models))]
    public void PathsAreThoseOfKeras(string name)
    {
        // What stands in lists in lists is saved by later versions alone.
        var expected = s_recorded[name == "bank" ? "3.15" : "3.6"].GetProperty(name).EnumerateArray()
            .Select(static entry => (entry[0].GetString()!, entry[1].GetString()!, entry[2].GetInt32()));
        keras.backend.clear_session();
        keras.utils.set_random_seed(1);
        var model = s_models[name]();

        var found = new List<(string, string, int)>();
        new SaveablePaths((saveable, path) =>
        {
            var weights = saveable is Optimizer optimizer ? optimizer.variables.Count : ((Layer)saveable).OwnWeights().Count();
            found.Add((path, saveable.Name, weights));
            return true;
        }).Walk(model);

        Assert.Equal(expected, found);
    }

    [Fact]
    public void NothingIsAddedByLaterVersionsButContainers()
    {
        Assert.Equal(s_models.Keys, s_recorded["3.6"].EnumerateObject().Select(static model => model.Name));
        foreach (var model in s_recorded["3.6"].EnumerateObject().Where(static model => model.Name != "bank"))
            Assert.Equal(model.Value.EnumerateArray().Select(static entry => entry[0].GetString()), s_recorded["3.15"].GetProperty(model.Name).EnumerateArray().Select(static entry => entry[0].GetString()));
    }

    [Fact]
    public void WhatDidNotGoWellIsTriedAtItsOtherPaths()
    {
        var model = Called(new Alias());
        var tried = new List<string>();

        var went = new SaveablePaths((_, path) =>
        {
            tried.Add(path);
            return path != "again";
        }).Walk(model);

        Assert.False(went);
        Assert.Equal(["", "again", "later"], tried.Take(3));
        Assert.DoesNotContain("layers/dense", tried);
    }

    [Fact]
    public void NamesInTheFileTakeThePlaceOfThoseOfFields()
    {
        var paths = new List<string>();

        new SaveablePaths((_, path) => { paths.Add(path); return true; }, static (path, name, _) => path.Length == 0 && name == "encoder" ? "Encoder_" : name).Walk(Called(new Attributes()));

        Assert.Equal(["", "Beta", "Encoder_", "layers/dense", "layers/dense_1"], paths);
    }

    [Fact]
    public void WhatIsSkippedIsPassedOver()
    {
        var model = new Gan();
        var paths = new List<string>();

        new SaveablePaths((_, path) => { paths.Add(path); return true; }, skipped: [model.generator, model.d_optimizer]).Walk(model);

        Assert.Equal(["", "discriminator", "discriminator/layers/dense", "g_optimizer"], paths);
    }

    [Fact]
    public void LayersInListsInListsBelongToTheLayer()
    {
        var bank = new Bank();
        InSequential(bank);

        Assert.Equal(10, bank.weights.Count);
    }

    private static Sequential InSequential(Layer layer) => keras.Sequential([keras.Input(3), layer, Dense(1)]);

    private static Model Called(Model model)
    {
        model.Apply(s_x);
        return model;
    }

    private static Model Fitted(Model model, OptimizerArg optimizer, NDArray y)
    {
        model.compile(optimizer, "mse", metrics: ["mae"]);
        model.fit(s_x, y, verbose: 0);
        return model;
    }

#pragma warning disable IDE1006 // Fields and properties are named as in Python, since the paths are made of their names.

    private sealed class Attributes : Model
    {
        private readonly Layer zeta = Dense(3);
        private readonly Layer _private = Dense(3);
        private readonly Layer Beta = Dense(3);

        private Layer encoder { get; } = Dense(3);

        public override Tensor call(Tensor inputs, bool training = false) => encoder.Apply(Beta.Apply(_private.Apply(zeta.Apply(inputs))));
    }

    private sealed class Containers : Model
    {
        private readonly List<Layer> blocks = [Dense(3), Dense(3), Dropout(0.1f)];
        private readonly Dictionary<string, Dense> heads = new() { ["z"] = Dense(3), ["a"] = Dense(3) };
        private readonly (Layer, Layer) pair = (Dense(3), Dense(3));
        private readonly Layer kept;

        public Containers(Func<int, Layer> make) => kept = make(3);

        public override Tensor call(Tensor inputs, bool training = false)
        {
            Layer[] all = [.. blocks, .. heads.Values, pair.Item1, pair.Item2, kept];
            return all.Aggregate(inputs, static (x, layer) => layer.Apply(x));
        }
    }

    private sealed class Block : Layer
    {
        private readonly Layer dense = Dense(3);
        private readonly Layer _drop = Dropout(0.5f);
        private readonly Layer[] parts = [Dense(3), Dense(3)];
        private KerasVariable? scale;

        public override void build(Shape input_shape)
        {
            scale = add_weight(3, "ones", name: "scale");
            add_weight(Shape.Scalar, trainable: false, name: "count");
            dense.build(input_shape);
            foreach (var part in parts)
                part.build(input_shape);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => parts[1].Apply(parts[0].Apply(_drop.Apply(dense.Apply(inputs)))) * scale!;
    }

    private sealed class Deep : Layer
    {
        private readonly Block first = new();
        private readonly Block second = new();

        public override void build(Shape input_shape)
        {
            first.build(input_shape);
            second.build(input_shape);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => second.Apply(first.Apply(inputs));
    }

    private sealed class Bank : Layer
    {
        private readonly List<List<Layer>> towers = [[Dense(3), Dense(3)], [Dense(3)]];
        private readonly Dictionary<string, object> named = new() { ["a"] = new List<Layer> { Dense(3) }, ["b"] = Dense(3) };

        public override void build(Shape input_shape)
        {
            Layer[] all = [.. towers[0], .. towers[1], .. (List<Layer>)named["a"], (Layer)named["b"]];
            foreach (var layer in all)
                layer.build(input_shape);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => inputs;
    }

    private sealed class Alias : Model
    {
        private readonly Layer later = Dense(3);
        private readonly Layer again;

        public Alias() => again = later;

        public override Tensor call(Tensor inputs, bool training = false) => again.Apply(later.Apply(inputs));
    }

    private sealed class Gan : Model
    {
        public readonly Model generator = keras.Sequential([Dense(3)]);
        public readonly Model discriminator = keras.Sequential([Dense(1)]);
        public readonly Optimizer d_optimizer = keras.optimizers.SGD(0.1f, momentum: 0.9f);
        public readonly Optimizer g_optimizer = keras.optimizers.Adam();
        public readonly Metric seen = keras.metrics.Mean(name: "seen");

        public override Tensor call(Tensor inputs, bool training = false) => discriminator.Apply(generator.Apply(inputs));
    }

    private sealed class Wrapped(Layer layer) : Wrapper(layer)
    {
        public override Tensor call(Tensor inputs, bool training = false) => this.layer.Apply(inputs);
    }

    private sealed class WithHead : Model
    {
        public readonly Layer head = Dense(2);
        private readonly Layer body;

        public WithHead(Tensors inputs, Tensors outputs) : base(inputs, outputs) => body = layers[1];

        public override string ToString() => body.name;
    }
}
