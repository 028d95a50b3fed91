namespace Tensorflow.Keras.Tuners.Bayesian;

/// <summary>Symmetric positive definite matrices as the product of a lower triangle and its transpose, row by row in float64.</summary>
internal static class Cholesky
{
    /// <summary>Puts the factor in the place of the lower triangle.</summary>
    /// <returns><see langword="false"/> if the matrix is not positive definite.</returns>
    public static bool Factor(Span<double> matrix, int size)
    {
        for (var i = 0; i < size; i++)
        {
            var row = matrix.Slice(i * size, i + 1);
            for (var j = 0; j <= i; j++)
            {
                var rest = row[j] - Dot(row[..j], matrix.Slice(j * size, j));
                if (j < i)
                    row[j] = rest / matrix[(j * size) + j];
                else if (rest > 0)
                    row[j] = Math.Sqrt(rest);
                else
                    return false;
            }
        }
        return true;
    }

    /// <summary>Solves for the factor: the solution takes the place of the right-hand side.</summary>
    public static void SolveFactor(ReadOnlySpan<double> factor, Span<double> b)
    {
        for (var i = 0; i < b.Length; i++)
            b[i] = (b[i] - Dot(factor.Slice(i * b.Length, i), b[..i])) / factor[(i * b.Length) + i];
    }

    /// <summary>Solves for the transposed factor: the solution takes the place of the right-hand side.</summary>
    public static void SolveTransposedFactor(ReadOnlySpan<double> factor, Span<double> b)
    {
        for (var i = b.Length - 1; i >= 0; i--)
        {
            var row = factor.Slice(i * b.Length, i + 1);
            var value = b[i] /= row[i];
            for (var j = 0; j < i; j++)
                b[j] -= row[j] * value;
        }
    }

    /// <summary>Solves for the matrix: the solution takes the place of the right-hand side.</summary>
    public static void Solve(ReadOnlySpan<double> factor, Span<double> b)
    {
        SolveFactor(factor, b);
        SolveTransposedFactor(factor, b);
    }

    /// <summary>The sum of products.</summary>
    public static double Dot(ReadOnlySpan<double> a, ReadOnlySpan<double> b)
    {
        var sum = 0.0;
        for (var i = 0; i < a.Length; i++)
            sum += a[i] * b[i];
        return sum;
    }
}
