using Tensorflow;

namespace TfNet.UnitTests.Engine.Shapes;

public class ShapeTests
{
    [Fact]
    public void Prints_as_python_prints_tuples()
    {
        Assert.Equal("()", Shape.Scalar.ToString());
        Assert.Equal("(3,)", new Shape(3).ToString());
        Assert.Equal("(None, 10)", new Shape(-1, 10).ToString());
    }

    [Fact]
    public void Tuples_and_ranges_are_shapes()
    {
        Shape shape = (60000, 28, 28);
        int n = shape[0];
        long[] rest = shape[1..];
        Assert.Equal(60000, n);
        Assert.Equal([28, 28], rest);
        Assert.True(shape.Equals((60000, 28, 28)));
    }

    [Fact]
    public void A_product_beyond_64_bits_is_an_error() =>
        Assert.Throws<ValueError>(() => new Shape(long.MaxValue, 3L).size);
}
