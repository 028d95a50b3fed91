namespace Tensorflow.Plotting.Plotly;

/// <summary>A title; a string converts to it.</summary>
public sealed class Title : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="text">What it says.</param>
    /// <param name="font">How it is drawn.</param>
    /// <param name="x">Position across, 0 to 1.</param>
    /// <param name="xanchor">"auto", "left", "center" or "right".</param>
    public Title(string? text = null, Font? font = null, double? x = null, string? xanchor = null)
    {
        this.text = text;
        this.font = font;
        this.x = x;
        this.xanchor = xanchor;
    }

    /// <summary>What it says.</summary>
    public string? text { get; set; }

    /// <summary>How it is drawn.</summary>
    public Font? font { get; set; }

    /// <summary>Position across, 0 to 1.</summary>
    public double? x { get; set; }

    /// <summary>"auto", "left", "center" or "right".</summary>
    public string? xanchor { get; set; }

    /// <summary>A title that says this.</summary>
    public static implicit operator Title(string text) => new(text) { IsText = true };

    // A plain text replaces a title whole, with its font.
    private bool IsText { get; init; }

    /// <summary>Takes what is not set here from what it replaces.</summary>
    internal Title Over(Title? old)
    {
        if (IsText)
            return this;
        text ??= old?.text;
        font = font?.Over(old?.font) ?? old?.font;
        x ??= old?.x;
        xanchor ??= old?.xanchor;
        return this;
    }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("text", text);
        writer.Write("font", font);
        writer.Write("x", x);
        writer.Write("xanchor", xanchor);
    }
}
