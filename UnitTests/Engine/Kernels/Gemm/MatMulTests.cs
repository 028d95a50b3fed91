using System.Numerics;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Gemm;

public sealed class MatMulTests
{
    private static TensorValue Random<T>(Shape shape, int seed) where T : unmanaged, INumber<T>
    {
        var random = new Random(seed);
        var value = TensorValue.Uninitialized(new TensorSpec(DataTypes.Of<T>(), shape));
        foreach (ref var element in value.Span<T>())
            element = T.CreateTruncating((random.NextDouble() * 20) - 10);
        return value;
    }

    /// <summary>The product from the definition, with indices of batches by the rule of broadcasting.</summary>
    private static void Check<T>(Shape a, Shape b, bool transposeA, bool transposeB, double tolerance) where T : unmanaged, INumber<T>
    {
        var (x, y) = (Random<T>(a, 1), Random<T>(b, 2));
        var z = a.ndim == 2 && b.ndim == 2 ? Ops.MatMul(x, y, transposeA, transposeB) : Ops.BatchMatMul(x, y, transposeA, transposeB);
        var c = ((TensorValue)z).Span<T>();
        var shape = z.Shape;
        var (m, n, k) = ((int)shape.dims[^2], (int)shape.dims[^1], (int)(transposeA ? a.dims[^2] : a.dims[^1]));
        for (var at = 0; at < c.Length; at++)
        {
            var (i, j, batch) = (at / n % m, at % n, at / n / m);
            var (fromA, fromB) = (Batch(a, shape, batch), Batch(b, shape, batch));
            var sum = 0.0;
            for (var p = 0; p < k; p++)
            {
                var left = x.Span<T>()[(fromA * m * k) + (transposeA ? (p * m) + i : (i * k) + p)];
                var right = y.Span<T>()[(fromB * n * k) + (transposeB ? (j * k) + p : (p * n) + j)];
                sum += double.CreateTruncating(left) * double.CreateTruncating(right);
            }
            Assert.Equal(sum, double.CreateTruncating(c[at]), tolerance);
        }
    }

    private static int Batch(Shape from, Shape to, int batch)
    {
        var (source, step) = (0, 1);
        for (var axis = 3; axis <= to.ndim; axis++)
        {
            var position = batch % (int)to.dims[^axis];
            batch /= (int)to.dims[^axis];
            if (axis > from.ndim)
                continue;
            source += from.dims[^axis] == 1 ? 0 : position * step;
            step *= (int)from.dims[^axis];
        }
        return source;
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public void Products_of_matrices(bool transposeA, bool transposeB)
    {
        Shape a = transposeA ? (35, 21) : (21, 35);
        Shape b = transposeB ? (50, 35) : (35, 50);
        Check<float>(a, b, transposeA, transposeB, 1e-2);
        Check<double>(a, b, transposeA, transposeB, 1e-9);
        Check<int>(a, b, transposeA, transposeB, 0);
        Check<long>(a, b, transposeA, transposeB, 0);
    }

    [Fact]
    public void Batches_are_broadcast()
    {
        Check<float>((3, 1, 5, 7), (2, 7, 4), false, false, 1e-3);
        Check<double>((2, 7, 5), (3, 1, 7, 4), true, false, 1e-9);
        Check<float>((4, 2, 8), (3, 8), false, true, 1e-3);
    }

    [Fact]
    public void An_empty_depth_gives_zeros() =>
        Assert.All(((TensorValue)Ops.MatMul(Random<float>((3, 0), 1), Random<float>((0, 4), 2))).Span<float>().ToArray(), static v => Assert.Equal(0f, v));

    [Fact]
    public void Types_without_a_product_are_refused() =>
        Assert.Throws<TypeError>(() => Ops.MatMul(TensorValue.Zeros(new TensorSpec(TF_DataType.TF_UINT8, (2, 2))), TensorValue.Zeros(new TensorSpec(TF_DataType.TF_UINT8, (2, 2)))));
}
