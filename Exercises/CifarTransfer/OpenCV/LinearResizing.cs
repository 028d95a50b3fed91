namespace Exercises.CifarTransfer.OpenCV;

/// <summary>
/// OpenCV's bilinear interpolation of bytes, in its whole numbers: weights are multiples of 1/2048, and sums of rows lose their last 4 bits before they are weighted by columns. To half
/// the width and height OpenCV takes the mean of four pixels; halves go up in pictures of 1, 3 or 4 channels, to the even neighbour in others.
/// </summary>
internal sealed class LinearResizing
{
    private const int WeightOne = 2048;
    private readonly (int height, int width) _from;
    private readonly (int height, int width) _to;
    private readonly int _channels;
    private readonly Neighbour[] _columns;
    private readonly Neighbour[] _rows;

    /// <summary>Finds the pixels that each pixel to come lies between.</summary>
    public LinearResizing(int height, int width, int channels, int toHeight, int toWidth)
    {
        (_from, _to, _channels) = ((height, width), (toHeight, toWidth), channels);
        _columns = [.. Enumerable.Range(0, toWidth).Select(i => Neighbour.Of(i, width, toWidth, isClamped: true))];
        _rows = [.. Enumerable.Range(0, toHeight).Select(i => Neighbour.Of(i, height, toHeight, isClamped: false))];
    }

    /// <summary>The image in its new size.</summary>
    public byte[] Of(byte[] image) => _from == (2 * _to.height, 2 * _to.width) ? Means(image) : Interpolated(image);

    private byte[] Interpolated(byte[] image)
    {
        var row = _to.width * _channels;
        var sums = new int[_from.height * row];
        for (var y = 0; y < _from.height; y++)
        {
            for (var x = 0; x < _to.width; x++)
            {
                var column = _columns[x];
                var (first, second) = (((y * _from.width) + column.First) * _channels, ((y * _from.width) + column.Second) * _channels);
                for (var c = 0; c < _channels; c++)
                    sums[(y * row) + (x * _channels) + c] = (image[first + c] * column.FirstWeight) + (image[second + c] * column.SecondWeight);
            }
        }
        var result = new byte[_to.height * row];
        for (var y = 0; y < _to.height; y++)
        {
            var between = _rows[y];
            var (first, second) = (between.First * row, between.Second * row);
            for (var i = 0; i < row; i++)
                result[(y * row) + i] = (byte)((((between.FirstWeight * (sums[first + i] >> 4)) >> 16) + ((between.SecondWeight * (sums[second + i] >> 4)) >> 16) + 2) >> 2);
        }
        return result;
    }

    private byte[] Means(byte[] image)
    {
        var (row, result) = (_from.width * _channels, new byte[_to.height * _to.width * _channels]);
        for (var y = 0; y < _to.height; y++)
        {
            for (var x = 0; x < _to.width; x++)
            {
                for (var c = 0; c < _channels; c++)
                {
                    var first = (2 * y * row) + (2 * x * _channels) + c;
                    var sum = image[first] + image[first + _channels] + image[first + row] + image[first + row + _channels];
                    result[(((y * _to.width) + x) * _channels) + c] = (byte)((sum + (_channels is 1 or 3 or 4 ? 2 : 1 + ((sum >> 2) & 1))) >> 2);
                }
            }
        }
        return result;
    }

    /// <summary>Two pixels and their weights, of 2048 in all.</summary>
    private readonly record struct Neighbour(int First, int Second, int FirstWeight, int SecondWeight)
    {
        public static Neighbour Of(int i, int size, int toSize, bool isClamped)
        {
            // A double for the place and a float for the fraction: its rounding to multiples of 1/2048 is OpenCV's.
            var place = (float)(((i + 0.5) * ((double)size / toSize)) - 0.5);
            var first = (int)MathF.Floor(place);
            var fraction = place - first;
            if (isClamped && (first < 0 || first >= size - 1))
                fraction = 0;
            return new(
                Math.Clamp(first, 0, size - 1), Math.Clamp(first + 1, 0, size - 1), (int)MathF.Round((1f - fraction) * WeightOne), (int)MathF.Round(fraction * WeightOne));
        }
    }
}
