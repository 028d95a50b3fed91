using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Functions;

public sealed unsafe class UnaryMathTests
{
    [Fact] public void Exp_is_accurate() => Check<ExpMath>(1.5, 0, -110, 95);
    [Fact] public void Expm1_is_accurate() => Check<Expm1Math>(2, 0, -30, 89);
    [Fact] public void Log_is_accurate() => Check<LogMath>(1.01, 0, 0, 1e30);
    [Fact] public void Log1p_is_accurate() => Check<Log1pMath>(2, 0, -0.999999, 1e10);
    [Fact] public void Tanh_is_accurate() => Check<TanhMath>(2, 0, -12, 12);
    [Fact] public void Sigmoid_is_accurate() => Check<SigmoidMath>(3, 0, -85, 85);
    [Fact] public void Softplus_is_accurate() => Check<SoftplusMath>(2, 0, -85, 85);
    [Fact] public void Erf_is_accurate() => Check<ErfMath>(3, 0, -5, 5);

    [Fact]
    public void Values_at_the_edges()
    {
        Assert.Equal(float.PositiveInfinity, UnaryMath.Apply<ExpMath>(100f));
        Assert.Equal(0f, UnaryMath.Apply<ExpMath>(float.NegativeInfinity));
        Assert.Equal(float.NaN, UnaryMath.Apply<ExpMath>(float.NaN));
        Assert.Equal(float.NegativeInfinity, UnaryMath.Apply<LogMath>(0f));
        Assert.Equal(float.NaN, UnaryMath.Apply<LogMath>(-1f));
        Assert.Equal(float.NaN, UnaryMath.Apply<LogMath>(float.NaN));
        Assert.Equal(float.PositiveInfinity, UnaryMath.Apply<LogMath>(float.PositiveInfinity));
        Assert.Equal((float)Math.Log(1e-42f), UnaryMath.Apply<LogMath>(1e-42f));
        Assert.Equal(float.NegativeInfinity, UnaryMath.Apply<Log1pMath>(-1f));
        Assert.Equal(float.PositiveInfinity, UnaryMath.Apply<Log1pMath>(float.PositiveInfinity));
        Assert.Equal(-1f, UnaryMath.Apply<Expm1Math>(float.NegativeInfinity));
        Assert.Equal(float.PositiveInfinity, UnaryMath.Apply<Expm1Math>(float.PositiveInfinity));
        Assert.Equal(1f, UnaryMath.Apply<TanhMath>(float.PositiveInfinity));
        Assert.Equal(-1f, UnaryMath.Apply<TanhMath>(-50f));
        Assert.Equal(0f, UnaryMath.Apply<SigmoidMath>(float.NegativeInfinity));
        Assert.Equal(1f, UnaryMath.Apply<SigmoidMath>(float.PositiveInfinity));
        Assert.Equal(-1f, UnaryMath.Apply<ErfMath>(-9f));
        Assert.Equal(float.NaN, UnaryMath.Apply<TanhMath>(float.NaN));
        Assert.Equal(float.NaN, UnaryMath.Apply<SoftplusMath>(float.NaN));
    }

    /// <summary>Compares with double precision and all widths with each other.</summary>
    private static void Check<TMath>(double ulps, double absolute, double low, double high) where TMath : struct, IUnaryMath
    {
        const int Count = 40_003;
        var x = new float[Count];
        var random = new Random(1);
        for (var i = 0; i < Count; i++)
        {
            // Half of the numbers are spread evenly, half over the magnitudes.
            var u = random.NextDouble();
            x[i] = i % 2 == 0 || low == 0
                ? (float)(low == 0 ? Math.Exp((u * 150) - 85) : low + (u * (high - low)))
                : (float)Math.Clamp(Math.Exp((u * 25) - 20) * (i % 4 == 1 ? 1 : -1), low, high);
        }
        float[]? first = null;
        var former = SimdWidth.Bits;
        try
        {
            foreach (var bits in (int[])[32, 128, 256, 512])
            {
                SimdWidth.Bits = bits;
                var y = new float[Count];
                fixed (float* source = x, target = y)
                    UnaryMath.Apply<TMath>(source, target, Count);
                first ??= y;
                Assert.True(System.Runtime.InteropServices.MemoryMarshal.AsBytes(y.AsSpan()).SequenceEqual(System.Runtime.InteropServices.MemoryMarshal.AsBytes(first.AsSpan())));
            }
        }
        finally
        {
            SimdWidth.Bits = former;
        }
        var worst = 0.0;
        var at = 0f;
        for (var i = 0; i < Count; i++)
        {
            var expected = TMath.Invoke((double)x[i]);
            var rounded = (float)expected;
            if (float.IsInfinity(rounded))
            {
                Assert.Equal(rounded, first![i]);
                continue;
            }
            var unit = Math.Max(Math.Abs((double)MathF.BitIncrement(rounded) - rounded), float.Epsilon);
            var error = (Math.Abs(first![i] - expected) - absolute) / unit;
            if (error > worst)
                (worst, at) = (error, x[i]);
        }
        Assert.True(worst <= ulps, $"{worst} ulp at {at:R}: {UnaryMath.Apply<TMath>(at):R}, expected {TMath.Invoke((double)at):R}");
    }
}
