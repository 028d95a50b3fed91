namespace Tensorflow.Hdf5.Reading;

/// <summary>Reads the type of elements.</summary>
internal static class DatatypeMessage
{
    private const string What = "a data type";

    /// <summary>The class of a type; the values are those of the file.</summary>
    private enum TypeClass
    {
        FixedPoint,
        FloatingPoint,
        Time,
        Text,
        BitField,
        Opaque,
        Compound,
        Reference,
        Enumeration,
        VariableLength,
        Array,
        Complex,
    }

    /// <summary>Reads it, from where it is shared if it is.</summary>
    /// <exception cref="InvalidDataException">It is damaged.</exception>
    public static Datatype Read(HeaderMessage message)
    {
        if (message.IsShared)
            return message.File.TypeAt(SharedMessage.AddressOf(message));
        var reader = message.Open(What);
        return Read(ref reader, mayBeEnumeration: true);
    }

    private static Datatype Read(ref ByteReader reader, bool mayBeEnumeration)
    {
        var at = reader.Offset;
        var first = reader.U8();
        var (kind, version) = ((TypeClass)(first & 0x0F), first >> 4);
        var bits = (int)reader.Unsigned(3);
        var size = reader.U32();
        if (version is < 1 or > 5)
            throw reader.Format.Bad(at, $"{What} is of version {version}; known are 1 to 5. Save the file anew with HDF5 1.8 to 1.14.");
        if (size is 0 or > int.MaxValue)
            throw reader.Format.Bad(at, $"{What} has elements of {size} bytes. Expected 1 to {int.MaxValue}.");
        return kind switch
        {
            TypeClass.FixedPoint => Integer(ref reader, (int)size, bits),
            TypeClass.BitField => Integer(ref reader, (int)size, bits & 1),
            TypeClass.FloatingPoint => Float(ref reader, (int)size, bits),
            TypeClass.Text => Text(ref reader, (int)size, bits),
            TypeClass.VariableLength when (bits & 0x0F) == 1 => VariableText(ref reader, (int)size, bits),
            TypeClass.Enumeration when mayBeEnumeration => Enumeration(ref reader, (int)size, bits, version),
            TypeClass.Time => Datatype.Other("time", (int)size),
            // What the bytes mean a tag would tell; h5py gives bfloat16 none.
            TypeClass.Opaque when size == 2 && (bits & 0xFF) == 0 => Datatype.BFloat16,
            TypeClass.Opaque => Datatype.Other("opaque", (int)size),
            TypeClass.Compound => Datatype.Other("compound", (int)size),
            TypeClass.Reference => Datatype.Other("reference", (int)size),
            TypeClass.VariableLength => Datatype.Other("variable-length array", (int)size),
            TypeClass.Array => Datatype.Other("array", (int)size),
            TypeClass.Complex => Datatype.Other("complex", (int)size),
            _ => throw reader.Format.Bad(at, $"{What} has the unknown class {(int)kind}."),
        };
    }

    private static Datatype Integer(ref ByteReader reader, int size, int bits)
    {
        var (offset, precision) = (reader.U16(), reader.U16());
        return size is 1 or 2 or 4 or 8 && offset == 0 && precision == 8 * size
            ? Datatype.Integer(size, signed: (bits & 8) != 0, bigEndian: (bits & 1) != 0)
            : Datatype.Other($"integer of {precision} bits in {size} bytes", size);
    }

    private static Datatype Float(ref ByteReader reader, int size, int bits)
    {
        var (offset, precision) = (reader.U16(), reader.U16());
        var layout = (ExponentAt: reader.U8(), ExponentBits: reader.U8(), MantissaAt: reader.U8(), MantissaBits: reader.U8(), Bias: reader.U32(), SignAt: (bits >> 8) & 0xFF);
        var isKnown = size switch
        {
            2 => layout == (10, 5, 0, 10, 15u, 15),
            4 => layout == (23, 8, 0, 23, 127u, 31),
            8 => layout == (52, 11, 0, 52, 1023u, 63),
            _ => false,
        };
        const int impliedBit = 0x20, normalization = 0x30, vaxOrder = 0x40;
        return isKnown && offset == 0 && precision == 8 * size && (bits & normalization) == impliedBit && (bits & vaxOrder) == 0
            ? Datatype.Float(size, bigEndian: (bits & 1) != 0)
            : Datatype.Other($"floating-point number of {precision} bits, {layout.ExponentBits} of them for the exponent,", size);
    }

    private static Datatype Text(ref ByteReader reader, int size, int bits)
    {
        var (padding, charset) = Attributes(ref reader, bits, bits >> 4);
        return Datatype.FixedString(size, padding, charset);
    }

    private static Datatype VariableText(ref ByteReader reader, int size, int bits)
    {
        var (padding, charset) = Attributes(ref reader, bits >> 4, bits >> 8);
        return size == 8 + reader.Format.OffsetSize ? new Datatype(DatatypeKind.VariableString, size) { Padding = padding, Utf8 = charset }
            : throw reader.Bad($"a text of any length takes {size} bytes. Expected {8 + reader.Format.OffsetSize}.");
    }

    private static (StringPadding Padding, bool Utf8) Attributes(ref ByteReader reader, int padding, int charset)
    {
        (padding, charset) = (padding & 0x0F, charset & 0x0F);
        return padding <= (int)StringPadding.SpacePadded && charset <= 1 ? ((StringPadding)padding, charset == 1)
            : throw reader.Bad($"texts with the padding {padding} and the character set {charset}. Known are paddings 0 to 2, and 0 for ASCII, 1 for UTF-8.");
    }

    /// <summary>h5py's bools are an enumeration; others are the integers that they have as values.</summary>
    private static Datatype Enumeration(ref ByteReader reader, int size, int bits, int version)
    {
        var count = bits & 0xFFFF;
        var values = Read(ref reader, mayBeEnumeration: false);
        if (values.Kind != DatatypeKind.Integer || values.Size != size)
            return Datatype.Other($"enumeration of {values}", size);
        if (size != 1 || count != 2)
            return values;
        var names = (First: Name(ref reader, version), Second: Name(ref reader, version));
        var numbers = (reader.U8(), reader.U8());
        return (names, numbers) is (("FALSE", "TRUE"), (0, 1)) or (("TRUE", "FALSE"), (1, 0)) ? Datatype.Bool : values;
    }

    private static string Name(ref ByteReader reader, int version)
    {
        var at = reader.Offset;
        var name = reader.ZeroTerminated();
        if (version < 3)
            reader.Skip(-(name.Length + 1) & 7);
        return Utf8Text.Decode(name, "the name of a value of an enumeration", reader.Format, at);
    }
}
