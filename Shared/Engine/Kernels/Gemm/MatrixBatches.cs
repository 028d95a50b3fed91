using Tensorflow;

namespace TfNet.Engine;

/// <summary>The matrices that a product takes: which matrix of each operand goes with which of the result, where the dimensions before the last two are broadcast.</summary>
internal sealed class MatrixBatches
{
    public MatrixBatches(TensorSpec a, TensorSpec b, TensorSpec c)
    {
        DType = c.DType;
        (A, B) = (Size(a), Size(b));
        (Rows, Columns) = (c.Shape.Sizes[^2], c.Shape.Sizes[^1]);
        Elements = (Rows * Columns, A.Rows * A.Columns, B.Rows * B.Columns);
        var batch = c.Shape.dims[..^2];
        Count = checked((int)batch.Aggregate(1L, static (x, y) => x * y));
        FromA = Sources(a.Shape.dims[..^2], batch, Count);
        FromB = Sources(b.Shape.dims[..^2], batch, Count);
    }

    public TF_DataType DType { get; }

    /// <summary>The matrices of the first operand, as they lie.</summary>
    public (long Rows, long Columns) A { get; }

    /// <summary>The matrices of the second operand, as they lie.</summary>
    public (long Rows, long Columns) B { get; }

    public long Rows { get; }

    public long Columns { get; }

    /// <summary>How many elements a matrix has.</summary>
    public (long C, long A, long B) Elements { get; }

    /// <summary>How many products there are.</summary>
    public int Count { get; }

    /// <summary>The matrix of the first operand for each product.</summary>
    public int[] FromA { get; }

    /// <summary>The matrix of the second operand for each product.</summary>
    public int[] FromB { get; }

    public GemmPlan Plan(bool transposeA, bool transposeB, bool serial = false, bool inParts = false) =>
        new(Rows, Columns, transposeA ? A.Rows : A.Columns, transposeA, transposeB, serial, inParts);

    private static (long, long) Size(TensorSpec spec) => (spec.Shape.Sizes[^2], spec.Shape.Sizes[^1]);

    private static int[] Sources(long[] from, long[] to, int count)
    {
        var sources = new int[count];
        for (var i = 0; i < count; i++)
        {
            var (rest, step, source) = ((long)i, 1L, 0L);
            for (var axis = 1; axis <= to.Length; axis++)
            {
                var position = rest % to[^axis];
                rest /= to[^axis];
                if (axis > from.Length)
                    continue;
                source += from[^axis] == 1 ? 0 : position * step;
                step *= from[^axis];
            }
            sources[i] = (int)source;
        }
        return sources;
    }
}
