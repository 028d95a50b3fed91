namespace Tensorflow.Plotting.Plotly;

/// <summary>How points or bars are drawn.</summary>
public sealed class Marker : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="color">A colour for all, or a colour or number for each.</param>
    /// <param name="size">Diameter in pixels.</param>
    /// <param name="symbol">"circle", "square", "diamond", "cross", "x", "star", …</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="colorscale">A named colour scale for numbers.</param>
    /// <param name="showscale">Show the colour scale beside the figure.</param>
    /// <param name="line">The outline.</param>
    public Marker(
        ColorArg? color = null,
        double? size = null,
        string? symbol = null,
        double? opacity = null,
        string? colorscale = null,
        bool? showscale = null,
        Line? line = null)
    {
        this.color = color;
        this.size = size;
        this.symbol = symbol;
        this.opacity = opacity;
        this.colorscale = colorscale;
        this.showscale = showscale;
        this.line = line;
    }

    /// <summary>A colour for all, or a colour or number for each.</summary>
    public ColorArg? color { get; set; }

    /// <summary>Diameter in pixels.</summary>
    public double? size { get; set; }

    /// <summary>"circle", "square", "diamond", "cross", "x", "star", …</summary>
    public string? symbol { get; set; }

    /// <summary>0 to 1.</summary>
    public double? opacity { get; set; }

    /// <summary>A named colour scale for numbers.</summary>
    public string? colorscale { get; set; }

    /// <summary>Show the colour scale beside the figure.</summary>
    public bool? showscale { get; set; }

    /// <summary>The outline.</summary>
    public Line? line { get; set; }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("color", color);
        writer.Write("size", size);
        writer.Write("symbol", symbol);
        writer.Write("opacity", opacity);
        writer.WriteRaw("colorscale", PlotlyColorscales.Json(colorscale));
        writer.Write("showscale", showscale);
        writer.Write("line", line);
    }
}
