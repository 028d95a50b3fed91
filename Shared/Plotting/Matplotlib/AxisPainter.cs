using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Where an axis stands.</summary>
internal enum AxisSide
{
    /// <summary>Under the plot: the x axis.</summary>
    Bottom,

    /// <summary>Left of the plot: the y axis.</summary>
    Left,

    /// <summary>Right of the plot: the y axis of a colour bar.</summary>
    Right,
}

/// <summary>Draws one axis: grid lines, ticks with their texts, the label, and the power or offset that the texts share.</summary>
internal sealed class AxisPainter
{
    private const double TickPad = 3.5;
    private const double LabelPad = 4;
    private const double CommonPad = 3;
    private readonly Axes _axes;
    private readonly AxisState _axis;
    private readonly AxisSide _side;
    private readonly ICanvas _canvas;
    private readonly Projection _view;

    public AxisPainter(Axes axes, AxisSide side, ICanvas canvas, Projection view)
    {
        (_axes, _side, _canvas, _view) = (axes, side, canvas, view);
        _axis = side == AxisSide.Bottom ? axes.XAxis : axes.YAxis;
    }

    private double TickSize => _axis.TickSize ?? _axes.Style.TickSize;

    private Spot Outward => _side switch { AxisSide.Bottom => new(0, 1), AxisSide.Left => new(-1, 0), _ => new(1, 0) };

    /// <summary>Draws the axis.</summary>
    /// <returns>The rectangle around the shared power or offset above a y axis, which a title must not touch; null without one.</returns>
    public Box? Draw()
    {
        var ticks = Ticks();
        var marked = _axes.Style.TickMarks || _side == AxisSide.Right;
        var length = _axes.Style.TickLength * _view.Point;
        var reach = _view.Box;
        if (marked && ticks.Positions.Length > 0)
            reach = reach.Union(Box.Around([Away(new(reach.X, reach.Y), length), Away(new(reach.Right, reach.Bottom), length)]));
        var labels = Box.Nothing;
        for (var i = 0; i < ticks.Positions.Length; i++)
        {
            if (_axis.Grid ?? _axes.Style.Grid)
                DrawGridLine(ticks.Positions[i]);
            var foot = Foot(ticks.Positions[i]);
            if (marked)
                _canvas.Path([foot, Away(foot, length)], closed: false, null, new Pen(_axes.Style.TextColor, _axes.Style.TickWidth * _view.Point));
            if (ticks.Labels[i].Length > 0)
                labels = DrawText(ticks.Labels[i], Away(foot, length + (TickPad * _view.Point))).Union(labels);
        }
        if (_axis.Label.Length > 0)
            DrawLabel(reach.Union(labels));
        return ticks.Common.Length > 0 ? DrawCommon(ticks.Common, labels) : null;
    }

    private (double[] Positions, string[] Labels, string Common) Ticks()
    {
        var (low, high, pixels, shares) = _side == AxisSide.Bottom ? (_view.Left, _view.Right, _view.Box.Width, 3) : (_view.Bottom, _view.Top, _view.Box.Height, 2);
        return _axis.Ticks(low, high, (int)(pixels / _view.Point / (shares * TickSize)));
    }

    private void DrawGridLine(double at)
    {
        var width = _axes.Style.GridWidth * _view.Point;
        var pen = new Pen((_axes.GridColor ?? _axes.Style.GridColor).WithAlpha(_axes.GridAlpha), width, LineStyles.Dashes(_axes.GridStyle, width));
        if (pen.Dashes is { Length: 0 })
            return;
        var box = _view.Box;
        Spot[] ends = _side == AxisSide.Bottom ? [new(_view.X(at), box.Bottom), new(_view.X(at), box.Y)] : [new(box.X, _view.Y(at)), new(box.Right, _view.Y(at))];
        _canvas.Clip(box);
        _canvas.Path(ends, closed: false, null, pen);
        _canvas.Unclip();
    }

    private Box DrawText(string text, Spot at)
    {
        var style = Text(TickSize);
        return _side switch
        {
            AxisSide.Bottom => TextLayout.Draw(_canvas, text, at, style, "center", "top", _axis.TickRotation),
            AxisSide.Left => TextLayout.Draw(_canvas, text, at, style, "right", _axis.TickAlignment, _axis.TickRotation),
            _ => TextLayout.Draw(_canvas, text, at, style, "left", _axis.TickAlignment, _axis.TickRotation),
        };
    }

    private void DrawLabel(Box beyond)
    {
        var pad = LabelPad * _view.Point;
        var style = Text(_axis.LabelSize ?? _axes.Style.LabelSize);
        var (spot, across, up, degrees) = _side switch
        {
            AxisSide.Bottom => (new Spot(_view.Box.CenterX, beyond.Bottom + pad), "center", "top", 0),
            AxisSide.Left => (new Spot(beyond.X - pad, _view.Box.CenterY), "right", "center", 90),
            _ => (new Spot(beyond.Right + pad, _view.Box.CenterY), "left", "center", 90),
        };
        var layout = new TextLayout(_axis.Label, style, degrees);
        AxesPainter.DrawBeside(_canvas, layout, layout.BoxAt(spot, across, up), upright: degrees != 0, across);
    }

    private Box? DrawCommon(string text, Box labels)
    {
        var (box, pad, style) = (_view.Box, CommonPad * _view.Point, Text(TickSize));
        switch (_side)
        {
            case AxisSide.Bottom:
                TextLayout.Draw(_canvas, text, new(box.Right, labels.Bottom + pad), style, "right", "top");
                return null;
            case AxisSide.Left:
                return TextLayout.Draw(_canvas, text, new(box.X, box.Y - pad), style, "left", "baseline");
            default:
                return TextLayout.Draw(_canvas, text, new(box.Right, box.Y - pad), style, "right", "baseline");
        }
    }

    private Spot Foot(double at) => _side switch
    {
        AxisSide.Bottom => new(_view.X(at), _view.Box.Bottom),
        AxisSide.Left => new(_view.Box.X, _view.Y(at)),
        _ => new(_view.Box.Right, _view.Y(at)),
    };

    private Spot Away(Spot from, double by) => new(from.X + (Outward.X * by), from.Y + (Outward.Y * by));

    private TextStyle Text(double points) => new(points * _view.Point, _axes.Style.TextColor);
}
