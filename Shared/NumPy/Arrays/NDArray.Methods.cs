using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>The elements in another shape: a view where the layout allows it. One size may be -1.</summary>
    /// <exception cref="ValueError">The number of elements differs.</exception>
    public NDArray reshape(Shape newshape) => Reshaped(newshape);

    /// <summary>The elements in another shape: a view where the layout allows it. One size may be -1.</summary>
    /// <exception cref="ValueError">The number of elements differs.</exception>
    [OverloadResolutionPriority(1)]
    public NDArray reshape(params int[] newshape) => Reshaped(new Shape(newshape));

    /// <summary>The elements converted to another type.</summary>
    /// <param name="dtype">The type, such as <c>np.float32</c> or <c>"float32"</c>.</param>
    /// <param name="copy">Whether to copy even when the type is the same.</param>
    /// <exception cref="ValueError">Text is not a number.</exception>
    public NDArray astype(DTypeArg dtype, bool copy = true)
    {
        var type = dtype.Or(TF_DataType.TF_DOUBLE);
        if (type == _dtype)
            return copy ? this.copy() : this;
        if (type == TF_DataType.TF_STRING || _dtype == TF_DataType.TF_STRING)
            return TextConversion.Convert(this, type);
        return Loops.Ufunc.Convert(this, type);
    }

    /// <summary>A dense copy.</summary>
    public NDArray copy()
    {
        var result = Empty(Dims, _dtype, _itemSize);
        Copying.Copy(this, result);
        return result;
    }

    /// <summary>A view of the same elements.</summary>
    public NDArray view() => View(_offset, Dims, Strides);

    /// <summary>The dimensions in another order (reversed when none is given): a view.</summary>
    /// <exception cref="ValueError">The axes do not name each dimension once.</exception>
    [OverloadResolutionPriority(1)]
    public NDArray transpose(params int[] axes)
    {
        if (axes.Length == 0)
            axes = [.. Enumerable.Range(0, ndim).Reverse()];
        if (axes.Length != ndim)
            throw new ValueError($"axes don't match array. Received: {axes.Length} axes for {ndim} dimensions.");
        var order = new Axis(axes).Resolve(ndim);
        return View(_offset, Array.ConvertAll(order, a => Dims[a]), Array.ConvertAll(order, a => Strides[a]));
    }

    /// <summary>The dimensions in another order: a view.</summary>
    /// <exception cref="ValueError">The axes do not name each dimension once.</exception>
    public NDArray transpose(Axis axes) => transpose(axes.axis);

    /// <summary>Two dimensions exchanged: a view.</summary>
    public NDArray swapaxes(int axis1, int axis2)
    {
        int[] order = [.. Enumerable.Range(0, ndim)];
        (axis1, axis2) = (Axis.Resolve(axis1, ndim), Axis.Resolve(axis2, ndim));
        (order[axis1], order[axis2]) = (order[axis2], order[axis1]);
        return transpose(order);
    }

    /// <summary>The elements in one dimension: a view where the layout allows it.</summary>
    public NDArray ravel() => reshape(new Shape(size));

    /// <summary>The elements in one dimension: a copy.</summary>
    public NDArray flatten() => copy().View(0, [size], [_itemSize]);

    /// <summary>Without dimensions of size 1 (all of them, or those named): a view.</summary>
    /// <exception cref="ValueError">A named dimension has another size.</exception>
    public NDArray squeeze(Axis? axis = null)
    {
        var named = axis?.Resolve(ndim);
        foreach (var a in named ?? [])
        {
            if (Dims[a] != 1)
                throw new ValueError("cannot select an axis to squeeze out which has size not equal to one");
        }
        int[] kept = [.. Enumerable.Range(0, ndim).Where(i => named is null ? Dims[i] != 1 : !named.Contains(i))];
        return View(_offset, Array.ConvertAll(kept, i => Dims[i]), Array.ConvertAll(kept, i => Strides[i]));
    }

    /// <summary>Sets every element.</summary>
    public void fill(NDArray value) => BasicIndex.Assign(this, value);

    /// <summary>Sorts along an axis in place; NaN comes last.</summary>
    public void sort(int axis = -1) => Copying.Copy(np.sort(this, axis), this);

    /// <summary>The positions that would sort the array.</summary>
    public NDArray argsort(int axis = -1) => np.argsort(this, axis);

    /// <summary>The positions of the elements that are not zero, one array for each dimension.</summary>
    public ArrayTuple nonzero() => np.nonzero(this);

    /// <summary>Each element repeated.</summary>
    public NDArray repeat(NDArray repeats, int? axis = null) => np.repeat(this, repeats, axis);

    /// <summary>The elements at positions.</summary>
    public NDArray take(NDArray indices, int? axis = null) => np.take(this, indices, axis);

    /// <summary>The product of matrices or vectors.</summary>
    public NDArray dot(NDArray other) => np.dot(this, other);

    /// <summary>Rounded to decimals, halves to even.</summary>
    public NDArray round(int decimals = 0) => np.round(this, decimals);

    /// <summary>Kept within bounds.</summary>
    public NDArray clip(NDArray? min = null, NDArray? max = null) => np.clip(this, min, max);

    /// <summary>The elements of a diagonal.</summary>
    public NDArray diagonal(int offset = 0) => np.diagonal(this, offset);

    /// <summary>The sum of a diagonal.</summary>
    public NDArray trace(int offset = 0) => np.trace(this, offset);

    /// <summary>Sets single elements in row-major order of position.</summary>
    public void itemset(int index, NDArray value) => ravel()[index] = value;

    private NDArray Reshaped(Shape newshape)
    {
        var to = Reshaping.Resolve(newshape, size);
        if (Reshaping.TryView(Dims, Strides, to) is { } viewed)
            return View(_offset, to, viewed);
        var dense = copy();
        return dense.View(dense._offset, to, Layout.RowMajor(to, _itemSize));
    }
}
