using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Places text, of several lines and turned, by the rectangle around it.</summary>
internal static class TextLayout
{
    private const double LineSpacing = 1.2;

    /// <summary>Draws text so that a side or the middle of its rectangle is at a spot.</summary>
    /// <param name="canvas">Where to draw.</param>
    /// <param name="text">The text; line feeds part lines.</param>
    /// <param name="spot">The spot in pixels.</param>
    /// <param name="style">Size, colour, weight.</param>
    /// <param name="across">"left", "center" or "right": what of the rectangle is at the spot.</param>
    /// <param name="up">"top", "center", "bottom" or "baseline".</param>
    /// <param name="degrees">Turned counter-clockwise.</param>
    /// <returns>The rectangle around the text.</returns>
    public static Box Draw(ICanvas canvas, string text, Spot spot, TextStyle style, string across, string up, double degrees = 0)
    {
        var lines = text.Replace("\r", "").Split('\n');
        double[] widths = [.. lines.Select(l => FontMetrics.Measure(l, style))];
        var width = widths.Max();
        double ascent = FontMetrics.Ascent * style.Size, descent = FontMetrics.Descent * style.Size;
        var height = ascent + descent + ((lines.Length - 1) * LineSpacing * style.Size);
        var (sin, cos) = Math.SinCos(degrees * Math.PI / 180);
        Spot Turn(double x, double y) => new((x * cos) + (y * sin), (-x * sin) + (y * cos));
        var box = Box.Around([Turn(0, -ascent), Turn(width, -ascent), Turn(0, height - ascent), Turn(width, height - ascent)]);
        var dx = spot.X - Anchor(across, "left", "right", box.X, box.Right);
        var dy = up == "baseline" ? spot.Y - Turn(0, 0).Y : spot.Y - Anchor(up, "top", "bottom", box.Y, box.Bottom);
        for (var i = 0; i < lines.Length; i++)
        {
            var indent = across switch { "left" => 0, "right" => width - widths[i], _ => (width - widths[i]) / 2 };
            var start = Turn(indent, i * LineSpacing * style.Size);
            canvas.Text(lines[i], new(start.X + dx, start.Y + dy), style, degrees);
        }
        return new(box.X + dx, box.Y + dy, box.Width, box.Height);
    }

    private static double Anchor(string name, string first, string last, double low, double high)
    {
        if (name == first) return low;
        if (name == last) return high;
        return name is "center" or "center_baseline" ? (low + high) / 2
            : throw new ValueError($"'{name}' is not a valid alignment. Expected '{first}', 'center', '{last}' or, upwards, 'baseline'.");
    }
}
