using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>The functions of <c>tf.linalg</c>.</summary>
public sealed partial class LinalgApi
{
    internal LinalgApi()
    {
    }

    /// <summary>The matrix product, of stacks of matrices too.</summary>
    /// <param name="a">Matrices, shape (…, rows, inner).</param>
    /// <param name="b">Matrices, shape (…, inner, columns).</param>
    /// <param name="transpose_a">Whether the matrices of a are transposed first.</param>
    /// <param name="transpose_b">Whether the matrices of b are transposed first.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">One of the two is not a matrix, or the inner sizes differ.</exception>
    public Tensor matmul(Tensor a, Tensor b, bool transpose_a = false, bool transpose_b = false, string? name = null) => Tensor.Call(a, b, (a, b) =>
    {
        (a, b) = Tensor.Meet(a, b);
        if (a.ndim < 2 || b.ndim < 2)
            throw new InvalidArgumentError($"In[0] and In[1] ndims must be >= 2: {a.ndim} and {b.ndim}. Add the missing axis with tf.expand_dims.");
        if (a.ndim == 2 && b.ndim == 2)
            return new Tensor(Ops.MatMul(a.Value, b.Value, transpose_a, transpose_b));
        var batch = Broadcasting.Combine(a.shape[..^2], b.shape[..^2]);
        return new Tensor(Ops.BatchMatMul(Stretch(a, batch), Stretch(b, batch), transpose_a, transpose_b));
    });

    /// <summary>The matrix with its last two axes exchanged.</summary>
    public Tensor matrix_transpose(Tensor a, string? name = null)
    {
        var order = Enumerable.Range(0, a.ndim).ToArray();
        (order[^1], order[^2]) = (order[^2], order[^1]);
        return Tensor.Call(a, a => new(Ops.Transpose(a.Value, order)));
    }

    /// <summary>The identity matrix.</summary>
    public Tensor eye(int num_rows, int? num_columns = null, DTypeArg dtype = default, string? name = null) =>
        Binding.tf.eye(num_rows, num_columns, dtype);

    /// <summary>A square matrix with these numbers on its diagonal and zeros elsewhere.</summary>
    public Tensor diag(Tensor diagonal, string? name = null)
    {
        return Tensor.Call(diagonal, x => Binding.tf.expand_dims(x, -1) * eye(x.shape[-1], dtype: x.dtype));
    }

    /// <summary>The diagonal of a matrix.</summary>
    public Tensor diag_part(Tensor input, string? name = null) => Tensor.Call(input, input =>
    {
        var (rows, columns) = (input.shape[-2], input.shape[-1]);
        var diagonal = Ops.Sum(Ops.Mul(input.Value, eye(rows, columns, input.dtype).Value), [-1], false);
        return new Tensor(rows <= columns ? diagonal : Binding.tf.gather(new Tensor(diagonal), Binding.tf.range(columns), input.ndim - 2).Value);
    });

    /// <summary>A matrix with other numbers on its diagonal.</summary>
    /// <param name="input">Matrices, (…, m, n).</param>
    /// <param name="diagonal">The numbers, (…, min(m, n)).</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The shapes do not belong together.</exception>
    public Tensor set_diag(Tensor input, Tensor diagonal, string? name = null) => Tensor.Call(input, diagonal, static (input, diagonal) =>
    {
        var tf = Binding.tf;
        if (input.ndim < 2)
            throw new InvalidArgumentError($"input must be at least 2-dim, received shape: {input.shape}");
        (input, diagonal) = Tensor.Meet(input, diagonal);
        var (rows, columns) = (input.shape[-2], input.shape[-1]);
        var expected = input.shape[..^2].concatenate(Math.Min(rows, columns));
        if (diagonal.shape != expected)
            throw new InvalidArgumentError($"diagonal must have the shape {expected} for matrices of shape {input.shape}. Received: {diagonal.shape}.");
        var isOn = tf.expand_dims(tf.range(rows), 1) == tf.range(columns);
        return tf.where(isOn, tf.expand_dims(diagonal, rows <= columns ? -1 : -2), input);
    });

    /// <summary>The products of matrices and vectors.</summary>
    /// <param name="a">Matrices, (…, m, n).</param>
    /// <param name="b">Vectors, (…, n).</param>
    /// <param name="transpose_a">Whether the matrices are transposed first.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="InvalidArgumentError">The sizes do not belong together.</exception>
    public Tensor matvec(Tensor a, Tensor b, bool transpose_a = false, string? name = null) =>
        Binding.tf.squeeze(matmul(a, Binding.tf.expand_dims(b, -1), transpose_a), -1);

    /// <summary>The sum of the diagonal of a matrix.</summary>
    public Tensor trace(Tensor x, string? name = null) =>
        Tensor.Call(x, x => Binding.tf.reduce_sum(x * eye(x.shape[-2], x.shape[-1], x.dtype), (-2, -1)));

    /// <summary>The length of vectors, or of all elements, by a number: the p-th root of the sum of the p-th powers.</summary>
    /// <param name="tensor">The numbers.</param>
    /// <param name="ord">The p: 1, 2, infinity, or any positive number. Along two axes, of matrices: 1 (the largest column) or infinity (the largest row).</param>
    /// <param name="axis">Over which axes; over all when none is given.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The norm is none of these.</exception>
    public Tensor norm(Tensor tensor, double ord, Axis? axis = null, bool keepdims = false, string? name = null)
    {
        var tf = Binding.tf;
        var magnitudes = tf.abs(tensor);
        if (axis?.axis is { Length: 2 } matrix)
        {
            int[] axes = [.. matrix.Select(along => along < 0 ? along + tensor.ndim : along)];
            var largest = ord switch
            {
                1 => tf.reduce_max(tf.reduce_sum(magnitudes, axes[0], keepdims: true), axes[1], keepdims: true),
                double.PositiveInfinity => tf.reduce_max(tf.reduce_sum(magnitudes, axes[1], keepdims: true), axes[0], keepdims: true),
                _ => throw new ValueError($"'ord' must be a supported matrix norm in ['euclidean', 'fro', 1, inf], got {PythonNumber.Repr(ord)}"),
            };
            return keepdims ? largest : tf.squeeze(largest, axis);
        }
        return ord switch
        {
            1 => tf.reduce_sum(magnitudes, axis, keepdims),
            2 => tf.reduce_euclidean_norm(tensor, axis, keepdims),
            double.PositiveInfinity => tf.reduce_max(magnitudes, axis, keepdims),
            > 0 => tf.pow(tf.reduce_sum(tf.pow(magnitudes, ord), axis, keepdims), 1 / ord),
            _ => throw new ValueError($"'ord' must be a supported vector norm, got {PythonNumber.Repr(ord)}. Expected: a positive number."),
        };
    }

    /// <summary>The length of vectors, or of all elements.</summary>
    /// <param name="tensor">The numbers.</param>
    /// <param name="ord"><c>"euclidean"</c> (or <c>"fro"</c>), <c>"1"</c> or <c>"inf"</c>.</param>
    /// <param name="axis">Over which axes; over all when none is given.</param>
    /// <param name="keepdims">Whether the axes stay, with size 1.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">The norm is none of these.</exception>
    public Tensor norm(Tensor tensor, string ord = "euclidean", Axis? axis = null, bool keepdims = false, string? name = null)
    {
        var tf = Binding.tf;
        return ord switch
        {
            "euclidean" or "fro" => tf.reduce_euclidean_norm(tensor, axis, keepdims),
            "1" => norm(tensor, 1, axis, keepdims),
            "2" => norm(tensor, 2, axis, keepdims),
            "inf" => norm(tensor, double.PositiveInfinity, axis, keepdims),
            _ => throw new ValueError($"'ord' must be a supported vector norm, got {ord}. Expected 'euclidean', 'fro', '1', '2' or 'inf'."),
        };
    }

    /// <summary>The root of the sum of the squares of all elements of all tensors.</summary>
    public Tensor global_norm(IEnumerable<Tensor> t_list, string? name = null)
    {
        var tf = Binding.tf;
        return tf.sqrt(tf.add_n(t_list.Select(t => tf.reduce_sum(tf.square(t)))));
    }

    /// <summary>x scaled to length 1 along axes.</summary>
    public Tensor l2_normalize(Tensor x, Axis? axis = null, double epsilon = 1e-12, string? name = null) => Binding.tf.l2_normalize(x, axis, epsilon);

    private static Value Stretch(Tensor tensor, Shape batch)
    {
        var target = batch.concatenate(tensor.shape[^2..]);
        return tensor.shape == target ? tensor.Value : Ops.BroadcastTo(tensor.Value, target);
    }
}
