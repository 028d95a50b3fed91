namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Calls a function with each row along an axis and puts its results there.</summary>
    /// <exception cref="ValueError">The axis does not exist, or the results differ in shape.</exception>
    public static NDArray apply_along_axis(Func<NDArray, NDArray> func1d, int axis, NDArray arr)
    {
        var along = Axis.Resolve(axis, arr.ndim);
        var rows = moveaxis(arr, along, arr.ndim - 1);
        var outer = rows.shape[..(arr.ndim - 1)];
        var flat = rows.reshape(new Shape(checked((int)outer.size), arr.Dims[along]));
        var results = Stacking.FromElements([.. flat.Select(func1d)]);
        int[] inner = results.Dims[1..];
        var joined = results.reshape(new Shape([.. outer.as_int_list(), .. inner]));
        for (var i = 0; i < inner.Length; i++)
            joined = moveaxis(joined, outer.ndim + i, along + i);
        return joined;
    }

    /// <summary>An array of a function's values at all positions of a shape; it is called once with arrays of coordinates.</summary>
    public static NDArray fromfunction(Func<NDArray[], NDArray> function, Shape shape) =>
        function([.. indices(shape).astype(TF_DataType.TF_DOUBLE)]);

    /// <summary>Sets the main diagonal of a matrix in place.</summary>
    /// <exception cref="ValueError">There are not two dimensions.</exception>
    public static void fill_diagonal(NDArray a, NDArray val)
    {
        if (a.ndim != 2)
            throw new ValueError("array must be at least 2-d");
        a.View(a.Offset, [Math.Min(a.Dims[0], a.Dims[1])], [a.Strides[0] + a.Strides[1]]).fill(val);
    }

    /// <summary>Indices that pick the crossings of rows and columns: <c>var (r, c) = np.ix_(rows, columns); x[r, c]</c>.</summary>
    public static (NDArray, NDArray) ix_(NDArray rows, NDArray columns) => (expand_dims(Positions(rows), 1), expand_dims(Positions(columns), 0));

    /// <summary>The positions of the upper triangle of a square matrix, row by row.</summary>
    public static ArrayTuple triu_indices(int n, int k = 0) => nonzero(logical_not(tri(n, n, k - 1, TF_DataType.TF_BOOL)));

    /// <summary>The positions of the lower triangle of a square matrix, row by row.</summary>
    public static ArrayTuple tril_indices(int n, int k = 0) => nonzero(tri(n, n, k, TF_DataType.TF_BOOL));

    /// <summary>Windows of a length that slide along the only axis: a view of shape (n - length + 1, length) that cannot be written.</summary>
    /// <exception cref="ValueError">The window is longer than the array, or there are more dimensions.</exception>
    public static NDArray sliding_window_view(NDArray x, int window_shape)
    {
        if (x.ndim != 1 || window_shape < 0 || window_shape > x.size)
            throw new ValueError("window shape cannot be larger than input array shape");
        var view = x.View(x.Offset, [x.size - window_shape + 1, window_shape], [x.Strides[0], x.Strides[0]]);
        view.writeable = false;
        return view;
    }

    /// <summary>Numbers at equal ratios, ends included.</summary>
    public static NDArray geomspace(double start, double stop, int num = 50, bool endpoint = true)
    {
        if (start == 0 || stop == 0)
            throw new ValueError("Geometric sequence cannot include zero");
        if (start < 0 && stop < 0)
            return negative(geomspace(-start, -stop, num, endpoint));
        var result = logspace(Math.Log10(start), Math.Log10(stop), num, endpoint);
        if (num > 0)
            result[0] = start;
        if (num > 1 && endpoint)
            result[-1] = stop;
        return result;
    }

    /// <summary>0 below zero, 1 above it, and a chosen value at zero.</summary>
    public static NDArray heaviside(NDArray x1, NDArray x2) =>
        where(isnan(x1), x1, where(equal(x1, 0), x2, greater(x1, 0).astype(x1.dtype.Type.IsFloating() ? x1.dtype : TF_DataType.TF_DOUBLE)));

    /// <summary><c>sin(pi x) / (pi x)</c>, 1 at zero.</summary>
    public static NDArray sinc(NDArray x)
    {
        var angle = pi * where(equal(x, 0), new NDArray(1.0e-20).astype(x.dtype.Type.IsFloating() ? x.dtype : TF_DataType.TF_DOUBLE), x);
        return sin(angle) / angle;
    }

    private static NDArray Positions(NDArray index) => index.dtype == TF_DataType.TF_BOOL ? nonzero(index)[0] : index;
}
