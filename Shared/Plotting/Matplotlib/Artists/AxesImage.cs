using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A picture: pixel (r, c) is the square around the point (c, r).</summary>
public sealed class AxesImage : Artist, IMappable
{
    private readonly ImageData _data;
    private readonly double _alpha;
    private readonly bool _upright;

    internal AxesImage(ImageData data, Colormap cmap, double? vmin, double? vmax, double alpha, bool upright)
    {
        (_data, Map, _alpha, _upright) = (data, cmap, alpha, upright);
        (Low, High) = Scale.Range(data.Channels == 1 ? data.Values : [], vmin, vmax);
    }

    /// <inheritdoc/>
    public Colormap Map { get; }

    /// <inheritdoc/>
    public double Low { get; }

    /// <inheritdoc/>
    public double High { get; }

    internal override DataLimits? Limits
    {
        get
        {
            double[] x = [-0.5, _data.Width - 0.5], y = [-0.5, _data.Height - 0.5];
            return DataLimits.Of(x, y, x, y);
        }
    }

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        var corner = projection.Spot(-0.5, _upright ? _data.Height - 0.5 : -0.5);
        var other = projection.Spot(_data.Width - 0.5, _upright ? -0.5 : _data.Height - 0.5);
        canvas.Image(Box.Around([corner, other]), Pixels());
    }

    internal Pixels Pixels()
    {
        var bytes = new byte[4 * _data.Width * _data.Height];
        for (int row = 0, to = 0; row < _data.Height; row++)
        {
            var from = (_upright ? _data.Height - 1 - row : row) * _data.Width * _data.Channels;
            for (var column = 0; column < _data.Width; column++, to += 4, from += _data.Channels) Pixel(bytes.AsSpan(to, 4), _data.Values.AsSpan(from, _data.Channels));
        }
        return new(_data.Width, _data.Height, bytes);
    }

    private void Pixel(Span<byte> pixel, ReadOnlySpan<double> channels)
    {
        double opacity = _alpha;
        if (channels.Length == 1)
        {
            var color = Scale.Color(this, channels[0]);
            (pixel[0], pixel[1], pixel[2]) = (Cut(color.R), Cut(color.G), Cut(color.B));
            opacity *= color.A;
        }
        else
        {
            var unit = _data.Bytes ? 255.0 : 1.0;
            for (var c = 0; c < 3; c++) pixel[c] = Cut(channels[c] / unit);
            if (channels.Length == 4) opacity *= channels[3] / unit;
        }
        pixel[3] = Cut(opacity);
    }

    // Images cut their channels to bytes, as matplotlib does.
    private static byte Cut(double part) => double.IsNaN(part) ? (byte)0 : (byte)((Math.Clamp(part, 0, 1) * 255) + 1e-9);
}
