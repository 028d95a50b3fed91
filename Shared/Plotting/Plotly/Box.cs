namespace Tensorflow.Plotting.Plotly;

/// <summary>The spread of values.</summary>
[Facade(typeof(go))]
public sealed class Box : Trace
{
    /// <summary>The spread of values; what is not given is left to plotly.</summary>
    /// <param name="x">Groups, or values of lying boxes.</param>
    /// <param name="y">Values.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="boxpoints">"all", "outliers", "suspectedoutliers" or "false".</param>
    /// <param name="marker">The points.</param>
    /// <param name="line">The outline.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public Box(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        string? boxpoints = null,
        Marker? marker = null,
        Line? line = null,
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
        this.boxpoints = boxpoints;
        this.marker = marker_color is null ? marker : Painted(marker, marker_color);
        this.line = line;
    }

    /// <summary>Groups, or values of lying boxes.</summary>
    public Series? x { get; set; }

    /// <summary>Values.</summary>
    public Series? y { get; set; }

    /// <summary>"all", "outliers", "suspectedoutliers" or "false".</summary>
    public string? boxpoints { get; set; }

    /// <summary>The points.</summary>
    public Marker? marker { get; set; }

    /// <summary>The outline.</summary>
    public Line? line { get; set; }

    internal override string Type => "box";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("boxpoints", boxpoints);
        writer.Write("marker", marker);
        writer.Write("line", line);
    }
}
