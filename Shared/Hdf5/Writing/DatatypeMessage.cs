namespace Tensorflow.Hdf5.Writing;

/// <summary>The type of elements.</summary>
internal sealed class DatatypeMessage(Datatype type) : Message
{
    private const int Version = 0x10;

    /// <inheritdoc/>
    protected override int Kind => 3;

    /// <inheritdoc/>
    protected override bool IsConstant => true;

    /// <inheritdoc/>
    protected override void WriteBody(ByteWriter output) => Write(output, type);

    /// <summary>Bytes that an element takes in a file that is written: addresses, which stand for texts of variable length, take eight bytes here, whatever they took where the type was read.</summary>
    public static int SizeOf(Datatype type) => type.Kind == DatatypeKind.VariableString ? HeapText.Size : type.Size;

    /// <summary>Writes a type.</summary>
    /// <exception cref="TypeError">It is none that is written.</exception>
    public static void Write(ByteWriter output, Datatype type)
    {
        switch (type.Kind)
        {
            case DatatypeKind.Integer:
                Head(output, 0, (type.BigEndian ? 1 : 0) | (type.Signed ? 8 : 0), type.Size);
                output.U16(0);
                output.U16(8 * type.Size);
                break;
            case DatatypeKind.Float:
                WriteFloat(output, type);
                break;
            case DatatypeKind.FixedString:
                Head(output, 3, Text(type), type.Size);
                break;
            case DatatypeKind.VariableString:
                // The element of a text is a byte.
                Head(output, 9, 1 | (Text(type) << 4), SizeOf(type));
                Head(output, 0, 0, 1);
                output.U16(0);
                output.U16(8);
                break;
            case DatatypeKind.BFloat16:
                Head(output, 5, 0, type.Size);
                break;
            case DatatypeKind.Bool:
                WriteBool(output);
                break;
            default:
                throw new TypeError($"Elements of HDF5's type {type.Description} are not written. Expected bools, integers, floats or texts: save each field as a data set of its own.");
        }
    }

    private static void Head(ByteWriter output, int kind, int bits, int size)
    {
        output.U8(Version | kind);
        output.Bytes([(byte)bits, (byte)(bits >> 8), (byte)(bits >> 16)]);
        output.U32(size);
    }

    /// <summary>How a text ends, and its characters.</summary>
    private static int Text(Datatype type) => (int)type.Padding | (type.Utf8 ? 0x10 : 0);

    /// <summary>A number of IEEE 754: where sign, exponent and mantissa lie, the mantissa's first bit being left out.</summary>
    private static void WriteFloat(ByteWriter output, Datatype type)
    {
        var (exponent, mantissa) = type.Size switch { 2 => (5, 10), 4 => (8, 23), _ => (11, 52) };
        Head(output, 1, (type.BigEndian ? 1 : 0) | 0x20 | (8 * type.Size - 1) << 8, type.Size);
        output.U16(0);
        output.U16(8 * type.Size);
        output.U8(mantissa);
        output.U8(exponent);
        output.U8(0);
        output.U8(mantissa);
        output.U32((1 << (exponent - 1)) - 1);
    }

    /// <summary>An enumeration over int8, by which h5py recognizes bools.</summary>
    private static void WriteBool(ByteWriter output)
    {
        Head(output, 8, 2, 1);
        Write(output, Datatype.Integer(1, signed: true));
        output.Bytes("FALSE\0\0\0"u8);
        output.Bytes("TRUE\0\0\0\0"u8);
        output.Bytes([0, 1]);
    }
}
