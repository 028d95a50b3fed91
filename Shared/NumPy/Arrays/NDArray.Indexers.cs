using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>The row at a position, as a view; of one dimension, the element; of several arrays, one of them.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public NDArray this[int index]
    {
        get => _group is null ? BasicIndex.At(this, [index]) : _group.At(index);
        set => BasicIndex.SetAt(this, [index], value);
    }

    /// <summary>The row at a position; <c>^1</c> is the last.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public NDArray this[Index index]
    {
        get => this[index.IsFromEnd ? -index.Value : index.Value];
        set => this[index.IsFromEnd ? -index.Value : index.Value] = value;
    }

    /// <summary>The rows of a range, as a view: <c>x[..5000]</c>.</summary>
    public NDArray this[Range range]
    {
        get => _group is null ? Indexer.Get(this, [range]) : GroupRange(range);
        set => Indexer.Set(this, [range], value);
    }

    /// <summary>Slices as Python writes them, as a view: <c>x["1:3, ::2"]</c>; of several arrays, the one of that name.</summary>
    /// <exception cref="ValueError">The text is not an index.</exception>
    /// <exception cref="KeyNotFoundException">Of several arrays, none has that name.</exception>
    public NDArray this[string slices]
    {
        get => _group is null ? Indexer.Get(this, Slice.ParseSlices(slices)) : _group.ByName(slices);
        set => Indexer.Set(this, Slice.ParseSlices(slices), value);
    }

    /// <summary>The elements where a mask is true, or the rows at integer positions: a copy. Assignment writes to these places.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position, or the mask has other sizes than the array.</exception>
    public NDArray this[NDArray index]
    {
        get => _group is null ? Indexer.Get(this, [index]) : index.dtype == TF_DataType.TF_STRING ? _group.ByName((string)index) : _group.At(index);
        set => Indexer.Set(this, [index], value);
    }

    /// <summary>The elements at these positions, an array of positions for each dimension: <c>x[np.where(x > 1)]</c>. Assignment writes to these places.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position, or there are more arrays than dimensions.</exception>
    public NDArray this[ArrayTuple positions]
    {
        get => Indexer.Get(this, positions.AsIndex());
        set => Indexer.Set(this, positions.AsIndex(), value);
    }

    /// <summary>A pixel's three bytes: <c>var (r, g, b) = image[y, x];</c></summary>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    /// <exception cref="ValueError">There are not three elements.</exception>
    public void Deconstruct(out byte first, out byte second, out byte third)
    {
        Unpacked(3);
        (first, second, third) = ((byte)this[0], (byte)this[1], (byte)this[2]);
    }

    /// <summary>The parts of an array of two along its first axis, <c>var (negatives, positives) = np.bincount(y)</c>, or two arrays.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out NDArray first, out NDArray second) => (first, second) = Unpacked(2) ? (this[0], this[1]) : default;

    /// <summary>The parts of an array of three along its first axis, or three arrays.</summary>
    /// <exception cref="ValueError">There are not exactly three.</exception>
    [OverloadResolutionPriority(1)]
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third) => (first, second, third) = Unpacked(3) ? (this[0], this[1], this[2]) : default;

    /// <summary>The parts of an array of four along its first axis, or four arrays.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third, out NDArray fourth) =>
        (first, second, third, fourth) = Unpacked(4) ? (this[0], this[1], this[2], this[3]) : default;

    private bool Unpacked(int names)
    {
        if (_group is not null)
        {
            if (_group.Keys.Count > 0)
                throw Several();
            Unpacking.Check(names, _group.Count, $"Received: a list of {_group.Count} arrays.");
        }
        else if (ndim == 0)
        {
            throw new TypeError("iteration over a 0-d array: it has no parts to unpack. Index the elements meant.");
        }
        else
        {
            Unpacking.Check(names, Dims[0], $"Received: shape {shape}.");
        }
        return true;
    }

    /// <summary>Any mixture of positions, ranges, <c>":"</c>, <c>"..."</c>, <see cref="np.newaxis"/>, masks and arrays of positions.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position, or there are more indices than dimensions.</exception>
    [OverloadResolutionPriority(-1)]
    public NDArray this[params ReadOnlySpan<Slice> slices]
    {
        get => Indexer.Get(this, slices);
        set => Indexer.Set(this, slices, value);
    }
}
