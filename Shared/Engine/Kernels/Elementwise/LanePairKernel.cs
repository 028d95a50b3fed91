using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>y = f(a, b) with broadcasting, float32.</summary>
internal sealed unsafe class LanePairKernel<TPair>(TensorSpec a, TensorSpec b, TensorSpec y, TPair f) : PairKernel<float, float>(a, b, y)
    where TPair : struct, ILanePair
{
    // Rows up to this length are taken several at a time, together up to so many elements.
    private const int ShortRow = 64;
    private const int LongRow = 1024;

    protected override void Row(float* a, bool moveA, float* b, bool moveB, float* y, long count)
    {
        var loop = new Loop(a, moveA, b, moveB, y, count, f);
        SimdWidth.Run(ref loop);
    }

    protected override void Rows(BroadcastPlan plan, float* a, float* b, float* y, long start, long end)
    {
        var repeats = plan.RowLength <= ShortRow ? (plan.Repeats(1) ? 1 : plan.Repeats(0) ? 0 : -1) : -1;
        if (repeats >= 0 && end - start >= 2)
        {
            Repeated(plan.RowLength, a, b, y, start, end, repeats);
            return;
        }
        var rows = new RowLoop(plan, a, b, y, start, end, f);
        SimdWidth.Run(ref rows);
    }

    /// <summary>Rows that do not fill vectors, such as pixels of three channels: the one row that all of them meet is written several times in a row, and they are taken that many at a time.</summary>
    private void Repeated(long length, float* a, float* b, float* y, long start, long end, int repeats)
    {
        var rows = Math.Min(end - start, LongRow / length);
        var several = (float*)ThreadScratch.Get(rows * length * sizeof(float));
        var one = new ReadOnlySpan<float>(repeats == 1 ? b : a, (int)length);
        for (long row = 0; row < rows; row++)
            one.CopyTo(new Span<float>(several + (row * length), (int)length));
        for (var at = start * length; at < end * length; at += rows * length)
        {
            var count = Math.Min(rows * length, (end * length) - at);
            if (repeats == 1)
                Row(a + at, true, several, true, y + at, count);
            else
                Row(several, true, b + at, true, y + at, count);
        }
    }

    private readonly struct RowLoop(BroadcastPlan plan, float* a, float* b, float* y, long start, long end, TPair f) : ISimdAction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var (moveA, moveB, length) = (plan.Moves[0], plan.Moves[1], plan.RowLength);
            for (var row = start; row < end; row++)
            {
                var loop = new Loop(a + plan.Offset(0, row), moveA, b + plan.Offset(1, row), moveB, y + (row * length), length, f);
                loop.Invoke<S, V>();
            }
        }
    }

    private readonly struct Loop(float* a, bool moveA, float* b, bool moveB, float* y, long count, TPair f) : ISimdAction
    {
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            if (moveA && moveB)
                Both<S, V>(a, b, y, count, f);
            else if (moveA)
                First<S, V>(a, S.Create(*b), y, count, f);
            else
                Second<S, V>(S.Create(*a), b, y, count, f);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Both<S, V>(float* a, float* b, float* y, long count, TPair f) where S : struct, ISimd<V> where V : unmanaged
        {
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(f.Apply<S, V>(S.Load(a + i), S.Load(b + i)), y + i);
            var rest = (int)(count - i);
            if (rest > 0)
                S.StoreFirst(f.Apply<S, V>(S.LoadFirst(a + i, rest), S.LoadFirst(b + i, rest)), y + i, rest);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void First<S, V>(float* a, V b, float* y, long count, TPair f) where S : struct, ISimd<V> where V : unmanaged
        {
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(f.Apply<S, V>(S.Load(a + i), b), y + i);
            var rest = (int)(count - i);
            if (rest > 0)
                S.StoreFirst(f.Apply<S, V>(S.LoadFirst(a + i, rest), b), y + i, rest);
        }

        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        private static void Second<S, V>(V a, float* b, float* y, long count, TPair f) where S : struct, ISimd<V> where V : unmanaged
        {
            long i = 0;
            for (; i <= count - S.Count; i += S.Count)
                S.Store(f.Apply<S, V>(a, S.Load(b + i)), y + i);
            var rest = (int)(count - i);
            if (rest > 0)
                S.StoreFirst(f.Apply<S, V>(a, S.LoadFirst(b + i, rest)), y + i, rest);
        }
    }
}
