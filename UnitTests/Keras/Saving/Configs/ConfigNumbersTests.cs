using Tensorflow.Keras;
using Tensorflow.Keras.Constraints;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving.Json;
using static Tensorflow.Keras.layers;
using static Tensorflow.Keras.schedules;
using Axis = Tensorflow.Axis;

namespace TfNet.UnitTests.Keras.Saving.Configs;

/// <summary>Numbers and lists in configs as Keras 3.6 writes them: lists of one, integers and fractions, float32 in the place of the number given.</summary>
public class ConfigNumbersTests
{
    public static TheoryData<string, object?> Axes => new()
    {
        { "-1", null },
        { "3", (Axis)3 },
        { "[3]", (Axis)new[] { 3 } },
        { "[1, 2]", (Axis)(1, 2) },
        { "[-1]", Axis.Create([-1]) },
    };

    [Theory]
    [MemberData(nameof(Axes))]
    public void An_axis_is_written_as_it_was_given_and_as_a_list_once_the_layer_is_built(string written, object? axis)
    {
        var layer = LayerNormalization((Axis?)axis);
        Assert.Equal(written, Entry(layer.get_config(), "axis"));
        Assert.Equal(written, Entry(Again(layer), "axis"));

        layer.build((-1, 2, 3, 4));

        var list = written[0] == '[' ? written : $"[{written}]";
        Assert.Equal(list, Entry(layer.get_config(), "axis"));
        Assert.Equal(list, Entry(Again(layer), "axis"));
    }

    [Fact]
    public void Lists_of_one_stay_lists()
    {
        Assert.Equal("[3]", Entry(Softmax(new[] { 3 }).get_config(), "axis"));
        Assert.Equal("3", Entry(Softmax(3).get_config(), "axis"));
        Assert.Equal("[0]", Entry(new MaxNorm(2.5, new[] { 0 }).get_config(), "axis"));
        Assert.Equal("0", Entry(new MaxNorm(2.5, 0).get_config(), "axis"));
        Assert.Equal("[3]", Entry(Conv1D(1, ValueTuple.Create(3)).get_config(), "kernel_size"));
        Assert.Equal("[3]", Entry(MaxPooling1D(ValueTuple.Create(3)).get_config(), "pool_size"));
        Assert.Equal("[3]", Entry(Again(MaxPooling1D(3)), "pool_size"));
        Assert.Equal("[1]", Entry(Again(PReLU(shared_axes: new[] { 1 })), "shared_axes"));
    }

    [Fact]
    public void Steps_and_bounds_that_are_whole_are_integers()
    {
        Assert.Equal("10", Entry(ExponentialDecay(0.1, 10, 0.5).get_config(), "decay_steps"));
        Assert.Equal("10.5", Entry(ExponentialDecay(0.1, 10.5, 0.5).get_config(), "decay_steps"));
        Assert.Equal("10", Entry(PolynomialDecay(0.1, 10).get_config(), "decay_steps"));
        Assert.Equal("10", Entry(InverseTimeDecay(0.1, 10, 0.5).get_config(), "decay_steps"));
        Assert.Equal("10", Entry(CosineDecay(0.1, 10).get_config(), "decay_steps"));
        Assert.Equal("0", Entry(CosineDecay(0.1, 10).get_config(), "warmup_steps"));
        Assert.Equal("10", Entry(CosineDecayRestarts(0.1, 10).get_config(), "first_decay_steps"));
        Assert.Equal("2", Entry(new MaxNorm().get_config(), "max_value"));
        Assert.Equal("2.5", Entry(new MaxNorm(2.5).get_config(), "max_value"));
        Assert.Equal("0.0", Entry(new MinMaxNorm().get_config(), "min_value"));
    }

    [Theory]
    [InlineData("l1", """{"l1": 0.009999999776482582}""")]
    [InlineData("l2", """{"l2": 0.01}""")]
    [InlineData("L1L2", """{"l1": 0.0, "l2": 0.0}""")]
    [InlineData("OrthogonalRegularizer", """{"factor": 0.009999999776482582, "mode": "rows"}""")]
    public void A_regularizer_by_name_has_the_numbers_of_Keras(string name, string config)
    {
        Assert.Equal(config, JsonWriter.Write(((Tensorflow.Operations.Regularizers.Regularizer)regularizers.get(name)!).get_config()));
        var inLayer = (IReadOnlyDictionary<string, object?>)Dense(1, kernel_regularizer: name).get_config()["kernel_regularizer"]!;
        Assert.Equal(config, JsonWriter.Write(inLayer["config"]));
    }

    private static string Entry(IReadOnlyDictionary<string, object?> config, string name) => JsonWriter.Write(config[name]);

    /// <summary>The config of a layer that was made from the file's text of another's.</summary>
    private static Dictionary<string, object?> Again(Layer layer) =>
        ((Layer)Tensorflow.KerasApi.keras.saving.deserialize_keras_object(JsonReader.Read(JsonWriter.Write(Tensorflow.KerasApi.keras.saving.serialize_keras_object(layer)), "text"))!).get_config();
}
