namespace Tensorflow.Plotting.Plotly;

/// <summary>Bars.</summary>
[Facade(typeof(go))]
public sealed class Bar : Trace
{
    /// <summary>Bars; what is not given is left to plotly.</summary>
    /// <param name="x">Positions or categories.</param>
    /// <param name="y">Heights.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="marker">The bars.</param>
    /// <param name="text">A text for each bar.</param>
    /// <param name="textposition">"inside", "outside", "auto" or "none".</param>
    /// <param name="texttemplate">The format of the texts.</param>
    /// <param name="orientation">"v" or "h".</param>
    /// <param name="width">The bars' width in units of the axis.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public Bar(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        Marker? marker = null,
        Series? text = null,
        string? textposition = null,
        string? texttemplate = null,
        string? orientation = null,
        double? width = null,
        ColorArg? marker_color = null)
    {
        this.x = x;
        this.y = y;
        this.name = name;
        this.opacity = opacity;
        this.hoverinfo = hoverinfo;
        this.hovertemplate = hovertemplate;
        this.showlegend = showlegend;
        this.legendgroup = legendgroup;
        this.marker = marker_color is null ? marker : Painted(marker, marker_color);
        this.text = text;
        this.textposition = textposition;
        this.texttemplate = texttemplate;
        this.orientation = orientation;
        this.width = width;
    }

    /// <summary>Positions or categories.</summary>
    public Series? x { get; set; }

    /// <summary>Heights.</summary>
    public Series? y { get; set; }

    /// <summary>The bars.</summary>
    public Marker? marker { get; set; }

    /// <summary>A text for each bar.</summary>
    public Series? text { get; set; }

    /// <summary>"inside", "outside", "auto" or "none".</summary>
    public string? textposition { get; set; }

    /// <summary>The format of the texts.</summary>
    public string? texttemplate { get; set; }

    /// <summary>"v" or "h".</summary>
    public string? orientation { get; set; }

    /// <summary>The bars' width in units of the axis.</summary>
    public double? width { get; set; }

    internal override string Type => "bar";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("marker", marker);
        writer.WriteTexts("text", text);
        writer.Write("textposition", textposition);
        writer.Write("texttemplate", texttemplate);
        writer.Write("orientation", orientation);
        writer.Write("width", width);
    }
}
