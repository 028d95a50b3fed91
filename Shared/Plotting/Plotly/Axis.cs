namespace Tensorflow.Plotting.Plotly;

/// <summary>How an axis is drawn.</summary>
public sealed class Axis : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="anchor">The axis it stands on.</param>
    /// <param name="domain">From where to where, 0 to 1 over the figure.</param>
    /// <param name="title">Its title.</param>
    /// <param name="range">The least and greatest value shown.</param>
    /// <param name="type">"linear", "log", "category" or "date".</param>
    /// <param name="matches">The axis whose range it shares.</param>
    /// <param name="tickmode">"auto", "linear" or "array".</param>
    /// <param name="tickvals">Where ticks stand.</param>
    /// <param name="ticktext">What ticks say.</param>
    /// <param name="tickangle">Degrees clockwise.</param>
    /// <param name="tickformat">A d3 format such as ".2f".</param>
    /// <param name="tickfont">The ticks' text.</param>
    /// <param name="dtick">The distance between ticks.</param>
    /// <param name="showgrid">Draw grid lines.</param>
    /// <param name="showticklabels">Draw the ticks' text.</param>
    /// <param name="zeroline">Draw a line at 0.</param>
    /// <param name="visible">Draw the axis.</param>
    /// <param name="autorange">"reversed" turns the axis round.</param>
    /// <param name="scaleanchor">The axis whose scale it keeps.</param>
    public Axis(
        string? anchor = null,
        Series? domain = null,
        Title? title = null,
        Series? range = null,
        string? type = null,
        string? matches = null,
        string? tickmode = null,
        Series? tickvals = null,
        Series? ticktext = null,
        double? tickangle = null,
        string? tickformat = null,
        Font? tickfont = null,
        double? dtick = null,
        bool? showgrid = null,
        bool? showticklabels = null,
        bool? zeroline = null,
        bool? visible = null,
        string? autorange = null,
        string? scaleanchor = null)
    {
        this.anchor = anchor;
        this.domain = domain;
        this.title = title;
        this.range = range;
        this.type = type;
        this.matches = matches;
        this.tickmode = tickmode;
        this.tickvals = tickvals;
        this.ticktext = ticktext;
        this.tickangle = tickangle;
        this.tickformat = tickformat;
        this.tickfont = tickfont;
        this.dtick = dtick;
        this.showgrid = showgrid;
        this.showticklabels = showticklabels;
        this.zeroline = zeroline;
        this.visible = visible;
        this.autorange = autorange;
        this.scaleanchor = scaleanchor;
    }

    /// <summary>The axis it stands on.</summary>
    public string? anchor { get; set; }

    /// <summary>From where to where, 0 to 1 over the figure.</summary>
    public Series? domain { get; set; }

    /// <summary>Its title.</summary>
    public Title? title { get; set; }

    /// <summary>The least and greatest value shown.</summary>
    public Series? range { get; set; }

    /// <summary>"linear", "log", "category" or "date".</summary>
    public string? type { get; set; }

    /// <summary>The axis whose range it shares.</summary>
    public string? matches { get; set; }

    /// <summary>"auto", "linear" or "array".</summary>
    public string? tickmode { get; set; }

    /// <summary>Where ticks stand.</summary>
    public Series? tickvals { get; set; }

    /// <summary>What ticks say.</summary>
    public Series? ticktext { get; set; }

    /// <summary>Degrees clockwise.</summary>
    public double? tickangle { get; set; }

    /// <summary>A d3 format such as ".2f".</summary>
    public string? tickformat { get; set; }

    /// <summary>The ticks' text.</summary>
    public Font? tickfont { get; set; }

    /// <summary>The distance between ticks.</summary>
    public double? dtick { get; set; }

    /// <summary>Draw grid lines.</summary>
    public bool? showgrid { get; set; }

    /// <summary>Draw the ticks' text.</summary>
    public bool? showticklabels { get; set; }

    /// <summary>Draw a line at 0.</summary>
    public bool? zeroline { get; set; }

    /// <summary>Draw the axis.</summary>
    public bool? visible { get; set; }

    /// <summary>"reversed" turns the axis round.</summary>
    public string? autorange { get; set; }

    /// <summary>The axis whose scale it keeps.</summary>
    public string? scaleanchor { get; set; }

    /// <summary>Takes what is not set here from what it replaces.</summary>
    internal Axis Over(Axis? old)
    {
        anchor ??= old?.anchor;
        domain ??= old?.domain;
        title = title?.Over(old?.title) ?? old?.title;
        range ??= old?.range;
        type ??= old?.type;
        matches ??= old?.matches;
        tickmode ??= old?.tickmode;
        tickvals ??= old?.tickvals;
        ticktext ??= old?.ticktext;
        tickangle ??= old?.tickangle;
        tickformat ??= old?.tickformat;
        tickfont = tickfont?.Over(old?.tickfont) ?? old?.tickfont;
        dtick ??= old?.dtick;
        showgrid ??= old?.showgrid;
        showticklabels ??= old?.showticklabels;
        zeroline ??= old?.zeroline;
        visible ??= old?.visible;
        autorange ??= old?.autorange;
        scaleanchor ??= old?.scaleanchor;
        return this;
    }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("anchor", anchor);
        writer.Write("domain", domain);
        writer.Write("title", title);
        writer.Write("range", range);
        writer.Write("type", type);
        writer.Write("matches", matches);
        writer.Write("tickmode", tickmode);
        writer.Write("tickvals", tickvals);
        writer.Write("ticktext", ticktext);
        writer.Write("tickangle", tickangle);
        writer.Write("tickformat", tickformat);
        writer.Write("tickfont", tickfont);
        writer.Write("dtick", dtick);
        writer.Write("showgrid", showgrid);
        writer.Write("showticklabels", showticklabels);
        writer.Write("zeroline", zeroline);
        writer.Write("visible", visible);
        writer.Write("autorange", autorange);
        writer.Write("scaleanchor", scaleanchor);
    }
}
