using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A matrix as coloured cells; cell (r, c) lies from c to c + 1 and from r to r + 1, or the rows share a given range.</summary>
public sealed class QuadMesh : Artist, IMappable
{
    private readonly double[,] _values;
    private readonly double _lineWidth;
    private readonly Color _lineColor;
    private readonly (double Low, double High) _rows;

    internal QuadMesh(double[,] values, Colormap cmap, double vmin, double vmax, double lineWidth, Color lineColor, (double Low, double High)? rows = null)
    {
        (_values, Map, Low, High, _lineWidth, _lineColor) = (values, cmap, vmin, vmax, lineWidth, lineColor);
        _rows = rows ?? (0, values.GetLength(0));
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
            double[] x = [0, _values.GetLength(1)], y = [_rows.Low, _rows.High];
            return DataLimits.Of(x, y, x, y);
        }
    }

    internal Color ColorOf(int row, int column) => Scale.Color(this, _values[row, column]);

    internal override void Draw(ICanvas canvas, Projection projection)
    {
        var pen = _lineWidth > 0 ? new Pen(_lineColor, _lineWidth * projection.Point) : null;
        var count = _values.GetLength(0);
        double Edge(int row) => _rows.Low + ((_rows.High - _rows.Low) * row / count);
        for (var r = 0; r < count; r++)
        {
            var (from, to) = (Edge(r), Edge(r + 1));
            for (var c = 0; c < _values.GetLength(1); c++)
            {
                if (double.IsNaN(_values[r, c])) continue;
                canvas.Path([projection.Spot(c, from), projection.Spot(c + 1, from), projection.Spot(c + 1, to), projection.Spot(c, to)], closed: true, ColorOf(r, c), pen, smooth: false);
            }
        }
    }
}
