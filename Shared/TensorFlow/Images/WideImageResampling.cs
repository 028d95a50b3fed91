using System.Buffers.Binary;

namespace PIL;

/// <summary>Resizes pictures of one channel of 16 or 32 bits as Pillow does: in double precision, each pass rounded to integers.</summary>
internal static class WideImageResampling
{
    /// <summary>The pixels of a part of a picture in another size.</summary>
    /// <param name="pixels">The picture, row by row, the low byte of each pixel first.</param>
    /// <param name="wide">Whether a pixel is an int32 and not an uint16.</param>
    /// <param name="from">Width and height.</param>
    /// <param name="box">The part.</param>
    /// <param name="to">The size to be had.</param>
    /// <param name="filter">The filter.</param>
    public static byte[] Resize(ReadOnlySpan<byte> pixels, bool wide, (int width, int height) from, (int left, int upper, int right, int lower) box, (int width, int height) to, ImageFilter filter)
    {
        var values = Read(pixels, wide);
        var (rows, columns) = (to.width != from.width || (box.left, box.right) != (0, from.width), to.height != from.height || (box.upper, box.lower) != (0, from.height));
        var columnsFirst = ImageResampling.ColumnsComeFirst(from, to);
        if (columns && columnsFirst)
            AlongColumns(from.width);
        if (rows)
        {
            var across = ResamplingWeights.Of(from.width, box.left, box.right, to.width, filter);
            values = Pass(values, (to.width, columnsFirst ? to.height : from.height), 1, from.width, wide, across, alongRows: true);
        }
        if (columns && !columnsFirst)
            AlongColumns(to.width);
        return Write(values, wide);

        void AlongColumns(int width)
        {
            var down = ResamplingWeights.Of(from.height, box.upper, box.lower, to.height, filter);
            values = Pass(values, (width, to.height), width, width, wide, down, alongRows: false);
        }
    }

    private static int[] Pass(int[] values, (int width, int height) size, int step, int rowLength, bool wide, ResamplingWeights weights, bool alongRows)
    {
        var result = new int[size.width * size.height];
        for (var y = 0; y < size.height; y++)
        {
            for (var x = 0; x < size.width; x++)
            {
                var i = alongRows ? x : y;
                var place = alongRows ? (y * rowLength) + weights.First[i] : (weights.First[i] * rowLength) + x;
                var sum = 0.0;
                for (var t = 0; t < weights.Counts[i]; t++, place += step)
                    sum += values[place] * weights.Weights[(i * weights.Taps) + t];
                var rounded = (int)(sum >= 0 ? Math.Floor(sum + 0.5) : -Math.Floor(Math.Abs(sum) + 0.5));
                result[(y * size.width) + x] = wide ? rounded : Math.Clamp(rounded, 0, ushort.MaxValue);
            }
        }
        return result;
    }

    private static int[] Read(ReadOnlySpan<byte> pixels, bool wide)
    {
        var values = new int[pixels.Length / (wide ? 4 : 2)];
        for (var i = 0; i < values.Length; i++)
            values[i] = wide ? BinaryPrimitives.ReadInt32LittleEndian(pixels[(i * 4)..]) : BinaryPrimitives.ReadUInt16LittleEndian(pixels[(i * 2)..]);
        return values;
    }

    private static byte[] Write(int[] values, bool wide)
    {
        var pixels = new byte[values.Length * (wide ? 4 : 2)];
        for (var i = 0; i < values.Length; i++)
        {
            if (wide)
                BinaryPrimitives.WriteInt32LittleEndian(pixels.AsSpan(i * 4), values[i]);
            else
                BinaryPrimitives.WriteUInt16LittleEndian(pixels.AsSpan(i * 2), (ushort)values[i]);
        }
        return pixels;
    }
}
