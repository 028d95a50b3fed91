using System.Buffers.Binary;
using System.IO.Compression;
using System.Text;
using PIL;

namespace TfNet.UnitTests.Imaging.Variants;

/// <summary>The bytes of files that are written: BMP by its specification, the chunks of PNG by theirs, for every mode and for widths that fill a row and those that do not.</summary>
public sealed class EncodedTests
{
    public static TheoryData<string, int, int> Pictures =>
        [.. new[] { "1", "L", "P", "RGB", "RGBA" }.SelectMany(static mode => new[] { (1, 1), (2, 3), (3, 1), (4, 2), (5, 3) }.Select(size => (mode, size.Item1, size.Item2)))];

    [Theory, MemberData(nameof(Pictures))]
    public void A_bmp_has_the_header_the_colors_and_the_rows_from_below(string mode, int width, int height)
    {
        var image = Make(mode, width, height);
        var file = Encoded(image, "bmp");
        var (bits, colors) = mode switch { "RGB" => (24, 0), "RGBA" => (32, 0), _ => (8, 256) };
        var header = bits == 32 ? 56 : 40;
        var row = (width * bits / 8) + ((4 - (width * bits / 8 % 4)) % 4);
        var offset = 14 + header + (colors * 4);
        Assert.Equal("BM", Encoding.ASCII.GetString(file, 0, 2));
        Assert.Equal([offset + (row * height), 0, offset, header, width, height], Numbers(file, 2, 6));
        Assert.Equal((1, bits), (BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(26)), BinaryPrimitives.ReadInt16LittleEndian(file.AsSpan(28))));
        // 96 dots an inch are 3,780 a metre, as Pillow writes them.
        Assert.Equal([bits == 32 ? 3 : 0, row * height, 3780, 3780, colors, colors], Numbers(file, 30, 6));
        if (bits == 32)
            Assert.Equal([0xFF0000, 0xFF00, 0xFF, unchecked((int)0xFF000000)], Numbers(file, 54, 4));
        for (var i = 0; i < colors; i++)
        {
            byte[] entry = mode == "P" ? i < 3 ? [(byte)((i * 40) + 2), (byte)((i * 40) + 1), (byte)(i * 40), 0] : [(byte)i, (byte)i, (byte)i, 0] : [(byte)i, (byte)i, (byte)i, 0];
            Assert.Equal(entry, file[(14 + header + (i * 4))..][..4]);
        }
        var channels = bits / 8;
        int[] places = channels == 1 ? [0] : channels == 3 ? [2, 1, 0] : [2, 1, 0, 3];
        var pixels = image.Pixels.ToArray();
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
                Assert.Equal(places.Select(c => pixels[(((y * width) + x) * channels) + c]), file[(offset + ((height - 1 - y) * row) + (x * channels))..][..channels]);
        }
        Assert.Equal(offset + (row * height), file.Length);
    }

    [Theory, MemberData(nameof(Pictures))]
    public void A_png_has_its_chunks_and_the_pixels_in_them(string mode, int width, int height)
    {
        var image = Make(mode, width, height);
        var chunks = Chunks(Encoded(image, "png"));
        Assert.Equal(mode == "P" ? ["IHDR", "PLTE", "IDAT", "IEND"] : ["IHDR", "IDAT", "IEND"], chunks.Select(static chunk => chunk.Kind));
        byte color = mode switch { "RGB" => 2, "P" => 3, "RGBA" => 6, _ => 0 };
        Assert.Equal([0, 0, 0, (byte)width, 0, 0, 0, (byte)height, 8, color, 0, 0, 0], chunks[0].Body);
        if (mode == "P")
            Assert.Equal(image.Palette!, chunks[1].Body);
        Assert.Equal(image.Pixels.ToArray(), Rows(chunks[^2].Body, image.Pixels.Length / height));
    }

    [Fact]
    public void A_png_keeps_which_colour_is_clear()
    {
        byte[] alphas = [255, 0, 128, 7];
        var palette = new Image("P", (2, 1), [0, 1], [1, 2, 3, 4, 5, 6]);
        var entries = new Image("P", (2, 1), [0, 1], Enumerable.Range(0, 9).Select(static i => (byte)i).ToArray(), alphas);
        var chunks = Chunks(Encoded(entries, "png"));
        Assert.Equal(["IHDR", "PLTE", "tRNS", "IDAT", "IEND"], chunks.Select(static chunk => chunk.Kind));
        // No more opacities than colours.
        Assert.Equal([255, 0, 128], chunks[2].Body);
        Assert.Equal([0x01, 0x02], Chunks(Encoded(new Image("L", (1, 1), [5], transparentColor: [0x0102]), "png"))[1].Body);
        Assert.Equal([0, 10, 0, 20, 0, 30], Chunks(Encoded(new Image("RGB", (1, 1), [1, 2, 3], transparentColor: [10, 20, 30]), "png"))[1].Body);
        Assert.DoesNotContain(Chunks(Encoded(palette, "png")), static chunk => chunk.Kind == "tRNS");
    }

    private static Image Make(string mode, int width, int height)
    {
        var channels = mode switch { "RGB" => 3, "RGBA" => 4, _ => 1 };
        byte[] pixels = [.. Enumerable.Range(0, width * height * channels).Select(i => mode switch { "1" => (byte)(i % 3 == 0 ? 255 : 0), "P" => (byte)(i % 3), _ => (byte)((i * 37) + 11) })];
        return mode == "P" ? new Image(mode, (width, height), pixels, [.. Enumerable.Range(0, 9).Select(static i => (byte)((i / 3 * 40) + (i % 3)))]) : new Image(mode, (width, height), pixels);
    }

    private static byte[] Encoded(Image image, string format)
    {
        using var file = new MemoryStream();
        image.save(file, format);
        return file.ToArray();
    }

    private static int[] Numbers(byte[] file, int from, int count) => [.. Enumerable.Range(0, count).Select(i => BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(from + (i * 4))))];

    private static List<(string Kind, byte[] Body)> Chunks(byte[] file)
    {
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A], file[..8]);
        var chunks = new List<(string, byte[])>();
        for (var at = 8; at < file.Length;)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(file.AsSpan(at));
            chunks.Add((Encoding.ASCII.GetString(file, at + 4, 4), file[(at + 8)..(at + 8 + length)]));
            at += 12 + length;
        }
        return chunks;
    }

    /// <summary>The pixels of rows that have no filter or are differences to the row above.</summary>
    private static byte[] Rows(byte[] compressed, int bytes)
    {
        using var rows = new MemoryStream();
        using (var inflate = new ZLibStream(new MemoryStream(compressed), CompressionMode.Decompress))
            inflate.CopyTo(rows);
        var pixels = new List<byte>();
        var above = new byte[bytes];
        foreach (var row in rows.ToArray().Chunk(bytes + 1))
        {
            Assert.True(row[0] is 0 or 2);
            above = [.. row.Skip(1).Select((value, i) => (byte)(value + (row[0] == 2 ? above[i] : 0)))];
            pixels.AddRange(above);
        }
        return [.. pixels];
    }
}
