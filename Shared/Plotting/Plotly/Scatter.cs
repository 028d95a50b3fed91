namespace Tensorflow.Plotting.Plotly;

/// <summary>Points, and lines between them.</summary>
[Facade(typeof(go))]
public sealed class Scatter : Trace
{
    /// <summary>Points, and lines between them; what is not given is left to plotly.</summary>
    /// <param name="x">Positions across.</param>
    /// <param name="y">Positions upwards.</param>
    /// <param name="mode">"lines", "markers", "text" or several joined with "+".</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="line">The lines.</param>
    /// <param name="marker">The points.</param>
    /// <param name="text">A text for each point.</param>
    /// <param name="textposition">Where texts stand, such as "top center".</param>
    /// <param name="fill">"none", "tozeroy", "tonexty", "toself", …</param>
    /// <param name="fillcolor">The colour of the filled area.</param>
    /// <param name="stackgroup">Areas of one group stack.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    /// <param name="line_color">The colour of the lines: short for line: new(color: …).</param>
    public Scatter(
        Series? x = null,
        Series? y = null,
        string? mode = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        Line? line = null,
        Marker? marker = null,
        Series? text = null,
        string? textposition = null,
        string? fill = null,
        string? fillcolor = null,
        string? stackgroup = null,
        ColorArg? marker_color = null,
        ColorArg? line_color = null)
    {
        this.x = x;
        this.y = y;
        this.mode = mode;
        this.name = name;
        this.opacity = opacity;
        this.hoverinfo = hoverinfo;
        this.hovertemplate = hovertemplate;
        this.showlegend = showlegend;
        this.legendgroup = legendgroup;
        this.line = line_color is null ? line : new Line(line_color, line?.width, line?.dash, line?.shape);
        this.marker = marker_color is null ? marker : Painted(marker, marker_color);
        this.text = text;
        this.textposition = textposition;
        this.fill = fill;
        this.fillcolor = fillcolor;
        this.stackgroup = stackgroup;
    }

    /// <summary>Positions across.</summary>
    public Series? x { get; set; }

    /// <summary>Positions upwards.</summary>
    public Series? y { get; set; }

    /// <summary>"lines", "markers", "text" or several joined with "+".</summary>
    public string? mode { get; set; }

    /// <summary>The lines.</summary>
    public Line? line { get; set; }

    /// <summary>The points.</summary>
    public Marker? marker { get; set; }

    /// <summary>A text for each point.</summary>
    public Series? text { get; set; }

    /// <summary>Where texts stand, such as "top center".</summary>
    public string? textposition { get; set; }

    /// <summary>"none", "tozeroy", "tonexty", "toself", …</summary>
    public string? fill { get; set; }

    /// <summary>The colour of the filled area.</summary>
    public string? fillcolor { get; set; }

    /// <summary>Areas of one group stack.</summary>
    public string? stackgroup { get; set; }

    internal override string Type => "scatter";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("mode", mode);
        writer.Write("line", line);
        writer.Write("marker", marker);
        writer.WriteTexts("text", text);
        writer.Write("textposition", textposition);
        writer.Write("fill", fill);
        writer.Write("fillcolor", fillcolor);
        writer.Write("stackgroup", stackgroup);
    }
}
