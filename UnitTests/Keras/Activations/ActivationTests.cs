using Tensorflow;
using Tensorflow.Keras;
using TfNet.UnitTests.Keras.Support.Elements;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.Keras.Activations;

public class ActivationTests
{
    public static IEnumerable<TheoryDataRow<string>> Names => RecordedElements.Of("activations").GetProperty("values").EnumerateObject().Select(p => new TheoryDataRow<string>(p.Name));

    private static Tensor X => RecordedElements.Tensor(RecordedElements.Of("activations").GetProperty("x"));

    [Theory]
    [MemberData(nameof(Names))]
    public void Gives_what_Keras_gives(string name)
    {
        var expected = RecordedElements.Of("activations").GetProperty("values").GetProperty(name);
        Activation activation = name!;
        Assert.Null(RecordedElements.Difference(expected, activation.Apply(X)));
        Assert.Null(RecordedElements.Difference(expected, activations.get(name).Apply(X)));
    }

    [Fact]
    public void A_function_of_ones_own_serves_a_constructor_too()
    {
        var layer = new Tensorflow.Keras.Layers.Dense(1, activation: new(x => (2 * x) + 1), kernel_initializer: "ones");
        Assert.Equal([7f], layer.Apply(tf.constant(new[,] { { 1f, 2f } })).ToArray<float>());
        Assert.Equal("<lambda>", new Activation(x => x).Name);
    }

    [Fact]
    public void Arguments_work()
    {
        foreach (var recorded in RecordedElements.Of("activations").GetProperty("relu").EnumerateArray())
        {
            var a = recorded.GetProperty("arguments");
            var actual = activations.relu(
                X, a.TryGetProperty("negative_slope", out var slope) ? slope.GetDouble() : 0,
                a.TryGetProperty("max_value", out var max) ? max.GetDouble() : null, a.TryGetProperty("threshold", out var threshold) ? threshold.GetDouble() : 0);
            Assert.Null(RecordedElements.Difference(recorded.GetProperty("values"), actual));
        }
        Assert.Null(RecordedElements.Difference(RecordedElements.Of("activations").GetProperty("elu"), activations.elu(X, alpha: 0.5)));
        Assert.Null(RecordedElements.Difference(RecordedElements.Of("activations").GetProperty("gelu"), activations.gelu(X, approximate: true)));
        Assert.Null(RecordedElements.Difference(RecordedElements.Of("activations").GetProperty("softmax"), activations.softmax(X, axis: 0)));
    }

    [Fact]
    public void Names_are_Keras_names()
    {
        foreach (var name in RecordedElements.Of("names").GetProperty("activations").EnumerateArray())
            Assert.NotNull(activations.get(name.GetString()));
    }

    [Fact]
    public void Functions_convert()
    {
        Activation? activation = new Func<Tensor, Tensor>(x => x * 2);
        Assert.Equal(6, (float)activation!.Apply(3f));
        Assert.Equal("<lambda>", activation.Name);
        Activation? local = new Func<Tensor, Tensor>(twice);
        Assert.Equal("twice", local!.Name);
        Assert.True(activations.get(null).IsLinear);
        Assert.Equal("relu", new Tensorflow.Keras.Activations.ActivationsApi().Relu.Name);

        static Tensor twice(Tensor x) => x * 2;
    }
}
