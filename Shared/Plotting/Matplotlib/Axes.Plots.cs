using System.Runtime.CompilerServices;
using Tensorflow.Plotting.Drawing;

namespace Tensorflow.Plotting.Matplotlib;

public sealed partial class Axes
{
    private const double DefaultLineWidth = 1.5;
    private const double DefaultMarkerSize = 6;
    private const double PieLabels = 1.1;
    private const double PiePercentages = 0.6;

    /// <summary>Draws a line through values at 0, 1, 2, …</summary>
    /// <param name="y">The values.</param>
    /// <param name="fmt">Colour, marker and line in one, such as "r--" or "go".</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The colour; the next of the cycle without.</param>
    /// <param name="linestyle">"-", "--", ":", "-." or "None".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="marker">The sign at each point, such as "o".</param>
    /// <param name="markersize">Points.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    [Facade(typeof(plt))]
    public Line2D plot(
        Series y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null, string? marker = null,
        double? markersize = null, double? alpha = null) =>
        plot(new Series(Enumerable.Range(0, y.Count).Select(static i => (Cell)i)), y, fmt, label, color, linestyle, linewidth, marker, markersize, alpha);

    /// <summary>Draws a line through points.</summary>
    /// <param name="x">Positions across: numbers or categories.</param>
    /// <param name="y">Positions upwards.</param>
    /// <param name="fmt">Colour, marker and line in one, such as "r--" or "go".</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The colour; the next of the cycle without.</param>
    /// <param name="linestyle">"-", "--", ":", "-." or "None".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="marker">The sign at each point, such as "o".</param>
    /// <param name="markersize">Points.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <exception cref="ValueError">x and y differ in length, or a style is unknown.</exception>
    [Facade(typeof(plt))]
    public Line2D plot(
        Series x, Series y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null, string? marker = null,
        double? markersize = null, double? alpha = null)
    {
        var (fmtColor, fmtMarker, fmtLine) = PlotFormat.Parse(fmt);
        var ink = (color ?? fmtColor ?? NextLineColor()).WithAlpha(alpha);
        var line = linestyle ?? fmtLine ?? (fmtMarker is null ? "-" : "None");
        return Add(new Line2D(
            XAxis.Positions(x), YAxis.Positions(y), ink, line, linewidth ?? DefaultLineWidth, marker ?? fmtMarker ?? "", markersize ?? DefaultMarkerSize)
        { label = label });
    }

    /// <summary>Draws a line through points.</summary>
    /// <typeparam name="TX">A number or text.</typeparam>
    /// <typeparam name="TY">A number or text.</typeparam>
    /// <param name="x">Positions across: numbers or categories.</param>
    /// <param name="y">Positions upwards.</param>
    /// <param name="fmt">Colour, marker and line in one, such as "r--" or "go".</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="color">The colour; the next of the cycle without.</param>
    /// <param name="linestyle">"-", "--", ":", "-." or "None".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="marker">The sign at each point, such as "o".</param>
    /// <param name="markersize">Points.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <exception cref="ValueError">x and y differ in length, or a style is unknown.</exception>
    [Facade(typeof(plt))]
    [OverloadResolutionPriority(-1)]
    public Line2D plot<TX, TY>(
        IEnumerable<TX> x, IEnumerable<TY> y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null,
        string? marker = null, double? markersize = null, double? alpha = null) =>
        plot(Series.From(x), Series.From(y), fmt, label, color, linestyle, linewidth, marker, markersize, alpha);

    /// <summary>Draws points.</summary>
    /// <param name="x">Positions across.</param>
    /// <param name="y">Positions upwards.</param>
    /// <param name="s">The signs' area in square points; 36 without.</param>
    /// <param name="c">A colour for all or each, or a number for each.</param>
    /// <param name="marker">The sign; "o" without.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <param name="cmap">The colour map of numbers.</param>
    /// <param name="vmin">The number of the first colour.</param>
    /// <param name="vmax">The number of the last colour.</param>
    /// <exception cref="ValueError">x, y and the numbers of c differ in length, or the marker is unknown.</exception>
    [Facade(typeof(plt))]
    public PathCollection scatter(
        Series x, Series y, double? s = null, PointColors? c = null, string? marker = null, string? label = null, double? alpha = null, Colormap? cmap = null, double? vmin = null,
        double? vmax = null)
    {
        var map = cmap ?? Style.ImageMap;
        var numbers = c?.Numbers?.ToDoubles();
        if (numbers is not null && numbers.Length != x.Count)
            throw new ValueError($"'c' argument has {numbers.Length} elements, which is inconsistent with 'x' and 'y' with size {x.Count}.");
        var scale = Scale.Range(numbers ?? [], vmin, vmax);
        var colors = numbers?.Select(number => map.Sample(Scale.Share(scale.Low, scale.High, number))) ?? c?.Colors ?? (ColorList)NextAreaColor();
        return Add(new PathCollection(XAxis.Positions(x), YAxis.Positions(y), s ?? 36, [.. colors.Select(one => one.WithAlpha(alpha))], marker ?? "o", map, scale) { label = label });
    }

    /// <summary>Draws upright bars.</summary>
    /// <param name="x">Positions or categories.</param>
    /// <param name="height">The bars' heights.</param>
    /// <param name="width">Their width in units of the axis.</param>
    /// <param name="bottom">Where each begins; 0 without.</param>
    /// <param name="color">A colour for all or each.</param>
    /// <param name="edgecolor">The outline.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <exception cref="ValueError">x and height differ in length.</exception>
    [Facade(typeof(plt))]
    public BarContainer bar(
        Series x, Series height, double width = 0.8, Series? bottom = null, ColorList? color = null, Color? edgecolor = null, string? label = null, double? alpha = null) =>
        Bars(XAxis.Positions(x), height, width, bottom, color, edgecolor, label, alpha, upright: true);

    /// <summary>Draws lying bars.</summary>
    /// <param name="y">Positions or categories.</param>
    /// <param name="width">The bars' lengths.</param>
    /// <param name="height">Their thickness in units of the axis.</param>
    /// <param name="left">Where each begins; 0 without.</param>
    /// <param name="color">A colour for all or each.</param>
    /// <param name="edgecolor">The outline.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <exception cref="ValueError">y and width differ in length.</exception>
    [Facade(typeof(plt))]
    public BarContainer barh(
        Series y, Series width, double height = 0.8, Series? left = null, ColorList? color = null, Color? edgecolor = null, string? label = null, double? alpha = null) =>
        Bars(YAxis.Positions(y), width, height, left, color, edgecolor, label, alpha, upright: false);

    /// <summary>Writes each bar's value at its end.</summary>
    /// <param name="container">The bars.</param>
    /// <param name="fmt">A Python format of the value, such as "%.2f" or "{:.1f}".</param>
    /// <param name="fontsize">Points.</param>
    [Facade(typeof(plt))]
    public void bar_label(BarContainer container, string fmt = "%g", double? fontsize = null)
    {
        foreach (var bar in container)
        {
            var value = container.Upright ? bar.Height : bar.Width;
            var written = double.IsNaN(value) ? "" : PlotFormat.Value(fmt, value);
            if (container.Upright)
                text(bar.X + (bar.Width / 2), bar.Y + bar.Height, written, fontsize, ha: "center", va: value < 0 ? "top" : "bottom");
            else
                text(bar.X + bar.Width, bar.Y + (bar.Height / 2), written, fontsize, ha: value < 0 ? "right" : "left", va: "center");
        }
    }

    /// <summary>Draws how often values fall into intervals of equal width.</summary>
    /// <param name="x">The values.</param>
    /// <param name="bins">The number of intervals; 10 without.</param>
    /// <param name="range">From where to where; the values' own without.</param>
    /// <param name="density">Scale to an area of 1.</param>
    /// <param name="color">The colour.</param>
    /// <param name="edgecolor">The outline.</param>
    /// <param name="label">The name in the legend.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <returns>The counts and the intervals' edges.</returns>
    [Facade(typeof(plt))]
    public (double[] n, double[] bins) hist(
        Series x, int? bins = null, (double low, double high)? range = null, bool density = false, Color? color = null, Color? edgecolor = null, string? label = null,
        double? alpha = null)
    {
        var count = bins ?? 10;
        if (count < 1) throw new ValueError($"`bins` must be positive, when an integer. Received: {bins}");
        var values = x.Present();
        var (low, high) = range ?? (values.Length > 0 ? (values.Min(), values.Max()) : (0, 1));
        if (low == high) (low, high) = (low - 0.5, high + 0.5);
        double[] edges = [.. Enumerable.Range(0, count + 1).Select(i => low + ((high - low) * i / count))];
        var counts = new double[count];
        foreach (var value in values.Where(v => v >= low && v <= high)) counts[Math.Min(count - 1, (int)((value - low) / (high - low) * count))]++;
        var width = (high - low) / count;
        if (density) counts = [.. counts.Select(c => c / (values.Length * width))];
        double[] middles = [.. edges.Take(count).Select(e => e + (width / 2))];
        Bars(middles, counts, width, null, color ?? NextLineColor(), edgecolor, label, alpha, upright: true);
        return (counts, edges);
    }

    /// <summary>Shows a picture, or a matrix as colours.</summary>
    /// <param name="X">The numbers: (rows, columns), or with 3 or 4 channels.</param>
    /// <param name="cmap">The colour map of a matrix.</param>
    /// <param name="vmin">The number of the first colour.</param>
    /// <param name="vmax">The number of the last colour.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <param name="aspect">"equal", as without, keeps pixels square, "auto" fills the axes.</param>
    /// <param name="origin">Whether the first row is "upper", as without, or "lower".</param>
    /// <param name="interpolation">"nearest", "none" or "antialiased", which are drawn alike: pixels stay sharp.</param>
    /// <exception cref="ValueError">An option is unknown.</exception>
    [Facade(typeof(plt))]
    public AxesImage imshow(
        ImageData X, Colormap? cmap = null, double? vmin = null, double? vmax = null, double? alpha = null, string? aspect = null, string? origin = null, string? interpolation = null)
    {
        if (origin is not (null or "upper" or "lower")) throw new ValueError($"'{origin}' is not a valid value for origin; supported values are 'upper', 'lower'");
        if (interpolation is not (null or "nearest" or "none" or "antialiased" or "auto"))
            throw new ValueError($"'{interpolation}' is not a valid value for interpolation; supported values are 'nearest', 'none', 'antialiased', 'auto'");
        set_aspect(aspect ?? "equal");
        YAxis.Inverted = origin is null or "upper";
        return Add(new AxesImage(X, cmap ?? Style.ImageMap, vmin, vmax, alpha ?? 1, upright: origin == "lower"));
    }

    /// <summary>Draws the shares of a whole as slices.</summary>
    /// <param name="x">The sizes.</param>
    /// <param name="labels">The slices' names.</param>
    /// <param name="autopct">A Python format of the percentage, such as "%1.1f%%".</param>
    /// <param name="startangle">Where the first slice begins, degrees counter-clockwise from the right.</param>
    /// <param name="colors">The slices' colours, in turn.</param>
    /// <param name="explode">How far each slice is moved out, in radii.</param>
    /// <param name="counterclock">Go counter-clockwise.</param>
    /// <exception cref="ValueError">A size is negative, or the lists differ in length.</exception>
    [Facade(typeof(plt))]
    public void pie(
        Series x, Series? labels = null, string? autopct = null, double startangle = 0, ColorList? colors = null, Series? explode = null, bool counterclock = true)
    {
        var sizes = x.ToDoubles();
        if (sizes.Any(static s => s < 0)) throw new ValueError("Wedge sizes 'x' must be non negative values");
        var total = sizes.Sum();
        if (total == 0) throw new ValueError("All wedge sizes are zero");
        if (labels is not null && labels.Count != sizes.Length) throw new ValueError($"'labels' must be of length 'x', not {labels.Count}");
        if (explode is not null && explode.Count != sizes.Length) throw new ValueError($"'explode' must be of length 'x', not {explode.Count}");
        var names = labels?.ToTexts();
        var offsets = explode?.ToDoubles();
        (Equal, FrameOff) = (EqualUnits.Box, true);
        SetTicks(XAxis, new double[0], null, null);
        SetTicks(YAxis, new double[0], null, null);
        set_xlim(-1.25, 1.25);
        set_ylim(-1.25, 1.25);
        var from = startangle;
        var percentages = new List<Action>();
        for (var i = 0; i < sizes.Length; i++)
        {
            var share = sizes[i] / total;
            var to = from + ((counterclock ? 360 : -360) * share);
            var (sin, cos) = Math.SinCos((from + to) / 2 * Math.PI / 180);
            var (dx, dy) = ((offsets?[i] ?? 0) * cos, (offsets?[i] ?? 0) * sin);
            var color = colors is null ? NextAreaColor() : colors[i % colors.Count];
            Add(new Wedge(Math.Min(from, to), Math.Max(from, to), dx, dy, color, Style.PatchEdge) { label = names?[i] });
            if (names is not null)
                text(dx + (PieLabels * cos), dy + (PieLabels * sin), names[i], ha: cos > 0 ? "left" : "right", va: "center");
            if (autopct is not null)
                percentages.Add(() => text(dx + (PiePercentages * cos), dy + (PiePercentages * sin), PlotFormat.Value(autopct, 100 * share), ha: "center", va: "center"));
            from = to;
        }
        percentages.ForEach(static write => write());
    }

    /// <summary>Draws a level line across the axes.</summary>
    /// <param name="y">Its height.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="label">The name in the legend.</param>
    [Facade(typeof(plt))]
    public SpanLine axhline(double y = 0, Color? color = null, string linestyle = "-", double linewidth = DefaultLineWidth, string? label = null) =>
        Add(new SpanLine(y, level: true, color ?? Style.Cycle[0], linestyle, linewidth) { label = label });

    /// <summary>Draws an upright line through the axes.</summary>
    /// <param name="x">Its place.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="label">The name in the legend.</param>
    [Facade(typeof(plt))]
    public SpanLine axvline(double x = 0, Color? color = null, string linestyle = "-", double linewidth = DefaultLineWidth, string? label = null) =>
        Add(new SpanLine(x, level: false, color ?? Style.Cycle[0], linestyle, linewidth) { label = label });

    /// <summary>Fills the area between two lines.</summary>
    /// <param name="x">Positions across.</param>
    /// <param name="y1">The first line.</param>
    /// <param name="y2">The second line; 0 without.</param>
    /// <param name="color">The colour.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    [Facade(typeof(plt))]
    public FillArea fill_between(Series x, Series y1, Series? y2 = null, Color? color = null, double? alpha = null, string? label = null) =>
        Add(new FillArea(XAxis.Positions(x), (y2 ?? new double[y1.Count]).ToDoubles(), y1.ToDoubles(), (color ?? NextAreaColor()).WithAlpha(alpha), outlined: color is not null) { label = label });

    /// <summary>Writes a text at a place in the data.</summary>
    /// <param name="x">Position across.</param>
    /// <param name="y">Position upwards.</param>
    /// <param name="s">The text.</param>
    /// <param name="fontsize">Points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="ha">What of the text is at the place: "left", "center" or "right".</param>
    /// <param name="va">"top", "center", "bottom" or "baseline".</param>
    /// <param name="rotation">Degrees counter-clockwise.</param>
    /// <param name="fontweight">"normal" or "bold".</param>
    [Facade(typeof(plt))]
    public TextArtist text(
        double x, double y, string s, double? fontsize = null, Color? color = null, string ha = "left", string va = "baseline", double rotation = 0, string fontweight = "normal") =>
        Add(new TextArtist(x, y, s, new TextStyle(fontsize ?? Style.FontSize, color ?? Style.TextColor, fontweight == "bold"), ha, va, rotation));

    /// <summary>Writes a text beside a point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="xy">The point.</param>
    /// <param name="xytext">Where the text stands; at the point without.</param>
    /// <param name="fontsize">Points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="ha">"left", "center" or "right".</param>
    /// <param name="va">"top", "center", "bottom" or "baseline".</param>
    [Facade(typeof(plt))]
    public TextArtist annotate(
        string text, (double x, double y) xy, (double x, double y)? xytext = null, double? fontsize = null, Color? color = null, string ha = "left", string va = "baseline")
    {
        var place = xytext ?? xy;
        return this.text(place.x, place.y, text, fontsize, color, ha, va);
    }

    internal QuadMesh AddMesh(QuadMesh mesh) => Add(mesh);

    private BarContainer Bars(
        double[] positions, Series sizes, double thickness, Series? starts, ColorList? color, Color? edge, string? label, double? alpha, bool upright)
    {
        if (positions.Length != sizes.Count) throw new ValueError($"shape mismatch: objects cannot be broadcast to a single shape. Received: {positions.Length} positions and {sizes.Count} sizes.");
        if (starts is not null && starts.Count != sizes.Count) throw new ValueError($"shape mismatch: {starts.Count} starts and {sizes.Count} bars.");
        _drawn = true;
        var colors = color ?? NextAreaColor();
        var lengths = sizes.ToDoubles();
        var from = starts?.ToDoubles() ?? new double[lengths.Length];
        var bars = new Rectangle[lengths.Length];
        for (var i = 0; i < bars.Length; i++)
        {
            var face = colors[i % colors.Count].WithAlpha(alpha);
            var side = positions[i] - (thickness / 2);
            var outline = (edge ?? Style.PatchEdge).WithAlpha(alpha);
            bars[i] = Add(upright
                ? new Rectangle(side, from[i], thickness, lengths[i], face, outline, 1, upright)
                : new Rectangle(from[i], side, lengths[i], thickness, face, outline, 1, upright));
        }
        if (bars.Length > 0) bars[0].label = label;
        return new BarContainer(bars, upright);
    }
}
