using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Draws axes in matplotlib's order: background, then images, patches, axes with their grid, lines, frame, texts, title, and the legend on top.</summary>
internal static class AxesPainter
{
    private const double TitlePad = 6;
    private const double FrameOrder = 2.5;
    private const double TitleOrder = 3;

    /// <summary>Draws axes into a cell of a figure of so many pixels a point.</summary>
    public static void Draw(Axes axes, ICanvas canvas, Box cell, double point)
    {
        var view = AxesView.Of(axes, cell, point);
        var framed = !axes.Off && !axes.FrameOff;
        if (framed)
            Rectangle.Patch(canvas, view.Box, axes.Style.AxesFace, null);
        Box? common = null;
        var parts = new List<(double Order, Action Draw)>();
        foreach (var artist in axes.Artists)
            parts.Add((artist.zorder, () => DrawClipped(artist, canvas, view)));
        if (framed && axes.Spines)
            parts.Add((FrameOrder, () => DrawFrame(axes, canvas, view)));
        if (!axes.Off)
        {
            parts.Add((axes.Style.AxisOrder, () => new AxisPainter(axes, AxisSide.Bottom, canvas, view).Draw()));
            parts.Add((axes.Style.AxisOrder, () => common = new AxisPainter(axes, axes.BoxAspect is not null ? AxisSide.Right : AxisSide.Left, canvas, view).Draw()));
        }
        if (axes.Title.Length > 0)
            parts.Add((TitleOrder, () => DrawTitle(axes, canvas, view, common)));
        foreach (var part in parts.OrderBy(static p => p.Order))
            part.Draw();
        LegendPainter.Draw(canvas, axes, view);
    }

    /// <summary>Draws a title or label; while room is measured for <c>tight_layout</c>, only its thickness counts, since no layout can shorten it.</summary>
    public static void DrawBeside(ICanvas canvas, TextLayout layout, Box box, bool upright, string across)
    {
        if (canvas is BoundsCanvas { IgnoresLengths: true } bounds)
            bounds.Add(upright ? new(box.X, box.CenterY, box.Width, 0) : new(box.CenterX, box.Y, 0, box.Height));
        else
            layout.Draw(canvas, box, across);
    }

    private static void DrawClipped(Artist artist, ICanvas canvas, Projection view)
    {
        if (artist.Clipped)
            canvas.Clip(view.Box);
        artist.Draw(canvas, view);
        if (artist.Clipped)
            canvas.Unclip();
    }

    private static void DrawFrame(Axes axes, ICanvas canvas, Projection view) =>
        Rectangle.Patch(canvas, view.Box, Color.None, new Pen(axes.Style.AxesEdge, axes.Style.EdgeWidth * view.Point));

    // The title stands above the axes, and above the power or offset of the y axis where the two would meet.
    private static void DrawTitle(Axes axes, ICanvas canvas, Projection view, Box? common)
    {
        var layout = new TextLayout(axes.Title, new TextStyle((axes.TitleSize ?? axes.Style.TitleSize) * view.Point, axes.Style.TextColor));
        var pad = TitlePad * view.Point;
        Box Above(double top) => layout.BoxAt(new(view.Box.CenterX, top - Math.Max(pad, layout.Descent)), "center", "baseline");
        var box = Above(view.Box.Y);
        if (common is { } text && text.Overlaps(box))
            box = Above(text.Y);
        DrawBeside(canvas, layout, box, upright: false, "center");
    }
}
