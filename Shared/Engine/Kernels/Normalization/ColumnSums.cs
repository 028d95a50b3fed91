using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>What two sums along the columns of matrices take in. Make it a struct that holds the matrices.</summary>
internal interface IColumnTerm
{
    /// <summary>Adds the elements at a place (row · columns + column) to the sums of their column.</summary>
    void Add<S, V, A>(A access, long at, long column, ref V first, ref V second) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess;
}

/// <summary>Some rows of a matrix, and some of their elements.</summary>
/// <param name="Start">The first row.</param>
/// <param name="End">The row behind the last.</param>
/// <param name="Step">From one row to the next.</param>
/// <param name="First">The first column.</param>
/// <param name="Last">The column behind the last.</param>
/// <param name="Columns">The length of a row of the matrix.</param>
internal readonly record struct Strip(long Start, long End, long Step, long First, long Last, long Columns);

/// <summary>
/// sums[0, c] and sums[1, c] = sums over the rows of matrices (R, C), float32. Rows are taken in blocks whose size depends on the shape alone and added in
/// their order, then the blocks' sums in theirs.
/// </summary>
internal readonly unsafe struct ColumnSums(long rows, long columns)
{
    private readonly long _block = BlockOf(columns);

    private long BlockCount => (rows + _block - 1) / _block;

    /// <summary>Room for the blocks' sums, in elements.</summary>
    public long Scratch => BlockCount * 2 * columns;

    private static long BlockOf(long columns) => Math.Clamp(Blocks.Elements / Math.Max(1, columns), 64, 1024);

    public void Run<TTerm>(TTerm term, float* scratch, float* sums) where TTerm : struct, IColumnTerm
    {
        var job = new Job<TTerm>(term, scratch, rows, columns, _block);
        Workers.For(ref job, (int)BlockCount);
        new Span<float>(sums, (int)(2 * columns)).Clear();
        for (long b = 0; b < BlockCount; b++)
        {
            var part = scratch + (b * 2 * columns);
            for (long c = 0; c < 2 * columns; c++)
                sums[c] += part[c];
        }
    }

    /// <summary>The sums over some of the rows, one after the other; a column's sums lie where they lie for whole rows.</summary>
    public static void Rows<TTerm>(TTerm term, float* sums, Strip strip) where TTerm : struct, IColumnTerm
    {
        var action = new Action<TTerm>(term, sums, strip);
        SimdWidth.Run(ref action);
    }

    private readonly struct Job<TTerm>(TTerm term, float* scratch, long rows, long columns, long block) : IParallelJob where TTerm : struct, IColumnTerm
    {
        public void Run(int index)
        {
            var start = index * block;
            Rows(term, scratch + (index * 2 * columns), new(start, Math.Min(start + block, rows), 1, 0, columns, columns));
        }
    }

    private readonly struct Action<TTerm>(TTerm term, float* sums, Strip strip) : ISimdAction where TTerm : struct, IColumnTerm
    {
        [MethodImpl(MethodImplOptions.AggressiveOptimization)]
        public void Invoke<S, V>() where S : struct, ISimd<V> where V : unmanaged
        {
            var c = strip.First;
            for (; c <= strip.Last - (4 * S.Count); c += 4 * S.Count)
                Four<S, V>(c);
            for (; c <= strip.Last - S.Count; c += S.Count)
                One<S, V, AllLanes>(c, default);
            if (c < strip.Last)
                One<S, V, FirstLanes>(c, new((int)(strip.Last - c)));
        }

        // Four vectors side by side: as much of a row at once as the memory's prefetching likes.
        private void Four<S, V>(long c) where S : struct, ISimd<V> where V : unmanaged
        {
            V a0, a1, a2, a3, b0, b1, b2, b3;
            a0 = a1 = a2 = a3 = b0 = b1 = b2 = b3 = S.Create(0f);
            var added = term;
            var (c1, c2, c3) = (c + S.Count, c + (2 * S.Count), c + (3 * S.Count));
            var step = strip.Step * strip.Columns;
            for (var row = strip.Start * strip.Columns; row < strip.End * strip.Columns; row += step)
            {
                added.Add<S, V, AllLanes>(default, row + c, c, ref a0, ref b0);
                added.Add<S, V, AllLanes>(default, row + c1, c1, ref a1, ref b1);
                added.Add<S, V, AllLanes>(default, row + c2, c2, ref a2, ref b2);
                added.Add<S, V, AllLanes>(default, row + c3, c3, ref a3, ref b3);
            }
            S.Store(a0, sums + c);
            S.Store(a1, sums + c1);
            S.Store(a2, sums + c2);
            S.Store(a3, sums + c3);
            S.Store(b0, sums + strip.Columns + c);
            S.Store(b1, sums + strip.Columns + c1);
            S.Store(b2, sums + strip.Columns + c2);
            S.Store(b3, sums + strip.Columns + c3);
        }

        private void One<S, V, A>(long c, A access) where S : struct, ISimd<V> where V : unmanaged where A : struct, IAccess
        {
            var (a, b) = (S.Create(0f), S.Create(0f));
            var added = term;
            for (var row = strip.Start; row < strip.End; row += strip.Step)
                added.Add<S, V, A>(access, (row * strip.Columns) + c, c, ref a, ref b);
            access.Store<S, V>(a, sums + c);
            access.Store<S, V>(b, sums + strip.Columns + c);
        }
    }
}
