using Tensorflow;
using TfNet.Engine;
using TfNet.UnitTests.Engine.Operations;

namespace TfNet.UnitTests.Engine.Kernels.Elementwise;

/// <summary>Broadcasting of random shapes against indices computed one by one.</summary>
public sealed class BroadcastTests
{
    [Fact]
    public void Random_shapes_meet_as_indices_say()
    {
        var random = new System.Random(11);
        for (var round = 0; round < 300; round++)
        {
            var shape = Enumerable.Range(0, random.Next(0, 5)).Select(_ => random.Next(12) == 0 ? 0 : random.Next(1, 6)).ToArray();
            var (a, b, c) = (Part(random, shape), Part(random, shape), Part(random, shape));
            var y = Broadcasting.Combine(Broadcasting.Combine(a.Shape, b.Shape), c.Shape);
            Check(y, (i, j, _) => i - j, Ops.BroadcastTo(Ops.Sub(a, b), y), a, b, c);
            Check(y, (i, j, _) => (float)i * (float)j, Ops.BroadcastTo(Ops.Mul(Single(a), Single(b)), y), a, b, c);
            Check(y, (i, j, _) => i < j ? 1 : 0, Ops.BroadcastTo(Ops.Less(Single(a), Single(b)), y), a, b, c);
            Check(y, (i, j, k) => k > 50 ? i : j, Ops.BroadcastTo(Ops.Select(Ops.Greater(c, TensorValue.Scalar(50, TF_DataType.TF_INT32)), a, b), y), a, b, c);
            var sums = Numbers.Of(Ops.SumTo(Ops.BroadcastTo(a, y), a.Shape));
            var factor = a.Shape.size == 0 ? 0 : y.size / a.Shape.size;
            Assert.Equal(Numbers.Of(a).Select(x => x * factor), sums);
        }
    }

    [Theory]
    [InlineData(20_011, 3)]
    [InlineData(2, 5)]
    [InlineData(999, 64)]
    [InlineData(999, 65)]
    public void Short_rows_meet_one_row_on_either_side(int rows, int columns)
    {
        var random = new System.Random(12);
        var (many, one) = (Whole(random, rows, columns), Whole(random, columns));
        Check(many.Shape, static (i, j, _) => i - j, Ops.Sub(Single(many), Single(one)), many, one, one);
        Check(many.Shape, static (i, j, _) => i - j, Ops.Sub(Single(one), Single(many)), one, many, one);
    }

    private static Value Single(Value x) => Ops.Cast(x, TF_DataType.TF_FLOAT);

    private static TensorValue Part(System.Random random, int[] shape) =>
        Whole(random, shape[random.Next(0, shape.Length + 1)..].Select(size => random.Next(3) == 0 ? 1 : size).ToArray());

    private static TensorValue Whole(System.Random random, params int[] dims)
    {
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_INT32, new Shape(dims)));
        foreach (ref var element in value.Span<int>())
            element = random.Next(100);
        return value;
    }

    private static void Check(Shape shape, Func<double, double, double, double> f, Value found, params TensorValue[] inputs)
    {
        Assert.Equal(shape, found.Shape);
        var numbers = Numbers.Of(found);
        var elements = Array.ConvertAll(inputs, Numbers.Of);
        for (long n = 0; n < shape.size; n++)
        {
            var at = Array.ConvertAll(inputs, input => Position(n, shape, input.Shape));
            Assert.Equal(f(elements[0][at[0]], elements[1][at[1]], elements[2][at[2]]), numbers[n]);
        }
    }

    /// <summary>Where element n of the whole comes from.</summary>
    private static long Position(long n, Shape whole, Shape part)
    {
        long position = 0;
        long step = 1;
        for (var i = 1; i <= part.ndim; i++)
        {
            var index = n % whole.dims[^i];
            n /= whole.dims[^i];
            position += part.dims[^i] == 1 ? 0 : index * step;
            step *= part.dims[^i];
        }
        return position;
    }
}
