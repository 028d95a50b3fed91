namespace Tensorflow.Plotting.Plotly;

/// <summary>How often values occur.</summary>
[Facade(typeof(go))]
public sealed class Histogram : Trace
{
    /// <summary>How often values occur; what is not given is left to plotly.</summary>
    /// <param name="x">The values, for upright bars.</param>
    /// <param name="y">The values, for lying bars.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="nbinsx">At most so many bins across.</param>
    /// <param name="nbinsy">At most so many bins upwards.</param>
    /// <param name="histnorm">"", "percent", "probability", "density" or "probability density".</param>
    /// <param name="marker">The bars.</param>
    /// <param name="marker_color">The colour of points or bars: short for marker: new(color: …).</param>
    public Histogram(
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        double? nbinsx = null,
        double? nbinsy = null,
        string? histnorm = null,
        Marker? marker = null,
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
        this.nbinsx = nbinsx;
        this.nbinsy = nbinsy;
        this.histnorm = histnorm;
        this.marker = marker_color is null ? marker : Painted(marker, marker_color);
    }

    /// <summary>The values, for upright bars.</summary>
    public Series? x { get; set; }

    /// <summary>The values, for lying bars.</summary>
    public Series? y { get; set; }

    /// <summary>At most so many bins across.</summary>
    public double? nbinsx { get; set; }

    /// <summary>At most so many bins upwards.</summary>
    public double? nbinsy { get; set; }

    /// <summary>"", "percent", "probability", "density" or "probability density".</summary>
    public string? histnorm { get; set; }

    /// <summary>The bars.</summary>
    public Marker? marker { get; set; }

    internal override string Type => "histogram";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("nbinsx", nbinsx);
        writer.Write("nbinsy", nbinsy);
        writer.Write("histnorm", histnorm);
        writer.Write("marker", marker);
    }
}
