namespace Tensorflow.NumPy.Linalg;

/// <summary>Completes columns of length one that stand at right angles to a basis.</summary>
internal static class OrthonormalColumns
{
    /// <summary>The columns, those of zeros replaced, and as many more as asked for.</summary>
    /// <param name="u">The columns, (m, n), some of them zeros.</param>
    /// <param name="m">The number of rows.</param>
    /// <param name="n">The number of columns there are.</param>
    /// <param name="columns">The number of columns wanted, from <paramref name="n"/> to <paramref name="m"/>.</param>
    public static double[] Complete(double[] u, int m, int n, int columns)
    {
        var result = new double[m * columns];
        for (var i = 0; i < m; i++)
            u.AsSpan(i * n, n).CopyTo(result.AsSpan(i * columns));
        var missing = Enumerable.Range(0, columns).Where(j => Length(result, m, columns, j) < 0.5).ToList();
        var axis = 0;
        foreach (var j in missing)
        {
            // An axis of the space, less what the columns so far say of it: what is left of one axis at least is long enough to be exact.
            for (; axis < m; axis++)
            {
                for (var i = 0; i < m; i++)
                    result[i * columns + j] = i == axis ? 1 : 0;
                // Twice is enough: what rounding leaves the first time, the second takes away.
                for (var pass = 0; pass < 2; pass++)
                    Subtract(result, m, columns, j);
                var length = Length(result, m, columns, j);
                if (length * length * 2 * m < 1)
                    continue;
                for (var i = 0; i < m; i++)
                    result[i * columns + j] /= length;
                axis++;
                break;
            }
        }
        return result;
    }

    /// <summary>Takes away from a column its parts along the others.</summary>
    private static void Subtract(double[] u, int m, int columns, int j)
    {
        for (var k = 0; k < columns; k++)
        {
            if (k == j)
                continue;
            var dot = 0.0;
            for (var i = 0; i < m; i++)
                dot += u[i * columns + k] * u[i * columns + j];
            for (var i = 0; i < m; i++)
                u[i * columns + j] -= dot * u[i * columns + k];
        }
    }

    private static double Length(double[] u, int m, int columns, int j)
    {
        var square = 0.0;
        for (var i = 0; i < m; i++)
            square += u[i * columns + j] * u[i * columns + j];
        return Math.Sqrt(square);
    }
}
