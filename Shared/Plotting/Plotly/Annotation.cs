namespace Tensorflow.Plotting.Plotly;

/// <summary>A text on the figure.</summary>
public sealed class Annotation : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="font">Its text.</param>
    /// <param name="showarrow">Draw an arrow to the point.</param>
    /// <param name="text">What it says.</param>
    /// <param name="x">Position across.</param>
    /// <param name="y">Position upwards.</param>
    /// <param name="xanchor">"left", "center" or "right".</param>
    /// <param name="yanchor">"top", "middle" or "bottom".</param>
    /// <param name="xref">The x axis it is placed by, or "paper" for the whole figure.</param>
    /// <param name="yref">The y axis it is placed by, or "paper" for the whole figure.</param>
    public Annotation(
        Font? font = null,
        bool? showarrow = null,
        string? text = null,
        double? x = null,
        double? y = null,
        string? xanchor = null,
        string? yanchor = null,
        string? xref = null,
        string? yref = null)
    {
        this.font = font;
        this.showarrow = showarrow;
        this.text = text;
        this.x = x;
        this.y = y;
        this.xanchor = xanchor;
        this.yanchor = yanchor;
        this.xref = xref;
        this.yref = yref;
    }

    /// <summary>Its text.</summary>
    public Font? font { get; set; }

    /// <summary>Draw an arrow to the point.</summary>
    public bool? showarrow { get; set; }

    /// <summary>What it says.</summary>
    public string? text { get; set; }

    /// <summary>Position across.</summary>
    public double? x { get; set; }

    /// <summary>Position upwards.</summary>
    public double? y { get; set; }

    /// <summary>"left", "center" or "right".</summary>
    public string? xanchor { get; set; }

    /// <summary>"top", "middle" or "bottom".</summary>
    public string? yanchor { get; set; }

    /// <summary>The x axis it is placed by, or "paper" for the whole figure.</summary>
    public string? xref { get; set; }

    /// <summary>The y axis it is placed by, or "paper" for the whole figure.</summary>
    public string? yref { get; set; }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("font", font);
        writer.Write("showarrow", showarrow);
        writer.Write("text", text);
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("xanchor", xanchor);
        writer.Write("yanchor", yanchor);
        writer.Write("xref", xref);
        writer.Write("yref", yref);
    }
}
