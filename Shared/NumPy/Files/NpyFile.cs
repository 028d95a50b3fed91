using TfNet.Engine;

namespace Tensorflow.NumPy.Files;

/// <summary>npy files: one array.</summary>
internal static class NpyFile
{
    /// <summary>How much is read or written at a time.</summary>
    private const int Chunk = 1 << 20;

    /// <summary>Reads one array; the declared size is compared with what is there before memory is taken.</summary>
    /// <exception cref="InvalidDataException">The data is not an npy file, is cut off, or something follows it.</exception>
    public static NDArray Read(CheckedStream input)
    {
        var header = NpyHeader.Read(input);
        var at = input.Position;
        if (input.Remaining is { } remaining && header.DataBytes != remaining)
            throw input.Bad($"shape {Layout.Text(header.Dims)} takes {header.DataBytes} bytes, but {remaining} are there.", at);
        if (header.DataBytes > Array.MaxLength - Storage.Alignment)
            throw input.Bad($"an array of {header.DataBytes} bytes is more than one array can hold.", at);
        var dims = header.FortranOrder ? [.. header.Dims.Reverse()] : header.Dims;
        var array = ReadElements(input, header, dims);
        input.ExpectEnd();
        if (header.BigEndian)
            SwapBytes(array.Memory.Bytes[..(int)array.nbytes], header.Type == TF_DataType.TF_STRING ? 4 : header.ItemSize);
        Normalize(array, input, at);
        return header.FortranOrder ? array.transpose() : array;
    }

    /// <summary>Writes one array.</summary>
    public static void Write(Stream output, NDArray array)
    {
        array = array.AsDense();
        NpyHeader.Write(output, array);
        for (long done = 0; done < array.nbytes; done += Chunk)
            output.Write(array.Memory.Bytes.Slice(array.Offset + (int)done, (int)Math.Min(Chunk, array.nbytes - done)));
    }

    private static NDArray ReadElements(CheckedStream input, NpyHeader header, int[] dims)
    {
        if (input.Remaining is not null)
        {
            var array = NDArray.Empty(dims, header.Type, header.ItemSize);
            var bytes = array.Memory.Bytes;
            for (long done = 0; done < header.DataBytes; done += Chunk)
                input.ReadExactly(bytes.Slice((int)done, (int)Math.Min(Chunk, header.DataBytes - done)), "the elements");
            return array;
        }
        // Nobody says how much is there: memory grows with what is read.
        using var read = new MemoryStream();
        var buffer = new byte[(int)Math.Min(Chunk, Math.Max(1, header.DataBytes))];
        for (long done = 0; done < header.DataBytes; done += buffer.Length)
        {
            var part = buffer.AsSpan(0, (int)Math.Min(buffer.Length, header.DataBytes - done));
            input.ReadExactly(part, "the elements");
            read.Write(part);
        }
        var result = NDArray.Empty(dims, header.Type, header.ItemSize);
        read.GetBuffer().AsSpan(0, (int)read.Length).CopyTo(result.Memory.Bytes);
        return result;
    }

    /// <summary>Bools are 0 or 1, code points are code points.</summary>
    private static void Normalize(NDArray array, CheckedStream input, long at)
    {
        var bytes = array.Memory.Bytes[..(int)array.nbytes];
        if (array.dtype == TF_DataType.TF_BOOL && bytes.ContainsAnyExceptInRange((byte)0, (byte)1))
            throw input.Bad("a bool must be 0 or 1.", at + bytes.IndexOfAnyExceptInRange((byte)0, (byte)1));
        if (array.dtype != TF_DataType.TF_STRING)
            return;
        for (var i = 0; i < bytes.Length; i += 4)
        {
            var point = BitConverter.ToUInt32(bytes[i..]);
            if (point is > 0x10FFFF or (>= 0xD800 and <= 0xDFFF))
                throw input.Bad($"{point} is not a character.", at + i);
        }
    }

    private static void SwapBytes(Span<byte> bytes, int size)
    {
        for (var i = 0; size > 1 && i < bytes.Length; i += size)
            bytes.Slice(i, size).Reverse();
    }
}
