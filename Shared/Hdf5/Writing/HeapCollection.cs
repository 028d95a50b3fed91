namespace Tensorflow.Hdf5.Writing;

/// <summary>Texts of variable length that lie together. Readers load a collection as a whole, so it is kept small, but for a text that is larger.</summary>
internal sealed class HeapCollection : MetadataBlock
{
    /// <summary>The fewest bytes that HDF5 accepts.</summary>
    private const int MinSize = 4096;

    /// <summary>From how many bytes on another collection is begun.</summary>
    private const int FullSize = 1 << 16;

    /// <summary>Bytes before the texts, and before each text.</summary>
    private const int HeadSize = 16;

    private readonly List<byte[]> _texts = [];
    private long _size = HeadSize;

    /// <summary>Whether a text of so many bytes is to go here.</summary>
    public bool HasRoomFor(int length) => _texts.Count == 0 || (_size + Taken(length) <= FullSize);

    /// <summary>Stores a text and gives its number.</summary>
    public int Add(byte[] text)
    {
        _texts.Add(text);
        _size += Taken(text.Length);
        return _texts.Count;
    }

    /// <inheritdoc/>
    protected override void Encode(ByteWriter output)
    {
        var size = Math.Max(MinSize, _size);
        output.Bytes("GCOL"u8);
        output.U32(1);
        output.Offset(size);
        for (var i = 0; i < _texts.Count; i++)
        {
            output.U16(i + 1);
            output.U16(1);
            output.U32(0);
            output.Offset(_texts[i].Length);
            output.Bytes(_texts[i]);
            output.PadTo8();
        }
        var free = size - output.Length;
        if (free >= HeadSize)
        {
            output.U64(0);
            output.Offset(free);
        }
        output.PadTo((int)size);
    }

    private static long Taken(int length) => HeadSize + ((length + 7L) & ~7L);
}
