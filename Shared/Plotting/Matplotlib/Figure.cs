using Tensorflow.Plotting.Drawing;
using Tensorflow.Plotting.Output;
using TfNet.Engine;

namespace Tensorflow.Plotting.Matplotlib;

/// <summary>A picture of one or more axes, written as SVG or PNG; it needs no display.</summary>
public sealed class Figure
{
    internal const double DefaultDpi = 100;
    private const double PointsAnInch = 72;
    private const double TitlePlace = 0.02;
    private const double TightPad = 0.1;
    private readonly List<Axes> _axes = [];
    private string _title = "";
    private double? _titleSize;
    private SubplotParams _params = new();

    internal Figure(double width, double height, double dpi)
    {
        if (!(width > 0) || !(height > 0) || !double.IsFinite(width) || !double.IsFinite(height))
            throw new ValueError($"figure size must be positive finite not ({PythonNumber.Repr(width)}, {PythonNumber.Repr(height)})");
        if (!(dpi > 0) || !double.IsFinite(dpi)) throw new ValueError($"dpi must be positive. Received: {PythonNumber.Repr(dpi)}");
        (Width, Height, Dpi) = (width * DefaultDpi, height * DefaultDpi, dpi);
    }

    /// <summary>The axes, in the order they were made.</summary>
    public IReadOnlyList<Axes> axes => _axes;

    internal double Width { get; }

    internal double Height { get; }

    internal double Dpi { get; }

    internal Axes? Current { get; set; }

    /// <summary>Adds axes at a place of a grid, or returns those that stand there.</summary>
    /// <param name="nrows">Rows of the grid.</param>
    /// <param name="ncols">Columns of the grid.</param>
    /// <param name="index">The place, from 1 along the rows.</param>
    /// <exception cref="ValueError">There is no such place.</exception>
    public Axes add_subplot(int nrows = 1, int ncols = 1, int index = 1)
    {
        var place = SubplotPlace.Of(nrows, ncols, index);
        Current = _axes.Find(a => a.Place == place && a.BoxAspect is null) ?? Add(new Axes(this, place));
        return Current;
    }

    /// <summary>Adds axes at every place of a grid.</summary>
    /// <param name="nrows">Rows of the grid.</param>
    /// <param name="ncols">Columns of the grid.</param>
    public AxesGrid subplots(int nrows = 1, int ncols = 1)
    {
        var grid = new Axes[Math.Max(nrows, 0), Math.Max(ncols, 0)];
        for (var i = 0; i < nrows * ncols; i++) grid[i / ncols, i % ncols] = add_subplot(nrows, ncols, i + 1);
        if (grid.Length == 0) SubplotPlace.Of(nrows, ncols, 1);
        return new AxesGrid(grid);
    }

    /// <summary>The axes last used, made when there are none.</summary>
    public Axes gca() => Current ??= add_subplot();

    /// <summary>Sets the title over all axes.</summary>
    /// <param name="t">What it says.</param>
    /// <param name="fontsize">Points.</param>
    [Facade(typeof(plt))]
    public void suptitle(string t, double? fontsize = null) => (_title, _titleSize) = (t, fontsize);

    /// <summary>Sets the space around and between subplots: sides as shares of the figure, gaps as shares of a subplot.</summary>
    /// <param name="left">The left side.</param>
    /// <param name="bottom">The lower side.</param>
    /// <param name="right">The right side.</param>
    /// <param name="top">The upper side.</param>
    /// <param name="wspace">The gap between columns.</param>
    /// <param name="hspace">The gap between rows.</param>
    /// <exception cref="ValueError">A side lies beyond its opposite.</exception>
    [Facade(typeof(plt))]
    public void subplots_adjust(double? left = null, double? bottom = null, double? right = null, double? top = null, double? wspace = null, double? hspace = null)
    {
        var next = new SubplotParams(left ?? _params.Left, right ?? _params.Right, bottom ?? _params.Bottom, top ?? _params.Top, wspace ?? _params.WSpace, hspace ?? _params.HSpace);
        if (next.Left >= next.Right) throw new ValueError("left cannot be >= right");
        if (next.Bottom >= next.Top) throw new ValueError("bottom cannot be >= top");
        _params = next;
    }

    /// <summary>Makes room so that titles, labels and ticks of neighbours do not overlap.</summary>
    /// <param name="pad">The space left, in sizes of the text.</param>
    [Facade(typeof(plt))]
    public void tight_layout(double pad = 1.08) => _params = TightLayout.Fit(this, _params, pad * RcStyle.Current.FontSize * Point, _title.Length > 0 ? TitleLayout.Height : 0);

    /// <summary>Draws the scale of a picture or matrix beside its axes.</summary>
    /// <param name="mappable">The picture or matrix; the last one without.</param>
    /// <param name="ax">Its axes; the current ones without.</param>
    /// <param name="label">A text beside the scale.</param>
    /// <exception cref="ValueError">There is nothing to draw a scale for.</exception>
    [Facade(typeof(plt))]
    public void colorbar(IMappable? mappable = null, Axes? ax = null, string? label = null) => AddColorbar(mappable, ax, label);

    internal Axes AddColorbar(IMappable? mappable, Axes? ax, string? label)
    {
        var beside = ax ?? gca();
        var shown = mappable ?? beside.LastMappable
            ?? throw new ValueError("No mappable was found to use for colorbar creation. First define a mappable such as an image (with imshow).");
        return Add(Colorbar.Beside(beside, shown, label));
    }

    /// <summary>Removes everything.</summary>
    [Facade(typeof(plt))]
    public void clf()
    {
        _axes.Clear();
        (_title, Current) = ("", null);
    }

    /// <summary>Writes the figure as the file's extension says: .svg or .png.</summary>
    /// <param name="fname">The file's path.</param>
    /// <param name="dpi">Pixels an inch of a PNG; the figure's without.</param>
    /// <param name="bbox_inches">"tight" cuts to what is drawn and keeps what lies outside the figure.</param>
    /// <exception cref="ValueError">The extension or an option is unknown.</exception>
    [Facade(typeof(plt))]
    public void savefig(string fname, double? dpi = null, string? bbox_inches = null)
    {
        if (bbox_inches is not (null or "tight")) throw new ValueError($"bbox_inches must be 'tight' or None. Received: '{bbox_inches}'");
        var tight = bbox_inches == "tight";
        switch (Path.GetExtension(fname).ToLowerInvariant())
        {
            case ".svg": OutputFile.WriteText(fname, ToSvg(tight)); break;
            case ".png" or "": OutputFile.WriteBytes(fname.EndsWith(".png", StringComparison.OrdinalIgnoreCase) ? fname : fname + ".png", ToPng(dpi, tight)); break;
            default: throw new ValueError($"Format '{Path.GetExtension(fname).TrimStart('.')}' is not supported (supported formats: png, svg)");
        }
    }

    /// <summary>The figure as SVG.</summary>
    /// <param name="tight">Cut to what is drawn, and keep what lies outside the figure.</param>
    public string ToSvg(bool tight = true)
    {
        var canvas = new SvgCanvas(View(tight), Color.White);
        Draw(canvas);
        return canvas.Finish(Name);
    }

    /// <summary>The figure as a PNG file's bytes.</summary>
    /// <param name="dpi">Pixels an inch; the figure's without.</param>
    /// <param name="tight">Cut to what is drawn, and keep what lies outside the figure.</param>
    public byte[] ToPng(double? dpi = null, bool tight = false)
    {
        using var canvas = new SkiaCanvas(View(tight), (dpi ?? Dpi) / DefaultDpi, Color.White);
        Draw(canvas);
        return canvas.Encode();
    }

    /// <summary>The figure as an element of a page.</summary>
    public string ToHtml() => ToSvg();

    /// <summary>Writes the figure as SVG into the folder of <see cref="PlotOutput"/> and prints its path.</summary>
    public void show() => PlotOutput.Write(Name, "svg", ToSvg(), ToSvg());

    internal static double Point => DefaultDpi / PointsAnInch;

    internal Box BoxOf(Axes axes)
    {
        var (cell, part) = (_params.Box(axes.Place, Width, Height), axes.Part);
        return new(cell.X + (part.X * cell.Width), cell.Y + (part.Y * cell.Height), part.Width * cell.Width, part.Height * cell.Height);
    }

    private string Name => _title.Length > 0 ? _title : _axes.Select(static a => a.Title).FirstOrDefault(static t => t.Length > 0) ?? "figure";

    private TextLayout TitleLayout => new(_title, new TextStyle((_titleSize ?? RcStyle.Current.TitleSize) * Point, RcStyle.Current.TextColor));

    private Axes Add(Axes axes)
    {
        _axes.Add(axes);
        return axes;
    }

    internal void Draw(ICanvas canvas)
    {
        foreach (var axes in _axes) AxesPainter.Draw(axes, canvas, BoxOf(axes), Point);
        if (_title.Length > 0)
            TitleLayout.Draw(canvas, TitleLayout.BoxAt(new(Width / 2, TitlePlace * Height), "center", "top"), "center");
    }

    // The axes' own rectangles count even where nothing is drawn in them.
    internal Box View(bool tight)
    {
        var whole = new Box(0, 0, Width, Height);
        if (!tight) return whole;
        var bounds = new BoundsCanvas();
        Draw(bounds);
        foreach (var axes in _axes) bounds.Add(AxesView.Of(axes, BoxOf(axes), Point).Box);
        return bounds.Bounds.Width > 0 && bounds.Bounds.Height > 0 ? bounds.Bounds.Grown(TightPad * DefaultDpi) : whole;
    }
}
