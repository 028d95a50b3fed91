namespace Tensorflow.Imaging.Bmp;

/// <summary>Expands RLE8 and RLE4: runs of one value (of two in turn), values as they are, line ends and jumps.</summary>
internal sealed class BmpRunLength(ImageBytes file, BmpHeader header)
{
    private int _done;
    private int _column;

    /// <summary>The palette entries of all pixels.</summary>
    /// <exception cref="InvalidDataException">The file ends before, or its end mark comes too early.</exception>
    public byte[] Read()
    {
        // A jump of four bytes passes over at most 255 rows and 255 pixels.
        file.CheckSize(header.Width, header.Height, (255.0 * header.Width) + 255);
        var (width, count) = (header.Width, header.Width * header.Height);
        var pixels = new byte[count];
        while (_done < count)
        {
            var (length, value) = (file.Byte(), file.Byte());
            if (length > 0)
                Run(pixels, length, value);
            else if (value == 0)
                (_done, _column) = ((_done + width - 1) / width * width, 0);
            else if (value == 1)
                throw file.DamagedHere($"the pixels end after {_done} of {count}, before");
            else if (value == 2)
                Jump(file.Byte(), file.Byte(), count);
            else
                AsTheyAre(pixels, value);
        }
        if (!header.TopDown)
            Flip(pixels, width);
        return pixels;
    }

    private void Jump(int right, int up, int count)
    {
        _done = (int)Math.Min(_done + right + ((long)up * header.Width), count);
        _column = _done % header.Width;
    }

    /// <summary>A run does not go beyond its line; only a line end begins the next, as in Pillow.</summary>
    private void Run(byte[] pixels, int length, byte value)
    {
        length = Math.Clamp(header.Width - _column, 0, Math.Min(length, pixels.Length - _done));
        _column += length;
        for (var i = 0; i < length; i++)
            pixels[_done++] = header.IsHalfBytes ? Half(value, i) : value;
    }

    private void AsTheyAre(byte[] pixels, int length)
    {
        _column += length;
        length = Math.Min(length, pixels.Length - _done);
        var values = file.Take(header.IsHalfBytes ? (length + 1) / 2 : length);
        for (var i = 0; i < length; i++)
            pixels[_done++] = header.IsHalfBytes ? Half(values[i / 2], i) : values[i];
        if (file.Position % 2 != 0 && _done < pixels.Length)
            file.Take(1);
    }

    private static byte Half(byte pair, int i) => (byte)(i % 2 == 0 ? pair >> 4 : pair & 15);

    private static void Flip(byte[] pixels, int width)
    {
        for (int top = 0, bottom = pixels.Length - width; top < bottom; top += width, bottom -= width)
        {
            var row = pixels.AsSpan(top, width).ToArray();
            pixels.AsSpan(bottom, width).CopyTo(pixels.AsSpan(top));
            row.CopyTo(pixels.AsSpan(bottom));
        }
    }
}
