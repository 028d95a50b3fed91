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
    public void A_shape_is_unpacked_into_as_many_names_as_it_has_dimensions()
    {
        var (h, w) = new Shape(28, 30);
        var (n, rows, columns) = new Shape(8, 28, -1);
        var (first, second, third, fourth) = new Shape(1, 2, 3, 4);

        Assert.Equal([28, 30, 8, 28, -1, 1, 2, 3, 4], new[] { h, w, n, rows, columns, first, second, third, fourth });
        Assert.StartsWith("too many values to unpack (expected 2)", Assert.Throws<ValueError>(() => (h, w) = new Shape(1, 2, 3)).Message, StringComparison.Ordinal);
        Assert.StartsWith("not enough values to unpack (expected 3, got 2)", Assert.Throws<ValueError>(() => (n, h, w) = new Shape(1, 2)).Message, StringComparison.Ordinal);
        Assert.StartsWith("not enough values to unpack (expected 4, got 0)", Assert.Throws<ValueError>(() => (first, n, h, w) = Shape.Scalar).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_shape_has_no_sizes()
    {
        Assert.Throws<ValueError>(() => Shape.Null.dims);
        Assert.Throws<ValueError>(() => Shape.Null.Sizes.Length);
        Assert.Throws<ValueError>(() => Shape.Null[0]);
    }
}
