namespace TfNet.Engine;

/// <summary>
/// mean[c] and variance[c] of the columns of x (R, C), float32, in one pass over memory: each block of rows is small enough to be still in the cache when the
/// distances from its own mean are squared and added. Blocks are then put together: Σ (x - mean)² = Σ over blocks of Σ (x - block's mean)² + rows · (block's mean - mean)².
/// </summary>
internal readonly unsafe struct ColumnMoments(long rows, long columns)
{
    private readonly long _block = ColumnSums.BlockOf(columns);

    private long BlockCount => (rows + _block - 1) / _block;

    /// <summary>Room for the blocks' means and sums, in elements.</summary>
    public long Scratch => BlockCount * 3 * columns;

    public void Run(float* x, float* scratch, float* mean, float* variance)
    {
        var job = new Job(x, scratch, rows, columns, _block);
        Workers.For(ref job, (int)BlockCount);
        for (long c = 0; c < columns; c++)
        {
            var sum = 0.0;
            for (long b = 0; b < BlockCount; b++)
                sum += RowsOf(b) * (double)scratch[(b * 3 * columns) + c];
            var middle = sum / rows;
            var squares = 0.0;
            for (long b = 0; b < BlockCount; b++)
            {
                var part = scratch + (b * 3 * columns) + c;
                var distance = *part - middle;
                squares += part[columns] + (RowsOf(b) * distance * distance);
            }
            mean[c] = (float)middle;
            variance[c] = (float)(squares / rows);
        }
    }

    private long RowsOf(long block) => Math.Min(_block, rows - (block * _block));

    /// <summary>A block's means (C), then its sums of squares (C), then room for as many again.</summary>
    private readonly struct Job(float* x, float* scratch, long rows, long columns, long block) : IParallelJob
    {
        public void Run(int index)
        {
            var start = index * block;
            var end = Math.Min(start + block, rows);
            var mean = scratch + (index * 3 * columns);
            var sums = mean + columns;
            ColumnSums.Rows(new MeanTerm(x), sums, start, end, columns);
            for (long c = 0; c < columns; c++)
                mean[c] = sums[c] / (end - start);
            ColumnSums.Rows(new VarianceTerm(x, mean), sums, start, end, columns);
        }
    }
}
