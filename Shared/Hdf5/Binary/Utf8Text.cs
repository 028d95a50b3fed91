using System.Text;

namespace Tensorflow.Hdf5;

/// <summary>Texts of a file: UTF-8, of which ASCII is a part.</summary>
internal static class Utf8Text
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text of bytes.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="what">What they are, for messages.</param>
    /// <param name="format">The file.</param>
    /// <param name="offset">Where they lie in it.</param>
    /// <exception cref="InvalidDataException">They are no UTF-8.</exception>
    public static string Decode(ReadOnlySpan<byte> bytes, string what, FileFormat format, long offset)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException cause)
        {
            throw format.Bad(offset, $"{what} is no UTF-8. {cause.Message}", cause);
        }
    }

    /// <summary>The name of a link or an attribute.</summary>
    /// <exception cref="InvalidDataException">It is no UTF-8.</exception>
    public static string Name(ReadOnlySpan<byte> bytes, string what, FileFormat format, long offset) =>
        bytes.IsEmpty ? throw format.Bad(offset, $"{what} is empty.") : Decode(bytes, what, format, offset);
}
