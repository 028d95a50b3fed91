using Tensorflow.NumPy.Loops;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>Whether the elements of each row <c>x[i]</c> lie one after the other.</summary>
    public bool HasDenseRows => ndim > 0 && Layout.IsDense(Dims.AsSpan(1), Strides.AsSpan(1), _itemSize);

    /// <summary>Writes the elements of a row one after the other; nothing is allocated.</summary>
    /// <param name="index">The row's position along the first dimension.</param>
    /// <param name="target">Memory for one row of the given type.</param>
    /// <param name="dtype">The type to convert to.</param>
    /// <exception cref="InvalidOperationException">The rows are not dense.</exception>
    public unsafe void CopyRow(int index, Span<byte> target, TF_DataType dtype)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Dims[0]);
        if (!HasDenseRows)
            throw new InvalidOperationException("The elements of a row are not next to each other. Use a copy() of the array.");
        var count = size / Dims[0];
        var source = Memory.Bytes.Slice(_offset + index * Strides[0], count * _itemSize);
        if (dtype == _dtype)
        {
            source.CopyTo(target);
            return;
        }
        if (target.Length < (long)count * dtype.ElementSize())
            throw new ArgumentException($"A row of {count} elements of type {dtype.Name()} takes {count * dtype.ElementSize()} bytes. Received: {target.Length}.", nameof(target));
        var steps = stackalloc nint[2] { _itemSize, dtype.ElementSize() };
        fixed (byte* from = source, to = target)
        {
            var places = stackalloc byte*[2] { from, to };
            Casting.Find(_dtype, dtype)(places, steps, count);
        }
    }

    /// <summary>The memory itself, where it has a fixed address and the elements lie one after the other: to be read while the caller keeps the array, and no longer.</summary>
    /// <param name="memory">The block.</param>
    /// <param name="offset">Where in it the first element is, in bytes.</param>
    public bool TryGetMemory([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Storage? memory, out long offset)
    {
        memory = IsDense ? Memory.FixedBlock : null;
        offset = _offset;
        return memory is not null;
    }
}
