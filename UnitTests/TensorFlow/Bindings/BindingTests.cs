using Tensorflow;
using static Tensorflow.Binding;

namespace TfNet.UnitTests.TensorFlow.Bindings;

[Collection("output")]
public class BindingTests
{
    [Fact]
    public void CountsAsPythonDoes()
    {
        Assert.Equal([0, 1, 2], range(3));
        Assert.Equal([5, 3, 1], range(5, 0, -2));
        Assert.Empty(range(3, 1));
        Assert.Throws<ValueError>(() => range(0, 1, 0));
        Assert.Equal([(1, "a"), (2, "b")], zip([1, 2, 3], ["a", "b"]));
        Assert.Equal([(1, 'a'), (2, 'b')], enumerate("ab", 1));
        Assert.Equal(3, len("abc"));
        Assert.Equal(2, len(tf.zeros((2, 5))));
        Assert.Equal(3, len(new Shape(1, 2, 3)));
        Assert.Throws<TypeError>(() => len(5));
        Assert.Equal([3, 2, 1], reversed([1, 2, 3]));
        Assert.Equal(6, sum([1, 2, 3]));
        List<Tensor> losses = [tf.constant(1f), tf.constant(2.5f)];
        Assert.Equal(3.5f, (float)sum(losses));
        Assert.Equal(TF_DataType.TF_FLOAT, sum(losses).dtype);
        Assert.Equal(0, (int)sum(new List<Tensor>()));
        Assert.Equal([4f, 6f], sum(tf.constant(new[,] { { 1f, 2f }, { 3f, 4f } }).numpy()).ToArray<float>());
        Assert.Equal(2.5, max(1.0, 2.5));
        Assert.Equal(1, min([3, 1, 2]));
        Assert.True(any([false, true]));
        Assert.False(all([false, true]));
        Assert.True(isinstance(5, typeof(int)));
    }

    [Theory]
    [InlineData(0.125, 2, 0.12)]
    [InlineData(2.675, 2, 2.67)]
    [InlineData(0.15, 1, 0.1)]
    [InlineData(1e300, 2, 1e300)]
    [InlineData(2.5, 0, 2.0)]
    [InlineData(1234.5, -2, 1200.0)]
    [InlineData(150.0, -2, 200.0)]
    [InlineData(250.0, -2, 200.0)]
    [InlineData(5e-324, 400, 5e-324)]
    [InlineData(-0.04, 1, -0.0)]
    [InlineData(12.5, -400, 0.0)]
    [InlineData(double.NegativeInfinity, 2, double.NegativeInfinity)]
    public void RoundsAsPython(double number, int digits, double expected) =>
        Assert.Equal(BitConverter.DoubleToInt64Bits(expected), BitConverter.DoubleToInt64Bits(round(number, digits)));

    [Fact]
    public void RoundsToWholeNumbersAndTakesSignsAway()
    {
        Assert.Equal([2L, 4L, 0L, 1000000000000000000L], new[] { 2.5, 3.5, -0.5, 1e18 }.Select(static number => round(number)));
        Assert.Throws<ValueError>(() => round(double.NaN));
        Assert.Equal(3, abs(-3));
        Assert.Equal(0.5f, abs(-0.5f));
        Assert.Equal([1f, 2f], abs(tf.constant(new[] { -1f, 2f })).ToArray<float>());
    }

    [Theory]
    [InlineData(0.1, "0.1")]
    [InlineData(1.0, "1.0")]
    [InlineData(-0.0, "-0.0")]
    [InlineData(1e16, "1e+16")]
    [InlineData(123456789012345.6, "123456789012345.6")]
    [InlineData(0.0001, "0.0001")]
    [InlineData(0.00001234, "1.234e-05")]
    [InlineData(1e300, "1e+300")]
    [InlineData(double.NaN, "nan")]
    [InlineData(double.NegativeInfinity, "-inf")]
    public void PrintsNumbersAsPython(double number, string expected) => Assert.Equal(expected, Printed(() => print(number)));

    [Fact]
    public void PrintsAsPython()
    {
        Assert.Equal("0.1", Printed(() => print(0.1f)));
        Assert.Equal("True", Printed(() => print(true)));
        Assert.Equal("None", Printed(() => print(None)));
        Assert.Equal("hello", Printed(() => print("hello")));
        Assert.Equal("[1, 2]", Printed(() => print(new[] { 1, 2 })));
        Assert.Equal("[1, 'a', None, 2.0]", Printed(() => print([1, "a", null, 2.0])));
        Assert.Equal("[]", Printed(() => print([])));
        Assert.Equal("['a']", Printed(() => print(new List<string> { "a" })));
        Assert.Equal("[1. 2.]", Printed(() => print(Tensorflow.NumPy.np.array([1.0, 2.0]))));
        Assert.Equal("('a', 1.0, None)", Printed(() => print(("a", 1.0, (string?)null))));
        Assert.Equal("{'loss': 0.5}", Printed(() => print(new Dictionary<string, double> { ["loss"] = 0.5 })));
        Assert.Equal("(None, 10)", Printed(() => print(new Shape(-1, 10))));
        Assert.Equal("epoch 3 True", Printed(() => print("epoch", 3, true)));
        Assert.Equal("x = 2", Printed(() => print("x = {0}", 2)));
        Assert.Equal("<dtype: 'float32'>", Printed(() => print(tf.float32)));
    }

    private static string Printed(Action action)
    {
        var writer = new StringWriter();
        tf_output_redirect = writer;
        action();
        var text = writer.ToString().TrimEnd('\r', '\n');
        tf_output_redirect = null;
        return text;
    }
}
