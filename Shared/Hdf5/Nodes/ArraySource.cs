using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Hdf5;

/// <summary>
/// Numbers or bools in an array that will be written. The array's memory is looked at and not copied; whoever changes the array afterwards changes a copy, so
/// that the file gets what the array held when it was handed over, as in Python.
/// </summary>
/// <param name="array">The elements.</param>
internal sealed class ArraySource(NDArray array) : ElementSource
{
    private readonly NDArray _array = new(array.AsTensorValue());

    /// <summary>The elements, dense, as they are now.</summary>
    public TensorValue Elements => _array.AsTensorValue();

    /// <inheritdoc/>
    public override NDArray Read(params ReadOnlySpan<Slice> index)
    {
        // A part is copied, so that the next write need not copy the whole.
        return index.IsEmpty ? new NDArray(Elements) : _array[index.ToArray()].copy();
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<byte> target) => Elements.Storage.Bytes[..target.Length].CopyTo(target);

    /// <summary>Writes elements in the places that an index names.</summary>
    /// <exception cref="ValueError">The value's shape does not fit.</exception>
    public void Write(Slice[] index, NDArray value) => _array[index] = value;
}
