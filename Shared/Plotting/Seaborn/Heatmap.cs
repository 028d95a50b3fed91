using Tensorflow.Plotting.Drawing;
using Tensorflow.Plotting.Matplotlib;
using TfNet.Engine;

namespace Tensorflow.Plotting.Seaborn;

/// <summary>Draws a matrix as coloured cells with their numbers.</summary>
internal static class Heatmap
{
    // Above this luminance a cell's number is written dark.
    private const double LightCell = 0.408;

    public static void Draw(Axes axes, MatrixArg data, MatrixArg? mask, Colormap map, double? vmin, double? vmax, bool annot, string fmt, double linewidths, Color linecolor)
    {
        var values = (double[,])data.Values.Clone();
        int rows = values.GetLength(0), columns = values.GetLength(1);
        if (rows == 0 || columns == 0) throw new ValueError($"A heatmap needs rows and columns. Received: ({rows}, {columns})");
        if (mask is not null)
        {
            if (mask.Values.GetLength(0) != rows || mask.Values.GetLength(1) != columns)
                throw new ValueError($"Mask must have the same shape as data. Received: ({mask.Values.GetLength(0)}, {mask.Values.GetLength(1)}) and ({rows}, {columns})");
            for (var i = 0; i < rows * columns; i++)
            {
                if (mask.Values[i / columns, i % columns] != 0) values[i / columns, i % columns] = double.NaN;
            }
        }
        var (low, high) = Scale.Range(values.Cast<double>(), vmin, vmax);
        axes.Spines = false;
        var mesh = axes.AddMesh(new QuadMesh(values, map, low, high, linewidths, linecolor));
        axes.YAxis.Inverted = true;
        if (!annot) return;
        for (var r = 0; r < rows; r++)
        {
            for (var c = 0; c < columns; c++)
            {
                if (double.IsNaN(values[r, c])) continue;
                Color ink = mesh.ColorOf(r, c).Luminance > LightCell ? "0.15" : "w";
                axes.text(c + 0.5, r + 0.5, PythonFormat.Format(values[r, c], fmt), color: ink, ha: "center", va: "center");
            }
        }
    }

    /// <summary>Ticks at the middle of every cell, or of every so many where the axis is too short for all; their texts turn where they would overlap.</summary>
    /// <param name="axes">The axes that show the matrix.</param>
    /// <param name="across">Whether the x axis is meant.</param>
    /// <param name="names">A text for each cell along the axis.</param>
    /// <param name="all">Whether none may be left out.</param>
    public static void SetTicks(Axes axes, bool across, string[] names, bool all)
    {
        var axis = across ? axes.XAxis : axes.YAxis;
        var view = AxesView.Of(axes, axes.figure.BoxOf(axes), Figure.Point);
        var size = axes.Style.TickSize * Figure.Point;
        var room = (int)((across ? view.Box.Width : view.Box.Height) / size);
        var every = all ? 1 : room < 1 ? names.Length + 1 : (names.Length / room) + 1;
        int[] shown = [.. Enumerable.Range(0, names.Length).Where(i => i % every == 0 && room > 0)];
        axis.SetTicks([.. shown.Select(static i => i + 0.5)], [.. shown.Select(i => names[i])]);
        (axis.TickAlignment, axis.TickRotation) = ("center", across ? 0 : 90);
        Box[] boxes = [.. shown.Select(i => new TextLayout(names[i], new TextStyle(size, Color.Black), axis.TickRotation)
            .BoxAt(across ? new(view.X(i + 0.5), 0) : new(0, view.Y(i + 0.5)), across ? "center" : "right", across ? "top" : "center"))];
        if (boxes.Any(box => boxes.Count(box.Overlaps) > 1))
            axis.TickRotation = across ? 90 : 0;
    }
}
