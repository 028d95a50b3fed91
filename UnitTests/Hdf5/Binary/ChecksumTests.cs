using Tensorflow.Hdf5;

namespace TfNet.UnitTests.Hdf5.Binary;

/// <summary>The checksums of metadata and of chunks.</summary>
public class ChecksumTests
{
    // The values are those of lookup3.c's own driver (seed 0).
    [Theory]
    [InlineData("", 0xdeadbeef)]
    [InlineData("Four score and seven years ago", 0x17770551)]
    public void Lookup3_is_that_of_its_author(string text, uint expected) => Assert.Equal(expected, Lookup3.Of(System.Text.Encoding.ASCII.GetBytes(text)));

    // Sums by hand: words 0x0102, 0x0304, then 0x0500.
    [Theory]
    [InlineData(new byte[] { }, 0u)]
    [InlineData(new byte[] { 1, 2 }, 0x01020102u)]
    [InlineData(new byte[] { 1, 2, 3, 4 }, 0x05080406u)]
    [InlineData(new byte[] { 1, 2, 3, 4, 5 }, 0x0e0e0906u)]
    [InlineData(new byte[] { 0xff, 0xff, 0xff, 0xff }, 0xffffffffu)]
    public void Fletcher32_adds_words_of_the_high_byte_first(byte[] bytes, uint expected) => Assert.Equal(expected, Fletcher32.Of(bytes));
}
