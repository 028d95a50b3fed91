using TfNet.Engine;

namespace TfNet.UnitTests.Kernels.Functions;

public sealed unsafe class LaneReductionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(15)]
    [InlineData(16)]
    [InlineData(1003)]
    public void Every_width_gives_the_same_bits_and_the_right_number(int count)
    {
        var random = new Random(count);
        var x = new float[count];
        for (var i = 0; i < count; i++)
            x[i] = (float)(random.NextDouble() - 0.3);
        var sums = new List<(float, float, float, float, float)>();
        var former = SimdWidth.Bits;
        try
        {
            fixed (float* p = x)
            {
                foreach (var bits in (int[])[32, 128, 256, 512])
                {
                    SimdWidth.Bits = bits;
                    sums.Add((LaneReduction.Run(new LaneSum(), p, count), LaneReduction.Run(new LaneSumOfSquares(), p, count),
                        LaneReduction.Run(new LaneMax(), p, count), LaneReduction.Run(new LaneMin(), p, count), LaneReduction.Run(new LaneSumOfExp(0.7f), p, count)));
                }
            }
        }
        finally
        {
            SimdWidth.Bits = former;
        }
        Assert.All(sums, s => Assert.Equal(sums[0], s));
        Assert.Equal(x.Sum(static v => (double)v), sums[0].Item1, 1e-3);
        Assert.Equal(x.Sum(static v => (double)v * v), sums[0].Item2, 1e-3);
        Assert.Equal(x.DefaultIfEmpty(float.NegativeInfinity).Max(), sums[0].Item3);
        Assert.Equal(x.DefaultIfEmpty(float.PositiveInfinity).Min(), sums[0].Item4);
        Assert.Equal(x.Sum(static v => Math.Exp(v - 0.7)), sums[0].Item5, 1e-2);
    }
}
