using System.Runtime.CompilerServices;
using Tensorflow.Plotting.Matplotlib;

namespace Tensorflow.Plotting;

public static partial class plt
{
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
    public static Line2D plot(
        Series y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null, string? marker = null,
        double? markersize = null, double? alpha = null) =>
        gca().plot(y, fmt, label, color, linestyle, linewidth, marker, markersize, alpha);

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
    public static Line2D plot(
        Series x, Series y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null,
        string? marker = null, double? markersize = null, double? alpha = null) =>
        gca().plot(x, y, fmt, label, color, linestyle, linewidth, marker, markersize, alpha);

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
    [OverloadResolutionPriority(-1)]
    public static Line2D plot<TX, TY>(
        IEnumerable<TX> x, IEnumerable<TY> y, string fmt = "", string? label = null, Color? color = null, string? linestyle = null, double? linewidth = null,
        string? marker = null, double? markersize = null, double? alpha = null) =>
        gca().plot(x, y, fmt, label, color, linestyle, linewidth, marker, markersize, alpha);

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
    public static PathCollection scatter(
        Series x, Series y, double? s = null, PointColors? c = null, string? marker = null, string? label = null, double? alpha = null, Colormap? cmap = null, double? vmin = null,
        double? vmax = null) =>
        gca().scatter(x, y, s, c, marker, label, alpha, cmap, vmin, vmax);

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
    public static BarContainer bar(
        Series x, Series height, double width = 0.8, Series? bottom = null, ColorList? color = null, Color? edgecolor = null, string? label = null,
        double? alpha = null) =>
        gca().bar(x, height, width, bottom, color, edgecolor, label, alpha);

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
    public static BarContainer barh(
        Series y, Series width, double height = 0.8, Series? left = null, ColorList? color = null, Color? edgecolor = null, string? label = null,
        double? alpha = null) =>
        gca().barh(y, width, height, left, color, edgecolor, label, alpha);

    /// <summary>Writes each bar's value at its end.</summary>
    /// <param name="container">The bars.</param>
    /// <param name="fmt">A Python format of the value, such as "%.2f" or "{:.1f}".</param>
    /// <param name="fontsize">Points.</param>
    public static void bar_label(BarContainer container, string fmt = "%g", double? fontsize = null) =>
        gca().bar_label(container, fmt, fontsize);

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
    public static (double[] n, double[] bins) hist(
        Series x, int? bins = null, (double low, double high)? range = null, bool density = false, Color? color = null, Color? edgecolor = null,
        string? label = null, double? alpha = null) =>
        gca().hist(x, bins, range, density, color, edgecolor, label, alpha);

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
    public static AxesImage imshow(
        ImageData X, Colormap? cmap = null, double? vmin = null, double? vmax = null, double? alpha = null, string? aspect = null, string? origin = null,
        string? interpolation = null) =>
        gca().imshow(X, cmap, vmin, vmax, alpha, aspect, origin, interpolation);

    /// <summary>Draws the shares of a whole as slices.</summary>
    /// <param name="x">The sizes.</param>
    /// <param name="labels">The slices' names.</param>
    /// <param name="autopct">A Python format of the percentage, such as "%1.1f%%".</param>
    /// <param name="startangle">Where the first slice begins, degrees counter-clockwise from the right.</param>
    /// <param name="colors">The slices' colours, in turn.</param>
    /// <param name="explode">How far each slice is moved out, in radii.</param>
    /// <param name="counterclock">Go counter-clockwise.</param>
    /// <exception cref="ValueError">A size is negative, or the lists differ in length.</exception>
    public static void pie(
        Series x, Series? labels = null, string? autopct = null, double startangle = 0, ColorList? colors = null, Series? explode = null,
        bool counterclock = true) =>
        gca().pie(x, labels, autopct, startangle, colors, explode, counterclock);

    /// <summary>Draws a level line across the axes.</summary>
    /// <param name="y">Its height.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="label">The name in the legend.</param>
    public static SpanLine axhline(double y = 0, Color? color = null, string linestyle = "-", double linewidth = 1.5, string? label = null) =>
        gca().axhline(y, color, linestyle, linewidth, label);

    /// <summary>Draws an upright line through the axes.</summary>
    /// <param name="x">Its place.</param>
    /// <param name="color">The colour.</param>
    /// <param name="linestyle">"-", "--", ":" or "-.".</param>
    /// <param name="linewidth">Points.</param>
    /// <param name="label">The name in the legend.</param>
    public static SpanLine axvline(double x = 0, Color? color = null, string linestyle = "-", double linewidth = 1.5, string? label = null) =>
        gca().axvline(x, color, linestyle, linewidth, label);

    /// <summary>Fills the area between two lines.</summary>
    /// <param name="x">Positions across.</param>
    /// <param name="y1">The first line.</param>
    /// <param name="y2">The second line; 0 without.</param>
    /// <param name="color">The colour.</param>
    /// <param name="alpha">Opacity, 0 to 1.</param>
    /// <param name="label">The name in the legend.</param>
    public static FillArea fill_between(Series x, Series y1, Series? y2 = null, Color? color = null, double? alpha = null, string? label = null) =>
        gca().fill_between(x, y1, y2, color, alpha, label);

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
    public static TextArtist text(
        double x, double y, string s, double? fontsize = null, Color? color = null, string ha = "left", string va = "baseline", double rotation = 0,
        string fontweight = "normal") =>
        gca().text(x, y, s, fontsize, color, ha, va, rotation, fontweight);

    /// <summary>Writes a text beside a point.</summary>
    /// <param name="text">The text.</param>
    /// <param name="xy">The point.</param>
    /// <param name="xytext">Where the text stands; at the point without.</param>
    /// <param name="fontsize">Points.</param>
    /// <param name="color">The colour.</param>
    /// <param name="ha">"left", "center" or "right".</param>
    /// <param name="va">"top", "center", "bottom" or "baseline".</param>
    public static TextArtist annotate(
        string text, (double x, double y) xy, (double x, double y)? xytext = null, double? fontsize = null, Color? color = null, string ha = "left",
        string va = "baseline") =>
        gca().annotate(text, xy, xytext, fontsize, color, ha, va);
}
