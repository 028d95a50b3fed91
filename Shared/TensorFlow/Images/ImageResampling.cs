namespace PIL;

/// <summary>
/// Resizes pictures of 8 bits a channel as Pillow does: along the rows and along the columns, each with weights of 22 binary places and results rounded
/// to 8 bits, so that every pixel equals Pillow's.
/// </summary>
internal static class ImageResampling
{
    private const int Precision = 32 - 8 - 2;

    /// <summary>The pixels of a part of a picture in another size.</summary>
    /// <param name="pixels">The picture, (H, W, C), row by row.</param>
    /// <param name="channels">C.</param>
    /// <param name="from">W and H.</param>
    /// <param name="box">The part.</param>
    /// <param name="to">The size to be had.</param>
    /// <param name="filter">The filter.</param>
    public static byte[] Resize(ReadOnlySpan<byte> pixels, int channels, (int width, int height) from, (int left, int upper, int right, int lower) box, (int width, int height) to, ImageFilter filter)
    {
        var down = ResamplingWeights.Of(from.height, box.upper, box.lower, to.height, filter);
        var across = ResamplingWeights.Of(from.width, box.left, box.right, to.width, filter);
        if (to.width == from.width && (box.left, box.right) == (0, from.width))
            return AlongColumns(pixels, from.width * channels, 0, down);
        if (to.height == from.height && (box.upper, box.lower) == (0, from.height))
            return AlongRows(pixels, channels, from.width, from.height, across);
        if (ColumnsComeFirst(from, to))
            return AlongRows(AlongColumns(pixels, from.width * channels, 0, down), channels, from.width, to.height, across);
        // Only the rows that the second pass reads.
        var first = down.First[0];
        var rows = down.First[^1] + down.Counts[^1] - first;
        var narrow = AlongRows(pixels.Slice(first * from.width * channels, rows * from.width * channels), channels, from.width, rows, across);
        return AlongColumns(narrow, to.width * channels, first, down);
    }

    /// <summary>Which pass comes first shows in the last bit. Pillow 13 begins with the columns when they shrink by more than twice what the rows do.</summary>
    internal static bool ColumnsComeFirst((int width, int height) from, (int width, int height) to) =>
        to.height < from.height && from.height - to.height > 2L * (from.width - to.width);

    private static byte[] AlongRows(ReadOnlySpan<byte> pixels, int channels, int width, int rows, ResamplingWeights weights)
    {
        var count = weights.First.Length;
        var fixedPoint = FixedPoint(weights);
        var result = new byte[count * rows * channels];
        for (var y = 0; y < rows; y++)
        {
            var row = pixels.Slice(y * width * channels, width * channels);
            var target = result.AsSpan(y * count * channels, count * channels);
            for (var i = 0; i < count; i++)
            {
                var taps = fixedPoint.AsSpan(i * weights.Taps, weights.Counts[i]);
                for (var c = 0; c < channels; c++)
                {
                    var sum = 1 << (Precision - 1);
                    var place = (weights.First[i] * channels) + c;
                    foreach (var tap in taps)
                    {
                        sum += row[place] * tap;
                        place += channels;
                    }
                    target[(i * channels) + c] = Rounded(sum);
                }
            }
        }
        return result;
    }

    private static byte[] AlongColumns(ReadOnlySpan<byte> pixels, int rowBytes, int firstRow, ResamplingWeights weights)
    {
        var count = weights.First.Length;
        var fixedPoint = FixedPoint(weights);
        var result = new byte[count * rowBytes];
        var sums = new int[rowBytes];
        for (var i = 0; i < count; i++)
        {
            sums.AsSpan().Fill(1 << (Precision - 1));
            for (var y = 0; y < weights.Counts[i]; y++)
            {
                var tap = fixedPoint[(i * weights.Taps) + y];
                var row = pixels.Slice((weights.First[i] - firstRow + y) * rowBytes, rowBytes);
                for (var x = 0; x < row.Length; x++)
                    sums[x] += row[x] * tap;
            }
            var target = result.AsSpan(i * rowBytes, rowBytes);
            for (var x = 0; x < target.Length; x++)
                target[x] = Rounded(sums[x]);
        }
        return result;
    }

    private static byte Rounded(int sum) => (byte)Math.Clamp(sum >> Precision, 0, 255);

    private static int[] FixedPoint(ResamplingWeights weights) =>
        Array.ConvertAll(weights.Weights, static weight => (int)((weight < 0 ? -0.5 : 0.5) + (weight * (1 << Precision))));
}
