namespace Tensorflow.Hdf5.Writing;

/// <summary>Numbers and bools, written from the array's own memory; only for the other order of bytes through a copy.</summary>
/// <param name="elements">The elements.</param>
/// <param name="type">Their type in the file.</param>
internal sealed class ArrayBlock(TfNet.Engine.TensorValue elements, Datatype type) : ElementBlock
{
    private byte[]? _swapped;

    /// <inheritdoc/>
    public override long Length => elements.Shape.size * type.Size;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => type.BigEndian == BitConverter.IsLittleEndian ? _swapped ??= Swapped() : Own;

    private ReadOnlySpan<byte> Own => elements.Storage.Bytes[..checked((int)Length)];

    private byte[] Swapped()
    {
        var bytes = Own.ToArray();
        for (var i = 0; i < bytes.Length; i += type.Size)
            bytes.AsSpan(i, type.Size).Reverse();
        return bytes;
    }
}
