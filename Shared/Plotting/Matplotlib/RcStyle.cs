using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>How new axes look: matplotlib's defaults, or one of seaborn's styles. Sizes are in points (1/72 inch).</summary>
internal sealed record RcStyle
{
    /// <summary>The style that new axes take.</summary>
    public static RcStyle Current { get; set; } = new();

    public Color AxesFace { get; init; } = Color.White;

    public Color AxesEdge { get; init; } = Color.Black;

    public Color TextColor { get; init; } = Color.Black;

    public Color GridColor { get; init; } = "#b0b0b0";

    public bool Grid { get; init; }

    public bool TickMarks { get; init; } = true;

    /// <summary>Where grid lines and ticks lie among the artists: above patches and below lines, or below both.</summary>
    public double AxisOrder { get; init; } = 1.5;

    public Color PatchEdge { get; init; } = Color.None;

    public double EdgeWidth { get; init; } = 0.8;

    public double GridWidth { get; init; } = 0.8;

    public double TickLength { get; init; } = 3.5;

    public double TickWidth { get; init; } = 0.8;

    public double TitleSize { get; init; } = 12;

    public double LabelSize { get; init; } = 10;

    public double TickSize { get; init; } = 10;

    public double LegendSize { get; init; } = 10;

    public double LegendTitleSize { get; init; } = 10;

    public double FontSize { get; init; } = 10;

    public IReadOnlyList<Color> Cycle { get; init; } = NamedColors.Cycle;

    public string ImageMap { get; init; } = "viridis";
}
