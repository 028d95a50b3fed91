namespace Tensorflow.Hdf5.Writing;

/// <summary>A piece that is small enough to be put together in memory; what stands for addresses takes as much room before they are known as afterwards.</summary>
internal abstract class MetadataBlock : Block
{
    private long? _length;

    /// <inheritdoc/>
    public override long Length => _length ??= Encode().Length;

    /// <inheritdoc/>
    public sealed override void Write(Stream output) => output.Write(Encode().Written);

    /// <summary>Writes the piece with the addresses as they are now.</summary>
    protected abstract void Encode(ByteWriter output);

    private ByteWriter Encode()
    {
        var output = new ByteWriter();
        Encode(output);
        return output;
    }
}
