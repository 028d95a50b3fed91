namespace Tensorflow.Hdf5.Writing;

/// <summary>The texts of a group's names, each closed by a zero; the empty one stands first.</summary>
internal sealed class LocalHeap : MetadataBlock
{
    /// <summary>Bytes before the texts.</summary>
    private const int HeadSize = 32;

    /// <summary>What stands for "no room is free".</summary>
    private const int NothingFree = 1;

    private readonly ByteWriter _texts = new();

    /// <summary>A heap with the empty name.</summary>
    public LocalHeap() => _texts.Zeros(8);

    /// <summary>Adds a text.</summary>
    /// <returns>Where it starts.</returns>
    public long Add(byte[] text)
    {
        var start = _texts.Length;
        _texts.Bytes(text);
        _texts.U8(0);
        _texts.PadTo8();
        return start;
    }

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        output.Bytes("HEAP"u8);
        output.U32(0);
        output.Offset(_texts.Length);
        output.Offset(NothingFree);
        output.Offset(Address + HeadSize);
        output.Bytes(_texts.Written);
    }
}
