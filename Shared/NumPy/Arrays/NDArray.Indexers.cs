using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>The row at a position, as a view; of one dimension, the element.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public NDArray this[int index]
    {
        get => BasicIndex.At(this, [index]);
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
        get => Indexer.Get(this, [range]);
        set => Indexer.Set(this, [range], value);
    }

    /// <summary>Slices as Python writes them, as a view: <c>x["1:3, ::2"]</c>; of what <c>np.load</c> read from an npz file, the array of that name.</summary>
    /// <exception cref="ValueError">The text is not an index.</exception>
    /// <exception cref="KeyNotFoundException">The npz file holds no array of that name.</exception>
    public NDArray this[string slices]
    {
        get => _archive is null ? Indexer.Get(this, Slice.ParseSlices(slices)) : _archive[slices];
        set => Indexer.Set(this, Slice.ParseSlices(slices), value);
    }

    /// <summary>The elements where a mask is true, or the rows at integer positions: a copy. Assignment writes to these places.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position, or the mask has other sizes than the array.</exception>
    public NDArray this[NDArray index]
    {
        get => Indexer.Get(this, [index]);
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
    /// <exception cref="ValueError">There are not three elements.</exception>
    public void Deconstruct(out byte first, out byte second, out byte third)
    {
        if (ndim != 1 || size != 3)
            throw new ValueError($"Three values are unpacked from an array of three. Received: shape {shape}.");
        (first, second, third) = ((byte)this[0], (byte)this[1], (byte)this[2]);
    }

    /// <summary>The parts of an array of two along its first axis: <c>var (negatives, positives) = np.bincount(y)</c>.</summary>
    /// <exception cref="ValueError">There are not exactly two.</exception>
    public void Deconstruct(out NDArray first, out NDArray second) => (first, second) = Unpacked(2) ? (this[0], this[1]) : default;

    /// <summary>The parts of an array of four along its first axis.</summary>
    /// <exception cref="ValueError">There are not exactly four.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third, out NDArray fourth) =>
        (first, second, third, fourth) = Unpacked(4) ? (this[0], this[1], this[2], this[3]) : default;

    private bool Unpacked(int wanted)
    {
        if (ndim > 0 && _dims[0] == wanted)
            return true;
        throw new ValueError(ndim == 0 ? "cannot unpack a 0-d array. Index the elements meant." : _dims[0] > wanted
            ? $"too many values to unpack (expected {wanted}). Received: shape {shape}."
            : $"not enough values to unpack (expected {wanted}, got {_dims[0]}). Received: shape {shape}.");
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
