using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Files;

public class Crc32Tests
{
    /// <summary>The check value of the CRC catalogue.</summary>
    [Fact]
    public void TheCheckValue() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    /// <summary>Bit by bit, as the definition has it, for all lengths around the steps of the fast methods, in one piece and in two.</summary>
    [Fact]
    public void AllLengthsAreAsTheDefinitionHasThem()
    {
        foreach (var length in Enumerable.Range(0, 300).Concat([1023, 1024, 4097, 100_003]))
        {
            var bytes = Bytes(length);
            var expected = Slow(bytes);
            Assert.Equal(expected, Crc32.Of(bytes));
            var cut = length * 2 / 3;
            Assert.Equal(expected, Crc32.Finish(Crc32.Append(Crc32.Append(Crc32.Start, bytes.AsSpan(0, cut)), bytes.AsSpan(cut))));
        }
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(0, length).Select(static i => (byte)(i % 251 * 7))];

    private static uint Slow(byte[] bytes)
    {
        var crc = uint.MaxValue;
        foreach (var value in bytes)
        {
            crc ^= value;
            for (var bit = 0; bit < 8; bit++)
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
        }
        return ~crc;
    }
}
