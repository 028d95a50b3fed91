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

    [Fact]
    public void Nothing_that_a_shape_takes_or_gives_changes_it()
    {
        long[] longs = [2, 3];
        int[] ints = [2, 3];
        Shape[] shapes = [new(longs), longs, new(ints), ints, (2, 3), new Shape(2, 3, 4)[..2]];
        longs[0] = ints[0] = 1000;
        foreach (var shape in shapes)
        {
            long[] converted = shape;
            int[] integers = shape;
            shape.dims[0] = shape.as_int_list()[0] = 1000;
            converted[0] = integers[0] = 1000;
            Assert.Equal("(2, 3)", shape.ToString());
            Assert.Equal(6, shape.size);
        }
        Assert.False(typeof(Shape).GetProperty("Item", [typeof(int)])!.CanWrite);
    }

    [Fact]
    public void An_unknown_shape_has_no_sizes()
    {
        Assert.Throws<ValueError>(() => Shape.Null.dims);
        Assert.Throws<ValueError>(() => Shape.Null.Sizes.Length);
        Assert.Throws<ValueError>(() => Shape.Null[0]);
    }
}
