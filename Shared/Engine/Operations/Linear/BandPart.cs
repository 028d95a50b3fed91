namespace TfNet.Engine;

public static partial class Ops
{
    /// <summary>Matrices with zeros outside of a band around the diagonal.</summary>
    /// <param name="x">The matrices, (…, rows, columns).</param>
    /// <param name="lower">How many diagonals below the main one stay; all when negative.</param>
    /// <param name="upper">How many diagonals above the main one stay; all when negative.</param>
    public static Value BandPart(Value x, int lower, int upper)
    {
        var (rows, columns) = (x.Shape.Sizes[^2], x.Shape.Sizes[^1]);
        var inside = new bool[rows * columns];
        for (long i = 0; i < rows; i++)
        {
            for (long j = 0; j < columns; j++)
                inside[(i * columns) + j] = (lower < 0 || i - j <= lower) && (upper < 0 || j - i <= upper);
        }
        return Select(TensorValue.From<bool>(inside, (rows, columns)), x, ZerosLike(x));
    }

    /// <summary>Matrices with rows and columns exchanged.</summary>
    internal static Value MatrixTranspose(Value x)
    {
        var order = Enumerable.Range(0, x.Shape.ndim).ToArray();
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return Transpose(x, order);
    }
}
