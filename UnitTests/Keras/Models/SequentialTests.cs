using System.Text.Json;
using Tensorflow;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Layers;
using Tensorflow.NumPy;
using static Tensorflow.Keras.layers;
using static Tensorflow.KerasApi;

namespace TfNet.UnitTests.Keras.Models;

/// <summary>Names of weights and summaries of Sequential models against Keras.</summary>
[Collection("random streams")]
public class SequentialTests
{
    private static readonly JsonElement s_recorded = Recorded.Load("models.json");
    private static readonly NDArray s_x = np.linspace(-1, 1, 40).reshape((10, 4)).astype(np.float32);

    private static readonly Dictionary<string, Func<Sequential>> s_models = new()
    {
        ["input"] = static () => keras.Sequential([Input(4), Dense(2)]),
        ["built"] = static () =>
        {
            var model = keras.Sequential([Dense(2)]);
            model.build((null, 4));
            return model;
        },
        ["called"] = static () =>
        {
            var model = keras.Sequential([Dense(2)]);
            model.Apply(s_x);
            return model;
        },
        ["nested"] = static () => keras.Sequential([Input(4), Dense(2), keras.Sequential([Dense(3), BatchNormalization()], name: "inner")], name: "outer"),
        ["nested built before"] = static () => keras.Sequential([keras.Sequential([Input(4), Dense(3)]), Dense(1)]),
        ["own layer"] = static () => keras.Sequential([Input(4), new Block()]),
        ["adapted"] = static () => keras.Sequential([Input(4), Adapted(new Normalization()), Dense(2)]),
        ["adapted and unbuilt"] = static () => keras.Sequential([Adapted(new Normalization(axis: [])), Dense(2)]),
    };

    public static TheoryData<string> Models() => [.. s_recorded.GetProperty("models").EnumerateObject().Select(static e => e.Name)];

    [Theory]
    [MemberData(nameof(Models))]
    public void NamesAndSummaryAreKeras(string name)
    {
        var expected = s_recorded.GetProperty("models").GetProperty(name);
        keras.backend.clear_session();

        var model = s_models[name]();

        Assert.Equal(expected.GetProperty("paths").EnumerateArray().Select(static e => e.GetString()), model.weights.Select(static w => w.path));
        var summary = "";
        model.summary(line_length: 80, print_fn: text => summary += text);
        Assert.Equal(expected.GetProperty("summary").GetString()!.TrimEnd(), summary.TrimEnd());
    }

    [Fact]
    public void AModelKeepsItsInputShape()
    {
        var model = keras.Sequential([Input(4), Dense(2)], name: "fixed");

        Assert.Equal(s_recorded.GetProperty("build twice").GetString(), Assert.Throws<ValueError>(() => model.build((null, 5))).Message);
        model.build((null, 4));
    }

    [Fact]
    public void InputsAndOutputsAreListsOfOne()
    {
        var model = keras.Sequential([Input(4), Dense(2)]);

        Assert.Equal(new Shape(-1, 4), Assert.Single(model.inputs).shape);
        Assert.Equal(new Shape(-1, 2), Assert.Single(model.outputs).shape);
        Assert.Same(model.output.Single, model.outputs[0]);
    }

    [Fact]
    public void InputsAndOutputsAreUndefinedUntilThereAreLayersAndAShape()
    {
        var withoutLayers = Assert.Throws<AttributeError>(() => keras.Sequential([Input(4)], name: "empty").inputs);
        var withoutShape = Assert.Throws<AttributeError>(() => keras.Sequential([Dense(2)], name: "empty").outputs);

        Assert.StartsWith(s_recorded.GetProperty("no inputs").GetString()!, withoutLayers.Message, StringComparison.Ordinal);
        Assert.StartsWith(s_recorded.GetProperty("no outputs").GetString()!, withoutShape.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TrainingNeedsCompile() =>
        Assert.Equal(s_recorded.GetProperty("not compiled").GetString(), Assert.Throws<ValueError>(() => keras.Sequential([Dense(2)]).fit(s_x, s_x)).Message);

    [Fact]
    public void AClassOfOnesOwnMayDeriveFromIt()
    {
        var model = new Doubled([Input(4), Dense(2)]);

        Assert.Equal(2 * model.outputs[0].shape[1], model.Apply(s_x).shape[1]);
        Assert.StartsWith("doubled", model.name, StringComparison.Ordinal);
    }

    [Fact]
    public void WithoutItsLastLayerTheOutputIsThatOfTheOneBefore()
    {
        var model = keras.Sequential([Input(4), Dense(2), Dense(3)]);
        model.pop();

        Assert.Equal(new Shape(-1, 2), model.output_shape);
        Assert.Equal(new Shape(10, 2), model.predict(s_x, verbose: 0).shape);
    }

    private static Normalization Adapted(Normalization layer)
    {
        layer.adapt(s_x);
        return layer;
    }

    private sealed class Doubled(Tensorflow.Keras.Models.LayerList layers) : Sequential(layers)
    {
        public override Tensor call(Tensor inputs, bool training = false)
        {
            var once = base.call(inputs, training);
            return Binding.tf.concat([once, once], axis: -1);
        }
    }

    private sealed class Block : Layer
    {
        private readonly Layer _dense = Dense(2);
        private KerasVariable? _w;

        public override void build(Shape input_shape)
        {
            _w = add_weight(shape: 1, name: "w");
            _dense.build(input_shape);
            base.build(input_shape);
        }

        public override Tensor call(Tensor inputs, bool training = false) => _dense.Apply(inputs) * _w!;
    }
}
