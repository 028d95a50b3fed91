namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads the element that stands where nothing was written.</summary>
internal static class FillMessage
{
    private const string What = "the fill value of a data set";
    private const int DefinedFlag = 0x20;

    /// <summary>Its bytes; none for zeros.</summary>
    /// <exception cref="InvalidDataException">It is damaged, or has another size than an element.</exception>
    public static byte[] Read(ObjectHeader header, int elementSize)
    {
        if (header.Find(MessageType.FillValue) is { } message)
            return New(message, elementSize);
        return header.Find(MessageType.FillValueOld) is { } old ? Value(old.Open(What), elementSize) : [];
    }

    private static byte[] New(HeaderMessage message, int elementSize)
    {
        if (message.IsShared)
            throw message.File.Format.Bad(message.Offset, $"{What} is shared among objects, which is not read. Save the file anew with h5repack.");
        var reader = message.Open(What);
        var version = reader.Version(1, 3);
        bool isDefined;
        if (version == 3)
        {
            isDefined = (reader.U8() & DefinedFlag) != 0;
        }
        else
        {
            reader.Skip(2);
            isDefined = reader.U8() != 0 || version == 1;
        }
        return isDefined ? Value(reader, elementSize) : [];
    }

    private static byte[] Value(ByteReader reader, int elementSize)
    {
        var size = reader.Signed(4, "a size");
        if (size is 0 or > int.MaxValue)
            return size == 0 ? [] : throw reader.Bad($"it takes {size} bytes, an element {elementSize}.");
        return size == elementSize ? reader.Bytes((int)size).ToArray() : throw reader.Bad($"it takes {size} bytes, an element {elementSize}.");
    }
}
