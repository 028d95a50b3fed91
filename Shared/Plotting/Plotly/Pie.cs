namespace Tensorflow.Plotting.Plotly;

/// <summary>Shares of a whole.</summary>
[Facade(typeof(go))]
public sealed class Pie : Trace
{
    /// <summary>Shares of a whole; what is not given is left to plotly.</summary>
    /// <param name="labels">The shares' names.</param>
    /// <param name="values">Their sizes.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="hole">The share of the radius that is cut out, 0 to 1.</param>
    /// <param name="textinfo">"label", "percent", "value" or several joined with "+".</param>
    /// <param name="marker">The colours.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public Pie(
        Series? labels = null,
        Series? values = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        double? hole = null,
        string? textinfo = null,
        Marker? marker = null,
        ColorArg? marker_color = null)
    {
        this.labels = labels;
        this.values = values;
        this.name = name;
        this.opacity = opacity;
        this.hoverinfo = hoverinfo;
        this.hovertemplate = hovertemplate;
        this.showlegend = showlegend;
        this.legendgroup = legendgroup;
        this.hole = hole;
        this.textinfo = textinfo;
        this.marker = marker_color is null ? marker : Painted(marker, marker_color);
    }

    /// <summary>The shares' names.</summary>
    public Series? labels { get; set; }

    /// <summary>Their sizes.</summary>
    public Series? values { get; set; }

    /// <summary>The share of the radius that is cut out, 0 to 1.</summary>
    public double? hole { get; set; }

    /// <summary>"label", "percent", "value" or several joined with "+".</summary>
    public string? textinfo { get; set; }

    /// <summary>The colours.</summary>
    public Marker? marker { get; set; }

    internal override string Type => "pie";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("labels", labels);
        writer.Write("values", values);
        writer.Write("hole", hole);
        writer.Write("textinfo", textinfo);
        writer.Write("marker", marker);
    }
}
