using System.Globalization;

namespace Tensorflow.Hdf5;

/// <summary>The type of elements as a file keeps them.</summary>
/// <param name="Kind">What they are.</param>
/// <param name="Size">Bytes an element takes in the file.</param>
internal sealed record Datatype(DatatypeKind Kind, int Size)
{
    /// <summary>Bytes of an element of variable length: a length, an address and an index of the global heap, where addresses take eight bytes.</summary>
    public const int HeapReferenceSize = 16;

    /// <summary>Whether the high byte of a number comes first.</summary>
    public bool BigEndian { get; init; }

    /// <summary>Whether an integer has a sign.</summary>
    public bool Signed { get; init; }

    /// <summary>How short texts end.</summary>
    public StringPadding Padding { get; init; }

    /// <summary>Whether texts are UTF-8 by their declaration; they are ASCII otherwise.</summary>
    public bool Utf8 { get; init; }

    /// <summary>What elements are called that are not read.</summary>
    public string Description { get; init; } = "";

    /// <summary>Whether elements are texts.</summary>
    public bool IsText => Kind is DatatypeKind.FixedString or DatatypeKind.VariableString;

    /// <summary>The type of the elements in an array.</summary>
    /// <exception cref="TypeError">Arrays have no such elements.</exception>
    public TF_DataType Elements => Kind switch
    {
        DatatypeKind.Bool => TF_DataType.TF_BOOL,
        DatatypeKind.BFloat16 => TF_DataType.TF_BFLOAT16,
        DatatypeKind.FixedString or DatatypeKind.VariableString => TF_DataType.TF_STRING,
        DatatypeKind.Float => Size switch { 2 => TF_DataType.TF_HALF, 4 => TF_DataType.TF_FLOAT, _ => TF_DataType.TF_DOUBLE },
        DatatypeKind.Integer => (Size, Signed) switch
        {
            (1, true) => TF_DataType.TF_INT8,
            (1, false) => TF_DataType.TF_UINT8,
            (2, true) => TF_DataType.TF_INT16,
            (2, false) => TF_DataType.TF_UINT16,
            (4, true) => TF_DataType.TF_INT32,
            (4, false) => TF_DataType.TF_UINT32,
            (_, true) => TF_DataType.TF_INT64,
            (_, false) => TF_DataType.TF_UINT64,
        },
        _ => throw new TypeError($"Elements of HDF5's type {Description} are not read. Expected bools, integers, floats or texts: save each field as a data set of its own."),
    };

    /// <summary>Integers.</summary>
    /// <param name="size">1, 2, 4 or 8 bytes.</param>
    /// <param name="signed">Whether they have a sign.</param>
    /// <param name="bigEndian">Whether the high byte comes first.</param>
    public static Datatype Integer(int size, bool signed, bool bigEndian = false) => new(DatatypeKind.Integer, size) { Signed = signed, BigEndian = bigEndian && size > 1 };

    /// <summary>Floating-point numbers.</summary>
    /// <param name="size">2, 4 or 8 bytes.</param>
    /// <param name="bigEndian">Whether the high byte comes first.</param>
    public static Datatype Float(int size, bool bigEndian = false) => new(DatatypeKind.Float, size) { BigEndian = bigEndian };

    /// <summary>bfloat16.</summary>
    public static Datatype BFloat16 { get; } = new(DatatypeKind.BFloat16, 2);

    /// <summary>h5py's bools.</summary>
    public static Datatype Bool { get; } = new(DatatypeKind.Bool, 1);

    /// <summary>Texts of a fixed number of bytes.</summary>
    public static Datatype FixedString(int size, StringPadding padding = StringPadding.NullPadded, bool utf8 = false) =>
        new(DatatypeKind.FixedString, size) { Padding = padding, Utf8 = utf8 };

    /// <summary>Texts of any length.</summary>
    public static Datatype VariableString(bool utf8 = true) => new(DatatypeKind.VariableString, HeapReferenceSize) { Utf8 = utf8 };

    /// <summary>What is named and not read.</summary>
    public static Datatype Other(string description, int size) => new(DatatypeKind.Other, size) { Description = description };

    /// <summary>The type that the elements of an array have in a file; texts are of variable length, as h5py writes them.</summary>
    public static Datatype Of(TF_DataType type) => type switch
    {
        TF_DataType.TF_BOOL => Bool,
        TF_DataType.TF_BFLOAT16 => BFloat16,
        TF_DataType.TF_STRING => VariableString(),
        _ when type.IsFloating() => Float(type.ElementSize()),
        _ => Integer(type.ElementSize(), type.IsSignedInteger()),
    };

    /// <summary>The name that NumPy shows in h5py: <c>&lt;f4</c>, <c>|b1</c>, <c>|S5</c>, <c>|V2</c> for bfloat16, <c>|O</c> for texts of any length.</summary>
    public override string ToString()
    {
        var letter = Kind switch
        {
            DatatypeKind.Integer => Signed ? "i" : "u",
            DatatypeKind.Float => "f",
            DatatypeKind.Bool => "b",
            DatatypeKind.BFloat16 => "V",
            DatatypeKind.FixedString => "S",
            DatatypeKind.VariableString => "O",
            _ => Description,
        };
        if (Kind == DatatypeKind.Other)
            return letter;
        if (Kind == DatatypeKind.VariableString)
            return "|O";
        var order = Size == 1 || Kind is DatatypeKind.FixedString or DatatypeKind.BFloat16 ? "|" : BigEndian ? ">" : "<";
        return string.Create(CultureInfo.InvariantCulture, $"{order}{letter}{Size}");
    }
}
