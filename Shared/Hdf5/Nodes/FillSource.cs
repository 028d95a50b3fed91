using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>Elements that were never written: all are the same, and the file keeps none of them.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="type">The type of numbers or bools.</param>
/// <param name="value">The bytes of the element in the file; empty for zeros.</param>
internal sealed class FillSource(Shape shape, Datatype type, byte[] value) : ElementSource
{
    /// <inheritdoc/>
    public override NDArray Read(params ReadOnlySpan<Slice> index)
    {
        var all = new NDArray(shape, type.Elements);
        if (value.Length > 0)
            all[Slice.Ellipsis] = new NDArray(Own(), Shape.Scalar, type.Elements);
        return index.IsEmpty ? all : all[index.ToArray()];
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<byte> target)
    {
        target.Clear();
        var own = Own();
        for (var i = 0; i < target.Length && own.Length > 0; i += own.Length)
            own.CopyTo(target[i..]);
    }

    /// <summary>The bytes of the element in the machine's order.</summary>
    private byte[] Own()
    {
        byte[] own = [.. value];
        if (type.BigEndian == BitConverter.IsLittleEndian)
            own.AsSpan().Reverse();
        return own;
    }
}
