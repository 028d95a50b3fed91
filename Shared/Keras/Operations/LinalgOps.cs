using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

/// <summary>The group of linear algebra of <c>keras.ops</c>. Source: https://keras.io/api/ops/linalg/.</summary>
[KerasExport("ops"), KerasExport("ops.linalg")]
internal static class LinalgOps
{
    /// <summary>The lower triangular L with L Lᵀ = x for symmetric, positive definite matrices.</summary>
    public static Tensor cholesky(Tensor x) => Promotion.Floating(x, static x => tf.linalg.cholesky(x));

    /// <summary>The determinants of square matrices.</summary>
    public static Tensor det(Tensor x) => Promotion.Floating(x, static x => tf.linalg.det(x));

    /// <summary>The inverses of square matrices.</summary>
    public static Tensor inv(Tensor x) => Promotion.Floating(x, static x => tf.linalg.inv(x));

    /// <summary>Matrices as products of q with orthonormal columns and an upper triangular r.</summary>
    /// <param name="x">The matrices.</param>
    /// <param name="mode"><c>reduced</c>, or <c>complete</c> for a square q.</param>
    /// <exception cref="ValueError">There is no such mode.</exception>
    public static (Tensor q, Tensor r) qr(Tensor x, string mode = "reduced") => mode is "reduced" or "complete"
        ? tf.linalg.qr(x, mode == "complete")
        : throw new ValueError($"`mode` argument value not supported. Expected one of {{'reduced', 'complete'}}. Received: mode={mode}");

    /// <summary>The x with a · x = b.</summary>
    /// <param name="a">Square matrices.</param>
    /// <param name="b">The right sides, a vector or a matrix for each.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    public static Tensor solve(Tensor a, Tensor b) => Solve(a, b, static (a, b) =>
    {
        var (q, r) = tf.linalg.qr(a);
        return tf.linalg.triangular_solve(r, tf.matmul(q, b, transpose_a: true), lower: false);
    });

    /// <summary>The x with a · x = b for triangular matrices.</summary>
    /// <param name="a">Triangular matrices.</param>
    /// <param name="b">The right sides, a vector or a matrix for each.</param>
    /// <param name="lower">Whether the lower triangle is read, not the upper one.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    public static Tensor solve_triangular(Tensor a, Tensor b, bool lower = false) => Solve(a, b, (a, b) => tf.linalg.triangular_solve(a, b, lower));

    /// <summary>The x for which a · x is nearest to b.</summary>
    /// <param name="a">A matrix of full rank.</param>
    /// <param name="b">The right side, a vector or a matrix.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together, or the matrix has not full rank.</exception>
    public static Tensor lstsq(Tensor a, Tensor b) => Solve(a, b, static (a, b) =>
    {
        if (a.shape[-2] < a.shape[-1])
            return tf.linalg.lstsq(a, b);
        var (q, r) = tf.linalg.qr(a);
        return tf.linalg.triangular_solve(r, tf.matmul(q, b, transpose_a: true), lower: false);
    });

    /// <summary>The length of vectors or the size of matrices: the root of the sum of squares.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="ord"><c>"fro"</c>, the Frobenius norm of matrices, which is meant as well when nothing is said.</param>
    /// <param name="axis">Over which one or two axes; over all when none is given.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">There is no such norm.</exception>
    public static Tensor norm(Tensor x, string? ord = null, Axis? axis = null, bool keepdims = false) => ord is null or "fro"
        ? Promotion.Floating(x, x => tf.sqrt(tf.reduce_sum(tf.square(x), axis, keepdims)))
        : throw new ValueError($"Invalid `ord` argument for vector norm. Received: ord={ord}. Expected 'fro' or a number.");

    /// <summary>The length of vectors, or the size of matrices over two axes.</summary>
    /// <param name="x">The numbers.</param>
    /// <param name="ord">Of vectors: 0 counts, 1 sums up, infinity is the largest, 2 the root of the sum of squares, … Of matrices: 1 or infinity, the largest sum of a column or row, negative the smallest.</param>
    /// <param name="axis">Over which one or two axes; over all when none is given.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <exception cref="ValueError">There is no such norm of matrices.</exception>
    public static Tensor norm(Tensor x, double ord, Axis? axis = null, bool keepdims = false) => Promotion.Floating(x, x =>
    {
        Axis over = axis ?? new Axis([.. Enumerable.Range(0, x.ndim)]);
        var sizes = tf.abs(x);
        if (over.axis.Length == 1)
        {
            return ord switch
            {
                0 => tf.reduce_sum(tf.cast(tf.not_equal(x, 0), x.dtype), over, keepdims),
                1 => tf.reduce_sum(sizes, over, keepdims),
                2 => tf.sqrt(tf.reduce_sum(tf.square(x), over, keepdims)),
                double.PositiveInfinity => tf.reduce_max(sizes, over, keepdims),
                double.NegativeInfinity => tf.reduce_min(sizes, over, keepdims),
                _ => tf.pow(tf.reduce_sum(tf.pow(sizes, ord), over, keepdims), 1 / ord),
            };
        }
        if (over.axis.Length != 2 || !(Math.Abs(ord) == 1 || double.IsInfinity(ord)))
            throw new ValueError($"Invalid `ord` argument for matrix norm. Received: ord={ord} over {over.axis.Length} axes. Expected 1, -1 or an infinity over two axes, or 'fro'.");
        var (rows, columns) = (over[0] < 0 ? over[0] + x.ndim : over[0], over[1] < 0 ? over[1] + x.ndim : over[1]);
        var (summed, compared) = Math.Abs(ord) == 1 ? (rows, columns) : (columns, rows);
        var sums = tf.reduce_sum(sizes, summed, keepdims: true);
        var found = ord > 0 ? tf.reduce_max(sums, compared, keepdims: true) : tf.reduce_min(sums, compared, keepdims: true);
        return keepdims ? found : tf.squeeze(found, new Axis([rows, columns]));
    });

    private static Tensor Solve(Tensor a, Tensor b, Func<Tensor, Tensor, Tensor> solve, [System.Runtime.CompilerServices.CallerMemberName] string name = "") => Promotion.BinaryFloating(a, b, (a, b) =>
        b.ndim == a.ndim - 1 ? tf.squeeze(solve(a, tf.expand_dims(b, -1)), -1) : solve(a, b), name);
}
