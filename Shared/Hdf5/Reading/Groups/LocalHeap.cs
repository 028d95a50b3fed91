namespace Tensorflow.Hdf5.Reading;

/// <summary>The texts of a group of the old kind: names, and paths of soft links.</summary>
internal sealed class LocalHeap
{
    private const string What = "the names of a group";

    private readonly FileReader _file;
    private readonly long _address;
    private readonly byte[] _texts;

    private LocalHeap(FileReader file, long address, byte[] texts) => (_file, _address, _texts) = (file, address, texts);

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static LocalHeap Read(FileReader file, long address)
    {
        var parts = new StructureReader(file);
        var format = file.Format;
        var reader = parts.Read(address, 8 + (2 * format.LengthSize) + format.OffsetSize, What);
        reader.Expect("HEAP"u8);
        reader.Version(0, 0);
        reader.Skip(3);
        var size = reader.Length();
        reader.Skip(format.LengthSize);
        var texts = reader.Address();
        return new LocalHeap(file, texts, size == 0 ? [] : parts.Bytes(texts, size, What));
    }

    /// <summary>A name.</summary>
    /// <exception cref="InvalidDataException">There is none at this place.</exception>
    public string Name(long at) => Utf8Text.Name(Bytes(at), "the name of a link", _file.Format, _file.OffsetOf(_address + at));

    /// <summary>A text, which may be empty.</summary>
    /// <exception cref="InvalidDataException">There is none at this place.</exception>
    public string Text(long at) => Utf8Text.Decode(Bytes(at), "the path of a soft link", _file.Format, _file.OffsetOf(_address + at));

    private ReadOnlySpan<byte> Bytes(long at)
    {
        if (at < 0 || at >= _texts.Length)
            throw _file.Bad(_address, $"a name is said to lie at {at} of {_texts.Length} bytes of {What}.");
        var text = _texts.AsSpan((int)at);
        var end = text.IndexOf((byte)0);
        return end >= 0 ? text[..end] : throw _file.Bad(_address + at, "the name of a link does not end.");
    }
}
