namespace Tensorflow.Hdf5.Reading;

/// <summary>Texts from the bytes that a file has for them.</summary>
internal static class TextElements
{
    /// <summary>The texts, in order.</summary>
    /// <param name="file">The file.</param>
    /// <param name="type">Their type.</param>
    /// <param name="bytes">Their bytes or, for texts of any length, where those are.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <exception cref="InvalidDataException">They are no UTF-8, are not there, or would take too much memory.</exception>
    public static string[] Decode(FileReader file, Datatype type, ReadOnlyMemory<byte> bytes, string what)
    {
        var texts = Bytes(file, type, bytes, what);
        long longest = 1;
        foreach (var text in texts)
            longest = Math.Max(longest, text.Length);
        // An array gives each text the room of the longest one, four bytes a character.
        if (SizeLimits.IsSuspicious(4 * longest * texts.Length, file.Length))
            throw file.Bad(0, $"{what} has {texts.Length} texts of up to {longest} bytes, which is too much memory for a file of {file.Length} bytes. Read a part of it.");
        return Array.ConvertAll(texts, text => Utf8Text.Decode(text.Span, $"a text of {what}", file.Format, file.OffsetOf(0)));
    }

    /// <summary>The bytes of the texts, in order.</summary>
    /// <exception cref="InvalidDataException">They are not there.</exception>
    public static ReadOnlyMemory<byte>[] Bytes(FileReader file, Datatype type, ReadOnlyMemory<byte> bytes, string what)
    {
        var texts = new ReadOnlyMemory<byte>[bytes.Length / type.Size];
        for (var i = 0; i < texts.Length; i++)
        {
            var element = bytes.Slice(i * type.Size, type.Size);
            texts[i] = type.Kind == DatatypeKind.VariableString ? FromHeap(file, element.Span, what) : Trim(element, type.Padding);
        }
        return texts;
    }

    private static ReadOnlyMemory<byte> FromHeap(FileReader file, ReadOnlySpan<byte> element, string what)
    {
        var reader = new ByteReader(element, what, file.Format, file.OffsetOf(0));
        var (length, address, index) = (reader.U32(), reader.Address(), reader.U32());
        if (length == 0 || address is 0 or FileFormat.Undefined)
            return default;
        var text = file.Heap.Object(address, index <= ushort.MaxValue ? (int)index : -1);
        if (length > text.Length)
            throw file.Bad(address, $"a text of {what} has {length} bytes, but {text.Length} are there.");
        return Trim(text[..(int)length], StringPadding.NullTerminated);
    }

    private static ReadOnlyMemory<byte> Trim(ReadOnlyMemory<byte> text, StringPadding padding)
    {
        switch (padding)
        {
            case StringPadding.NullTerminated:
                var end = text.Span.IndexOf((byte)0);
                return end < 0 ? text : text[..end];
            case StringPadding.SpacePadded:
                return text[..(text.Span.LastIndexOfAnyExcept((byte)' ') + 1)];
            default:
                return text[..(text.Span.LastIndexOfAnyExcept((byte)0) + 1)];
        }
    }
}
