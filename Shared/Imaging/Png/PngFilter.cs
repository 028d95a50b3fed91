namespace Tensorflow.Imaging.Png;

/// <summary>The five ways in which rows of PNG are written as differences.</summary>
internal static class PngFilter
{
    /// <summary>The greatest number of a filter.</summary>
    public const byte Last = 4;

    /// <summary>Adds what was subtracted, in place.</summary>
    /// <param name="filter">The row's filter, at most <see cref="Last"/>.</param>
    /// <param name="row">The row.</param>
    /// <param name="above">The row above it, of the same length.</param>
    /// <param name="step">Bytes to the same sample of the pixel before.</param>
    public static void Undo(byte filter, Span<byte> row, ReadOnlySpan<byte> above, int step)
    {
        switch (filter)
        {
            case 0:
                break;
            case 1:
                for (var i = step; i < row.Length; i++)
                    row[i] += row[i - step];
                break;
            case 2:
                for (var i = 0; i < row.Length; i++)
                    row[i] += above[i];
                break;
            case 3:
                for (var i = 0; i < row.Length; i++)
                    row[i] += (byte)(((i < step ? 0 : row[i - step]) + above[i]) / 2);
                break;
            default:
                for (var i = 0; i < row.Length; i++)
                    row[i] += i < step ? above[i] : Nearest(row[i - step], above[i], above[i - step]);
                break;
        }
    }

    /// <summary>Paeth's predictor: of left, above and above left the one that is nearest to left + above - above left.</summary>
    private static byte Nearest(int left, int above, int corner)
    {
        var (toLeft, toAbove, toCorner) = (Math.Abs(above - corner), Math.Abs(left - corner), Math.Abs(left + above - (2 * corner)));
        return (byte)(toLeft <= toAbove && toLeft <= toCorner ? left : toAbove <= toCorner ? above : corner);
    }
}
