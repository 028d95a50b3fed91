using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// Convolutions as they are defined, one element after the other, each accumulated with one rounding a step in the order of the filter's elements and channels:
/// for element types other than float32, and the oracle of the fast kernels.
/// </summary>
internal static unsafe class NaiveConvolution<T> where T : unmanaged, INumber<T>
{
    /// <summary>One product in the sum that an element of y is.</summary>
    /// <param name="X">Where the element of x lies.</param>
    /// <param name="Filter">Where the element of the filters lies.</param>
    /// <param name="Y">Where the element of y lies.</param>
    public readonly record struct Term(long X, long Filter, long Y);

    /// <summary>x (N, D, H, W, C) and filters (T, R, S, C / G, K) to y (N, E, P, Q, K).</summary>
    public static void Forward(ConvolutionShape shape, T* x, T* filters, T* y)
    {
        new Span<T>(y, checked((int)(shape.N * shape.Output.D * shape.Output.H * shape.Output.W * shape.K))).Clear();
        foreach (var term in Terms(shape))
            y[term.Y] = MultiplyAdd(x[term.X], filters[term.Filter], y[term.Y]);
    }

    /// <summary>dy (N, E, P, Q, K) and filters (T, R, S, C / G, K) to dx (N, D, H, W, C).</summary>
    public static void InputGradient(ConvolutionShape shape, T* dy, T* filters, T* dx)
    {
        new Span<T>(dx, checked((int)(shape.N * shape.Input.D * shape.Input.H * shape.Input.W * shape.C))).Clear();
        foreach (var term in Terms(shape))
            dx[term.X] = MultiplyAdd(dy[term.Y], filters[term.Filter], dx[term.X]);
    }

    /// <summary>x (N, D, H, W, C) and dy (N, E, P, Q, K) to dfilters (T, R, S, C / G, K).</summary>
    public static void FilterGradient(ConvolutionShape shape, T* x, T* dy, T* filters)
    {
        new Span<T>(filters, checked((int)(shape.Window.D * shape.Window.H * shape.Window.W * (shape.C / shape.Groups) * shape.K))).Clear();
        foreach (var term in Terms(shape))
            filters[term.Filter] = MultiplyAdd(x[term.X], dy[term.Y], filters[term.Filter]);
    }

    private static IEnumerable<Term> Terms(ConvolutionShape s)
    {
        var (channels, outputs) = (s.C / s.Groups, s.K / s.Groups);
        for (long n = 0; n < s.N; n++)
        {
            for (long at = 0, places = s.Output.D * s.Output.H * s.Output.W; at < places; at++)
            {
                var (e, p, q) = (at / s.Output.W / s.Output.H, at / s.Output.W % s.Output.H, at % s.Output.W);
                for (long tap = 0, taps = s.Window.D * s.Window.H * s.Window.W; tap < taps; tap++)
                {
                    var d = (e * s.Stride.D) + (tap / s.Window.W / s.Window.H * s.Dilation.D) - s.Before.D;
                    var h = (p * s.Stride.H) + (tap / s.Window.W % s.Window.H * s.Dilation.H) - s.Before.H;
                    var w = (q * s.Stride.W) + (tap % s.Window.W * s.Dilation.W) - s.Before.W;
                    if (d < 0 || d >= s.Input.D || h < 0 || h >= s.Input.H || w < 0 || w >= s.Input.W)
                        continue;
                    var pixel = ((((n * s.Input.D) + d) * s.Input.H) + h) * s.Input.W + w;
                    for (long c = 0; c < channels; c++)
                    {
                        for (long k = 0; k < s.K; k++)
                            yield return new Term((pixel * s.C) + (k / outputs * channels) + c, (((tap * channels) + c) * s.K) + k, (((n * places) + at) * s.K) + k);
                    }
                }
            }
        }
    }

    private static T MultiplyAdd(T x, T y, T sum) => x switch
    {
        float a => (T)(object)MathF.FusedMultiplyAdd(a, (float)(object)y, (float)(object)sum),
        double a => (T)(object)Math.FusedMultiplyAdd(a, (double)(object)y, (double)(object)sum),
        _ => (x * y) + sum,
    };
}
