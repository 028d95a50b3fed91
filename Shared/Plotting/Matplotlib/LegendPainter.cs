using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Draws a legend; lengths are shares of its text's size, as in matplotlib.</summary>
internal static class LegendPainter
{
    private const double BorderPad = 0.4;
    private const double Distance = 0.5;
    private const double Rounding = 0.2;
    private const double HandleLength = 2;
    private const double HandleHeight = 0.7;
    private const double HandleGap = 0.8;
    private const double Spacing = 0.5;
    private const double Opacity = 0.8;
    private static readonly Color _edge = new(0.8, 0.8, 0.8, Opacity);

    // "best" tries them in this order.
    private static readonly Dictionary<string, (double X, double Y)> _places = new()
    {
        ["upper right"] = (1, 0),
        ["upper left"] = (0, 0),
        ["lower left"] = (0, 1),
        ["lower right"] = (1, 1),
        ["right"] = (1, 0.5),
        ["center left"] = (0, 0.5),
        ["center right"] = (1, 0.5),
        ["lower center"] = (0.5, 1),
        ["upper center"] = (0.5, 0),
        ["center"] = (0.5, 0.5),
    };

    /// <exception cref="ValueError">There is no such place.</exception>
    public static void CheckPlace(string place)
    {
        if (place != "best" && !_places.ContainsKey(place))
            throw new ValueError($"'{place}' is not a valid value for loc; supported values are 'best', '{string.Join("', '", _places.Keys)}'");
    }

    public static void Draw(ICanvas canvas, Axes axes, Projection view)
    {
        Artist[] entries = [.. axes.Labelled];
        if (axes.Legend is not { } legend || entries.Length == 0)
            return;
        var size = (legend.Size ?? axes.Style.LegendSize) * view.Point;
        var style = new TextStyle(size, axes.Style.TextColor);
        TextLayout[] texts = [.. entries.Select(e => new TextLayout(e.label!, style))];
        var title = legend.Title is null ? null : new TextLayout(legend.Title, style with { Size = axes.Style.LegendTitleSize * view.Point });
        var text = (HandleLength + HandleGap) * size;
        var width = Math.Max(text + texts.Max(static t => t.Width), title?.Width ?? 0) + (2 * BorderPad * size);
        var height = texts.Sum(t => t.Height + (Spacing * size)) - (Spacing * size) + (2 * BorderPad * size) + (title is null ? 0 : title.Height + (Spacing * size));
        var box = Place(axes, view, legend.Place, width, height, Distance * size);
        Frame(canvas, box, Rounding * size, axes.Style.AxesFace with { A = Opacity }, new Pen(_edge, view.Point));
        var (left, top) = (box.X + (BorderPad * size), box.Y + (BorderPad * size));
        if (title is not null)
        {
            title.Draw(canvas, title.BoxAt(new(box.CenterX, top), "center", "top"), "center");
            top += title.Height + (Spacing * size);
        }
        for (var i = 0; i < entries.Length; i++)
        {
            var baseline = top + texts[i].Baseline;
            entries[i].DrawSample(canvas, new Box(left, baseline - (HandleHeight * size), HandleLength * size, HandleHeight * size), view.Point);
            texts[i].Draw(canvas, texts[i].BoxAt(new(left + text, top), "left", "top"), "left");
            top += texts[i].Height + (Spacing * size);
        }
    }

    private static Box Place(Axes axes, Projection view, string name, double width, double height, double distance)
    {
        var inside = view.Box.Grown(-distance);
        Box At((double X, double Y) place) => new(inside.X + (place.X * (inside.Width - width)), inside.Y + (place.Y * (inside.Height - height)), width, height);
        if (name != "best")
            return At(_places[name]);
        var obstacles = new LegendObstacles();
        foreach (var artist in axes.Artists)
            artist.Hinder(obstacles, view);
        return _places.Values.Select(At).MinBy(obstacles.Covered);
    }

    private static void Frame(ICanvas canvas, Box box, double radius, Color face, Pen pen)
    {
        const int Steps = 6;
        var outline = new List<Spot>();
        for (var corner = 0; corner < 4; corner++)
        {
            var center = new Spot(corner is 0 or 3 ? box.Right - radius : box.X + radius, corner < 2 ? box.Y + radius : box.Bottom - radius);
            for (var i = 0; i <= Steps; i++)
            {
                var (sin, cos) = Math.SinCos((corner + ((double)i / Steps)) * Math.PI / 2);
                outline.Add(new(center.X + (radius * cos), center.Y - (radius * sin)));
            }
        }
        canvas.Path(outline, closed: true, face, pen);
    }
}
