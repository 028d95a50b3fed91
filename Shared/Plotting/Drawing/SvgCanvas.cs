using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using TfNet.Engine;

namespace Tensorflow.Plotting.Drawing;

/// <summary>Writes what is drawn as SVG.</summary>
internal sealed class SvgCanvas : ICanvas
{
    private const string Fonts = "'DejaVu Sans','Bitstream Vera Sans',Verdana,sans-serif";
    private readonly StringBuilder _body = new();
    private readonly Box _view;
    private readonly string _id = "c" + Guid.NewGuid().ToString("N")[..8];
    private int _clips;

    /// <summary>A canvas that shows a rectangle of the drawing.</summary>
    public SvgCanvas(Box view, Color background)
    {
        _view = view;
        Path([new(view.X, view.Y), new(view.Right, view.Y), new(view.Right, view.Bottom), new(view.X, view.Bottom)], closed: true, background, null);
    }

    /// <summary>The drawing as a whole SVG document.</summary>
    public string Finish(string title)
    {
        var size = $"width=\"{N(_view.Width)}\" height=\"{N(_view.Height)}\" viewBox=\"{N(_view.X)} {N(_view.Y)} {N(_view.Width)} {N(_view.Height)}\"";
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" {size} role=\"img\">\n<title>{Escape(title)}</title>\n{_body}</svg>\n";
    }

    public void Path(IReadOnlyList<Spot> points, bool closed, Color? fill, Pen? pen, bool smooth = true)
    {
        if (points.Count == 0) return;
        _body.Append("<path d=\"");
        for (var i = 0; i < points.Count; i++) _body.Append(i == 0 ? 'M' : 'L').Append(N(points[i].X)).Append(' ').Append(N(points[i].Y));
        if (closed) _body.Append('Z');
        _body.Append('"');
        if (!smooth) _body.Append(" shape-rendering=\"crispEdges\"");
        Paint(fill, pen);
        _body.Append("/>\n");
    }

    public void Circle(Spot center, double radius, Color? fill, Pen? pen)
    {
        _body.Append("<circle cx=\"").Append(N(center.X)).Append("\" cy=\"").Append(N(center.Y)).Append("\" r=\"").Append(N(radius)).Append('"');
        Paint(fill, pen);
        _body.Append("/>\n");
    }

    public void Text(string text, Spot origin, TextStyle style, double degrees)
    {
        if (text.Length == 0) return;
        _body.Append("<text x=\"").Append(N(origin.X)).Append("\" y=\"").Append(N(origin.Y)).Append("\" font-family=\"").Append(Fonts)
            .Append("\" font-size=\"").Append(N(style.Size)).Append("\" textLength=\"").Append(N(FontMetrics.Measure(text, style)))
            .Append("\" lengthAdjust=\"spacingAndGlyphs\" xml:space=\"preserve\"");
        if (style.Bold) _body.Append(" font-weight=\"bold\"");
        if (degrees != 0) _body.Append(" transform=\"rotate(").Append(N(-degrees)).Append(' ').Append(N(origin.X)).Append(' ').Append(N(origin.Y)).Append(")\"");
        Paint(style.Color, null);
        _body.Append('>').Append(Escape(text)).Append("</text>\n");
    }

    public void Image(Box box, Pixels pixels)
    {
        _body.Append("<image x=\"").Append(N(box.X)).Append("\" y=\"").Append(N(box.Y)).Append("\" width=\"").Append(N(box.Width)).Append("\" height=\"").Append(N(box.Height))
            .Append("\" preserveAspectRatio=\"none\" style=\"image-rendering:pixelated\" href=\"data:image/png;base64,").Append(Convert.ToBase64String(PngWriter.Encode(pixels.Width, pixels.Height, 4, pixels.Rgba))).Append("\"/>\n");
    }

    public void Clip(Box box)
    {
        var id = $"{_id}-{++_clips}";
        _body.Append("<clipPath id=\"").Append(id).Append("\"><rect x=\"").Append(N(box.X)).Append("\" y=\"").Append(N(box.Y)).Append("\" width=\"").Append(N(box.Width))
            .Append("\" height=\"").Append(N(box.Height)).Append("\"/></clipPath>\n<g clip-path=\"url(#").Append(id).Append(")\">\n");
    }

    public void Unclip() => _body.Append("</g>\n");

    private void Paint(Color? fill, Pen? pen)
    {
        Color("fill", fill);
        if (pen is not { Width: > 0 }) return;
        Color("stroke", pen.Color);
        _body.Append(" stroke-width=\"").Append(N(pen.Width)).Append("\" stroke-linejoin=\"round\"");
        if (pen.Dashes is not null) _body.Append(" stroke-dasharray=\"").AppendJoin(' ', pen.Dashes.Select(N)).Append('"');
    }

    private void Color(string name, Color? color)
    {
        if (color is not { A: > 0 } shown)
        {
            _body.Append(' ').Append(name).Append("=\"none\"");
            return;
        }
        _body.Append(' ').Append(name).Append("=\"").Append(shown.ToHex()).Append('"');
        if (shown.A < 1) _body.Append(' ').Append(name).Append("-opacity=\"").Append(N(shown.A)).Append('"');
    }

    private static string N(double value) => Math.Round(value, 3).ToString("0.###", CultureInfo.InvariantCulture);

    // Characters that no XML document may hold, not even escaped, become the replacement character.
    private static string Escape(string text) =>
        WebUtility.HtmlEncode(string.Concat(text.EnumerateRunes().Select(static r => r.IsBmp && !XmlConvert.IsXmlChar((char)r.Value) ? "\uFFFD" : r.ToString())));
}
