using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Draws a legend; "best" takes the first place that covers the fewest points.</summary>
internal static class LegendPainter
{
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

    public static void CheckPlace(string place)
    {
        if (place != "best" && !_places.ContainsKey(place))
            throw new ValueError($"'{place}' is not a valid value for loc; supported values are 'best', '{string.Join("', '", _places.Keys)}'");
    }

    public static void Draw(ICanvas canvas, Axes axes, Projection projection)
    {
        Artist[] entries = [.. axes.Labelled];
        if (axes.Legend is not { } legend || entries.Length == 0) return;
        var point = projection.Point;
        var size = (legend.Size ?? axes.Style.LegendSize) * point;
        var style = new TextStyle(size, axes.Style.TextColor);
        double pad = 0.4 * size, handle = 2 * size, gap = 0.8 * size, row = size, between = 0.5 * size;
        var titleHeight = legend.Title is null ? 0 : size * 1.5;
        var width = (2 * pad) + Math.Max(
            handle + gap + entries.Max(e => FontMetrics.Measure(e.label!, style)), legend.Title is null ? 0 : FontMetrics.Measure(legend.Title, style));
        var height = (2 * pad) + titleHeight + (entries.Length * row) + ((entries.Length - 1) * between) + (0.2 * size);
        var box = Place(legend.Place, projection.Box.Grown(-0.5 * size), width, height, () => [.. axes.Artists.SelectMany(a => a.Occupied(projection))]);
        Rectangle.Patch(canvas, box, axes.Style.AxesFace with { A = 0.8 }, new Pen(new Color(0.8, 0.8, 0.8, 0.8), point));
        var top = box.Y + pad + titleHeight;
        if (legend.Title is not null) TextLayout.Draw(canvas, legend.Title, new(box.CenterX, box.Y + pad), style, "center", "top");
        foreach (var entry in entries)
        {
            entry.DrawSample(canvas, new Box(box.X + pad, top + (0.15 * size), handle, 0.7 * size), point);
            canvas.Text(entry.label!.ReplaceLineEndings(" "), new(box.X + pad + handle + gap, top + (0.85 * size)), style, 0);
            top += row + between;
        }
    }

    private static Box Place(string name, Box inside, double width, double height, Func<List<Spot>> occupied)
    {
        Box At((double X, double Y) place) => new(inside.X + (place.X * (inside.Width - width)), inside.Y + (place.Y * (inside.Height - height)), width, height);
        if (name != "best") return At(_places[name]);
        var spots = occupied();
        return _places.Values.Select(At).MinBy(box => spots.Count(box.Contains));
    }
}
