namespace TfNet.Engine;

/// <summary>Copies elements as a <see cref="CopyPlan"/> says, in parallel when there are many. Elements are moved as bits.</summary>
internal static unsafe class StridedCopy
{
    private const int Tile = 16;

    /// <summary>Copies elements of 1, 2, 4 or 8 bytes.</summary>
    public static void Run(CopyPlan plan, byte* source, byte* target, int elementSize)
    {
        switch (elementSize)
        {
            case 1: Run<byte>(plan, source, target); break;
            case 2: Run<ushort>(plan, (ushort*)source, (ushort*)target); break;
            case 4: Run<uint>(plan, (uint*)source, (uint*)target); break;
            default: Run<ulong>(plan, (ulong*)source, (ulong*)target); break;
        }
    }

    private static void Run<T>(CopyPlan plan, T* source, T* target) where T : unmanaged
    {
        if (plan.Count == 0)
            return;
        var (size, fromStep, _) = plan.NextAxis;
        if (plan.FromStep != 1 && plan.ToStep == 1 && fromStep == 1 && size >= Tile && plan.Length >= Tile)
        {
            // A transposition: rows of the source are columns of the target. Tiles keep both in the cache.
            var tiles = new TileJob<T>(plan, source, target);
            var strips = (size + Tile - 1) / Tile;
            Workers.ForRange(ref tiles, plan.Rows / size * strips, Blocks.Rows(Tile * plan.Length));
            return;
        }
        var rows = new RowJob<T>(plan, source, target);
        if (plan.Rows == 1)
            Workers.ForRange(ref rows, plan.Length, Blocks.Elements);
        else
            Workers.ForRange(ref rows, plan.Rows, Blocks.Rows(plan.Length));
    }

    private readonly struct RowJob<T>(CopyPlan plan, T* source, T* target) : IRangeJob where T : unmanaged
    {
        public void Run(long start, long end)
        {
            if (plan.Rows == 1)
            {
                Copy(source + plan.FromStart + (start * plan.FromStep), plan.FromStep, target + plan.ToStart + (start * plan.ToStep), plan.ToStep, end - start);
                return;
            }
            for (var row = start; row < end; row++)
            {
                var (from, to) = plan.Row(row);
                Copy(source + from, plan.FromStep, target + to, plan.ToStep, plan.Length);
            }
        }

        private static void Copy(T* from, long fromStep, T* to, long toStep, long count)
        {
            if (fromStep == 1 && toStep == 1)
                Buffer.MemoryCopy(from, to, count * sizeof(T), count * sizeof(T));
            else if (fromStep == 0 && toStep == 1)
                Fill(to, count, *from);
            else
            {
                for (long i = 0; i < count; i++)
                    to[i * toStep] = from[i * fromStep];
            }
        }

        private static void Fill(T* to, long count, T element)
        {
            for (; count > int.MaxValue; count -= int.MaxValue, to += int.MaxValue)
                new Span<T>(to, int.MaxValue).Fill(element);
            new Span<T>(to, (int)count).Fill(element);
        }
    }

    private readonly struct TileJob<T>(CopyPlan plan, T* source, T* target) : IRangeJob where T : unmanaged
    {
        public void Run(long start, long end)
        {
            var (size, _, toStep) = plan.NextAxis;
            var strips = (size + Tile - 1) / Tile;
            var tile = stackalloc T[Tile * Tile];
            for (var unit = start; unit < end; unit++)
            {
                var (matrix, strip) = Math.DivRem(unit, strips);
                var first = strip * Tile;
                var (from, to) = plan.Row((matrix * size) + first);
                var rows = Math.Min(Tile, size - first);
                for (long column = 0; column < plan.Length; column += Tile)
                {
                    // Every line of memory is read, and every line written, in one go: lines whose addresses collide in the cache do no harm.
                    var columns = Math.Min(Tile, plan.Length - column);
                    for (long c = 0; c < columns; c++)
                    {
                        var read = source + from + ((column + c) * plan.FromStep);
                        for (long r = 0; r < rows; r++)
                            tile[(c * Tile) + r] = read[r];
                    }
                    for (long r = 0; r < rows; r++)
                    {
                        var write = target + to + column + (r * toStep);
                        for (long c = 0; c < columns; c++)
                            write[c] = tile[(c * Tile) + r];
                    }
                }
            }
        }
    }
}
