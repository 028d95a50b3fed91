using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A plot in a figure: what is drawn in it, its axes, title and legend.</summary>
public sealed partial class Axes
{
    private readonly List<Artist> _artists = [];
    private int _nextColor;

    internal Axes(Figure figure, SubplotPlace? place, Box? share = null)
    {
        this.figure = figure;
        Place = place;
        Share = share;
        Style = RcStyle.Current;
    }

    /// <summary>The figure it stands in.</summary>
    public Figure figure { get; }

    internal SubplotPlace? Place { get; }

    /// <summary>The rectangle in shares of the figure from its upper left corner, where there is no place in a grid.</summary>
    internal Box? Share { get; set; }

    internal RcStyle Style { get; }

    internal AxisState XAxis { get; } = new();

    internal AxisState YAxis { get; } = new();

    internal string Title { get; private set; } = "";

    internal double? TitleSize { get; private set; }

    internal bool Off { get; private set; }

    internal bool Equal { get; private set; }

    internal bool FrameOff { get; private set; }

    internal bool TicksRight { get; set; }

    internal Color? GridColor { get; private set; }

    internal string GridStyle { get; private set; } = "-";

    internal double GridAlpha { get; private set; } = 1;

    internal LegendState? Legend { get; private set; }

    internal IReadOnlyList<Artist> Artists => _artists;

    internal IMappable? LastMappable { get; private set; }

    /// <summary>Sets the title.</summary>
    /// <param name="label">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public void set_title(string label, double? fontsize = null) => (Title, TitleSize) = (label, fontsize);

    /// <summary>Sets the text under the x axis.</summary>
    /// <param name="xlabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public void set_xlabel(string xlabel, double? fontsize = null) => (XAxis.Label, XAxis.LabelSize) = (xlabel, fontsize);

    /// <summary>Sets the text beside the y axis.</summary>
    /// <param name="ylabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    public void set_ylabel(string ylabel, double? fontsize = null) => (YAxis.Label, YAxis.LabelSize) = (ylabel, fontsize);

    /// <summary>Sets what the x axis shows; a left end above the right one turns it round.</summary>
    /// <param name="left">The value at the left.</param>
    /// <param name="right">The value at the right.</param>
    public void set_xlim(double? left = null, double? right = null) => SetLimits(XAxis, left, right);

    /// <summary>Sets what the y axis shows; a bottom above the top turns it round.</summary>
    /// <param name="bottom">The value at the bottom.</param>
    /// <param name="top">The value at the top.</param>
    public void set_ylim(double? bottom = null, double? top = null) => SetLimits(YAxis, bottom, top);

    /// <summary>What the x axis shows.</summary>
    public (double left, double right) get_xlim() => XAxis.View([.. Data(static l => (l.MinX, l.MaxX, l.StickyX))]);

    /// <summary>What the y axis shows.</summary>
    public (double bottom, double top) get_ylim() => YAxis.View([.. Data(static l => (l.MinY, l.MaxY, l.StickyY))]);

    /// <summary>Sets the x axis' ticks; an empty list removes them.</summary>
    /// <param name="ticks">Where they stand.</param>
    /// <param name="labels">What they say.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public void set_xticks(Series ticks, Series? labels = null, double? rotation = null) => SetTicks(XAxis, ticks, labels, rotation);

    /// <summary>Sets the y axis' ticks; an empty list removes them.</summary>
    /// <param name="ticks">Where they stand.</param>
    /// <param name="labels">What they say.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public void set_yticks(Series ticks, Series? labels = null, double? rotation = null) => SetTicks(YAxis, ticks, labels, rotation);

    /// <summary>Sets what the x axis' ticks say.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public void set_xticklabels(Series labels, double? rotation = null) => SetLabels(XAxis, labels, get_xlim(), rotation);

    /// <summary>Sets what the y axis' ticks say.</summary>
    /// <param name="labels">A text for each tick.</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <exception cref="ValueError">There are more or fewer labels than ticks.</exception>
    public void set_yticklabels(Series labels, double? rotation = null) => SetLabels(YAxis, labels, get_ylim(), rotation);

    /// <summary>Turns or sizes the ticks' texts.</summary>
    /// <param name="axis">"x", "y" or "both".</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <param name="labelsize">Points.</param>
    public void tick_params(string axis = "both", double? rotation = null, double? labelsize = null)
    {
        foreach (var state in Chosen(axis))
        {
            state.TickRotation = rotation ?? state.TickRotation;
            state.TickSize = labelsize ?? state.TickSize;
        }
    }

    /// <summary>Draws grid lines or leaves them out.</summary>
    /// <param name="visible">Whether to draw them; without it they are turned on.</param>
    /// <param name="axis">"x", "y" or "both".</param>
    /// <param name="color">Their colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    public void grid(bool visible = true, string axis = "both", Color? color = null, string linestyle = "-", double alpha = 1)
    {
        LineStyles.Dashes(linestyle, 1);
        foreach (var state in Chosen(axis)) state.Grid = visible;
        (GridColor, GridStyle, GridAlpha) = (color ?? GridColor, linestyle, alpha);
    }

    /// <summary>Turns the axes off or on, or gives both directions one scale.</summary>
    /// <param name="option">"off", "on", "equal", "tight" or "auto".</param>
    /// <exception cref="ValueError">The option is none of these.</exception>
    public void axis(string option)
    {
        switch (option)
        {
            case "off": Off = true; break;
            case "on": Off = false; break;
            case "equal" or "scaled" or "image": Equal = true; break;
            case "auto": Equal = false; break;
            case "tight": XAxis.LimitMargin = YAxis.LimitMargin = 0; break;
            default: throw new ValueError($"Unrecognized string '{option}' to axis; try 'on' or 'off'");
        }
    }

    /// <summary>Gives both directions one scale, or not.</summary>
    /// <param name="aspect">"equal" or "auto".</param>
    public void set_aspect(string aspect) => axis(aspect);

    /// <summary>Turns the axes off: neither frame nor ticks nor labels.</summary>
    public void set_axis_off() => Off = true;

    /// <summary>Turns the y axis round.</summary>
    public void invert_yaxis() => YAxis.Inverted = !YAxis.Inverted;

    /// <summary>Shows the legend of what has labels.</summary>
    /// <param name="labels">Names for what is drawn, in order; without them, its own labels.</param>
    /// <param name="loc">"best", "upper right", "upper left", "lower left", "lower right", "center left", …</param>
    /// <param name="title">The legend's title.</param>
    /// <param name="fontsize">Points.</param>
    /// <exception cref="ValueError">There is no such place.</exception>
    public void legend(string[]? labels = null, string loc = "best", string? title = null, double? fontsize = null)
    {
        LegendPainter.CheckPlace(loc);
        if (labels is not null)
        {
            foreach (var (artist, label) in _artists.Where(static a => a is not (TextArtist or AxesImage or QuadMesh)).Zip(labels)) artist.label = label;
        }
        Legend = new(loc, title, fontsize);
    }

    internal IEnumerable<Artist> Labelled => _artists.Where(static a => !string.IsNullOrEmpty(a.label) && a.label[0] != '_');

    internal void FitEqual(bool frameOff = false) => (Equal, FrameOff) = (true, frameOff);

    private TArtist Add<TArtist>(TArtist artist)
        where TArtist : Artist
    {
        _artists.Add(artist);
        if (artist is IMappable mappable) LastMappable = mappable;
        return artist;
    }

    private Color NextColor() => Style.Cycle[_nextColor++ % Style.Cycle.Count];

    private AxisState[] Chosen(string axis) => axis switch
    {
        "x" => [XAxis],
        "y" => [YAxis],
        "both" => [XAxis, YAxis],
        _ => throw new ValueError($"'{axis}' is not a valid value for axis; supported values are 'both', 'x', 'y'"),
    };

    private IEnumerable<(double, double, double[])> Data(Func<DataLimits, (double, double, double[])> pick) =>
        _artists.Select(static a => a.Limits).OfType<DataLimits>().Select(pick);

    private static void SetLimits(AxisState axis, double? from, double? to)
    {
        if (from is { } a && !double.IsFinite(a) || to is { } b && !double.IsFinite(b)) throw new ValueError("Axis limits cannot be NaN or Inf");
        if (from is not null && to is not null)
        {
            axis.Inverted = from > to;
            if (axis.Inverted) (from, to) = (to, from);
        }
        axis.Low = from ?? axis.Low;
        axis.High = to ?? axis.High;
    }

    private static void SetTicks(AxisState axis, Series ticks, Series? labels, double? rotation)
    {
        axis.SetTicks(ticks.ToDoubles(), labels?.ToTexts());
        axis.TickRotation = rotation ?? axis.TickRotation;
    }

    private static void SetLabels(AxisState axis, Series labels, (double Low, double High) view, double? rotation)
    {
        axis.SetTickLabels(labels.ToTexts(), view.Low, view.High);
        axis.TickRotation = rotation ?? axis.TickRotation;
    }
}
