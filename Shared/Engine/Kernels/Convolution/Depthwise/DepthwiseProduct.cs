using System.Runtime.CompilerServices;
using static TfNet.Engine.MicroKernel;

namespace TfNet.Engine;

/// <summary>
/// A convolution in which each channel sees itself only: target[pixel, c] = sum over taps of source[what the pixel sees through the tap, c] * filters[tap, c], in the order of taps.
/// Channels lie side by side in all three and fill the vectors.
/// </summary>
internal static unsafe class DepthwiseProduct
{
    /// <summary>The plan: rows are cut as in other convolutions.</summary>
    public static TapPlan Plan(TapGeometry geometry, TapOrder order, bool reversed) => new(geometry, order, geometry.StepW, 1, 1, reversed);

    /// <summary>Computes it and hands every element of the target to a consumer.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="source">The source (N, D, H, W, C).</param>
    /// <param name="filters">The filters (taps, C), the taps in reverse if the plan says so.</param>
    /// <param name="consumer">Takes the elements; its rows are the target's pixels.</param>
    public static void Run<TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer) where TConsumer : struct, ITileConsumer
    {
        if (plan.Rows == 0)
            return;
        var run = new Execution<TConsumer>(plan, source, filters, consumer);
        SimdWidth.Run(plan.Bits, ref run);
    }

    private readonly struct Execution<TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer) : ISimdAction where TConsumer : struct, ITileConsumer
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var job = new Job<S, V, TConsumer>(plan, source, filters, consumer);
            Workers.For(ref job, plan.RowTasks);
        }
    }

    private readonly struct Job<S, V, TConsumer>(TapPlan plan, float* source, float* filters, TConsumer consumer) : IParallelJob
        where S : struct, ISimd<V> where V : unmanaged where TConsumer : struct, ITileConsumer
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Run(int block)
        {
            var row = block * plan.RowsPerTask;
            var rows = new TapRows(plan, ThreadScratch.Get(TapRows.Bytes(plan)));
            rows.Fill(row, Math.Min(plan.RowsPerTask, plan.Rows - row), source);
            for (var t = 0; t < rows.Count; t++)
            {
                var tile = rows[t];
                var sources = rows.Sources(t, 0);
                for (var r = 0; r < tile->Height; r += 3)
                {
                    nint c = 0;
                    // What does not fill a vector is done with shorter ones.
                    Channels<S, V, Two>(tile, sources, r, ref c);
                    Channels<S, V, One>(tile, sources, r, ref c);
                    if (S.Count > 4)
                        Channels<Simd128, System.Runtime.Intrinsics.Vector128<float>, One>(tile, sources, r, ref c);
                    Channels<SimdScalar, float, One>(tile, sources, r, ref c);
                }
            }
        }

        /// <summary>Up to three rows of a tile, as many channels as make up whole vectors.</summary>
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private void Channels<S2, V2, C>(TapRows.Tile* tile, float** sources, int r, ref nint c) where S2 : struct, ISimd<V2> where V2 : unmanaged where C : struct, INumber
        {
            // Rows that the tile does not have repeat the last one.
            var (r1, r2) = (Math.Min(r + 1, tile->Height - 1), Math.Min(r + 2, tile->Height - 1));
            nint channels = plan.Depth;
            var taps = plan.Geometry.Taps;
            var step = plan.Reversed ? -channels : channels;
            var first = plan.Reversed ? filters + ((taps - 1) * channels) : filters;
            for (; c + (C.N * S2.Count) <= channels; c += C.N * S2.Count)
            {
                V2 a0, a1, a2, b0, b1, b2;
                a0 = a1 = a2 = b0 = b1 = b2 = S2.Create(0f);
                var w = first + c;
                var from = sources;
                for (var tap = 0; tap < taps; tap++, w += step, from += Rows)
                {
                    if (*from == null)
                        continue;
                    float* x0 = from[r] + c, x1 = from[r1] + c, x2 = from[r2] + c;
                    var f = S2.Load(w);
                    a0 = S2.Fma(S2.Load(x0), f, a0);
                    a1 = S2.Fma(S2.Load(x1), f, a1);
                    a2 = S2.Fma(S2.Load(x2), f, a2);
                    if (C.N > 1)
                    {
                        f = S2.Load(w + S2.Count);
                        b0 = S2.Fma(S2.Load(x0 + S2.Count), f, b0);
                        b1 = S2.Fma(S2.Load(x1 + S2.Count), f, b1);
                        b2 = S2.Fma(S2.Load(x2 + S2.Count), f, b2);
                    }
                }
                Consume<S2, V2, C>(tile, r, c, a0, b0);
                if (r1 > r)
                    Consume<S2, V2, C>(tile, r1, c, a1, b1);
                if (r2 > r1)
                    Consume<S2, V2, C>(tile, r2, c, a2, b2);
            }
        }

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        private void Consume<S2, V2, C>(TapRows.Tile* tile, int r, nint c, V2 a, V2 b) where S2 : struct, ISimd<V2> where V2 : unmanaged where C : struct, INumber
        {
            consumer.Consume<S2, V2, AllLanes>(a, (nint)tile->Pixels[r], c, default);
            if (C.N > 1)
                consumer.Consume<S2, V2, AllLanes>(b, (nint)tile->Pixels[r], c + S2.Count, default);
        }
    }
}
