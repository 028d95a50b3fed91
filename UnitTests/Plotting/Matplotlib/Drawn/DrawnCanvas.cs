using System.Globalization;
using System.Text.Json.Nodes;
using Tensorflow.Plotting;
using Tensorflow.Plotting.Drawing;

namespace TfNet.UnitTests.Plotting.Matplotlib.Drawn;

/// <summary>Keeps what it is asked to draw in the words of recorder.py.</summary>
internal sealed class DrawnCanvas : ICanvas
{
    private readonly Stack<Box> _clips = new();

    public List<JsonObject> Drawn { get; } = [];

    public void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen, bool smooth = true)
    {
        if (!smooth)
        {
            AddCell(Box.Around(points), fill, pen);
            return;
        }
        var shape = closed && fill is not { A: > 0 } ? null : Numbers(points.SelectMany(static p => new[] { p.X, p.Y }));
        if (shape is not null)
        {
            Add(closed ? "area" : "line", shape, closed ? fill : null, pen);
            return;
        }
        var box = Box.Around(points);
        Add("line", Numbers([box.X, box.Bottom, box.X, box.Y]), null, pen);
        Add("line", Numbers([box.Right, box.Bottom, box.Right, box.Y]), null, pen);
        Add("line", Numbers([box.X, box.Bottom, box.Right, box.Bottom]), null, pen);
        Add("line", Numbers([box.X, box.Y, box.Right, box.Y]), null, pen);
    }

    public void Circle(Spot center, double radius, Color? fill, Pen? pen) => Add("around", Numbers([center.X - radius, center.Y - radius, 2 * radius, 2 * radius]), fill, pen);

    public void Text(string text, Spot origin, TextStyle style, double degrees) =>
        Drawn.Add(new() { ["text"] = text, ["at"] = Numbers([origin.X, origin.Y]), ["size"] = style.Size, ["angle"] = degrees, ["bold"] = style.Bold, ["fill"] = Hex(style.Color) });

    public void Image(Box box, Pixels pixels) => Drawn.Add(new() { ["image"] = Numbers([box.X, box.Y, box.Width, box.Height]) });

    public void Clip(Box box) => _clips.Push(box);

    public void Unclip() => _clips.Pop();

    public static JsonArray Numbers(IEnumerable<double> values) => [.. values.Select(static v => (JsonNode)v)];

    public static JsonArray Numbers(Box box) => Numbers([box.X, box.Y, box.Width, box.Height]);

    private void Add(string kind, JsonArray shape, Color? fill, Pen? pen)
    {
        if (fill is not { A: > 0 } && pen is not { Width: > 0, Color.A: > 0 })
            return;
        var entry = new JsonObject { [kind] = shape };
        if (fill is { A: > 0 } face)
            entry["fill"] = Hex(face);
        if (pen is { Width: > 0, Color.A: > 0 })
        {
            entry["edge"] = Hex(pen.Color);
            entry["width"] = pen.Width;
            if (pen.Dashes is not null)
                entry["dashes"] = Numbers(pen.Dashes);
        }
        if (_clips.Count > 0)
            entry["clip"] = Numbers(_clips.Peek());
        Drawn.Add(entry);
    }

    // Cells that follow one another are one mesh.
    private void AddCell(Box box, Color? fill, Pen? pen)
    {
        if (Drawn.Count == 0 || !Drawn[^1].ContainsKey("mesh"))
        {
            Drawn.Add(new() { ["mesh"] = Numbers(box), ["colors"] = new JsonArray() });
            if (pen is not null)
                (Drawn[^1]["edge"], Drawn[^1]["width"]) = (Hex(pen.Color), pen.Width);
        }
        var mesh = Drawn[^1];
        var part = mesh["mesh"]!.AsArray().Select(static v => (double)v!).ToArray();
        mesh["mesh"] = Numbers(new Box(part[0], part[1], part[2], part[3]).Union(box));
        mesh["colors"]!.AsArray().Add(fill!.Value.ToHex());
    }

    private static string Hex(Color color) => color.ToHex() + color.ToBytes().A.ToString("x2", CultureInfo.InvariantCulture);
}
