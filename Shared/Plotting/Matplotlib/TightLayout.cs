using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Finds sides and gaps that leave room for what stands around each subplot.</summary>
internal static class TightLayout
{
    public static SubplotParams Fit(Figure figure, SubplotParams current, double pad, double titleHeight)
    {
        var placed = figure.axes.Where(static a => a.Place is not null).ToArray();
        if (placed.Length == 0) return current;
        double left = 0, right = 0, top = 0, bottom = 0, across = 0, up = 0;
        foreach (var axes in placed)
        {
            var box = figure.BoxOf(axes);
            var canvas = new BoundsCanvas();
            AxesPainter.Draw(axes, canvas, box, Figure.Point);
            var around = canvas.Bounds.Width < 0 ? box : canvas.Bounds;
            double west = Math.Max(0, box.X - around.X), east = Math.Max(0, around.Right - box.Right);
            double north = Math.Max(0, box.Y - around.Y), south = Math.Max(0, around.Bottom - box.Bottom);
            if (axes.Place!.Column == 0) left = Math.Max(left, west);
            if (axes.Place.Column == axes.Place.Columns - 1) right = Math.Max(right, east);
            if (axes.Place.Row == 0) top = Math.Max(top, north);
            if (axes.Place.Row == axes.Place.Rows - 1) bottom = Math.Max(bottom, south);
            across = Math.Max(across, west + east);
            up = Math.Max(up, north + south);
        }
        int columns = placed.Max(static a => a.Place!.Columns), rows = placed.Max(static a => a.Place!.Rows);
        if (titleHeight > 0) top += titleHeight + pad;
        double width = figure.Width - left - right - (2 * pad), height = figure.Height - top - bottom - (2 * pad);
        var cellWidth = (width - ((columns - 1) * (across + pad))) / columns;
        var cellHeight = (height - ((rows - 1) * (up + pad))) / rows;
        if (cellWidth <= 0 || cellHeight <= 0) return current;
        return new(
            (left + pad) / figure.Width, 1 - ((right + pad) / figure.Width), (bottom + pad) / figure.Height, 1 - ((top + pad) / figure.Height),
            columns > 1 ? (across + pad) / cellWidth : current.WSpace, rows > 1 ? (up + pad) / cellHeight : current.HSpace);
    }
}
