using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Draws axes: background, grid, contents, frame, ticks, labels, title, legend.</summary>
internal sealed class AxesPainter
{
    private const double TickPad = 3.5;
    private const double LabelPad = 4;
    private const double TitlePad = 6;
    private readonly Axes _axes;
    private readonly ICanvas _canvas;
    private readonly RcStyle _style;
    private readonly Projection _view;

    private AxesPainter(Axes axes, ICanvas canvas, Projection view) => (_axes, _canvas, _style, _view) = (axes, canvas, axes.Style, view);

    /// <summary>Draws axes into a figure of so many pixels a point.</summary>
    public static void Draw(Axes axes, ICanvas canvas, Box box, double point)
    {
        var (left, right) = axes.get_xlim();
        var (bottom, top) = axes.get_ylim();
        if (axes.Equal) box = SquareUnits(box, Math.Abs(right - left), Math.Abs(top - bottom));
        new AxesPainter(axes, canvas, new(box, left, right, bottom, top, point)).Draw();
    }

    private void Draw()
    {
        var box = _view.Box;
        var shown = !_axes.Off && !_axes.FrameOff;
        var across = (int)(box.Width / _view.Point / (3 * (_axes.XAxis.TickSize ?? _style.TickSize)));
        var up = (int)(box.Height / _view.Point / (2 * (_axes.YAxis.TickSize ?? _style.TickSize)));
        var xTicks = _axes.XAxis.Ticks(_view.Left, _view.Right, across);
        var yTicks = _axes.YAxis.Ticks(_view.Bottom, _view.Top, up);
        if (shown) Rectangle.Patch(_canvas, box, _style.AxesFace, null);
        if (shown) DrawGrid(xTicks.Positions, yTicks.Positions);
        foreach (var artist in _axes.Artists.OrderBy(static a => a.zorder))
        {
            if (artist.Clipped) _canvas.Clip(box);
            artist.Draw(_canvas, _view);
            if (artist.Clipped) _canvas.Unclip();
        }
        if (shown) Rectangle.Patch(_canvas, box, Color.None, new Pen(_style.AxesEdge, _style.EdgeWidth * _view.Point));
        if (!_axes.Off)
        {
            DrawXAxis(xTicks.Positions, xTicks.Labels, xTicks.Common);
            DrawYAxis(yTicks.Positions, yTicks.Labels, yTicks.Common);
        }
        if (_axes.Title.Length > 0)
            TextLayout.Draw(_canvas, _axes.Title, new(box.CenterX, box.Y - (TitlePad * _view.Point)), Text(_axes.TitleSize ?? _style.TitleSize), "center", "bottom");
        LegendPainter.Draw(_canvas, _axes, _view);
    }

    private void DrawGrid(double[] x, double[] y)
    {
        var width = _style.GridWidth * _view.Point;
        var pen = new Pen((_axes.GridColor ?? _style.GridColor).WithAlpha(_axes.GridAlpha), width, LineStyles.Dashes(_axes.GridStyle, width));
        var box = _view.Box;
        if (_axes.XAxis.Grid ?? _style.Grid)
        {
            foreach (var at in x) _canvas.Path([new(_view.X(at), box.Y), new(_view.X(at), box.Bottom)], closed: false, null, pen);
        }
        if (_axes.YAxis.Grid ?? _style.Grid)
        {
            foreach (var at in y) _canvas.Path([new(box.X, _view.Y(at)), new(box.Right, _view.Y(at))], closed: false, null, pen);
        }
    }

    private void DrawXAxis(double[] ticks, string[] labels, string common)
    {
        var box = _view.Box;
        var length = (_style.TickMarks ? _style.TickLength : 0) * _view.Point;
        var style = Text(_axes.XAxis.TickSize ?? _style.TickSize);
        var lowest = box.Bottom + length;
        for (var i = 0; i < ticks.Length; i++)
        {
            var x = _view.X(ticks[i]);
            if (length > 0) _canvas.Path([new(x, box.Bottom), new(x, box.Bottom + length)], closed: false, null, TickPen());
            if (labels[i].Length == 0) continue;
            var text = TextLayout.Draw(_canvas, labels[i], new(x, box.Bottom + length + (TickPad * _view.Point)), style, "center", "top", _axes.XAxis.TickRotation);
            lowest = Math.Max(lowest, text.Bottom);
        }
        if (common.Length > 0)
        {
            var text = TextLayout.Draw(_canvas, common, new(box.Right, lowest + (LabelPad * _view.Point)), style, "right", "top");
            if (_axes.XAxis.Label.Length > 0) lowest = Math.Max(lowest, text.Bottom);
        }
        if (_axes.XAxis.Label.Length > 0)
            TextLayout.Draw(_canvas, _axes.XAxis.Label, new(box.CenterX, lowest + (LabelPad * _view.Point)), Text(_axes.XAxis.LabelSize ?? _style.LabelSize), "center", "top");
    }

    private void DrawYAxis(double[] ticks, string[] labels, string common)
    {
        var box = _view.Box;
        var right = _axes.TicksRight;
        var direction = right ? 1 : -1;
        var side = right ? box.Right : box.X;
        var length = (_style.TickMarks || right ? _style.TickLength : 0) * _view.Point;
        var style = Text(_axes.YAxis.TickSize ?? _style.TickSize);
        var farthest = side + (direction * length);
        for (var i = 0; i < ticks.Length; i++)
        {
            var y = _view.Y(ticks[i]);
            if (length > 0) _canvas.Path([new(side, y), new(side + (direction * length), y)], closed: false, null, TickPen());
            if (labels[i].Length == 0) continue;
            var spot = new Spot(side + (direction * (length + (TickPad * _view.Point))), y);
            var text = TextLayout.Draw(_canvas, labels[i], spot, style, right ? "left" : "right", "center", _axes.YAxis.TickRotation);
            farthest = right ? Math.Max(farthest, text.Right) : Math.Min(farthest, text.X);
        }
        if (common.Length > 0) TextLayout.Draw(_canvas, common, new(side, box.Y - (LabelPad * _view.Point)), style, right ? "right" : "left", "bottom");
        if (_axes.YAxis.Label.Length == 0) return;
        var at = new Spot(farthest + (direction * LabelPad * _view.Point), box.CenterY);
        TextLayout.Draw(_canvas, _axes.YAxis.Label, at, Text(_axes.YAxis.LabelSize ?? _style.LabelSize), right ? "left" : "right", "center", 90);
    }

    private Pen TickPen() => new(_style.TextColor, _style.TickWidth * _view.Point);

    private TextStyle Text(double points) => new(points * _view.Point, _style.TextColor);

    // The largest rectangle around the same middle in which a unit is as long across as upwards.
    private static Box SquareUnits(Box box, double across, double up)
    {
        if (across == 0 || up == 0) return box;
        var unit = Math.Min(box.Width / across, box.Height / up);
        double width = across * unit, height = up * unit;
        return new(box.CenterX - (width / 2), box.CenterY - (height / 2), width, height);
    }
}
