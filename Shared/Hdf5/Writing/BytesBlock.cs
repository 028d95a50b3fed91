namespace Tensorflow.Hdf5.Writing;

/// <summary>Elements that are bytes already.</summary>
internal sealed class BytesBlock(byte[] bytes) : ElementBlock
{
    /// <inheritdoc/>
    public override long Length => bytes.Length;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => bytes;
}
