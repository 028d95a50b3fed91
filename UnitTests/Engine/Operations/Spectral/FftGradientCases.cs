using TfNet.Engine;
using static TfNet.UnitTests.Engine.Operations.Numbers;

namespace TfNet.UnitTests.Engine.Operations.Spectral;

/// <summary>Fourier transforms of lengths that are powers of two and of others.</summary>
internal static class FftGradientCases
{
    public static IEnumerable<GradientCase> All
    {
        get
        {
            foreach (var length in new[] { 1, 2, 3, 5, 8, 12 })
            {
                foreach (var inverse in new[] { false, true })
                {
                    yield return new GradientCase(
                        $"Fft of {length}{(inverse ? ", inverse" : "")}", x => Ops.Mul(Ops.Sin(Ops.Fft(x[0], x[1], inverse).Real), Ops.Cos(Ops.Fft(x[0], x[1], inverse).Imaginary)),
                        Uniform(1, -1, 1, 2, length), Uniform(2, -1, 1, 2, length));
                }
            }
        }
    }
}
