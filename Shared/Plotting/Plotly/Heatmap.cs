namespace Tensorflow.Plotting.Plotly;

/// <summary>A matrix in colours.</summary>
[Facade(typeof(go))]
public sealed class Heatmap : Trace
{
    /// <summary>A matrix in colours; what is not given is left to plotly.</summary>
    /// <param name="z">The rows of values.</param>
    /// <param name="x">The columns' labels.</param>
    /// <param name="y">The rows' labels.</param>
    /// <param name="name">The name in the legend.</param>
    /// <param name="opacity">0 to 1.</param>
    /// <param name="hoverinfo">What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</param>
    /// <param name="hovertemplate">The text under the pointer.</param>
    /// <param name="showlegend">Show it in the legend.</param>
    /// <param name="legendgroup">Traces of one group appear and vanish together.</param>
    /// <param name="colorscale">A named colour scale, such as "Blues" or "Viridis".</param>
    /// <param name="showscale">Show the colour scale beside the figure.</param>
    /// <param name="reversescale">Turn the colour scale round.</param>
    /// <param name="zmin">The value of the first colour.</param>
    /// <param name="zmax">The value of the last colour.</param>
    /// <param name="texttemplate">A text in each cell, such as "%{z}".</param>
    /// <param name="xgap">Pixels between columns.</param>
    /// <param name="ygap">Pixels between rows.</param>
    public Heatmap(
        Rows? z = null,
        Series? x = null,
        Series? y = null,
        string? name = null,
        double? opacity = null,
        string? hoverinfo = null,
        string? hovertemplate = null,
        bool? showlegend = null,
        string? legendgroup = null,
        string? colorscale = null,
        bool? showscale = null,
        bool? reversescale = null,
        double? zmin = null,
        double? zmax = null,
        string? texttemplate = null,
        double? xgap = null,
        double? ygap = null)
    {
        this.z = z;
        this.x = x;
        this.y = y;
        this.name = name;
        this.opacity = opacity;
        this.hoverinfo = hoverinfo;
        this.hovertemplate = hovertemplate;
        this.showlegend = showlegend;
        this.legendgroup = legendgroup;
        this.colorscale = colorscale;
        this.showscale = showscale;
        this.reversescale = reversescale;
        this.zmin = zmin;
        this.zmax = zmax;
        this.texttemplate = texttemplate;
        this.xgap = xgap;
        this.ygap = ygap;
    }

    /// <summary>The rows of values.</summary>
    public Rows? z { get; set; }

    /// <summary>The columns' labels.</summary>
    public Series? x { get; set; }

    /// <summary>The rows' labels.</summary>
    public Series? y { get; set; }

    /// <summary>A named colour scale, such as "Blues" or "Viridis".</summary>
    public string? colorscale { get; set; }

    /// <summary>Show the colour scale beside the figure.</summary>
    public bool? showscale { get; set; }

    /// <summary>Turn the colour scale round.</summary>
    public bool? reversescale { get; set; }

    /// <summary>The value of the first colour.</summary>
    public double? zmin { get; set; }

    /// <summary>The value of the last colour.</summary>
    public double? zmax { get; set; }

    /// <summary>A text in each cell, such as "%{z}".</summary>
    public string? texttemplate { get; set; }

    /// <summary>Pixels between columns.</summary>
    public double? xgap { get; set; }

    /// <summary>Pixels between rows.</summary>
    public double? ygap { get; set; }

    internal override string Type => "heatmap";

    internal override void WriteOwn(PlotlyWriter writer)
    {
        writer.Write("z", z?.Values);
        writer.Write("x", x);
        writer.Write("y", y);
        writer.WriteRaw("colorscale", PlotlyColorscales.Json(colorscale));
        writer.Write("showscale", showscale);
        writer.Write("reversescale", reversescale);
        writer.Write("zmin", zmin);
        writer.Write("zmax", zmax);
        writer.Write("texttemplate", texttemplate);
        writer.Write("xgap", xgap);
        writer.Write("ygap", ygap);
    }
}
