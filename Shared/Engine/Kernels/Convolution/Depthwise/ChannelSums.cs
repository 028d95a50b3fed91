using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using static TfNet.Engine.MicroKernel;

namespace TfNet.Engine;

/// <summary>The gradient of a depthwise convolution's filters for one tap: sums[c] = sums[c] + sum over the runs' pixels of x[pixel, c] * dy[pixel, c].</summary>
/// <param name="runs">The runs.</param>
/// <param name="count">How many.</param>
/// <param name="offset">The first channel of x.</param>
/// <param name="stepX">Elements of x from one pixel to the next.</param>
/// <param name="dy">The block's dy.</param>
/// <param name="stepY">Elements of it from one pixel to the next.</param>
internal readonly unsafe struct ChannelSums(PixelRun* runs, int count, nint offset, nint stepX, float* dy, nint stepY)
{
    /// <summary>Adds the runs.</summary>
    /// <param name="columns">How many channels.</param>
    /// <param name="sums">The sums.</param>
    public void Add<S, V>(int columns, float* sums) where S : struct, ISimd<V> where V : unmanaged
    {
        nint c = 0;
        // What does not fill a vector is done with shorter ones.
        Add<S, V, Four>(columns, sums, ref c);
        Add<S, V, One>(columns, sums, ref c);
        if (S.Count > 4)
            Add<Simd128, Vector128<float>, One>(columns, sums, ref c);
        Add<SimdScalar, float, One>(columns, sums, ref c);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Add<S, V, C>(int columns, float* sums, ref nint c) where S : struct, ISimd<V> where V : unmanaged where C : struct, INumber
    {
        for (; c + (C.N * S.Count) <= columns; c += C.N * S.Count)
        {
            LoadRow<S, V, C>(sums + c, out var s0, out var s1, out var s2, out var s3);
            for (var run = runs; run < runs + count; run++)
            {
                var x = run->X + offset + c;
                var y = dy + (run->Pixel * stepY) + c;
                for (var left = run->Count; left > 0; left--, x += stepX, y += stepY)
                {
                    s0 = S.Fma(S.Load(x), S.Load(y), s0);
                    if (C.N > 1)
                    {
                        s1 = S.Fma(S.Load(x + S.Count), S.Load(y + S.Count), s1);
                        s2 = S.Fma(S.Load(x + (2 * S.Count)), S.Load(y + (2 * S.Count)), s2);
                        s3 = S.Fma(S.Load(x + (3 * S.Count)), S.Load(y + (3 * S.Count)), s3);
                    }
                }
            }
            StoreRow<S, V, C>(sums + c, s0, s1, s2, s3);
        }
    }
}
