namespace PIL;

/// <summary>Resizes by taking the nearest pixel.</summary>
internal static class ImageNearest
{
    /// <summary>The pixels of a part of a picture in another size.</summary>
    /// <param name="pixels">The picture, row by row.</param>
    /// <param name="width">Pixels in its rows.</param>
    /// <param name="bytes">Bytes a pixel.</param>
    /// <param name="box">The part.</param>
    /// <param name="size">The size to be had.</param>
    /// <param name="summed">Whether places are running sums, as in Pillow except for 16 bits: where rounding falls is part of the result.</param>
    public static byte[] Resize(ReadOnlySpan<byte> pixels, int width, int bytes, (int left, int upper, int right, int lower) box, (int width, int height) size, bool summed)
    {
        var columns = Places(box.left, box.right, size.width, summed);
        var rows = Places(box.upper, box.lower, size.height, summed);
        var result = new byte[size.width * size.height * bytes];
        for (var y = 0; y < rows.Length; y++)
        {
            var row = pixels[(rows[y] * width * bytes)..];
            var target = result.AsSpan(y * size.width * bytes);
            for (var x = 0; x < columns.Length; x++)
                row.Slice(columns[x] * bytes, bytes).CopyTo(target[(x * bytes)..]);
        }
        return result;
    }

    private static int[] Places(int from, int to, int count, bool summed)
    {
        var places = new int[count];
        var step = (double)(to - from) / count;
        var place = from + (step * 0.5);
        for (var i = 0; i < count; i++, place += step)
            places[i] = Math.Min((int)(summed ? place : (step * (i + 0.5)) + from), to - 1);
        return places;
    }
}
