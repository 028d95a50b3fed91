namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>The sizes of the dimensions.</summary>
    public static Shape shape(NDArray a) => a.shape;

    /// <summary>The number of elements.</summary>
    public static int size(NDArray a) => a.size;

    /// <summary>The number of dimensions.</summary>
    public static int ndim(NDArray a) => a.ndim;

    /// <summary>The elements in another shape: a view where the layout allows it.</summary>
    /// <exception cref="ValueError">The number of elements differs.</exception>
    public static NDArray reshape(NDArray a, Shape newshape) => a.reshape(newshape);

    /// <summary>The elements in one dimension: a view where the layout allows it.</summary>
    public static NDArray ravel(NDArray a) => a.ravel();

    /// <summary>The dimensions in another order, reversed when none is given: a view.</summary>
    /// <exception cref="ValueError">The axes do not name each dimension once.</exception>
    public static NDArray transpose(NDArray a, Axis? axes = null) => a.transpose(axes?.axis ?? []);

    /// <summary>Two dimensions exchanged: a view.</summary>
    public static NDArray swapaxes(NDArray a, int axis1, int axis2) => a.swapaxes(axis1, axis2);

    /// <summary>Dimensions moved to other positions: a view.</summary>
    /// <exception cref="ValueError">The numbers of axes differ, or an axis does not exist.</exception>
    public static NDArray moveaxis(NDArray a, Axis source, Axis destination)
    {
        if (source.size != destination.size)
            throw new ValueError("`source` and `destination` arguments must have the same number of elements");
        var from = source.Resolve(a.ndim);
        var to = destination.Resolve(a.ndim);
        var order = Enumerable.Range(0, a.ndim).Except(from).ToList();
        foreach (var i in Enumerable.Range(0, to.Length).OrderBy(i => to[i]))
            order.Insert(to[i], from[i]);
        return a.transpose([.. order]);
    }

    /// <summary>A new dimension of size 1 (at the end when no axis is given): a view.</summary>
    /// <exception cref="ValueError">The axis does not exist.</exception>
    public static NDArray expand_dims(NDArray a, Axis? axis = null)
    {
        var rank = a.ndim + (axis?.size ?? 1);
        var added = (axis ?? -1).Resolve(rank);
        var dims = new int[rank];
        var strides = new int[rank];
        var from = 0;
        for (var i = 0; i < rank; i++)
            (dims[i], strides[i]) = added.Contains(i) ? (1, 0) : (a.Dims[from], a.Strides[from++]);
        return a.View(a.Offset, dims, strides);
    }

    /// <summary>Without dimensions of size 1: a view.</summary>
    /// <exception cref="ValueError">A named dimension has another size.</exception>
    public static NDArray squeeze(NDArray a, Axis? axis = null) => a.squeeze(axis);

    /// <summary>The array as if it had another shape, one element standing for many: a view that cannot be written.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static NDArray broadcast_to(NDArray array, Shape shape) => Stretch(array, NDArray.Sizes(shape));

    /// <summary>Arrays stretched to their common shape: views that cannot be written.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static ArrayTuple broadcast_arrays(params NDArray[] arrays)
    {
        var dims = Layout.Broadcast(Array.ConvertAll(arrays, static a => a.Dims));
        return new ArrayTuple(Array.ConvertAll(arrays, a => Stretch(a, dims)));
    }

    /// <summary>The common shape of shapes.</summary>
    /// <exception cref="ValueError">The shapes do not fit together.</exception>
    public static Shape broadcast_shapes(params Shape[] shapes) => new(Layout.Broadcast(Array.ConvertAll(shapes, NDArray.Sizes)));

    /// <summary>At least one dimension.</summary>
    public static NDArray atleast_1d(NDArray a) => a.ndim >= 1 ? a : a.reshape(new Shape(1));

    /// <summary>At least two dimensions, new ones in front.</summary>
    public static NDArray atleast_2d(NDArray a) => a.ndim >= 2 ? a : a.reshape(new Shape(1, a.size));

    /// <summary>At least three dimensions.</summary>
    public static NDArray atleast_3d(NDArray a) => a.ndim switch
    {
        0 => a.reshape(new Shape(1, 1, 1)),
        1 => a.reshape(new Shape(1, a.size, 1)),
        2 => expand_dims(a, 2),
        _ => a,
    };

    /// <summary>The order reversed along axes (all of them when not given): a view.</summary>
    /// <exception cref="ValueError">An axis does not exist.</exception>
    public static NDArray flip(NDArray m, Axis? axis = null)
    {
        int[] strides = [.. m.Strides];
        var offset = m.Offset;
        foreach (var i in axis?.Resolve(m.ndim) ?? [.. Enumerable.Range(0, m.ndim)])
        {
            offset += Math.Max(0, m.Dims[i] - 1) * strides[i];
            strides[i] = -strides[i];
        }
        return m.View(offset, m.Dims, strides);
    }

    /// <summary>The rows in reverse order: a view.</summary>
    public static NDArray flipud(NDArray m) => flip(m, 0);

    /// <summary>The columns in reverse order: a view.</summary>
    public static NDArray fliplr(NDArray m) => flip(m, 1);

    /// <summary>Turned by quarters in the plane of two axes, from the first to the second.</summary>
    public static NDArray rot90(NDArray m, int k = 1) => (((k % 4) + 4) % 4) switch
    {
        0 => m.view(),
        1 => flip(m.swapaxes(0, 1), 0),
        2 => flip(flip(m, 0), 1),
        _ => flip(m.swapaxes(0, 1), 1),
    };

    /// <summary>The elements of a diagonal of the first two dimensions: a view that cannot be written.</summary>
    /// <exception cref="ValueError">There are fewer than two dimensions.</exception>
    public static NDArray diagonal(NDArray a, int offset = 0)
    {
        if (a.ndim < 2)
            throw new ValueError("diag requires an array of at least two dimensions");
        var (rows, columns) = (Math.Max(0, a.Dims[0] + Math.Min(0, offset)), Math.Max(0, a.Dims[1] - Math.Max(0, offset)));
        var start = a.Offset + Math.Max(0, offset) * a.Strides[1] + Math.Max(0, -offset) * a.Strides[0];
        var count = Math.Min(rows, columns);
        var view = a.View(count > 0 ? start : a.Offset, [.. a.Dims[2..], count], [.. a.Strides[2..], a.Strides[0] + a.Strides[1]]);
        view.writeable = false;
        return view;
    }

    /// <summary>The sum of a diagonal.</summary>
    public static NDArray trace(NDArray a, int offset = 0) => sum(diagonal(a, offset), -1);

    internal static NDArray Stretch(NDArray a, int[] dims)
    {
        if (a.Dims.AsSpan().SequenceEqual(dims))
            return a;
        try
        {
            var view = a.View(a.Offset, dims, Layout.Stretch(a.Dims, a.Strides, dims));
            view.writeable = false;
            return view;
        }
        catch (ValueError) when (a.ndim > dims.Length)
        {
            throw new ValueError("input operand has more dimensions than allowed by the axis remapping");
        }
    }
}
