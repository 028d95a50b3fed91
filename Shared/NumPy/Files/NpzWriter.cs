using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using TfNet.Engine;

namespace Tensorflow.NumPy.Files;

/// <summary>npz files: zip archives of npy files.</summary>
internal static class NpzWriter
{
    /// <summary>The earliest date that zip knows, so that equal arrays make equal files.</summary>
    private const uint Date = 0x00210000;

    /// <summary>Writes arrays under their names.</summary>
    /// <exception cref="ValueError">A name is used twice or cannot be one.</exception>
    public static void Write(Stream output, IReadOnlyList<(string Name, NDArray Array)> arrays, bool compressed)
    {
        Check(arrays);
        var directory = new MemoryStream();
        long unpacked = 0, stored = 0;
        foreach (var (name, array) in arrays)
        {
            var start = checked((uint)output.Position);
            var entry = Member(array, compressed, unpacked, stored);
            (unpacked, stored) = (unpacked + entry.Length, stored + entry.Stored.Length);
            var file = Encoding.UTF8.GetBytes(name + ".npy");
            var fields = new byte[26];
            BinaryPrimitives.WriteUInt16LittleEndian(fields, 20);
            BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(2), 0x800);
            BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(4), (ushort)(entry.Deflated ? 8 : 0));
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(6), Date);
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(10), entry.Crc);
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(14), (uint)entry.Stored.Length);
            BinaryPrimitives.WriteUInt32LittleEndian(fields.AsSpan(18), (uint)entry.Length);
            BinaryPrimitives.WriteUInt16LittleEndian(fields.AsSpan(22), (ushort)file.Length);
            output.Write([0x50, 0x4B, 3, 4, .. fields, .. file]);
            entry.Stored.WriteTo(output);
            directory.Write([0x50, 0x4B, 1, 2, 20, 0, .. fields, .. new byte[10]]);
            directory.Write(BitConverter.GetBytes(start));
            directory.Write(file);
        }
        var at = checked((uint)output.Position);
        directory.WriteTo(output);
        var count = BitConverter.GetBytes((ushort)arrays.Count);
        output.Write([0x50, 0x4B, 5, 6, 0, 0, 0, 0, .. count, .. count, .. BitConverter.GetBytes((uint)directory.Length), .. BitConverter.GetBytes(at), 0, 0]);
    }

    /// <summary>An array's bytes; what would compress so far that readers take it, or the file with it, for a bomb is stored as it is.</summary>
    /// <param name="array">The array.</param>
    /// <param name="compressed">Whether it is to be compressed.</param>
    /// <param name="unpacked">The bytes of the arrays before it.</param>
    /// <param name="stored">What they take in the file.</param>
    private static (MemoryStream Stored, long Length, uint Crc, bool Deflated) Member(NDArray array, bool compressed, long unpacked, long stored)
    {
        var plain = new MemoryStream();
        NpyFile.Write(plain, array);
        var crc = Crc32.Of(plain.GetBuffer().AsSpan(0, (int)plain.Length));
        if (compressed)
        {
            var packed = new MemoryStream();
            using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
                plain.WriteTo(deflate);
            if (!UnpackLimits.IsSuspicious(plain.Length, packed.Length) && unpacked + plain.Length <= UnpackLimits.Most(stored + packed.Length))
                return (packed, plain.Length, crc, true);
        }
        return (plain, plain.Length, crc, false);
    }

    private static void Check(IReadOnlyList<(string Name, NDArray Array)> arrays)
    {
        if (arrays.Count > ushort.MaxValue - 1)
            throw new ValueError($"An npz file holds {ushort.MaxValue - 1} arrays at most. Received: {arrays.Count}.");
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, _) in arrays)
        {
            if (name.Length == 0 || Encoding.UTF8.GetByteCount(name) > 1000)
                throw new ValueError($"An array's name must have 1 to 1000 bytes. Received: \"{name}\".");
            if (!seen.Add(name))
                throw new ValueError($"Cannot use un-named variables and keyword {name}: each array needs a name of its own.");
        }
    }
}
