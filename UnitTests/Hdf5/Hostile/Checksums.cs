using System.Buffers.Binary;
using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>The checksums of a file, which are found by what they are and made to fit again after a change.</summary>
internal sealed class Checksums
{
    /// <summary>No structure of the files is longer.</summary>
    private const int MostBytes = 8192;

    private static readonly string[] Signatures = ["OHDR", "OCHK", "BTHD", "BTLF", "BTIN", "FRHP", "FHIB", "FAHD", "FADB", "EAHD", "EAIB", "EASB", "EADB", "\u0089HDF"];

    /// <summary>Where a structure begins and ends, and where its checksum is: behind it, or inside, where zeros count for it.</summary>
    private readonly List<(int Start, int End, int At)> _found = [];

    public static Checksums Of(byte[] file)
    {
        var checksums = new Checksums();
        for (var at = 0; at + 8 < file.Length; at++)
        {
            var signature = System.Text.Encoding.Latin1.GetString(file, at, 4);
            if (signature == "FHDB")
                checksums.FindInside(file, at);
            else if (Signatures.Contains(signature))
                checksums.FindBehind(file, at);
        }
        return checksums;
    }

    public void Repair(byte[] file)
    {
        foreach (var (start, end, at) in _found)
        {
            if (at < end)
                file.AsSpan(at, 4).Clear();
            BinaryPrimitives.WriteUInt32LittleEndian(file.AsSpan(at), Lookup3.Of(file.AsSpan(start, end - start)));
        }
    }

    private void FindBehind(byte[] file, int start)
    {
        for (var end = start + 8; end + 4 <= file.Length && end - start < MostBytes; end++)
        {
            if (Lookup3.Of(file.AsSpan(start, end - start)) == BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(end)))
            {
                _found.Add((start, end, end));
                return;
            }
        }
    }

    private void FindInside(byte[] file, int start)
    {
        for (var size = 64; start + size <= file.Length && size <= 1 << 16; size *= 2)
        {
            foreach (var at in (int[])[17, 18, 19])
            {
                var block = file.AsSpan(start, size).ToArray();
                block.AsSpan(at, 4).Clear();
                if (Lookup3.Of(block) == BinaryPrimitives.ReadUInt32LittleEndian(file.AsSpan(start + at)))
                {
                    _found.Add((start, start + size, start + at));
                    return;
                }
            }
        }
    }
}
