using PIL;

namespace Tensorflow.Imaging.Png;

/// <summary>What a PNG file declares of itself, and how its samples become pixels.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int ColorType, bool Interlaced)
{
    private const int GreyType = 0, ColorsType = 2, PaletteType = 3, GreyAlphaType = 4, ColorsAlphaType = 6;

    /// <summary>Whether pixels are numbers of palette entries.</summary>
    public bool IsPalette => ColorType == PaletteType;

    /// <summary>How many numbers name the transparent colour.</summary>
    public int TransparencyNumbers => ColorType switch { GreyType => 1, ColorsType => 3, _ => 0 };

    private int Channels => ColorType switch { ColorsType => 3, GreyAlphaType => 2, ColorsAlphaType => 4, _ => 1 };

    private int BitsPerPixel => Channels * Depth;

    /// <summary>Bytes from a sample to the same sample of the pixel before it, at least 1.</summary>
    public int FilterStep => Math.Max(BitsPerPixel / 8, 1);

    /// <summary>The mode in which Pillow opens the file.</summary>
    private string Mode => (Depth, ColorType) switch
    {
        (1, GreyType) => "1",
        (16, GreyType) => "I;16",
        (_, GreyType) => "L",
        (_, ColorsType) => "RGB",
        (_, PaletteType) => "P",
        (8, GreyAlphaType) => "LA",
        _ => "RGBA",
    };

    /// <summary>Reads the content of an IHDR chunk.</summary>
    /// <exception cref="InvalidDataException">There is no such kind of PNG.</exception>
    public static PngHeader Read(ReadOnlySpan<byte> body, ImageBytes file)
    {
        if (body.Length < 13)
            throw file.Damaged($"the header (IHDR) has {body.Length} bytes. Expected 13");
        var width = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(body);
        var height = System.Buffers.Binary.BinaryPrimitives.ReadUInt32BigEndian(body[4..]);
        var (depth, color) = (body[8], body[9]);
        var known = color switch
        {
            GreyType => depth is 1 or 2 or 4 or 8 or 16,
            PaletteType => depth is 1 or 2 or 4 or 8,
            ColorsType or GreyAlphaType or ColorsAlphaType => depth is 8 or 16,
            _ => false,
        };
        if (!known || body[10] != 0 || body[11] != 0 || body[12] > 1)
            throw file.Damaged($"depth {depth}, colour type {color}, compression {body[10]}, filter {body[11]} and interlacing {body[12]} are no kind of PNG");
        if (width > int.MaxValue || height > int.MaxValue)
            throw file.Damaged($"it declares {width} x {height} pixels");
        return new PngHeader((int)width, (int)height, depth, color, body[12] == 1);
    }

    /// <summary>The whole picture, or the seven passes of an interlaced one; passes without pixels are left out.</summary>
    public IEnumerable<PngPass> Passes()
    {
        if (!Interlaced)
        {
            yield return new PngPass(0, 0, 1, 1, Width, Height, RowBytes(Width));
            yield break;
        }
        foreach (var (left, top, across, down) in ((int, int, int, int)[])[(0, 0, 8, 8), (4, 0, 8, 8), (0, 4, 4, 8), (2, 0, 4, 4), (0, 2, 2, 4), (1, 0, 2, 2), (0, 1, 1, 2)])
        {
            var (columns, rows) = ((Width - left + across - 1) / across, (Height - top + down - 1) / down);
            if (columns > 0 && rows > 0)
                yield return new PngPass(left, top, across, down, columns, rows, RowBytes(columns));
        }
    }

    /// <summary>The picture of filtered rows.</summary>
    /// <exception cref="InvalidDataException">A row has an unknown filter.</exception>
    public Image ToImage(byte[] rows, byte[]? palette, int[]? transparency, ImageBytes file)
    {
        var bytes = Mode switch { "LA" or "I;16" => 2, "RGB" => 3, "RGBA" => 4, _ => 1 };
        var pixels = new byte[Width * Height * bytes];
        var place = 0;
        foreach (var pass in Passes())
        {
            Span<byte> above = new byte[pass.RowBytes];
            for (var y = 0; y < pass.Height; y++)
            {
                var row = rows.AsSpan(place + 1, pass.RowBytes);
                if (rows[place] > PngFilter.Last)
                    throw file.Damaged($"a row has the filter {rows[place]}, at byte {place} of the uncompressed pixels. Expected 0 to {PngFilter.Last}");
                PngFilter.Undo(rows[place], row, above, FilterStep);
                Scatter(row, pixels, bytes, ((pass.Top + (y * pass.Down)) * Width) + pass.Left, pass);
                place += pass.RowBytes + 1;
                above = row;
            }
        }
        return IsPalette
            ? new Image(Mode, (Width, Height), pixels, palette, transparency is null ? null : Array.ConvertAll(transparency, static a => (byte)a))
            : new Image(Mode, (Width, Height), pixels, transparentColor: Depth == 1 && transparency is [var grey] ? [grey != 0 ? 255 : 0] : transparency);
    }

    private int RowBytes(int columns) => (int)((((long)columns * BitsPerPixel) + 7) / 8);

    private void Scatter(ReadOnlySpan<byte> row, byte[] pixels, int bytes, int first, PngPass pass)
    {
        if (Depth == 8 && pass.Across == 1)
        {
            row.CopyTo(pixels.AsSpan(first * bytes));
            return;
        }
        for (var x = 0; x < pass.Width; x++)
        {
            var pixel = pixels.AsSpan((first + (x * pass.Across)) * bytes, bytes);
            if (Depth == 8)
                row.Slice(x * bytes, bytes).CopyTo(pixel);
            else if (Depth == 16)
                Narrow(row[(x * Channels * 2)..], pixel);
            else
                pixel[0] = Small(row, x);
        }
    }

    /// <summary>Samples of 16 bits keep their high byte, except of grey pictures.</summary>
    private void Narrow(ReadOnlySpan<byte> samples, Span<byte> pixel)
    {
        switch (ColorType)
        {
            case GreyType:
                (pixel[0], pixel[1]) = (samples[1], samples[0]);
                break;
            case GreyAlphaType:
                pixel[..3].Fill(samples[0]);
                pixel[3] = samples[2];
                break;
            default:
                for (var c = 0; c < pixel.Length; c++)
                    pixel[c] = samples[c * 2];
                break;
        }
    }

    /// <summary>A sample of 1, 2 or 4 bits: a palette entry, or grey stretched to 0 to 255.</summary>
    private byte Small(ReadOnlySpan<byte> row, int x)
    {
        var most = (1 << Depth) - 1;
        var sample = (row[x * Depth / 8] >> (8 - Depth - (x * Depth % 8))) & most;
        return (byte)(IsPalette ? sample : sample * (255 / most));
    }
}

/// <summary>Which pixels a pass of an interlaced picture has: from the left and top, every so many across and down.</summary>
internal readonly record struct PngPass(int Left, int Top, int Across, int Down, int Width, int Height, int RowBytes);
