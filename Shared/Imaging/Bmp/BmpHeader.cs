namespace Tensorflow.Imaging.Bmp;

/// <summary>What a BMP file declares of itself.</summary>
internal sealed record BmpHeader(int Width, int Height, bool TopDown, int Bits, uint Compression, uint ColorCount, int EntryBytes, BmpLayout Layout)
{
    private const uint Raw = 0, RunLength8 = 1, RunLength4 = 2, Masks = 3;

    /// <summary>Whether the pixels are runs.</summary>
    public bool IsRunLength => Compression is RunLength8 or RunLength4;

    /// <summary>Whether runs are of half bytes.</summary>
    public bool IsHalfBytes => Compression == RunLength4;

    /// <summary>Bytes of a row, a multiple of four.</summary>
    public int RowBytes => (int)((((long)Width * Bits) + 31) / 32 * 4);

    /// <summary>Where a row of the file is in the picture: the last one comes first, mostly.</summary>
    public int Place(int row) => TopDown ? row : Height - 1 - row;

    /// <summary>Reads the header behind the first 14 bytes.</summary>
    /// <exception cref="InvalidDataException">There is no such kind of BMP.</exception>
    public static BmpHeader Read(ImageBytes file, bool opacity)
    {
        var start = file.Position;
        var size = file.UInt32Little();
        if (size is not (12 or 40 or 52 or 56 or 64 or 108 or 124))
            throw file.Damaged($"its header has {size} bytes, which no kind of BMP has");
        var old = size == 12;
        long width = old ? file.UInt16Little() : file.UInt32Little();
        long height = old ? file.UInt16Little() : file.UInt32Little();
        // A height that is negative says that the first row comes first. Pillow looks at its highest byte alone.
        var topDown = !old && height >> 24 == 0xFF;
        height = topDown ? (1L << 32) - height : height;
        file.CheckSize(width, height);
        file.Take(2);
        var bits = file.UInt16Little();
        uint compression = Raw, colors = 0;
        if (!old)
        {
            compression = file.UInt32Little();
            file.Take(12);
            colors = file.UInt32Little();
            file.Take(4);
        }
        uint[] masks = [];
        if (compression == Masks)
            masks = [file.UInt32Little(), file.UInt32Little(), file.UInt32Little(), size >= 56 ? file.UInt32Little() : 0];
        file.Seek(Math.Max(file.Position, start + size));
        if (compression > Masks || (compression is RunLength8 or RunLength4) && bits != (compression == RunLength8 ? 8 : 4))
            throw file.Damaged($"its compression ({compression}) is not supported with {bits} bits a pixel");
        if (bits is not (1 or 4 or 8 or 16 or 24 or 32) || (bits <= 8 && compression == Masks))
            throw file.Damaged($"{bits} bits a pixel are not supported with compression {compression}");
        var layout = bits <= 8 ? BmpLayout.None : BmpLayout.Of(bits, compression == Masks ? masks : null) ?? throw file.Damaged("its arrangement of colours (masks) is not supported");
        if (opacity && bits == 32)
            layout = layout.WithOpacity();
        return new BmpHeader((int)width, (int)height, topDown, bits, compression, colors == 0 && bits <= 8 ? 1u << bits : colors, old ? 3 : 4, layout);
    }
}
