using Tensorflow;

namespace PIL;

public sealed partial class Image
{
    /// <summary>The picture in another mode, with Pillow's arithmetic: grey is (19595 R + 38470 G + 7471 B + 32768) / 65536, and opacity is dropped, not applied.</summary>
    /// <param name="mode"><c>"L"</c>, <c>"RGB"</c> or <c>"RGBA"</c>; or the mode that it has.</param>
    /// <exception cref="ValueError">Pictures are not converted to this mode.</exception>
    public Image convert(string mode)
    {
        if (mode == this.mode)
            return copy();
        // Colours first, as in Pillow for the modes that have no way of their own to grey.
        if (this.mode == "CMYK" && mode == "L")
            return convert("RGB").convert("L");
        var target = ImageModes.PixelBytes(mode);
        if (mode is not ("L" or "RGB" or "RGBA"))
            throw new ValueError($"conversion from {this.mode} to {mode} not supported. Expected \"L\", \"RGB\" or \"RGBA\".");
        var colors = new byte[width * height * 4];
        ToColors(colors);
        if (mode == "RGBA")
        {
            ApplyTransparentColor(colors);
            return new Image(mode, size, colors);
        }
        var pixels = new byte[width * height * target];
        if (mode == "RGB")
            DropAlpha(colors, pixels);
        else
            ToGrey(colors, pixels);
        return new Image(mode, size, pixels, transparentColor: Converted(TransparentColor, mode));
    }

    /// <summary>Red, green, blue and opacity of every pixel.</summary>
    private void ToColors(Span<byte> colors)
    {
        var palette = mode == "P" ? Entries() : [];
        var bytes = ImageModes.PixelBytes(mode);
        for (int from = 0, to = 0; to < colors.Length; from += bytes, to += 4)
        {
            ReadOnlySpan<byte> pixel = _pixels.AsSpan(from, bytes);
            var color = colors.Slice(to, 4);
            switch (mode)
            {
                case "P":
                    palette.AsSpan(pixel[0] * 4, 4).CopyTo(color);
                    break;
                case "RGB":
                    pixel.CopyTo(color);
                    color[3] = 255;
                    break;
                case "RGBA":
                    pixel.CopyTo(color);
                    break;
                case "LA":
                    color[..3].Fill(pixel[0]);
                    color[3] = pixel[1];
                    break;
                case "CMYK":
                    var light = 255 - pixel[3];
                    for (var c = 0; c < 3; c++)
                        color[c] = (byte)Math.Max(light - Multiplied(pixel[c], light), 0);
                    color[3] = 255;
                    break;
                default:
                    color[..3].Fill(Grey(pixel));
                    color[3] = 255;
                    break;
            }
        }
    }

    /// <summary>Modes 1 and L as they are; 16 and 32 bits cut off at 0 and 255.</summary>
    private byte Grey(ReadOnlySpan<byte> pixel) => pixel.Length switch
    {
        1 => pixel[0],
        2 => pixel[1] == 0 ? pixel[0] : (byte)255,
        _ => (byte)Math.Clamp(BitConverter.ToInt32(pixel), 0, 255),
    };

    /// <summary>The palette's 256 entries with their opacity.</summary>
    private byte[] Entries()
    {
        var entries = new byte[256 * 4];
        for (var i = 0; i < 256; i++)
        {
            for (var c = 0; c < 3; c++)
                entries[(i * 4) + c] = Palette is { } palette && (i * 3) + c < palette.Length ? palette[(i * 3) + c] : (byte)0;
            entries[(i * 4) + 3] = PaletteAlpha is { } alpha && i < alpha.Length ? alpha[i] : (byte)255;
        }
        return entries;
    }

    /// <summary>Makes the pixels of the colour that stands for nothing clear. Only the low eight bits of its channels count.</summary>
    private void ApplyTransparentColor(Span<byte> colors)
    {
        if (TransparentColor is not { } clear)
            return;
        Span<byte> sought = [(byte)clear[0], (byte)clear[^1], (byte)clear[^1]];
        if (clear.Length == 3)
            sought[1] = (byte)clear[1];
        for (var i = 0; i < colors.Length; i += 4)
        {
            if (colors.Slice(i, 3).SequenceEqual(sought))
                colors[i + 3] = 0;
        }
    }

    private static void DropAlpha(ReadOnlySpan<byte> colors, Span<byte> pixels)
    {
        for (int from = 0, to = 0; to < pixels.Length; from += 4, to += 3)
            colors.Slice(from, 3).CopyTo(pixels[to..]);
    }

    private void ToGrey(ReadOnlySpan<byte> colors, Span<byte> pixels)
    {
        var isGrey = mode is "1" or "L" or "LA" or "I;16" or "I";
        for (int from = 0, to = 0; to < pixels.Length; from += 4, to++)
        {
            pixels[to] = isGrey
                ? colors[from]
                : (byte)(((colors[from] * 19595) + (colors[from + 1] * 38470) + (colors[from + 2] * 7471) + 0x8000) >> 16);
        }
    }

    /// <summary>The colour that stands for nothing, in the mode that the picture is converted to.</summary>
    private int[]? Converted(int[]? color, string to) => (mode, color) switch
    {
        ("L", { } grey) when to == "RGB" => [(byte)grey[0], (byte)grey[0], (byte)grey[0]],
        ("RGB", { } rgb) when to == "L" =>
            [(((byte)rgb[0] * 19595) + ((byte)rgb[1] * 38470) + ((byte)rgb[2] * 7471) + 0x8000) >> 16],
        _ => null,
    };

    /// <summary>a b / 255, rounded.</summary>
    internal static int Multiplied(int a, int b)
    {
        var product = (a * b) + 128;
        return ((product >> 8) + product) >> 8;
    }
}
