using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>How axes give both directions one scale.</summary>
internal enum EqualUnits
{
    /// <summary>Not at all.</summary>
    Off,

    /// <summary>The rectangle shrinks, as for pictures.</summary>
    Box,

    /// <summary>The view of one direction widens.</summary>
    Limits,
}

/// <summary>Finds the rectangle of axes inside their cell, and what they show.</summary>
internal static class AxesView
{
    /// <summary>The view of axes in a cell of a figure of so many pixels a point.</summary>
    public static Projection Of(Axes axes, Box cell, double point)
    {
        var (left, right) = axes.get_xlim();
        var (bottom, top) = axes.get_ylim();
        if (axes.BoxAspect is { } aspect)
            return new(Shrunk(cell, 1, aspect, axes.Anchor), left, right, bottom, top, point);
        switch (axes.Equal)
        {
            case EqualUnits.Box:
                cell = Shrunk(cell, Math.Abs(right - left), Math.Abs(top - bottom), axes.Anchor);
                break;
            case EqualUnits.Limits:
                ((left, right), (bottom, top)) = Widened(axes, cell, (left, right), (bottom, top));
                break;
        }
        return new(cell, left, right, bottom, top, point);
    }

    // The anchor is the share of the free width that lies to the left; what is free above and below is shared equally.
    private static Box Shrunk(Box cell, double across, double up, double anchor)
    {
        var unit = Math.Min(cell.Width / across, cell.Height / up);
        double width = across * unit, height = up * unit;
        return new(cell.X + ((cell.Width - width) * anchor), cell.Y + ((cell.Height - height) / 2), width, height);
    }

    private static ((double, double) X, (double, double) Y) Widened(Axes axes, Box cell, (double Low, double High) x, (double Low, double High) y)
    {
        const double Slack = 1.05;
        const double Close = 0.005;
        double across = Math.Abs(x.High - x.Low), up = Math.Abs(y.High - y.Low), ratio = cell.Height / cell.Width;
        var expansion = (ratio * across / up) - 1;
        if (Math.Abs(expansion) < Close)
            return (x, y);
        var (dataAcross, dataUp) = axes.DataSize();
        double fullUp = ratio * across, fullAcross = up / ratio;
        var taller = across > Slack * dataAcross && up > Slack * dataUp
            ? (fullUp > Slack * dataUp && expansion < 0) || (fullAcross < Slack * dataAcross && expansion > 0)
            : expansion > 0;
        return taller ? (x, Around(y, fullUp)) : (Around(x, fullAcross), y);
    }

    private static (double, double) Around((double Low, double High) view, double size)
    {
        var (middle, half) = ((view.Low + view.High) / 2, Math.CopySign(size / 2, view.High - view.Low));
        return (middle - half, middle + half);
    }
}
