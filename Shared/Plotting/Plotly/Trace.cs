namespace Tensorflow.Plotting.Plotly;

/// <summary>One set of data in a figure.</summary>
public abstract class Trace : PlotlyObject
{
    /// <summary>The name in the legend.</summary>
    public string? name { get; set; }

    /// <summary>0 to 1.</summary>
    public double? opacity { get; set; }

    /// <summary>What shows under the pointer: "x", "y", "name", "x+y", "none", "skip", …</summary>
    public string? hoverinfo { get; set; }

    /// <summary>The text under the pointer.</summary>
    public string? hovertemplate { get; set; }

    /// <summary>Show it in the legend.</summary>
    public bool? showlegend { get; set; }

    /// <summary>Traces of one group appear and vanish together.</summary>
    public string? legendgroup { get; set; }

    internal abstract string Type { get; }

    internal string? XAxis { get; set; }

    internal string? YAxis { get; set; }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("type", Type);
        writer.Write("name", name);
        writer.Write("opacity", opacity);
        writer.Write("hoverinfo", hoverinfo);
        writer.Write("hovertemplate", hovertemplate);
        writer.Write("showlegend", showlegend);
        writer.Write("legendgroup", legendgroup);
        writer.Write("xaxis", XAxis);
        writer.Write("yaxis", YAxis);
        WriteOwn(writer);
    }

    internal abstract void WriteOwn(PlotlyWriter writer);

    private protected static Marker Painted(Marker? marker, ColorArg color)
    {
        return new(color, marker?.size, marker?.symbol, marker?.opacity, marker?.colorscale, marker?.showscale, marker?.line);
    }
}
