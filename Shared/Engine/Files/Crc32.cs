namespace TfNet.Engine;

/// <summary>The checksum of zip files.</summary>
public static class Crc32
{
    /// <summary>The state before the first byte.</summary>
    public const uint Start = 0xFFFFFFFF;

    /// <summary>Eight tables: eight bytes are taken at once.</summary>
    private static readonly uint[] Tables = MakeTables();

    /// <summary>The state after more bytes.</summary>
    public static uint Append(uint crc, ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length >= Crc32Folding.LeastBytes && Crc32Folding.IsSupported)
        {
            var whole = bytes.Length & ~15;
            crc = Crc32Folding.Append(crc, bytes[..whole]);
            bytes = bytes[whole..];
        }
        var t = Tables;
        while (bytes.Length >= 8)
        {
            crc ^= BitConverter.ToUInt32(bytes);
            crc = t[0x700 + (crc & 0xFF)] ^ t[0x600 + ((crc >> 8) & 0xFF)] ^ t[0x500 + ((crc >> 16) & 0xFF)] ^ t[0x400 + (crc >> 24)]
                ^ t[0x300 + bytes[4]] ^ t[0x200 + bytes[5]] ^ t[0x100 + bytes[6]] ^ t[bytes[7]];
            bytes = bytes[8..];
        }
        foreach (var b in bytes)
            crc = (crc >> 8) ^ t[(crc ^ b) & 0xFF];
        return crc;
    }

    /// <summary>The checksum of a state.</summary>
    public static uint Finish(uint crc) => ~crc;

    /// <summary>The checksum of bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes) => Finish(Append(Start, bytes));

    private static uint[] MakeTables()
    {
        var tables = new uint[8 * 256];
        for (uint i = 0; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            tables[i] = crc;
        }
        for (var k = 1; k < 8; k++)
        {
            for (var i = 0; i < 256; i++)
                tables[k * 256 + i] = (tables[(k - 1) * 256 + i] >> 8) ^ tables[tables[(k - 1) * 256 + i] & 0xFF];
        }
        return tables;
    }
}
