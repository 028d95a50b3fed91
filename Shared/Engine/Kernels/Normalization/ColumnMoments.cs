namespace TfNet.Engine;

/// <summary>
/// mean[c] and variance[c] of the columns of x (R, C), float32, to the bit as TensorFlow's tf.nn.moments adds them up: every fourth row goes into one of four sums, the
/// four are added one after the other, then the rows that are left over (fewer than 16 rows make one sum); the variance is the mean of (x - mean)², multiplied and added in
/// two roundings. A sum of thousands of float32 numbers is off by some 1e-5, the same way here and there, and a ReLU behind it that is near zero decides by that: with sums
/// that are exact, gradients of deep networks are 1e-2 from TensorFlow's.
/// </summary>
internal readonly unsafe struct ColumnMoments(long rows, long columns)
{
    /// <summary>What one task takes of a row: lines of the cache, and as many vectors as are added side by side.</summary>
    private const int Block = 64;

    private readonly int _parts = rows < 16 ? 1 : 4;

    /// <summary>Room for the parts' sums, in elements.</summary>
    public static long Scratch(long columns) => 4 * 2 * columns;

    public void Run(float* x, float* scratch, float* mean, float* variance)
    {
        Mean(new MeanTerm(x), scratch, mean);
        Mean(new VarianceTerm(x, mean), scratch, variance);
    }

    private void Mean<TTerm>(TTerm term, float* scratch, float* result) where TTerm : struct, IColumnTerm
    {
        var whole = rows / _parts * _parts;
        var job = new Job<TTerm>(term, scratch, new(0, whole, _parts, 0, columns, columns));
        var tasks = _parts * (int)((columns + Block - 1) / Block);
        if (rows * columns > Blocks.Elements)
        {
            Workers.For(ref job, tasks);
        }
        else
        {
            for (var task = 0; task < tasks; task++)
                job.Run(task);
        }
        for (long c = 0; c < columns; c++)
        {
            result[c] = scratch[c];
            for (var part = 1; part < _parts; part++)
                result[c] += scratch[(part * 2 * columns) + c];
        }
        for (var row = whole; row < rows; row++)
        {
            ColumnSums.Rows(term, scratch, new(row, row + 1, 1, 0, columns, columns));
            for (long c = 0; c < columns; c++)
                result[c] += scratch[c];
        }
        for (long c = 0; c < columns; c++)
            result[c] /= rows;
    }

    /// <summary>One part's rows in one block of columns.</summary>
    private readonly struct Job<TTerm>(TTerm term, float* scratch, Strip all) : IParallelJob where TTerm : struct, IColumnTerm
    {
        public void Run(int index)
        {
            var (block, part) = Math.DivRem(index, (int)all.Step);
            var first = block * (long)Block;
            ColumnSums.Rows(term, scratch + (part * 2 * all.Columns), all with { Start = part, First = first, Last = Math.Min(first + Block, all.Columns) });
        }
    }
}
