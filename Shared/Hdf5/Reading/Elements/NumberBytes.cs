using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Tensorflow.Hdf5.Reading;

/// <summary>Turns numbers and bools as a file keeps them into those of an array, in place.</summary>
internal static class NumberBytes
{
    /// <summary>Turns them.</summary>
    /// <exception cref="InvalidDataException">A bool is neither 0 nor 1.</exception>
    public static void ToNative(Span<byte> bytes, Datatype type, FileReader file, string what)
    {
        if (type.Kind == DatatypeKind.Bool && bytes.IndexOfAnyExceptInRange((byte)0, (byte)1) is var at and >= 0)
            throw file.Bad(0, $"{what} has a bool of the value {bytes[at]} at {at}. Expected 0 or 1.");
        if (type.BigEndian == BitConverter.IsLittleEndian)
            Reverse(bytes, type.Size);
    }

    private static void Reverse(Span<byte> bytes, int size)
    {
        switch (size)
        {
            case 2:
                var words = MemoryMarshal.Cast<byte, ushort>(bytes);
                BinaryPrimitives.ReverseEndianness(words, words);
                break;
            case 4:
                var integers = MemoryMarshal.Cast<byte, uint>(bytes);
                BinaryPrimitives.ReverseEndianness(integers, integers);
                break;
            case 8:
                var longs = MemoryMarshal.Cast<byte, ulong>(bytes);
                BinaryPrimitives.ReverseEndianness(longs, longs);
                break;
        }
    }
}
