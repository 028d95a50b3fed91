using PIL;

namespace Tensorflow.Imaging.Bmp;

/// <summary>
/// Reads BMP files of 1, 4, 8, 16, 24 and 32 bits, RLE8 and RLE4, into the modes in which Pillow opens them.
/// Source: https://learn.microsoft.com/windows/win32/gdi/bitmap-storage.
/// </summary>
internal sealed class BmpDecoder(byte[] data, string name)
{
    private readonly ImageBytes _file = new(data, name, "BMP");

    /// <summary>Reads the picture.</summary>
    /// <param name="opacity">Whether the fourth byte of pixels of 32 bits is their opacity though the file does not say so.</param>
    /// <exception cref="InvalidDataException">The file is damaged, or of a kind that Pillow does not read either.</exception>
    public Image Decode(bool opacity)
    {
        _file.Take(10);
        var offset = _file.UInt32Little();
        var header = BmpHeader.Read(_file, opacity);
        var palette = header.Bits <= 8 ? BmpPalette.Read(_file, header) : null;
        _file.Seek(offset == 0 ? _file.Position : offset);
        if (palette is null)
            return new Image(header.Layout.Mode, (header.Width, header.Height), Colors(header));
        var indices = header.IsRunLength ? new BmpRunLength(_file, header).Read() : Indices(header);
        palette.Stretch(indices);
        return new Image(palette.Mode, (header.Width, header.Height), indices, palette.Colors);
    }

    /// <summary>The samples of rows of palette entries.</summary>
    private byte[] Indices(BmpHeader header)
    {
        CheckStored(header);
        var result = new byte[header.Width * header.Height];
        var perByte = 8 / header.Bits;
        for (var y = 0; y < header.Height; y++)
        {
            var row = _file.Take(header.RowBytes);
            var target = result.AsSpan(header.Place(y) * header.Width, header.Width);
            for (var x = 0; x < target.Length; x++)
                target[x] = (byte)((row[x / perByte] >> (8 - header.Bits - (x % perByte * header.Bits))) & ((1 << header.Bits) - 1));
        }
        return result;
    }

    /// <summary>The pixels of rows of colours.</summary>
    private byte[] Colors(BmpHeader header)
    {
        CheckStored(header);
        var layout = header.Layout;
        var channels = layout.Mode.Length;
        var result = new byte[header.Width * header.Height * channels];
        for (var y = 0; y < header.Height; y++)
        {
            var row = _file.Take(header.RowBytes);
            var target = result.AsSpan(header.Place(y) * header.Width * channels, header.Width * channels);
            for (var x = 0; x < header.Width; x++)
                layout.Read(row[(x * header.Bits / 8)..], target.Slice(x * channels, channels));
        }
        return result;
    }

    private void CheckStored(BmpHeader header) => _file.CheckSize(header.Width, header.Height, (double)header.Width / header.RowBytes);
}
