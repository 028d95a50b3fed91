namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads one link of a group of the new kind.</summary>
internal static class LinkMessage
{
    private const string What = "a link of a group";
    private const int HardLinkType = 0, SoftLinkType = 1, ExternalLinkType = 64;
    private const int OrderFlag = 0x04, TypeFlag = 0x08, CharsetFlag = 0x10;

    /// <summary>Reads it.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static (long Order, string Name, Link Link) Read(HeaderMessage message)
    {
        var file = message.File;
        var reader = message.Open(What);
        reader.Version(1, 1);
        var flags = reader.U8();
        var type = (flags & TypeFlag) != 0 ? reader.U8() : HardLinkType;
        var order = (flags & OrderFlag) != 0 ? (long)reader.U64() : 0;
        if ((flags & CharsetFlag) != 0)
            reader.Skip(1);
        var length = reader.Signed(1 << (flags & 3), "a name");
        if (length > reader.Left)
            throw reader.Bad($"its name takes {length} bytes, {reader.Left} are left.");
        var at = reader.Offset;
        var name = Utf8Text.Name(reader.Bytes((int)length), "the name of a link", file.Format, at);
        return (order, name, Target(ref reader, file, type));
    }

    private static Link Target(ref ByteReader reader, FileReader file, int type)
    {
        if (type == HardLinkType)
        {
            var address = reader.Address();
            return new HardLink(() => file.NodeAt(address));
        }
        var at = reader.Offset;
        var value = reader.Bytes(reader.U16());
        return type switch
        {
            SoftLinkType => new SoftLink(Utf8Text.Decode(value, "the path of a soft link", file.Format, at)),
            ExternalLinkType => new ForeignLink("a link into another file"),
            _ => new ForeignLink($"a link of the user's type {type}"),
        };
    }
}
