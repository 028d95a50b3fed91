namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads an attribute: its name, its type, its sizes and its elements.</summary>
internal static class AttributeMessage
{
    private const string What = "an attribute";

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static (string Name, AttributeNode Node) Read(HeaderMessage message)
    {
        if (message.IsShared)
            throw message.File.Format.Bad(message.Offset, "an attribute is shared among objects, which is not read. Save the file anew with h5repack.");
        var reader = message.Open(What);
        var version = reader.Version(1, 3);
        var flags = reader.U8();
        var (nameSize, typeSize, spaceSize) = (reader.U16(), reader.U16(), reader.U16());
        if (version == 3)
            reader.Skip(1);
        var nameAt = reader.Offset;
        var nameBytes = Part(ref reader, nameSize, version);
        var end = nameBytes.IndexOf((byte)0);
        var name = Utf8Text.Name(end < 0 ? nameBytes : nameBytes[..end], "the name of an attribute", message.File.Format, nameAt);
        var type = Datatype(message, Sub(message, ref reader, typeSize, version), isShared: version > 1 && (flags & 1) != 0);
        if (version > 1 && (flags & 2) != 0)
            throw reader.Bad("its sizes are shared among objects, which is not read. Save the file anew with h5repack.");
        var space = DataspaceMessage.Read(Sub(message, ref reader, spaceSize, version));
        var offset = reader.Offset;
        var store = new MemoryStore(message.File, message.Body[reader.Position..], offset);
        return (name, new AttributeNode(type, space, new StoredElements(message.File, type, space, store, $"the attribute '{name}'")));
    }

    private static Datatype Datatype(HeaderMessage message, HeaderMessage type, bool isShared) =>
        DatatypeMessage.Read(type with { Flags = (byte)(isShared ? message.Flags | 2 : 0) });

    /// <summary>A part of the message as a message.</summary>
    private static HeaderMessage Sub(HeaderMessage message, ref ByteReader reader, int size, int version)
    {
        var (at, offset) = (reader.Position, reader.Offset);
        Part(ref reader, size, version);
        return message with { Offset = offset, Body = message.Body.Slice(at, size) };
    }

    /// <summary>A part; in the first version its room is a multiple of eight bytes.</summary>
    private static ReadOnlySpan<byte> Part(ref ByteReader reader, int size, int version)
    {
        var part = reader.Bytes(size);
        if (version == 1)
            reader.Skip(-size & 7);
        return part;
    }
}
