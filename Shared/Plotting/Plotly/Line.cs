namespace Tensorflow.Plotting.Plotly;

/// <summary>How a line is drawn.</summary>
public sealed class Line : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="color">Its colour.</param>
    /// <param name="width">Its width in pixels.</param>
    /// <param name="dash">"solid", "dot", "dash", "longdash", "dashdot" or lengths such as "5px,2px".</param>
    /// <param name="shape">"linear", "spline", "hv", "vh", "hvh" or "vhv".</param>
    public Line(
        ColorArg? color = null,
        double? width = null,
        string? dash = null,
        string? shape = null)
    {
        this.color = color;
        this.width = width;
        this.dash = dash;
        this.shape = shape;
    }

    /// <summary>Its colour.</summary>
    public ColorArg? color { get; set; }

    /// <summary>Its width in pixels.</summary>
    public double? width { get; set; }

    /// <summary>"solid", "dot", "dash", "longdash", "dashdot" or lengths such as "5px,2px".</summary>
    public string? dash { get; set; }

    /// <summary>"linear", "spline", "hv", "vh", "hvh" or "vhv".</summary>
    public string? shape { get; set; }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("color", color);
        writer.Write("width", width);
        writer.Write("dash", dash);
        writer.Write("shape", shape);
    }
}
