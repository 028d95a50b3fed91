using System.Buffers.Binary;
using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// The frame of a record in TensorFlow's record files: its length in 8 bytes, a checksum of these, the record, a checksum of it. The checksums are CRC-32C, turned and shifted so that a checksum
/// of data that holds checksums is still one.
/// </summary>
public static class TfRecord
{
    /// <summary>Writes a record.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="record">Its bytes.</param>
    public static void Write(Stream stream, ReadOnlySpan<byte> record)
    {
        Span<byte> head = stackalloc byte[12];
        BinaryPrimitives.WriteInt64LittleEndian(head, record.Length);
        BinaryPrimitives.WriteUInt32LittleEndian(head[8..], MaskedChecksum(head[..8]));
        stream.Write(head);
        stream.Write(record);
        Span<byte> tail = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(tail, MaskedChecksum(record));
        stream.Write(tail);
    }

    /// <summary>The checksum of bytes as records hold it.</summary>
    public static uint MaskedChecksum(ReadOnlySpan<byte> bytes) => BitOperations.RotateRight(Checksum(bytes), 15) + 0xA282EAD8;

    private static uint Checksum(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
            crc = BitOperations.Crc32C(crc, BinaryPrimitives.ReadUInt64LittleEndian(bytes));
        foreach (var b in bytes)
            crc = BitOperations.Crc32C(crc, b);
        return ~crc;
    }
}
