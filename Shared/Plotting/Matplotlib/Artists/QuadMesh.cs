using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A matrix as coloured cells; cell (r, c) lies from c to c + 1 and from r to r + 1.</summary>
public sealed class QuadMesh : Artist, IMappable
{
    private readonly double[,] _values;
    private readonly double _lineWidth;
    private readonly Color _lineColor;

    internal QuadMesh(double[,] values, Colormap cmap, double vmin, double vmax, double lineWidth, Color lineColor)
    {
        (_values, Map, Low, High, _lineWidth, _lineColor) = (values, cmap, vmin, vmax, lineWidth, lineColor);
        zorder = 1;
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
            double[] x = [0, _values.GetLength(1)], y = [0, _values.GetLength(0)];
            return DataLimits.Of(x, y, x, y);
        }
    }

    internal Color ColorOf(int row, int column) => Scale.Color(this, _values[row, column]);

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        var pen = _lineWidth > 0 ? new Pen(_lineColor, _lineWidth * projection.Point) : null;
        for (var r = 0; r < _values.GetLength(0); r++)
        {
            for (var c = 0; c < _values.GetLength(1); c++)
            {
                if (double.IsNaN(_values[r, c])) continue;
                canvas.Path([projection.Spot(c, r), projection.Spot(c + 1, r), projection.Spot(c + 1, r + 1), projection.Spot(c, r + 1)], closed: true, ColorOf(r, c), pen);
            }
        }
    }
}
