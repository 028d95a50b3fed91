using TfNet.Engine;

namespace Tensorflow;

public sealed partial class LinalgApi
{
    /// <summary>The inverses of square matrices.</summary>
    /// <param name="input">float32 or float64, shape (…, n, n).</param>
    /// <param name="adjoint">Whether those of the transposed matrices are meant.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A matrix is not square, or has no inverse.</exception>
    public Tensor inv(Tensor input, bool adjoint = false, string? name = null)
    {
        var inverse = Tensor.Call(input, static x => new(Ops.MatrixInverse(x.Value)));
        return adjoint ? matrix_transpose(inverse) : inverse;
    }

    /// <summary>The determinants of square matrices.</summary>
    /// <param name="input">float32 or float64, shape (…, n, n).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A matrix is not square.</exception>
    public Tensor det(Tensor input, string? name = null) => Tensor.Call(input, static x => new(Ops.MatrixDeterminant(x.Value)));

    /// <summary>The lower triangular L with L Lᵀ = x for symmetric, positive definite matrices; not a number for others.</summary>
    /// <param name="input">float32 or float64, shape (…, n, n). Only the lower triangle is read.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">A matrix is not square.</exception>
    public Tensor cholesky(Tensor input, string? name = null) => Tensor.Call(input, static x => new(Ops.Cholesky(x.Value)));

    /// <summary>Matrices as products of q with orthonormal columns and an upper triangular r.</summary>
    /// <param name="input">float32 or float64, shape (…, m, n).</param>
    /// <param name="full_matrices">Whether q is square, (m, m); else it is (m, min(m, n)).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The tensor has fewer than two dimensions.</exception>
    public (Tensor q, Tensor r) qr(Tensor input, bool full_matrices = false, string? name = null)
    {
        var parts = Tensor.Call([input], arguments =>
        {
            var (q, r) = Ops.Qr(arguments[0].Value, full_matrices);
            return [new Tensor(q), new Tensor(r)];
        });
        return (parts[0], parts[1]);
    }

    /// <summary>The x with matrix · x = rhs for triangular matrices.</summary>
    /// <param name="matrix">float32 or float64, shape (…, n, n).</param>
    /// <param name="rhs">The right side, shape (…, n, k).</param>
    /// <param name="lower">Whether the lower triangle is read, not the upper one.</param>
    /// <param name="adjoint">Whether the matrix is transposed.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    public Tensor triangular_solve(Tensor matrix, Tensor rhs, bool lower = true, bool adjoint = false, string? name = null) => Tensor.Call(matrix, rhs, (matrix, rhs) =>
    {
        (matrix, rhs) = Stacked(matrix, rhs);
        return new Tensor(Ops.TriangularSolve(matrix.Value, rhs.Value, lower, adjoint));
    });

    /// <summary>The x with a · x = rhs, given the factor that <see cref="cholesky"/> made of a.</summary>
    /// <param name="chol">The factor, shape (…, n, n).</param>
    /// <param name="rhs">The right side, shape (…, n, k).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    public Tensor cholesky_solve(Tensor chol, Tensor rhs, string? name = null) => triangular_solve(chol, triangular_solve(chol, rhs), adjoint: true);

    /// <summary>The x for which matrix · x is nearest to rhs; of several the shortest. The normal equations are solved, as TensorFlow's fast method does.</summary>
    /// <param name="matrix">float32 or float64, shape (…, m, n), of full rank unless there is a penalty.</param>
    /// <param name="rhs">The right side, shape (…, m, k).</param>
    /// <param name="l2_regularizer">A penalty on the squared length of x.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together, or a matrix has not full rank.</exception>
    public Tensor lstsq(Tensor matrix, Tensor rhs, double l2_regularizer = 0, string? name = null) => Tensor.Call(matrix, rhs, (matrix, rhs) =>
    {
        (matrix, rhs) = Stacked(matrix, rhs);
        var tall = matrix.shape[-2] >= matrix.shape[-1];
        var penalty = eye(Math.Min(matrix.shape[-2], matrix.shape[-1]), dtype: matrix.dtype) * l2_regularizer;
        var factor = cholesky(matmul(matrix, matrix, transpose_a: tall, transpose_b: !tall) + penalty);
        if (factor.Value is TensorValue && !(bool)Binding.tf.reduce_all(Binding.tf.is_finite(factor)))
            throw new InvalidArgumentError("Input matrix was rank deficient or ill-conditioned. Provide an l2_regularizer > 0.");
        return tall
            ? cholesky_solve(factor, matmul(matrix, rhs, transpose_a: true))
            : matmul(matrix, cholesky_solve(factor, rhs), transpose_a: true);
    });

    /// <summary>Matrices with zeros outside of a band around the diagonal.</summary>
    /// <param name="input">The matrices, shape (…, rows, columns).</param>
    /// <param name="num_lower">How many diagonals below the main one stay; all when negative.</param>
    /// <param name="num_upper">How many diagonals above the main one stay; all when negative.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor band_part(Tensor input, int num_lower, int num_upper, string? name = null) =>
        Tensor.Call(input, x => new(Ops.BandPart(x.Value, num_lower, num_upper)));

    /// <summary>Both sides in one element type and one stack.</summary>
    private static (Tensor Matrix, Tensor Right) Stacked(Tensor matrix, Tensor rhs)
    {
        (matrix, rhs) = Tensor.Meet(matrix, rhs);
        if (matrix.ndim < 2 || rhs.ndim < 2)
            throw new InvalidArgumentError($"Both sides are matrices, shape (…, rows, columns). Received: {matrix.shape} and {rhs.shape}. Add the missing axis with tf.expand_dims.");
        if (matrix.shape[-2] != rhs.shape[-2])
            throw new InvalidArgumentError($"Matrix size-incompatible: In[0]: {matrix.shape}, In[1]: {rhs.shape}. Both need the same number of rows.");
        var stack = Broadcasting.Combine(matrix.shape[..^2], rhs.shape[..^2]);
        return (new Tensor(Stretch(matrix, stack)), new Tensor(Stretch(rhs, stack)));
    }
}
