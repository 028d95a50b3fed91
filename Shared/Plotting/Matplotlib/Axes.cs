using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A plot in a figure: what is drawn in it, its axes, title and legend.</summary>
public sealed partial class Axes
{
    private readonly List<Artist> _artists = [];
    private bool _drawn;
    private int _nextLine;
    private int _nextArea;

    internal Axes(Figure figure, SubplotPlace place) => (this.figure, Place, Style) = (figure, place, RcStyle.Current);

    /// <summary>The figure it stands in.</summary>
    public Figure figure { get; }

    internal SubplotPlace Place { get; }

    /// <summary>What of the place the axes have, in shares from its upper left corner; a colour bar takes the rest.</summary>
    internal Box Part { get; set; } = new(0, 0, 1, 1);

    /// <summary>How many times as high as wide a colour bar is; null for other axes.</summary>
    internal double? BoxAspect { get; init; }

    internal RcStyle Style { get; }

    internal AxisState XAxis { get; } = new();

    internal AxisState YAxis { get; } = new();

    internal string Title { get; private set; } = "";

    internal double? TitleSize { get; private set; }

    internal bool Off { get; private set; }

    internal EqualUnits Equal { get; private set; }

    /// <summary>The share of the free width to the left of axes that equal units make narrower than their cell.</summary>
    internal double Anchor { get; set; } = 0.5;

    internal bool FrameOff { get; private set; }

    /// <summary>Whether the frame is drawn around the background.</summary>
    internal bool Spines { get; set; } = true;

    internal Color? GridColor { get; private set; }

    internal string GridStyle { get; private set; } = "-";

    internal double GridAlpha { get; private set; } = 1;

    internal LegendState? Legend { get; private set; }

    internal IReadOnlyList<Artist> Artists => _artists;

    internal IMappable? LastMappable { get; private set; }

    /// <summary>Sets the title.</summary>
    /// <param name="label">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    [Facade(typeof(plt), Name = "title")]
    public void set_title(string label, double? fontsize = null) => (Title, TitleSize) = (label, fontsize);

    /// <summary>Sets the text under the x axis.</summary>
    /// <param name="xlabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    [Facade(typeof(plt), Name = "xlabel")]
    public void set_xlabel(string xlabel, double? fontsize = null) => (XAxis.Label, XAxis.LabelSize) = (xlabel, fontsize);

    /// <summary>Sets the text beside the y axis.</summary>
    /// <param name="ylabel">What it says.</param>
    /// <param name="fontsize">Its size in points.</param>
    [Facade(typeof(plt), Name = "ylabel")]
    public void set_ylabel(string ylabel, double? fontsize = null) => (YAxis.Label, YAxis.LabelSize) = (ylabel, fontsize);

    /// <summary>Sets what the x axis shows; a left end above the right one turns it round.</summary>
    /// <param name="left">The value at the left.</param>
    /// <param name="right">The value at the right.</param>
    [Facade(typeof(plt), Name = "xlim")]
    public void set_xlim(double? left = null, double? right = null) => SetLimits(XAxis, left, right);

    /// <summary>Sets what the x axis shows: <c>set_xlim([0, 1])</c>.</summary>
    /// <param name="limits">The values at the left and right.</param>
    /// <exception cref="ValueError">There are not two values.</exception>
    [Facade(typeof(plt), Name = "xlim")]
    public void set_xlim(double[] limits) => SetLimits(XAxis, Two(limits).Low, Two(limits).High);

    /// <summary>Sets what the y axis shows; a bottom above the top turns it round.</summary>
    /// <param name="bottom">The value at the bottom.</param>
    /// <param name="top">The value at the top.</param>
    [Facade(typeof(plt), Name = "ylim")]
    public void set_ylim(double? bottom = null, double? top = null) => SetLimits(YAxis, bottom, top);

    /// <summary>Sets what the y axis shows: <c>set_ylim([0, 1])</c>.</summary>
    /// <param name="limits">The values at the bottom and top.</param>
    /// <exception cref="ValueError">There are not two values.</exception>
    [Facade(typeof(plt), Name = "ylim")]
    public void set_ylim(double[] limits) => SetLimits(YAxis, Two(limits).Low, Two(limits).High);

    /// <summary>What the x axis shows.</summary>
    public (double left, double right) get_xlim() => XAxis.View([.. Data(static l => (l.MinX, l.MaxX, l.StickyX))], _drawn);

    /// <summary>What the y axis shows.</summary>
    public (double bottom, double top) get_ylim() => YAxis.View([.. Data(static l => (l.MinY, l.MaxY, l.StickyY))], _drawn);

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
    [Facade(typeof(plt))]
    public void tick_params(string axis = "both", double? rotation = null, double? labelsize = null)
    {
        foreach (var state in Chosen(axis))
        {
            state.TickRotation = rotation ?? state.TickRotation;
            state.TickSize = labelsize ?? state.TickSize;
        }
    }

    /// <summary>Draws grid lines or leaves them out.</summary>
    /// <param name="visible">Whether to draw them; without it they are turned on when a look is given, else on or off as they were not.</param>
    /// <param name="axis">"x", "y" or "both".</param>
    /// <param name="color">Their colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    [Facade(typeof(plt))]
    public void grid(bool? visible = null, string axis = "both", Color? color = null, string? linestyle = null, double? alpha = null)
    {
        if (linestyle is not null)
            LineStyles.Dashes(linestyle, 1);
        var look = color is not null || linestyle is not null || alpha is not null;
        foreach (var state in Chosen(axis))
            state.Grid = visible ?? (look || !(state.Grid ?? Style.Grid));
        (GridColor, GridStyle, GridAlpha) = (color ?? GridColor, linestyle ?? GridStyle, alpha ?? GridAlpha);
    }

    /// <summary>Turns the axes off or on, or gives both directions one scale.</summary>
    /// <param name="arg">"off", "on", "equal", "tight" or "auto".</param>
    /// <exception cref="ValueError">The option is none of these.</exception>
    [Facade(typeof(plt))]
    public void axis(string arg)
    {
        switch (arg)
        {
            case "off": Off = true; break;
            case "on": Off = false; break;
            case "equal": FitData(EqualUnits.Limits); break;
            case "scaled" or "image": FitData(EqualUnits.Box); break;
            case "auto" or "tight": FitData(EqualUnits.Off); break;
            default: throw new ValueError($"Unrecognized string '{arg}' to axis; try 'on' or 'off'");
        }
    }

    /// <summary>Gives both directions one scale by shrinking the axes, or not.</summary>
    /// <param name="aspect">"equal" or "auto".</param>
    /// <exception cref="ValueError">The aspect is neither.</exception>
    public void set_aspect(string aspect)
    {
        Equal = aspect switch
        {
            "equal" => EqualUnits.Box,
            "auto" => EqualUnits.Off,
            _ => throw new ValueError($"'{aspect}' is not a valid value for aspect; supported values are 'equal', 'auto'"),
        };
    }

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
    [Facade(typeof(plt))]
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

    /// <summary>The width and height of the data.</summary>
    internal (double Across, double Up) DataSize()
    {
        static double Size(IEnumerable<(double Min, double Max, double[] Sticky)> data) =>
            data.ToArray() is { Length: > 0 } some ? some.Max(static l => l.Max) - some.Min(static l => l.Min) : 0;

        return (Size(Data(static l => (l.MinX, l.MaxX, l.StickyX))), Size(Data(static l => (l.MinY, l.MaxY, l.StickyY))));
    }

    private TArtist Add<TArtist>(TArtist artist)
        where TArtist : Artist
    {
        _artists.Add(artist);
        _drawn |= artist is not (TextArtist or Wedge);
        if (artist.Limits is not null)
        {
            XAxis.Autoscale(forgetLimits: false);
            YAxis.Autoscale(forgetLimits: false);
        }
        if (artist is IMappable mappable) LastMappable = mappable;
        return artist;
    }

    // Lines and areas go through the colours each by themselves.
    private Color NextLineColor() => Style.Cycle[_nextLine++ % Style.Cycle.Count];

    private Color NextAreaColor() => Style.Cycle[_nextArea++ % Style.Cycle.Count];

    private AxisState[] Chosen(string axis) => axis switch
    {
        "x" => [XAxis],
        "y" => [YAxis],
        "both" => [XAxis, YAxis],
        _ => throw new ValueError($"'{axis}' is not a valid value for axis; supported values are 'both', 'x', 'y'"),
    };

    private IEnumerable<(double Min, double Max, double[] Sticky)> Data(Func<DataLimits, (double Min, double Max, double[] Sticky)> pick) =>
        _artists.Select(static a => a.Limits).OfType<DataLimits>().Select(pick).Where(static l => l.Min <= l.Max);

    // The limits that were set give way to the data's.
    private void FitData(EqualUnits units)
    {
        Equal = units;
        foreach (var axis in Chosen("both"))
            axis.Autoscale(forgetLimits: true);
    }

    private static (double Low, double High) Two(double[] limits) =>
        limits.Length == 2 ? (limits[0], limits[1]) : throw new ValueError($"Limits need two values, the lower and the upper one. Received: {limits.Length} values.");

    private static void SetLimits(AxisState axis, double? from, double? to)
    {
        if (from is { } a && !double.IsFinite(a) || to is { } b && !double.IsFinite(b)) throw new ValueError("Axis limits cannot be NaN or Inf");
        if (from is not null && to is not null)
        {
            axis.Inverted = from > to;
            if (axis.Inverted) (from, to) = (to, from);
        }
        axis.SetLimits(from, to);
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
