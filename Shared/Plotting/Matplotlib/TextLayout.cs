using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Text of one or more lines, measured; it is placed by the rectangle around it, turned or not.</summary>
internal sealed class TextLayout
{
    private readonly string[] _lines;
    private readonly double[] _widths;
    private readonly double[] _baselines;
    private readonly TextStyle _style;
    private readonly double _degrees;

    /// <summary>Measures text.</summary>
    /// <param name="text">The text; line feeds part lines.</param>
    /// <param name="style">Size, colour, weight.</param>
    /// <param name="degrees">Turned counter-clockwise.</param>
    public TextLayout(string text, TextStyle style, double degrees = 0)
    {
        (_style, _degrees) = (style, degrees);
        _lines = text.Replace("\r", "").Split('\n');
        _widths = [.. _lines.Select(line => FontMetrics.Measure(line, style))];
        Width = _widths.Max();
        _baselines = new double[_lines.Length];
        var font = FontMetrics.Of(style);
        var gap = _lines.Length > 1 ? font.LineGap / 2 : 0;
        for (var i = 0; i < _lines.Length; i++)
        {
            var (above, below) = font.Ink(_lines[i]);
            _baselines[i] = Height + ((Math.Max(above, font.Ascent) + gap) * style.Size);
            Descent = (Math.Max(below, font.Descent) + gap) * style.Size;
            Height = _baselines[i] + Descent;
        }
    }

    /// <summary>The width before turning.</summary>
    public double Width { get; }

    /// <summary>The height before turning.</summary>
    public double Height { get; }

    /// <summary>What lies below the last line's baseline.</summary>
    public double Descent { get; }

    /// <summary>What lies above the last line's baseline.</summary>
    public double Ascent => Height - Descent;

    /// <summary>From the top to the baseline of a line; several lines stand around the middle of one.</summary>
    public double Baseline => _lines.Length == 1 ? Ascent : (Height + (FontMetrics.Of(_style).Ascent * _style.Size)) / 2;

    /// <summary>Draws text so that a side or the middle of its rectangle is at a spot.</summary>
    /// <param name="canvas">Where to draw.</param>
    /// <param name="text">The text; line feeds part lines.</param>
    /// <param name="spot">The spot in pixels.</param>
    /// <param name="style">Size, colour, weight.</param>
    /// <param name="across">"left", "center" or "right": what of the rectangle is at the spot.</param>
    /// <param name="up">"top", "center", "center_baseline", "bottom" or "baseline".</param>
    /// <param name="degrees">Turned counter-clockwise.</param>
    /// <returns>The rectangle around the text.</returns>
    public static Box Draw(ICanvas canvas, string text, Spot spot, TextStyle style, string across, string up, double degrees = 0)
    {
        var layout = new TextLayout(text, style, degrees);
        var box = layout.BoxAt(spot, across, up);
        layout.Draw(canvas, box, across);
        return box;
    }

    /// <summary>The rectangle around the text when a side or the middle of it is at a spot.</summary>
    /// <exception cref="ValueError">There is no such alignment.</exception>
    public Box BoxAt(Spot spot, string across, string up)
    {
        var box = Turned();
        var dx = across switch
        {
            "left" => box.X,
            "center" => box.CenterX,
            "right" => box.Right,
            _ => throw new ValueError($"'{across}' is not a valid value for ha; supported values are 'left', 'center', 'right'"),
        };
        var dy = up switch
        {
            "top" => box.Y,
            "center" => box.CenterY,
            "center_baseline" => box.Y + (Ascent / 2),
            "baseline" => box.Bottom - Descent,
            "bottom" => box.Bottom,
            _ => throw new ValueError($"'{up}' is not a valid value for va; supported values are 'top', 'center', 'center_baseline', 'baseline', 'bottom'"),
        };
        return box with { X = box.X + spot.X - dx, Y = box.Y + spot.Y - dy };
    }

    /// <summary>Draws the text into its rectangle.</summary>
    public void Draw(ICanvas canvas, Box box, string across)
    {
        (canvas as BoundsCanvas)?.Add(box);
        var origin = Turned();
        for (var i = 0; i < _lines.Length; i++)
        {
            var indent = across switch { "left" => 0, "right" => Width - _widths[i], _ => (Width - _widths[i]) / 2 };
            var start = Turn(indent, _baselines[i]);
            canvas.Text(_lines[i], new(box.X - origin.X + start.X, box.Y - origin.Y + start.Y), _style, _degrees);
        }
    }

    private Box Turned() => Box.Around([Turn(0, 0), Turn(Width, 0), Turn(0, Height), Turn(Width, Height)]);

    private Spot Turn(double x, double y)
    {
        var (sin, cos) = Math.SinCos(_degrees * Math.PI / 180);
        return new((x * cos) + (y * sin), (-x * sin) + (y * cos));
    }
}
