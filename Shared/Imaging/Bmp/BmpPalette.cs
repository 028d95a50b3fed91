namespace Tensorflow.Imaging.Bmp;

/// <summary>The palette of a BMP file. One of all greys in their order is none: the pixels are greys then.</summary>
internal sealed record BmpPalette(string Mode, byte[]? Colors)
{
    /// <summary>Reads it.</summary>
    public static BmpPalette Read(ImageBytes file, BmpHeader header)
    {
        if (header.ColorCount is 0 or > 256)
            throw file.Damaged($"a palette of {header.ColorCount} colours is not possible");
        var count = (int)header.ColorCount;
        var stored = file.Take(count * header.EntryBytes);
        var colors = new byte[count * 3];
        var isGrey = true;
        for (var i = 0; i < count; i++)
        {
            var entry = stored.Slice(i * header.EntryBytes, 3);
            (colors[i * 3], colors[(i * 3) + 1], colors[(i * 3) + 2]) = (entry[2], entry[1], entry[0]);
            var grey = (byte)(count == 2 ? i * 255 : i);
            isGrey &= entry[0] == grey && entry[1] == grey && entry[2] == grey;
        }
        return isGrey ? new BmpPalette(count <= 2 ? "1" : "L", null) : new BmpPalette("P", colors);
    }

    /// <summary>Black and white are 0 and 255.</summary>
    public void Stretch(byte[] indices)
    {
        if (Mode != "1")
            return;
        foreach (ref var index in indices.AsSpan())
            index = index == 0 ? (byte)0 : (byte)255;
    }
}
