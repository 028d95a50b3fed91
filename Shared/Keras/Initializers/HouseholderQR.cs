namespace Tensorflow.Operations.Initializers;

/// <summary>The QR decomposition A = Q R by Householder reflections, in double precision.</summary>
internal static class HouseholderQR
{
    /// <summary>The orthonormal columns, each with the sign that makes the diagonal of R positive: this makes Q unique.</summary>
    /// <param name="a">A, M x N in row-major order with M >= N; destroyed.</param>
    /// <param name="m">The number of rows.</param>
    /// <param name="n">The number of columns.</param>
    /// <returns>Q, M x N in row-major order.</returns>
    public static double[] PositiveQ(double[] a, int m, int n)
    {
        var betas = new double[n];
        var diagonal = new double[n];
        for (var k = 0; k < n; k++)
        {
            var squares = 0.0;
            for (var i = k; i < m; i++)
                squares += a[(i * n) + k] * a[(i * n) + k];
            var norm = Math.Sqrt(squares);
            diagonal[k] = a[(k * n) + k] > 0 ? -norm : norm;
            a[(k * n) + k] -= diagonal[k];
            var length = 0.0;
            for (var i = k; i < m; i++)
                length += a[(i * n) + k] * a[(i * n) + k];
            betas[k] = length > 0 ? 2 / length : 0;
            for (var j = k + 1; j < n; j++)
                Reflect(a, a, m, n, k, j, betas[k]);
        }
        var q = new double[m * n];
        for (var k = n - 1; k >= 0; k--)
        {
            q[(k * n) + k] = 1;
            for (var j = k; j < n; j++)
                Reflect(a, q, m, n, k, j, betas[k]);
        }
        for (var i = 0; i < q.Length; i++)
        {
            if (diagonal[i % n] < 0)
                q[i] = -q[i];
        }
        return q;
    }

    // x[:, j] -= beta v (v . x[:, j]), v being column k of a from row k on.
    private static void Reflect(double[] a, double[] x, int m, int n, int k, int j, double beta)
    {
        var dot = 0.0;
        for (var i = k; i < m; i++)
            dot += a[(i * n) + k] * x[(i * n) + j];
        dot *= beta;
        for (var i = k; i < m; i++)
            x[(i * n) + j] -= dot * a[(i * n) + k];
    }
}
