using PIL;

namespace Tensorflow.Imaging.Gif;

/// <summary>
/// Reads the first picture of GIF files, in the mode in which Pillow opens it: P, or L where there is no palette but greys in their order.
/// Source: https://www.w3.org/Graphics/GIF/spec-gif89a.txt.
/// </summary>
internal sealed class GifDecoder(byte[] data, string name)
{
    private readonly ImageBytes _file = new(data, name, "GIF");
    private byte? _clear;

    /// <summary>Reads the picture.</summary>
    /// <exception cref="InvalidDataException">The file is damaged.</exception>
    public Image Decode()
    {
        _file.Take(6);
        var (width, height) = (_file.UInt16Little(), _file.UInt16Little());
        var flags = _file.Byte();
        _file.Take(2);
        var palette = Palette(flags);
        FindPicture();
        var frame = new GifFrame(_file.UInt16Little(), _file.UInt16Little(), _file.UInt16Little(), _file.UInt16Little(), _file.Byte());
        if (frame.HasPalette)
            palette = Palette(frame.Flags);
        // A frame that sticks out makes the picture larger, as in Pillow.
        (width, height) = (Math.Max(width, frame.Left + frame.Width), Math.Max(height, frame.Top + frame.Height));
        _file.CheckSize(width, height);
        // A code of 12 bits stands for at most 4,096 pixels.
        _file.CheckSize(frame.Width, frame.Height, 4096 * 8 / 12.0);
        var indices = new GifLzw(_file).Read(frame.Width * frame.Height);
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(_clear ?? 0);
        Place(indices, frame, pixels, width);
        return palette is { } colors && !IsGreyRamp(colors)
            ? new Image("P", (width, height), pixels, colors, ClearEntry())
            : new Image("L", (width, height), pixels, transparentColor: _clear is { } clear ? [clear] : null);
    }

    /// <summary>Walks over extensions up to the first picture, and keeps which palette entry is clear.</summary>
    private void FindPicture()
    {
        while (true)
        {
            switch (_file.Byte())
            {
                case (byte)',':
                    return;
                case (byte)'!':
                    var kind = _file.Byte();
                    var block = GifLzw.Block(_file);
                    if (kind == 0xF9 && block.Length >= 4 && (block[0] & 1) != 0)
                        _clear = block[3];
                    while (block.Length > 0)
                        block = GifLzw.Block(_file);
                    break;
                case (byte)';':
                    throw _file.DamagedHere("there is no picture before the end mark");
                default:
                    // Stray bytes are passed over, as in Pillow.
                    break;
            }
        }
    }

    private byte[]? Palette(byte flags) => (flags & 0x80) == 0 ? null : _file.Take(3 << ((flags & 7) + 1)).ToArray();

    private static bool IsGreyRamp(byte[] palette)
    {
        for (var i = 0; i < palette.Length; i++)
        {
            if (palette[i] != i / 3)
                return false;
        }
        return true;
    }

    private byte[]? ClearEntry()
    {
        if (_clear is not { } clear)
            return null;
        var alpha = new byte[256];
        alpha.AsSpan().Fill(255);
        alpha[clear] = 0;
        return alpha;
    }

    private static void Place(byte[] indices, GifFrame frame, byte[] pixels, int width)
    {
        var from = 0;
        foreach (var y in frame.RowOrder())
        {
            indices.AsSpan(from, frame.Width).CopyTo(pixels.AsSpan(((frame.Top + y) * width) + frame.Left));
            from += frame.Width;
        }
    }
}

/// <summary>Where a frame lies, and what is special about it.</summary>
internal readonly record struct GifFrame(int Left, int Top, int Width, int Height, byte Flags)
{
    /// <summary>Whether it has colours of its own.</summary>
    public bool HasPalette => (Flags & 0x80) != 0;

    /// <summary>The order in which its rows come: of an interlaced one every eighth, those between, and so on.</summary>
    public IEnumerable<int> RowOrder()
    {
        foreach (var (first, step) in (Flags & 0x40) == 0 ? ((int, int)[])[(0, 1)] : [(0, 8), (4, 8), (2, 4), (1, 2)])
        {
            for (var y = first; y < Height; y += step)
                yield return y;
        }
    }
}
