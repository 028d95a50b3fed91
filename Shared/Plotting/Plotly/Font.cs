namespace Tensorflow.Plotting.Plotly;

/// <summary>How text is drawn.</summary>
public sealed class Font : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="family">The font families, as CSS lists them.</param>
    /// <param name="size">Height in pixels.</param>
    /// <param name="color">Its colour.</param>
    public Font(
        string? family = null,
        double? size = null,
        string? color = null)
    {
        this.family = family;
        this.size = size;
        this.color = color;
    }

    /// <summary>The font families, as CSS lists them.</summary>
    public string? family { get; set; }

    /// <summary>Height in pixels.</summary>
    public double? size { get; set; }

    /// <summary>Its colour.</summary>
    public string? color { get; set; }

    /// <summary>Takes what is not set here from what it replaces.</summary>
    internal Font Over(Font? old)
    {
        family ??= old?.family;
        size ??= old?.size;
        color ??= old?.color;
        return this;
    }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("family", family);
        writer.Write("size", size);
        writer.Write("color", color);
    }
}
