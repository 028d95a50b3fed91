using Tensorflow.NumPy.Linalg;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Linear algebra.</summary>
    public static class linalg
    {
        /// <summary>The length of a vector, or a matrix's norm.</summary>
        /// <param name="x">The array.</param>
        /// <param name="ord">For vectors a power, infinity or 0; for matrices <c>1</c>, <c>-1</c>, <c>2</c>, <c>-2</c> or infinity; 2 and Frobenius' when not given.</param>
        /// <param name="axis">The axis of the vectors, or the two of the matrices; the flattened array when neither this nor the order is given.</param>
        /// <param name="keepdims">Whether the axes stay, with size 1.</param>
        /// <exception cref="ValueError">The order is not one of those, or there are more than two axes.</exception>
        public static NDArray norm(NDArray x, double? ord = null, Axis? axis = null, bool keepdims = false)
        {
            if (!x.dtype.Type.IsFloating())
                x = x.astype(TF_DataType.TF_DOUBLE);
            if (ord is null)
                return sqrt(sum(square(x), axis, keepdims: keepdims));
            var axes = axis ?? new Axis([.. Enumerable.Range(0, x.ndim)]);
            return axes.size switch
            {
                1 => VectorNorm(x, ord.Value, axes, keepdims),
                2 => MatrixNorm(x, ord.Value, axes.Resolve(x.ndim), keepdims),
                _ => throw new ValueError("Improper number of dimensions to norm."),
            };
        }

        /// <summary>A matrix's norm by name: <c>fro</c> (Frobenius) or <c>nuc</c> (the sum of the singular values).</summary>
        /// <exception cref="ValueError">The name is another.</exception>
        public static NDArray norm(NDArray x, string ord, Axis? axis = null, bool keepdims = false) => ord switch
        {
            "fro" => norm(x, axis: axis, keepdims: keepdims),
            "nuc" when x.ndim == 2 => sum(svd(x, full_matrices: false).S),
            _ => throw new ValueError($"Invalid norm order '{ord}' for matrices"),
        };

        /// <summary>The solution of <c>a x = b</c>.</summary>
        /// <exception cref="LinAlgError">The matrix is singular or not square.</exception>
        public static NDArray solve(NDArray a, NDArray b)
        {
            var n = Square(a);
            if (b.ndim is 0 or > 2 || b.Dims[0] != n)
                throw new ValueError($"solve: Input operand 1 has a mismatch in its core dimension 0 (size {(b.ndim > 0 ? b.Dims[0] : 0)} is different from {n})");
            var lu = a.ToArray<double>();
            var (order, _) = Elimination.Factor(lu, n) ?? throw new LinAlgError("Singular matrix");
            var columns = b.ndim == 2 ? b.Dims[1] : 1;
            return Result(Elimination.Solve(lu, order, b.ToArray<double>(), n, columns), b.shape, Promotion.Of(a, b));
        }

        /// <summary>The inverse of a matrix.</summary>
        /// <exception cref="LinAlgError">The matrix is singular or not square.</exception>
        public static NDArray inv(NDArray a) => solve(a, eye(Square(a), dtype: a.dtype.Type.IsFloating() ? a.dtype : TF_DataType.TF_DOUBLE));

        /// <summary>The determinant of a matrix.</summary>
        /// <exception cref="LinAlgError">The matrix is not square.</exception>
        public static NDArray det(NDArray a)
        {
            var n = Square(a);
            var lu = a.ToArray<double>();
            var product = 0.0;
            if (Elimination.Factor(lu, n) is var (_, sign))
            {
                product = sign;
                for (var i = 0; i < n; i++)
                    product *= lu[i * n + i];
            }
            return Result([product], Shape.Scalar, a.dtype).AsScalar();
        }

        /// <summary>A square matrix multiplied with itself.</summary>
        /// <exception cref="LinAlgError">The matrix is not square, or singular where the power is negative.</exception>
        public static NDArray matrix_power(NDArray a, int n)
        {
            var size = Square(a);
            if (n < 0)
                (a, n) = (inv(a), -n);
            var result = eye(size, dtype: a.dtype);
            for (; n > 0; n >>= 1)
            {
                if ((n & 1) != 0)
                    result = matmul(result, a);
                a = matmul(a, a);
            }
            return result;
        }

        /// <summary>The singular value decomposition <c>a = U diag(S) Vh</c>. Signs of vectors are not LAPACK's.</summary>
        /// <param name="a">A matrix, (M, N).</param>
        /// <param name="full_matrices">Whether U is (M, M) and Vh (N, N); else both have only the vectors that belong to a value, (M, K) and (K, N) with K the smaller size.</param>
        /// <returns>U, the values in falling order, (K,), and Vh.</returns>
        /// <exception cref="LinAlgError">The array is not a matrix.</exception>
        public static (NDArray U, NDArray S, NDArray Vh) svd(NDArray a, bool full_matrices = true)
        {
            if (a.ndim != 2)
                throw new LinAlgError($"{a.ndim}-dimensional array given. Array must be two-dimensional");
            if (a.Dims[0] < a.Dims[1])
            {
                var (left, values, right) = svd(a.T, full_matrices);
                return (right.T, values, left.T);
            }
            var (m, n) = (a.Dims[0], a.Dims[1]);
            var (u, s, v) = Jacobi.Decompose(a.ToArray<double>(), m, n);
            var columns = full_matrices ? m : n;
            return (Result(OrthonormalColumns.Complete(u, m, n, columns), new Shape(m, columns), a.dtype), Result(s, new Shape(n), a.dtype), Result(v, new Shape(n, n), a.dtype).T);
        }

        /// <summary>The pseudo-inverse of a matrix.</summary>
        /// <exception cref="LinAlgError">The array is not a matrix.</exception>
        public static NDArray pinv(NDArray a, double rcond = 1e-15)
        {
            var (u, s, vh) = svd(a, full_matrices: false);
            var inverse = where(greater(s, max(s) * rcond), reciprocal(s), zeros_like(s));
            return matmul(vh.T * inverse, u.T);
        }

        /// <summary>The number of a matrix's singular values that are not zero within rounding.</summary>
        /// <exception cref="LinAlgError">The array is not a matrix.</exception>
        public static NDArray matrix_rank(NDArray a)
        {
            var s = svd(a, full_matrices: false).S;
            var epsilon = s.dtype == TF_DataType.TF_FLOAT ? 1.1920929e-07 : 2.220446049250313e-16;
            return count_nonzero(greater(s, max(s) * (Math.Max(a.Dims[0], a.Dims[1]) * epsilon)));
        }

        /// <summary>The solution of least squares of <c>a x = b</c>, the sums of its squared residuals, the rank and the singular values.</summary>
        /// <exception cref="LinAlgError">The array is not a matrix, or the numbers of rows differ.</exception>
        public static (NDArray x, NDArray residuals, int rank, NDArray s) lstsq(NDArray a, NDArray b, double? rcond = null)
        {
            if (a.ndim != 2 || b.ndim is 0 or > 2 || a.Dims[0] != b.Dims[0])
                throw new LinAlgError("Incompatible dimensions");
            var (u, s, vh) = svd(a, full_matrices: false);
            var limit = max(s) * (rcond ?? 2.220446049250313e-16 * Math.Max(a.Dims[0], a.Dims[1]));
            var used = greater(s, limit);
            var rank = (int)count_nonzero(used);
            var projected = matmul(u.T, b);
            var scale = where(used, reciprocal(s), zeros_like(s));
            var x = matmul(vh.T, b.ndim == 2 ? expand_dims(scale, 1) * projected : scale * projected);
            var rest = b - matmul(a, x);
            var residuals = a.Dims[0] > a.Dims[1] && rank == a.Dims[1] ? atleast_1d(sum(square(rest), 0)) : zeros(0);
            return (x, residuals, rank, s);
        }

        private static int Square(NDArray a)
        {
            if (a.ndim != 2)
                throw new LinAlgError($"{a.ndim}-dimensional array given. Array must be two-dimensional");
            return a.Dims[0] == a.Dims[1] ? a.Dims[0] : throw new LinAlgError("Last 2 dimensions of the array must be square");
        }

        private static NDArray Result(double[] numbers, Shape shape, TF_DataType type) =>
            new NDArray((Array)numbers, shape).astype(type.IsFloating() ? type : TF_DataType.TF_DOUBLE, copy: false);

        private static NDArray VectorNorm(NDArray x, double ord, Axis axis, bool keepdims) => ord switch
        {
            double.PositiveInfinity => max(abs(x), axis, keepdims),
            double.NegativeInfinity => min(abs(x), axis, keepdims),
            0 => sum(not_equal(x, 0).astype(x.dtype), axis, keepdims: keepdims),
            1 => sum(abs(x), axis, keepdims: keepdims),
            2 => sqrt(sum(square(x), axis, keepdims: keepdims)),
            _ => power(sum(power(abs(x), ord), axis, keepdims: keepdims), 1 / ord),
        };

        private static NDArray MatrixNorm(NDArray x, double ord, int[] axes, bool keepdims)
        {
            var (rows, columns) = (axes[0], axes[1]);
            if (ord is 2 or -2)
            {
                if (x.ndim != 2)
                    throw new ValueError("The spectral norm is known for a single matrix only. Loop over the matrices.");
                var s = svd(x, full_matrices: false).S;
                return ord > 0 ? max(s) : min(s);
            }
            var (along, over) = ord is 1 or -1 ? (rows, columns)
                : double.IsInfinity(ord) ? (columns, rows)
                : throw new ValueError("Invalid norm order for matrices.");
            var sums = sum(abs(x), along, keepdims: true);
            var result = ord > 0 ? max(sums, over, keepdims: true) : min(sums, over, keepdims: true);
            if (keepdims)
                return result;
            result = result.squeeze((rows, columns));
            return result.ndim == 0 ? result.AsScalar() : result;
        }
    }
}
