using System.Diagnostics;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>How many floating-point operations a second the cores can do at most: fused multiply-adds in registers, with nothing to wait for.</summary>
internal static class FmaPeak
{
    private const long Steps = 4_000_000;
    private const int Accumulators = 12;

    /// <summary>Measures the peak, in GFLOPS.</summary>
    /// <param name="threads">How many threads do it at once.</param>
    public static double Measure(int threads)
    {
        var job = new Job(new float[threads * 16]);
        var start = Stopwatch.GetTimestamp();
        Workers.For(ref job, threads);
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return threads * 2.0 * Accumulators * Steps * (SimdWidth.Bits / 32) / seconds / 1e9;
    }

    private readonly struct Job(float[] results) : IParallelJob
    {
        public void Run(int block)
        {
            var chains = new Chains();
            SimdWidth.Run(ref chains);
            // Somebody must want the result, or the compiler leaves the work out.
            results[block * 16] = chains.Result;
        }
    }

    private unsafe struct Chains : ISimdAction
    {
        public float Result { get; private set; }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var x = S.Create(0.25f);
            var f = S.Create(0.75f);
            V c0 = x, c1 = x, c2 = x, c3 = x, c4 = x, c5 = x, c6 = x, c7 = x, c8 = x, c9 = x, c10 = x, c11 = x;
            for (long i = 0; i < Steps; i++)
            {
                c0 = S.Fma(c0, f, x);
                c1 = S.Fma(c1, f, x);
                c2 = S.Fma(c2, f, x);
                c3 = S.Fma(c3, f, x);
                c4 = S.Fma(c4, f, x);
                c5 = S.Fma(c5, f, x);
                c6 = S.Fma(c6, f, x);
                c7 = S.Fma(c7, f, x);
                c8 = S.Fma(c8, f, x);
                c9 = S.Fma(c9, f, x);
                c10 = S.Fma(c10, f, x);
                c11 = S.Fma(c11, f, x);
            }
            var sum = S.Add(S.Add(S.Add(c0, c1), S.Add(c2, c3)), S.Add(S.Add(c4, c5), S.Add(c6, c7)));
            sum = S.Add(sum, S.Add(S.Add(c8, c9), S.Add(c10, c11)));
            Result = *(float*)&sum;
        }
    }
}
