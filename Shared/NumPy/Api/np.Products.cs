using Tensorflow.NumPy.Linalg;

namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The product of matrices (stacks of them are taken pair by pair) or vectors; Python's <c>@</c>.</summary>
    /// <exception cref="ValueError">An operand has no dimensions, or the inner sizes differ.</exception>
    public static NDArray matmul(NDArray x1, NDArray x2)
    {
        if (x1.ndim == 0 || x2.ndim == 0)
        {
            throw new ValueError($"matmul: Input operand {(x1.ndim == 0 ? 0 : 1)} does not have enough dimensions "
                + "(has 0, gufunc core with signature (n?,k),(k,m?)->(n?,m?) requires 1)");
        }
        var a = x1.ndim == 1 ? expand_dims(x1, 0) : x1;
        var b = x2.ndim == 1 ? expand_dims(x2, 1) : x2;
        if (a.Dims[^1] != b.Dims[^2])
        {
            throw new ValueError("matmul: Input operand 1 has a mismatch in its core dimension 0, with gufunc signature (n?,k),(k,m?)->(n?,m?) "
                + $"(size {b.Dims[^2]} is different from {a.Dims[^1]})");
        }
        var result = Products.MatMul(a.Strong(), b.Strong());
        if (x1.ndim == 1)
            result = result.squeeze(-2);
        if (x2.ndim == 1)
            result = result.squeeze(-1);
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>The inner product of vectors, the product of matrices; of more dimensions, the last of the first with the second last of the second.</summary>
    /// <exception cref="ValueError">The inner sizes differ.</exception>
    public static NDArray dot(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0)
            return multiply(a, b);
        var inner = b.ndim == 1 ? 0 : b.ndim - 2;
        if (a.Dims[^1] != b.Dims[inner])
            throw new ValueError($"shapes {Layout.Text(a.Dims).Replace(" ", "", StringComparison.Ordinal)} and {Layout.Text(b.Dims).Replace(" ", "", StringComparison.Ordinal)} not aligned: {a.Dims[^1]} (dim {a.ndim - 1}) != {b.Dims[inner]} (dim {inner})");
        return tensordot(a, b, ([a.ndim - 1], [inner]));
    }

    /// <summary>The inner product of the flattened arrays.</summary>
    /// <exception cref="ValueError">The sizes differ.</exception>
    public static NDArray vdot(NDArray a, NDArray b) => dot(a.ravel(), b.ravel());

    /// <summary>The inner product over the last axes.</summary>
    /// <exception cref="ValueError">The sizes differ.</exception>
    public static NDArray inner(NDArray a, NDArray b) => a.ndim == 0 || b.ndim == 0 ? multiply(a, b) : tensordot(a, b, ([a.ndim - 1], [b.ndim - 1]));

    /// <summary>The product of each element of one vector with each of another.</summary>
    public static NDArray outer(NDArray a, NDArray b) => multiply(expand_dims(a.ravel(), 1), expand_dims(b.ravel(), 0));

    /// <summary>The sum over pairs of axes, here the last of one array with the first of the other.</summary>
    /// <exception cref="ValueError">The sizes differ.</exception>
    public static NDArray tensordot(NDArray a, NDArray b, int axes = 2) =>
        tensordot(a, b, ([.. Enumerable.Range(a.ndim - axes, axes)], [.. Enumerable.Range(0, axes)]));

    /// <summary>The sum over pairs of axes.</summary>
    /// <exception cref="ValueError">The sizes differ.</exception>
    public static NDArray tensordot(NDArray a, NDArray b, (int[] A, int[] B) axes)
    {
        var (first, second) = (new Axis(axes.A).Resolve(a.ndim), new Axis(axes.B).Resolve(b.ndim));
        if (first.Length != second.Length || first.Where((axis, i) => a.Dims[axis] != b.Dims[second[i]]).Any())
            throw new ValueError("shape-mismatch for sum");
        int[] keepA = [.. Enumerable.Range(0, a.ndim).Except(first)], keepB = [.. Enumerable.Range(0, b.ndim).Except(second)];
        int[] dimsA = Array.ConvertAll(keepA, i => a.Dims[i]), dimsB = Array.ConvertAll(keepB, i => b.Dims[i]);
        var summed = Layout.Count(Array.ConvertAll(first, i => a.Dims[i]));
        var x = a.Strong().transpose([.. keepA, .. first]).reshape(new Shape(Layout.Count(dimsA), summed));
        var y = b.Strong().transpose([.. second, .. keepB]).reshape(new Shape(summed, Layout.Count(dimsB)));
        var result = Products.MatMul(x, y).reshape(new Shape((int[])[.. dimsA, .. dimsB]));
        return result.ndim == 0 ? result.AsScalar() : result;
    }

    /// <summary>The Kronecker product of two matrices.</summary>
    public static NDArray kron(NDArray a, NDArray b)
    {
        (a, b) = (atleast_2d(a), atleast_2d(b));
        var product = multiply(a.reshape(new Shape(a.Dims[0], 1, a.Dims[1], 1)), b.reshape(new Shape(1, b.Dims[0], 1, b.Dims[1])));
        return product.reshape(new Shape(a.Dims[0] * b.Dims[0], a.Dims[1] * b.Dims[1]));
    }

    /// <summary>The cross product of vectors of three components, or of two, whose third is 0; of two pairs, the third component of the product alone.</summary>
    /// <exception cref="ValueError">There are other numbers of components.</exception>
    public static NDArray cross(NDArray a, NDArray b)
    {
        if (a.ndim == 0 || b.ndim == 0 || a.Dims[^1] is not (2 or 3) || b.Dims[^1] is not (2 or 3))
            throw new ValueError("incompatible dimensions for cross product\n(dimension must be 2 or 3)");
        if (a.Dims[^1] == 2 && b.Dims[^1] == 2)
            return Part(0, 1);
        (a, b) = (WithThird(a), WithThird(b));
        static NDArray WithThird(NDArray x) => x.Dims[^1] == 3 ? x : concatenate([x, zeros_like(x["...", ":1"])], -1);
        NDArray Part(int i, int j) => a["...", i] * b["...", j] - a["...", j] * b["...", i];
        return stack((Part(1, 2), Part(2, 0), Part(0, 1)), -1);
    }
}
