using System.Text;

namespace Tensorflow.Hdf5.Writing;

/// <summary>Texts as the bytes of a type.</summary>
internal static class TextBytes
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The bytes of a text; one that is longer than its type has room for is cut off, as NumPy does.</summary>
    /// <exception cref="ValueError">The type cannot hold it.</exception>
    public static byte[] Of(string text, Datatype type)
    {
        var bytes = type.Utf8 ? Utf8(text) : Ascii(text);
        if (type.Kind == DatatypeKind.FixedString)
            return Fit(bytes, type);
        return !bytes.Contains((byte)0) ? bytes : throw new ValueError(
            $"VLEN strings do not support embedded NULLs. Received: a text with a zero at position {text.IndexOf('\0')}. Take it out, or give the text a fixed length: h5py.string_dtype(length: {bytes.Length}).");
    }

    /// <summary>What of a text its type holds.</summary>
    /// <exception cref="ValueError">The type cannot hold it.</exception>
    public static string Held(string text, Datatype type)
    {
        var bytes = Of(text, type);
        return type.Kind == DatatypeKind.FixedString ? Encoding.UTF8.GetString(bytes.AsSpan().TrimEnd(type.Padding == StringPadding.SpacePadded ? (byte)' ' : (byte)0)) : text;
    }

    private static byte[] Utf8(string text)
    {
        try
        {
            return s_strict.GetBytes(text);
        }
        catch (EncoderFallbackException e)
        {
            throw new ValueError($"'utf-8' codec can't encode character '\\u{(int)text[e.Index]:x4}' in position {e.Index}: surrogates not allowed. Half of a character was cut off: keep both halves.");
        }
    }

    private static byte[] Ascii(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsAscii(text[i]))
                throw new ValueError($"'ascii' codec can't encode character '\\u{(int)text[i]:x4}' in position {i}: ordinal not in range(128). Choose h5py.string_dtype(\"utf-8\").");
        }
        return Encoding.ASCII.GetBytes(text);
    }

    private static byte[] Fit(byte[] bytes, Datatype type)
    {
        var room = new byte[type.Size];
        if (type.Padding == StringPadding.SpacePadded)
            room.AsSpan().Fill((byte)' ');
        var most = type.Size - (type.Padding == StringPadding.NullTerminated ? 1 : 0);
        bytes.AsSpan(0, Math.Min(bytes.Length, most)).CopyTo(room);
        return room;
    }
}
