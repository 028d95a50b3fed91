using static Tensorflow.Binding;

namespace Tensorflow.Keras.Operations;

internal static partial class NumpyOps
{
    /// <summary>A part of a tensor, as <c>x[…]</c>.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="key">The indices.</param>
    public static Tensor get_item(Tensor x, params Slice[] key) => x[key];

    /// <summary>The parts of a tensor at given positions along an axis; of the flattened tensor when none is given.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The positions; negative ones count from the end.</param>
    /// <param name="axis">Along which axis.</param>
    public static Tensor take(Tensor x, Tensor indices, int? axis = null) => Tensor.Call(x, indices, (x, indices) =>
    {
        var (values, along) = axis is { } chosen ? (x, chosen < 0 ? chosen + x.ndim : chosen) : (tf.reshape(x, -1), 0);
        return tf.gather(values, FromBegin(indices, values.shape[along]), along);
    });

    /// <summary>For each place along an axis the element at the position that stands there.</summary>
    /// <param name="x">The tensor.</param>
    /// <param name="indices">The positions, in as many dimensions as the tensor; negative ones count from the end.</param>
    /// <param name="axis">Along which axis; of the flattened tensor when none is given.</param>
    /// <exception cref="ValueError">The numbers of dimensions do not fit.</exception>
    public static Tensor take_along_axis(Tensor x, Tensor indices, int? axis = null)
    {
        if (axis is null && indices.ndim != 1)
            throw new ValueError($"`indices` must be 1D if axis=None. Received: indices.shape={indices.shape}");
        if (axis is not null && indices.ndim != x.ndim)
            throw new ValueError($"`x` and `indices` must have the same number of dimensions. Received: x.shape={x.shape} and indices.shape={indices.shape}");
        return Tensor.Call(x, indices, (x, indices) =>
        {
            var values = axis is null ? tf.reshape(x, -1) : x;
            var along = axis is { } chosen ? (chosen < 0 ? chosen + x.ndim : chosen) : 0;
            var places = tf.cast(FromBegin(indices, values.shape[along]), TF_DataType.TF_INT64);
            // All axes but this one have the size of the larger.
            long[] common = [.. values.dims.Zip(places.dims, static (a, b) => Math.Max(a, b))];
            Tensor Stretched(Tensor tensor) => tf.broadcast_to(tensor, new Shape([.. common.Select((size, a) => a == along ? tensor.dims[a] : size)]));
            (values, places) = (Stretched(values), Stretched(places));
            var coordinates = Enumerable.Range(0, values.ndim).Select(a => a == along ? places : Coordinates(places, a));
            return tf.gather_nd(values, tf.stack(coordinates, -1));
        });
    }

    /// <summary>A matrix with these numbers on a diagonal, or the numbers on the diagonal of a matrix.</summary>
    /// <param name="x">A vector or a matrix.</param>
    /// <param name="k">Which diagonal: above the main one when positive.</param>
    /// <exception cref="ValueError">It is neither.</exception>
    public static Tensor diag(Tensor x, int k = 0) => x.ndim switch
    {
        1 => Tensor.Call(x, x =>
        {
            var size = x.shape[0] + Math.Abs(k);
            var square = tf.pad(tf.linalg.diag(x), new[,] { { Math.Max(-k, 0), 0 }, { Math.Max(k, 0), 0 } });
            return tf.pad(square, new[,] { { 0, size - square.shape[0] }, { 0, size - square.shape[1] } });
        }),
        2 => Tensor.Call(x, x => Diagonal(x, k, 0, 1)),
        _ => throw new ValueError($"`x` must be 1d or 2d. Received: x.shape={x.shape}"),
    };

    /// <summary>The numbers on the diagonals of matrices.</summary>
    /// <param name="x">The matrices.</param>
    /// <param name="offset">Which diagonal: above the main one when positive.</param>
    /// <param name="axis1">The axis of the rows.</param>
    /// <param name="axis2">The axis of the columns.</param>
    public static Tensor diagonal(Tensor x, int offset = 0, int axis1 = 0, int axis2 = 1) => Tensor.Call(x, x => Diagonal(x, offset, axis1, axis2));

    /// <summary>The sums of the diagonals of matrices.</summary>
    /// <inheritdoc cref="diagonal"/>
    public static Tensor trace(Tensor x, int offset = 0, int axis1 = 0, int axis2 = 1) => Tensor.Call(x, x =>
        tf.reduce_sum(Diagonal(x.dtype.IsFloating() || x.dtype is TF_DataType.TF_INT64 or TF_DataType.TF_UINT32 or TF_DataType.TF_UINT64 ? x : tf.cast(x, TF_DataType.TF_INT32), offset, axis1, axis2), -1));

    /// <summary>The matrices with zeros above a diagonal.</summary>
    /// <param name="x">The matrices.</param>
    /// <param name="k">Which diagonal: above the main one when positive.</param>
    public static Tensor tril(Tensor x, int k = 0) => Tensor.Call(x, x => tf.where(Below(x.shape[-2], x.shape[-1], k), x, tf.zeros_like(x)));

    /// <summary>The matrices with zeros below a diagonal.</summary>
    /// <inheritdoc cref="tril"/>
    public static Tensor triu(Tensor x, int k = 0) => Tensor.Call(x, x => tf.where(Below(x.shape[-2], x.shape[-1], k - 1), tf.zeros_like(x), x));

    /// <summary>The differences of neighbours along an axis.</summary>
    /// <param name="a">The numbers.</param>
    /// <param name="n">How often differences are taken.</param>
    /// <param name="axis">Along which axis.</param>
    /// <exception cref="ValueError">The number is negative, or the tensor has no axis.</exception>
    public static Tensor diff(Tensor a, int n = 1, int axis = -1)
    {
        if (n < 0)
            throw new ValueError($"Order `n` must be non-negative. Received n={n}");
        if (a.ndim == 0)
            throw new ValueError($"`diff` requires input that is at least one dimensional. Received: a={a}");
        return Tensor.Call(a, x =>
        {
            var along = axis < 0 ? axis + x.ndim : axis;
            for (var i = 0; i < n; i++)
            {
                var size = x.shape[along] - 1;
                var (later, earlier) = (tf.split(x, [1, size], along)[1], tf.split(x, [size, 1], along)[0]);
                x = x.dtype == TF_DataType.TF_BOOL ? tf.not_equal(later, earlier) : later - earlier;
            }
            return x;
        });
    }

    private static Tensor FromBegin(Tensor indices, int size)
    {
        indices = tf.convert_to_tensor(indices);
        return indices.dtype.IsSignedInteger() ? tf.where(indices < 0, indices + tf.cast(size, indices.dtype), indices) : indices;
    }

    /// <summary>For each place its position along an axis.</summary>
    private static Tensor Coordinates(Tensor places, int axis)
    {
        var sizes = new long[places.ndim];
        Array.Fill(sizes, 1);
        sizes[axis] = places.dims[axis];
        return tf.broadcast_to(tf.reshape(tf.cast(tf.range(places.shape[axis]), places.dtype), new Shape(sizes)), places.shape);
    }

    private static Tensor Diagonal(Tensor x, int offset, int axis1, int axis2)
    {
        x = Moved(x, new Axis([axis1, axis2]), new Axis([-2, -1]));
        var (rows, columns) = (x.shape[-2], x.shape[-1]);
        var (top, left) = (Math.Max(-offset, 0), Math.Max(offset, 0));
        var length = Math.Max(0, Math.Min(rows - top, columns - left));
        // The places of a diagonal lie evenly spaced among the elements of a matrix.
        int[] places = [.. Enumerable.Range(0, length).Select(i => ((top + i) * columns) + left + i)];
        var flat = tf.reshape(x, x.shape[..^2].concatenate(rows * columns));
        return tf.gather(flat, places, flat.ndim - 1);
    }
}
