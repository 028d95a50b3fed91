namespace TfNet.UnitTests.Hdf5.Hostile;

/// <summary>What is done to some bytes of a file.</summary>
/// <param name="Name">What it is, for messages.</param>
/// <param name="Length">How many bytes it takes.</param>
/// <param name="Do">Does it.</param>
internal sealed record Damage(string Name, int Length, Action<Span<byte>> Do)
{
    /// <summary>One bit is turned, or the byte is all zeros or ones.</summary>
    public static Damage[] Bytes { get; } =
    [
        .. Enumerable.Range(0, 8).Select(static bit => new Damage($"bit {bit}", 1, bytes => bytes[0] ^= (byte)(1 << bit))),
        new("00", 1, static bytes => bytes.Clear()),
        new("FF", 1, static bytes => bytes.Fill(0xFF)),
    ];

    /// <summary>A number of eight, four or two bytes is an extreme, or leads to where something is.</summary>
    public static Damage[] Numbers { get; } =
    [
        .. ((string[])["FFFFFFFFFFFFFF7F", "FFFFFFFFFFFFFFFF", "0000000000000080", "FFFFFF7F00000000", "0000000001000000", "0000001000000000", "6000000000000000", "0000000000000000",
            "0002000000000000", "0100000000000000", "FFFFFF7F", "FFFFFFFF", "00000080", "FFFF", "FF7F", "0080", "0100"])
            .Select(static number => new Damage(number, number.Length / 2, bytes => Convert.FromHexString(number).CopyTo(bytes))),
    ];
}
