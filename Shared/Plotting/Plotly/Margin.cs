namespace Tensorflow.Plotting.Plotly;

/// <summary>The space around the plot, in pixels.</summary>
public sealed class Margin : PlotlyObject
{
    /// <summary>Sets what is given; the rest is left to plotly.</summary>
    /// <param name="l">Left.</param>
    /// <param name="r">Right.</param>
    /// <param name="t">Top.</param>
    /// <param name="b">Bottom.</param>
    /// <param name="pad">Between plot and axis.</param>
    public Margin(
        double? l = null,
        double? r = null,
        double? t = null,
        double? b = null,
        double? pad = null)
    {
        this.l = l;
        this.r = r;
        this.t = t;
        this.b = b;
        this.pad = pad;
    }

    /// <summary>Left.</summary>
    public double? l { get; set; }

    /// <summary>Right.</summary>
    public double? r { get; set; }

    /// <summary>Top.</summary>
    public double? t { get; set; }

    /// <summary>Bottom.</summary>
    public double? b { get; set; }

    /// <summary>Between plot and axis.</summary>
    public double? pad { get; set; }

    /// <summary>Takes what is not set here from what it replaces.</summary>
    internal Margin Over(Margin? old)
    {
        l ??= old?.l;
        r ??= old?.r;
        t ??= old?.t;
        b ??= old?.b;
        pad ??= old?.pad;
        return this;
    }

    internal override void WriteMembers(PlotlyWriter writer)
    {
        writer.Write("l", l);
        writer.Write("r", r);
        writer.Write("t", t);
        writer.Write("b", b);
        writer.Write("pad", pad);
    }
}
