using System.Buffers.Binary;
using System.Text;
using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Imaging.Formats;

/// <summary>Small files that declare huge pictures are refused before memory is taken for the pixels.</summary>
public sealed class BombTests
{
    [Theory]
    [InlineData("gif", 6)]
    [InlineData("gif_frames", 6)]
    [InlineData("bmp_rle8", 18)]
    [InlineData("bmp_24", 18)]
    [InlineData("png_2_8_0", 16)]
    public void A_declared_size_is_compared_with_the_length_of_the_file(string name, int at)
    {
        var file = Recorded.Files[$"{name}/file"].ToByteArray();
        byte[] size = at switch
        {
            6 => [0x00, 0x32, 0x00, 0x32], // 12,800 x 12,800
            16 => [0, 0, 0x32, 0, 0, 0, 0x32, 0],
            _ => [0x00, 0x32, 0, 0, 0x00, 0x32, 0, 0],
        };
        size.CopyTo(file, at);
        if (at == 16)
            BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(29), Crc32.Of(file.AsSpan(12, 17)));
        Refused(file, "12800 x 12800 pixels");
    }

    [Fact]
    public void A_WebP_file_of_a_few_bytes_declares_no_huge_picture()
    {
        // A lossless picture of 16,000 x 10,000: the size is in 28 bits behind the signature byte.
        const uint Width = 16_000 - 1, Height = 10_000 - 1;
        byte[] body = [0x2F, .. BitConverter.GetBytes(Width | (Height << 14)), .. new byte[15]];
        byte[] file = [.. "RIFF"u8, .. BitConverter.GetBytes(12 + body.Length), .. "WEBPVP8L"u8, .. BitConverter.GetBytes(body.Length), .. body];
        Refused(file, "16000 x 10000 pixels");
    }

    [Fact]
    public void A_picture_of_one_colour_that_a_file_of_its_length_can_have_is_read()
    {
        using var file = new MemoryStream();
        new PIL.Image("1", (5_000, 4_000), new byte[20_000_000]).save(file, "png");
        Assert.Equal((5_000, 4_000), ImageCodecs.Current.Decode(file.ToArray(), "a file.img").size);
    }

    [Fact]
    public void A_preset_dictionary_is_refused()
    {
        var file = Recorded.Files["png_2_8_0/file"].ToByteArray();
        var at = file.AsSpan().IndexOf("IDAT"u8);
        // The flag of a preset dictionary, and the check bits that make the two bytes a multiple of 31.
        file[at + 5] |= 0x20;
        file[at + 5] = (byte)((file[at + 5] & 0xE0) | (31 - (((file[at + 4] << 8) | (file[at + 5] & 0xE0)) % 31)));
        var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at - 4));
        BinaryPrimitives.WriteUInt32BigEndian(file.AsSpan(at + 4 + length), Crc32.Of(file.AsSpan(at, 4 + length)));
        Refused(file, "the compressed pixels are damaged");
    }

    [Fact]
    public void Signatures_alone_are_refused()
    {
        foreach (var format in ImageCodecs.Current.Formats)
        {
            foreach (var signature in format.Signatures)
                Assert.Throws<InvalidDataException>(() => ImageCodecs.Current.Decode(Encoding.Latin1.GetBytes(signature), "a file.img"));
        }
    }

    private static void Refused(byte[] file, string why)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        var error = Assert.Throws<InvalidDataException>(() => ImageCodecs.Current.Decode(file, "a file.img"));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 1 << 20);
        Assert.Contains("a file.img", error.Message, StringComparison.Ordinal);
        Assert.Contains(why, error.Message, StringComparison.Ordinal);
    }
}
