using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Takes data to pixels: a view of the data over a rectangle of the figure.</summary>
/// <param name="Box">The rectangle.</param>
/// <param name="Left">The data value at its left side.</param>
/// <param name="Right">The data value at its right side.</param>
/// <param name="Bottom">The data value at its lower side.</param>
/// <param name="Top">The data value at its upper side.</param>
/// <param name="Point">Pixels a point (1/72 inch).</param>
internal readonly record struct Projection(Box Box, double Left, double Right, double Bottom, double Top, double Point)
{
    public double X(double value) => Box.X + ((value - Left) / (Right - Left) * Box.Width);

    public double Y(double value) => Box.Bottom - ((value - Bottom) / (Top - Bottom) * Box.Height);

    public Spot Spot(double x, double y) => new(X(x), Y(y));
}
