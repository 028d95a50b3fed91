namespace Tensorflow.NumPy.Linalg;

/// <summary>Singular values and vectors by one-sided Jacobi rotations, in float64: slow for large matrices, accurate for all.</summary>
internal static class Jacobi
{
    private const int MaxSweeps = 60;

    /// <summary>U (m, n), singular values (n) in falling order and V (n, n) of A = U S V^T, for m of at least n.</summary>
    public static (double[] U, double[] S, double[] V) Decompose(double[] a, int m, int n)
    {
        double[] u = [.. a];
        var v = new double[n * n];
        for (var i = 0; i < n; i++)
            v[i * n + i] = 1;
        for (var sweep = 0; sweep < MaxSweeps; sweep++)
        {
            var turned = false;
            for (var p = 0; p < n - 1; p++)
            {
                for (var q = p + 1; q < n; q++)
                    turned |= Rotate(u, v, m, n, p, q);
            }
            if (!turned)
                break;
        }
        return Sorted(u, v, m, n);
    }

    /// <summary>Makes two columns orthogonal.</summary>
    private static bool Rotate(double[] u, double[] v, int m, int n, int p, int q)
    {
        double alpha = 0, beta = 0, gamma = 0;
        for (var i = 0; i < m; i++)
        {
            alpha += u[i * n + p] * u[i * n + p];
            beta += u[i * n + q] * u[i * n + q];
            gamma += u[i * n + p] * u[i * n + q];
        }
        if (Math.Abs(gamma) <= 1e-16 * Math.Sqrt(alpha * beta) || gamma == 0)
            return false;
        var zeta = (beta - alpha) / (2 * gamma);
        var tangent = (zeta >= 0 ? 1 : -1) / (Math.Abs(zeta) + Math.Sqrt(1 + zeta * zeta));
        var cosine = 1 / Math.Sqrt(1 + tangent * tangent);
        var sine = cosine * tangent;
        Turn(u, m, n, p, q, cosine, sine);
        Turn(v, n, n, p, q, cosine, sine);
        return true;
    }

    private static void Turn(double[] x, int rows, int n, int p, int q, double cosine, double sine)
    {
        for (var i = 0; i < rows; i++)
        {
            var (a, b) = (x[i * n + p], x[i * n + q]);
            x[i * n + p] = cosine * a - sine * b;
            x[i * n + q] = sine * a + cosine * b;
        }
    }

    private static (double[] U, double[] S, double[] V) Sorted(double[] u, double[] v, int m, int n)
    {
        var lengths = new double[n];
        for (var j = 0; j < n; j++)
        {
            double square = 0;
            for (var i = 0; i < m; i++)
                square += u[i * n + j] * u[i * n + j];
            lengths[j] = Math.Sqrt(square);
        }
        int[] order = [.. Enumerable.Range(0, n).OrderByDescending(j => lengths[j])];
        var (left, values, right) = (new double[m * n], new double[n], new double[n * n]);
        for (var j = 0; j < n; j++)
        {
            values[j] = lengths[order[j]];
            for (var i = 0; i < m; i++)
                left[i * n + j] = values[j] > 0 ? u[i * n + order[j]] / values[j] : 0;
            for (var i = 0; i < n; i++)
                right[i * n + j] = v[i * n + order[j]];
        }
        return (left, values, right);
    }
}
