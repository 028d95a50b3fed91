using System.IO.Compression;
using System.Text.Json;
using System.Text.RegularExpressions;
using TfNet.Engine;

namespace TfNet.UnitTests.Imaging.Variants;

/// <summary>Files whose headers say unusual things, or have one field with another value: Pillow's mode, size and pixels, or refused where Pillow refuses.</summary>
public sealed class VariantTests
{
    private static readonly Dictionary<string, JsonElement> s_cases = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Variants", "variants.json")))
        .RootElement.EnumerateObject().ToDictionary(static item => item.Name, static item => item.Value);

    /// <summary>What Pillow reads and this library refuses: pictures that are not whole or whose files contradict themselves.</summary>
    private static readonly string[] s_refused =
    [
        // Pillow leaves the rows that are missing black.
        @"^png .* at 20$",
        // The standard knows one way of compression and filters and two of interlacing; Pillow does not look.
        @"^png .* at 26$", @"^png interlaced 9 9, \d+ at 28$",
        // The depth is none of the colour type; its header stands there twice.
        "^png interlaced 9 9, 3 at 25$", "^png two headers$",
        // Pillow takes as many colours as there are bytes before the file ends.
        "^bmp 4 of 16 colors, 128 at 46$", "^bmp 1 of 2 greys, (7|8|12|54) at 46$", "^bmp runs pairs, (33|127) at 46$",
        // Runs of bytes are not runs of single bits.
        "^bmp runs pairs, 1 at 28$",
    ];

    /// <summary>What Pillow refuses or garbles and this library reads: it takes greys for eight bits a pixel, whatever the file has.</summary>
    private static readonly string[] s_read = ["^bmp 4 of (1|2|3|16|300) greys$", "^bmp 1 of 300 greys$", "^bmp 8 of (1|2) greys$", "^bmp width 5 24, 1 at 28$"];

    public static TheoryData<string> Cases => [.. s_cases.Keys];

    [Theory, MemberData(nameof(Cases))]
    public void A_file_is_read_as_Pillow_reads_it(string name)
    {
        using var inflate = new ZLibStream(new MemoryStream(s_cases[name][0].GetBytesFromBase64()), CompressionMode.Decompress);
        using var file = new MemoryStream();
        inflate.CopyTo(file);
        var expected = s_cases[name][1];
        if (expected.ValueKind == JsonValueKind.Null ? !IsOneOf(s_read, name) : IsOneOf(s_refused, name))
        {
            Assert.Throws<InvalidDataException>(() => Tensorflow.ImageCodecs.Current.Decode(file.ToArray(), name));
            return;
        }
        var image = Tensorflow.ImageCodecs.Current.Decode(file.ToArray(), name);
        if (IsOneOf(s_read, name))
            return;
        Assert.Equal((expected[0].GetString(), expected[1].GetInt32(), expected[2].GetInt32()), (image.mode, image.width, image.height));
        Assert.Equal(expected[3].GetUInt32(), Crc32.Of(image.convert("RGBA").Pixels));
    }

    [Fact]
    public void Every_difference_from_Pillow_is_one() => Assert.All(s_refused.Concat(s_read), static pattern => Assert.Contains(s_cases.Keys, name => Regex.IsMatch(name, pattern)));

    private static bool IsOneOf(string[] patterns, string name) => patterns.Any(pattern => Regex.IsMatch(name, pattern));
}
