namespace Tensorflow.Plotting.Plotly;

/// <summary>Where and how the legend is drawn.</summary>
public sealed class Legend : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="title">Its title.</param>
    /// <param name="orientation">"v" or "h".</param>
    /// <param name="x">Position across, 0 to 1 over the plot.</param>
    /// <param name="y">Position upwards, 0 to 1 over the plot.</param>
    /// <param name="xanchor">"left", "center" or "right".</param>
    /// <param name="yanchor">"top", "middle" or "bottom".</param>
    /// <param name="font">Its text.</param>
    public Legend(
        Title? title = null,
        string? orientation = null,
        double? x = null,
        double? y = null,
        string? xanchor = null,
        string? yanchor = null,
        Font? font = null)
    {
        this.title = title;
        this.orientation = orientation;
        this.x = x;
        this.y = y;
        this.xanchor = xanchor;
        this.yanchor = yanchor;
        this.font = font;
    }

    /// <summary>Its title.</summary>
    public Title? title { get; set; }

    /// <summary>"v" or "h".</summary>
    public string? orientation { get; set; }

    /// <summary>Position across, 0 to 1 over the plot.</summary>
    public double? x { get; set; }

    /// <summary>Position upwards, 0 to 1 over the plot.</summary>
    public double? y { get; set; }

    /// <summary>"left", "center" or "right".</summary>
    public string? xanchor { get; set; }

    /// <summary>"top", "middle" or "bottom".</summary>
    public string? yanchor { get; set; }

    /// <summary>Its text.</summary>
    public Font? font { get; set; }

    /// <summary>Takes what is not set here from what it replaces.</summary>
    internal Legend Over(Legend? old)
    {
        title = title?.Over(old?.title) ?? old?.title;
        orientation ??= old?.orientation;
        x ??= old?.x;
        y ??= old?.y;
        xanchor ??= old?.xanchor;
        yanchor ??= old?.yanchor;
        font = font?.Over(old?.font) ?? old?.font;
        return this;
    }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("title", title);
        writer.Write("orientation", orientation);
        writer.Write("x", x);
        writer.Write("y", y);
        writer.Write("xanchor", xanchor);
        writer.Write("yanchor", yanchor);
        writer.Write("font", font);
    }
}
