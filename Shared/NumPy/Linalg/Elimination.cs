namespace Tensorflow.NumPy.Linalg;

/// <summary>Gaussian elimination with partial pivoting, in float64.</summary>
internal static class Elimination
{
    /// <summary>The lower and upper triangle of a square matrix in place, the order of its rows, and the sign of that order; <see langword="null"/> when the matrix is singular.</summary>
    public static (int[] Order, double Sign)? Factor(double[] a, int n)
    {
        int[] order = [.. Enumerable.Range(0, n)];
        var sign = 1.0;
        for (var k = 0; k < n; k++)
        {
            var pivot = k;
            for (var i = k + 1; i < n; i++)
            {
                if (Math.Abs(a[i * n + k]) > Math.Abs(a[pivot * n + k]))
                    pivot = i;
            }
            if (a[pivot * n + k] == 0)
                return null;
            if (pivot != k)
            {
                sign = -sign;
                (order[k], order[pivot]) = (order[pivot], order[k]);
                for (var j = 0; j < n; j++)
                    (a[k * n + j], a[pivot * n + j]) = (a[pivot * n + j], a[k * n + j]);
            }
            for (var i = k + 1; i < n; i++)
            {
                var factor = a[i * n + k] /= a[k * n + k];
                for (var j = k + 1; j < n; j++)
                    a[i * n + j] -= factor * a[k * n + j];
            }
        }
        return (order, sign);
    }

    /// <summary>Solves for several right-hand sides at once: <paramref name="b"/> is (n, columns).</summary>
    public static double[] Solve(double[] lu, int[] order, double[] b, int n, int columns)
    {
        var x = new double[n * columns];
        for (var i = 0; i < n; i++)
        {
            Array.Copy(b, order[i] * columns, x, i * columns, columns);
            for (var k = 0; k < i; k++)
                Subtract(x, i, lu[i * n + k], k, columns);
        }
        for (var i = n - 1; i >= 0; i--)
        {
            for (var k = i + 1; k < n; k++)
                Subtract(x, i, lu[i * n + k], k, columns);
            for (var j = 0; j < columns; j++)
                x[i * columns + j] /= lu[i * n + i];
        }
        return x;
    }

    private static void Subtract(double[] x, int row, double factor, int other, int columns)
    {
        for (var j = 0; j < columns; j++)
            x[row * columns + j] -= factor * x[other * columns + j];
    }
}
