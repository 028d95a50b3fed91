namespace Tensorflow.Hdf5.Writing;

/// <summary>Texts of variable length: what stands in the place of each says where it is.</summary>
internal sealed class HeapTextBlock(HeapText[] texts) : ElementBlock
{
    private byte[]? _bytes;

    /// <inheritdoc/>
    public override long Length => (long)texts.Length * HeapText.Size;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Bytes => _bytes ?? Encode();

    private byte[] Encode()
    {
        var output = new ByteWriter();
        foreach (var text in texts)
            text.Write(output);
        var bytes = output.Written.ToArray();
        // Nothing lies at 0 but the superblock: a collection there has no place yet.
        if (Array.TrueForAll(texts, static text => text.Collection is not { Address: 0 }))
            _bytes = bytes;
        return bytes;
    }
}
