namespace TfNet.Engine;

/// <summary>
/// mean[c] and variance[c] of the columns of x (R, C), float32, to the bit as TensorFlow's tf.nn.moments adds them up: every fourth row goes into one of four sums, the
/// four are added one after the other, then the rows that are left over. Fewer than 16 rows make one sum, and so do the last C modulo 8 columns. The variance is the mean of
/// (x - mean)², multiplied and added in two roundings. A sum of thousands of float32 numbers is off by some 1e-5, the same way here and there, and a ReLU behind it that is
/// near zero decides by that: with sums that are exact, gradients of deep networks are 1e-2 from TensorFlow's.
/// </summary>
internal readonly unsafe struct ColumnMoments(long rows, long columns)
{
    /// <summary>What one task takes of a row: lines of the cache, and as many vectors as are added side by side.</summary>
    private const int Block = 64;

    private readonly int _parts = rows < 16 ? 1 : 4;

    // The columns that TensorFlow's vectors of 8 take in.
    private readonly long _inVectors = columns & ~7;

    private int Tasks => _parts * (int)((_inVectors + Block - 1) / Block);

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
        var job = new Job<TTerm>(term, scratch, new(0, whole, _parts, 0, _inVectors, columns));
        if (rows * columns > Blocks.Elements)
        {
            Workers.For(ref job, Tasks);
        }
        else
        {
            for (var task = 0; task < Tasks; task++)
                job.Run(task);
        }
        for (long c = 0; c < _inVectors; c++)
        {
            result[c] = scratch[c];
            for (var part = 1; part < _parts; part++)
                result[c] += scratch[(part * 2 * columns) + c];
        }
        for (var row = whole; row < rows; row++)
        {
            ColumnSums.Rows(term, scratch, new(row, row + 1, 1, 0, _inVectors, columns));
            for (long c = 0; c < _inVectors; c++)
                result[c] += scratch[c];
        }
        ColumnSums.Rows(term, scratch, new(0, rows, 1, _inVectors, columns, columns));
        for (var c = _inVectors; c < columns; c++)
            result[c] = scratch[c];
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
            ColumnSums.Rows(term, scratch + (part * 2 * all.Columns), all with { Start = part, First = first, Last = Math.Min(first + Block, all.Last) });
        }
    }
}
