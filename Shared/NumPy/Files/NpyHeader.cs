using System.Globalization;
using System.Text;
using TfNet.Engine;

namespace Tensorflow.NumPy.Files;

/// <summary>The first part of an npy file: type, order and shape.</summary>
/// <param name="Type">The type of the elements.</param>
/// <param name="ItemSize">Bytes an element takes.</param>
/// <param name="BigEndian">Whether the bytes of an element are in the other order.</param>
/// <param name="FortranOrder">Whether the first dimension runs fastest.</param>
/// <param name="Dims">The sizes.</param>
internal sealed record NpyHeader(TF_DataType Type, int ItemSize, bool BigEndian, bool FortranOrder, int[] Dims)
{
    /// <summary>The most bytes a header may have, as in NumPy.</summary>
    private const int MaxLength = 10_000;

    /// <summary>Digits that NumPy leaves room for, so that the first size can grow.</summary>
    private const int GrowthDigits = 21;

    private static ReadOnlySpan<byte> Magic => [0x93, (byte)'N', (byte)'U', (byte)'M', (byte)'P', (byte)'Y'];

    /// <summary>The bytes of all elements.</summary>
    public long DataBytes => (long)Layout.Count(Dims) * ItemSize;

    /// <summary>Reads a header.</summary>
    /// <exception cref="InvalidDataException">It is not one.</exception>
    public static NpyHeader Read(CheckedStream input)
    {
        Span<byte> start = stackalloc byte[8];
        input.ReadExactly(start, "the magic of an npy file");
        if (!start[..6].SequenceEqual(Magic))
        {
            throw input.Bad(start[0] == 0x80
                ? "this is a pickle, which could run code when read. Save the arrays with numpy.save or numpy.savez."
                : "an npy file starts with \\x93NUMPY.", 0);
        }
        var (major, minor) = (start[6], start[7]);
        if (major is < 1 or > 3 || minor != 0)
            throw input.Bad($"npy versions 1.0, 2.0 and 3.0 are known. Received: {major}.{minor}.", 6);
        Span<byte> size = stackalloc byte[4];
        size.Clear();
        input.ReadExactly(size[..(major == 1 ? 2 : 4)], "the length of the header");
        var length = BitConverter.ToUInt32(size);
        if (length is 0 or > MaxLength)
            throw input.Bad($"the header has {length} bytes; expected 1 to {MaxLength}.", 8);
        var at = input.Position;
        var bytes = new byte[length];
        input.ReadExactly(bytes, "the header");
        var text = (major == 3 ? Encoding.UTF8 : Encoding.Latin1).GetString(bytes);
        return new NpyHeaderParser(text, problem => input.Bad($"{problem} Received header: {text.Trim()}", at)).Parse();
    }

    /// <summary>Writes the header of an array, with the bytes that NumPy writes.</summary>
    public static void Write(Stream output, NDArray array)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{{'descr': '{Description(array)}', 'fortran_order': False, 'shape': {Layout.Text(array.Dims)}, }}");
        if (array.ndim > 0)
            text.Append(' ', GrowthDigits - array.Dims[0].ToString(CultureInfo.InvariantCulture).Length);
        var total = (10 + text.Length + 1 + 63) / 64 * 64;
        text.Append(' ', total - 10 - text.Length - 1).Append('\n');
        output.Write(Magic);
        output.Write([1, 0, (byte)text.Length, (byte)(text.Length >> 8)]);
        output.Write(Encoding.Latin1.GetBytes(text.ToString()));
    }

    private static string Description(NDArray array) => array.dtype.Type switch
    {
        TF_DataType.TF_BOOL => "|b1",
        TF_DataType.TF_UINT8 => "|u1",
        TF_DataType.TF_INT8 => "|i1",
        TF_DataType.TF_STRING => $"<U{array.itemsize / 4}",
        _ => $"<{(array.dtype.Type.IsFloating() ? 'f' : array.dtype.Type.IsSignedInteger() ? 'i' : 'u')}{array.itemsize}",
    };
}
