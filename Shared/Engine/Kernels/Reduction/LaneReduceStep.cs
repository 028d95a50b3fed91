using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>
/// y[o, i] = the reduction of x[o, :, i], float32. Long reductions are cut into blocks whose size depends on the shape alone; the blocks' results
/// are reduced in their order, so that the number of threads does not show.
/// </summary>
/// <typeparam name="TFirst">How the elements are taken in.</typeparam>
/// <typeparam name="TMerge">How the results of blocks are combined.</typeparam>
internal sealed unsafe class LaneReduceStep<TFirst, TMerge> where TFirst : struct, ILaneReduction where TMerge : struct, ILaneReduction
{
    private const int RowBlock = 8192;
    private const int Columns = 1024;

    // TensorFlow takes in the rows above each other in so many interleaved parts, unless they are few: where a vector of 8 results is in one row of the output.
    private const int Parts = 4;
    private const int FewRows = 16;
    private const int Vector = 8;

    private readonly ReductionPlan.Step _step;
    private readonly TFirst _first;
    private readonly long _block;
    private readonly long _blocks;

    public LaneReduceStep(ReductionPlan.Step step, TFirst first)
    {
        _step = step;
        _first = first;
        // Rows: as many elements as TensorFlow reduces at a time. Columns: up to 1024 numbers below each other, and not many more than a block's worth of elements.
        _block = step.Inner == 1 ? RowBlock : Math.Clamp(Blocks.Elements / Math.Max(1, step.Inner), 256, 1024);
        _blocks = Math.Max(1, (step.Reduced + _block - 1) / _block);
    }

    /// <summary>Room for the blocks' results, in bytes.</summary>
    public long WorkspaceBytes => _blocks == 1 ? 0 : _step.Outer * _blocks * _step.Inner * sizeof(float);

    public void Run(float* x, float* y, float* workspace)
    {
        var partial = _blocks == 1 ? y : workspace;
        Reduce(x, partial, _step, _block, _blocks, _first);
        if (_blocks > 1)
            Reduce(partial, y, new(_step.Outer, _blocks, _step.Inner), _blocks, 1, default(TMerge));
    }

    /// <summary>y[o, b, i] = the reduction of block b of x[o, :, i].</summary>
    private static void Reduce<TReduction>(float* x, float* y, ReductionPlan.Step step, long block, long blocks, TReduction reduction)
        where TReduction : struct, ILaneReduction
    {
        var job = new Job<TReduction>(x, y, step, block, blocks, reduction);
        var elements = Math.Max(1, Math.Min(block, step.Reduced) * Math.Min(step.Inner, Columns));
        Workers.ForRange(ref job, step.Outer * blocks * job.Strips, Blocks.Rows(elements));
    }

    private readonly struct Job<TReduction>(float* x, float* y, ReductionPlan.Step step, long block, long blocks, TReduction reduction) : IRangeJob
        where TReduction : struct, ILaneReduction
    {
        /// <summary>How many strips of columns there are.</summary>
        public long Strips => (step.Inner + Columns - 1) / Columns;

        public void Run(long start, long end)
        {
            for (var unit = start; unit < end; unit++)
            {
                var (task, strip) = Math.DivRem(unit, Strips);
                var (o, b) = Math.DivRem(task, blocks);
                var from = b * block;
                var count = Math.Min(block, step.Reduced - from);
                var source = x + (((o * step.Reduced) + from) * step.Inner);
                var target = y + (((o * blocks) + b) * step.Inner);
                if (step.Inner == 1)
                {
                    *target = LaneReduction.Run(reduction, source, count);
                    continue;
                }
                var (first, last) = (strip * Columns, Math.Min((strip + 1) * Columns, step.Inner));
                var (vectors, rest) = Interleaved(o, count, first, last);
                Take(source + first, target + first, count, step.Inner, vectors - first, reduction);
                TakeInterleaved(source + vectors, target + vectors, count, rest - vectors);
                Take(source + rest, target + rest, count, step.Inner, last - rest, reduction);
            }
        }

        /// <summary>Which of these columns are taken in in interleaved parts.</summary>
        private (long First, long Last) Interleaved(long outer, long rows, long first, long last)
        {
            if (rows < FewRows)
                return (first, first);
            var start = -(outer * step.Inner) & (Vector - 1);
            var end = start + ((step.Inner - start) & -Vector);
            (start, end) = (Math.Max(start, first), Math.Min(end, last));
            return start < end ? (start, end) : (first, first);
        }

        private void TakeInterleaved(float* from, float* to, long rows, long columns)
        {
            if (columns == 0)
                return;
            // The parts, then the rows that are left over, each a row of what is merged.
            var parts = (float*)ThreadScratch.Get(2 * Parts * Columns * sizeof(float));
            var left = rows % Parts;
            for (var part = 0; part < Parts; part++)
                Take(from + (part * step.Inner), parts + (part * Columns), rows / Parts, Parts * step.Inner, columns, reduction);
            for (var row = 0; row < left; row++)
                Take(from + ((rows - left + row) * step.Inner), parts + ((Parts + row) * Columns), 1, step.Inner, columns, reduction);
            Take(parts, to, Parts + left, Columns, columns, default(TMerge));
        }

        private static void Take<T>(float* from, float* to, long rows, long stride, long columns, T reduction) where T : struct, ILaneReduction
        {
            if (columns == 0)
                return;
            var action = new ColumnAction<T>(from, to, rows, stride, columns, reduction);
            SimdWidth.Run(ref action);
        }
    }

    /// <summary>y[i] = the reduction of x[:, i], rows in their order.</summary>
    private readonly struct ColumnAction<TReduction>(float* x, float* y, long rows, long stride, long columns, TReduction reduction) : ISimdAction
        where TReduction : struct, ILaneReduction
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            long i = 0;
            for (; i <= columns - (4 * S.Count); i += 4 * S.Count)
                Four<S, V>(i);
            for (; i <= columns - S.Count; i += S.Count)
                One<S, V, AllLanes>(i, default);
            if (i < columns)
                One<S, V, FirstLanes>(i, new((int)(columns - i)));
        }

        private void Four<S, V>(long i) where S : struct, ISimd<V> where V : unmanaged
        {
            V a0, a1, a2, a3;
            a0 = a1 = a2 = a3 = S.Create(TReduction.Identity);
            var source = x + i;
            var taken = reduction;
            for (var row = rows; row > 0; row--, source += stride)
            {
                a0 = taken.Accumulate<S, V>(a0, S.Load(source));
                a1 = taken.Accumulate<S, V>(a1, S.Load(source + S.Count));
                a2 = taken.Accumulate<S, V>(a2, S.Load(source + (2 * S.Count)));
                a3 = taken.Accumulate<S, V>(a3, S.Load(source + (3 * S.Count)));
            }
            S.Store(a0, y + i);
            S.Store(a1, y + i + S.Count);
            S.Store(a2, y + i + (2 * S.Count));
            S.Store(a3, y + i + (3 * S.Count));
        }

        private void One<S, V, A>(long i, A access) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
        {
            var a = S.Create(TReduction.Identity);
            var source = x + i;
            var taken = reduction;
            for (var row = rows; row > 0; row--, source += stride)
                a = taken.Accumulate<S, V>(a, access.Load<S, V>(source));
            access.Store<S, V>(a, y + i);
        }
    }
}
