using Tensorflow.Plotting.Matplotlib;
using Tensorflow.Plotting.Pandas;
using Tensorflow.Plotting.Seaborn;

namespace Tensorflow.Plotting;

/// <summary>The part of seaborn that notebooks use, drawn into matplotlib's current axes.</summary>
public static class sns
{
    /// <summary>Sets how new axes look.</summary>
    /// <param name="style">"darkgrid", "whitegrid", "dark", "white" or "ticks"; the current one without.</param>
    /// <exception cref="ValueError">There is no such style.</exception>
    public static void set_style(string? style = null) => RcStyle.Current = style is null ? RcStyle.Current : Styles.Styled(RcStyle.Current, style);

    /// <summary>Sets seaborn's look: style, sizes and colours.</summary>
    /// <param name="style">"darkgrid", "whitegrid", "dark", "white" or "ticks".</param>
    /// <param name="palette">The colours used in turn.</param>
    /// <param name="font_scale">The texts' size, 1 being that of notebooks.</param>
    /// <exception cref="ValueError">There is no such style or palette.</exception>
    public static void set_theme(string style = "darkgrid", PaletteArg? palette = null, double font_scale = 1)
    {
        RcStyle.Current = Styles.NotebookSizes(Styles.Styled(RcStyle.Current, style), font_scale);
        set_palette(palette ?? "deep");
    }

    /// <summary>Sets the colours used in turn.</summary>
    /// <param name="palette">A name or colours.</param>
    /// <param name="n_colors">How many; without a number as many as the palette lists, or 6 of one that lists none.</param>
    public static void set_palette(PaletteArg palette, int? n_colors = null) => RcStyle.Current = RcStyle.Current with { Cycle = palette.Colors(n_colors) };

    /// <summary>Goes back to matplotlib's look.</summary>
    public static void reset_defaults() => RcStyle.Current = new RcStyle();

    /// <summary>The colours of a palette.</summary>
    /// <param name="palette">A name or colours; the current ones without.</param>
    /// <param name="n_colors">How many; without a number as many as the palette lists, or 6 of one that lists none.</param>
    /// <exception cref="ValueError">There is no such palette.</exception>
    public static ColorList color_palette(PaletteArg? palette = null, int? n_colors = null) =>
        new(palette?.Colors(n_colors) ?? Palettes.Cycled(RcStyle.Current.Cycle, n_colors));

    /// <summary>Draws a matrix as coloured cells.</summary>
    /// <param name="data">The matrix or a table of numbers.</param>
    /// <param name="vmin">The number of the first colour.</param>
    /// <param name="vmax">The number of the last colour.</param>
    /// <param name="cmap">The colour map.</param>
    /// <param name="annot">Write each cell's number into it.</param>
    /// <param name="fmt">The numbers' Python format, such as "d" or ".2f".</param>
    /// <param name="linewidths">The lines between cells, in points.</param>
    /// <param name="linecolor">Their colour.</param>
    /// <param name="cbar">Draw the scale of colours.</param>
    /// <param name="square">Cells as high as they are wide.</param>
    /// <param name="xticklabels">The columns' names.</param>
    /// <param name="yticklabels">The rows' names.</param>
    /// <param name="mask">Cells where this is true stay empty.</param>
    /// <param name="ax">Where to draw; the current axes without.</param>
    /// <exception cref="ValueError">The mask or names do not fit the matrix, or the format does not fit the numbers.</exception>
    public static Axes heatmap(
        MatrixArg data, double? vmin = null, double? vmax = null, Colormap? cmap = null, bool? annot = null, string fmt = ".2g", double linewidths = 0, Color? linecolor = null,
        bool cbar = true, bool square = false, Series? xticklabels = null, Series? yticklabels = null, MatrixArg? mask = null, Axes? ax = null)
    {
        var axes = ax ?? plt.gca();
        Seaborn.Heatmap.Draw(axes, data, mask, cmap ?? "rocket", vmin, vmax, annot ?? false, fmt, linewidths, linecolor ?? Color.White);
        if (square) axes.set_aspect("equal");
        if (cbar) axes.figure.AddColorbar(null, axes, null).Spines = false;
        SetNames(axes, across: true, xticklabels?.ToTexts(), data.ColumnNames, data.Values.GetLength(1));
        SetNames(axes, across: false, yticklabels?.ToTexts(), data.RowNames, data.Values.GetLength(0));
        Name(axes, "", data.RowsName ?? "");
        return axes;
    }

    /// <summary>Draws a bar for each category: the mean of its values, without an interval of confidence.</summary>
    /// <param name="data">The table that names refer to.</param>
    /// <param name="x">Categories, or values of lying bars: a column's name or values.</param>
    /// <param name="y">Values, or categories of lying bars: a column's name or values.</param>
    /// <param name="hue">What the bars are coloured by.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="color">One colour for all.</param>
    /// <param name="saturation">The colours' saturation, 1 leaving them as they are.</param>
    /// <param name="legend">Draw the legend of the colours.</param>
    /// <param name="ax">Where to draw; the current axes without.</param>
    /// <exception cref="ValueError">A name is no column, x or y is missing, or lengths differ.</exception>
    public static Axes barplot(
        DataFrame? data = null, VectorArg? x = null, VectorArg? y = null, VectorArg? hue = null, PaletteArg? palette = null, Color? color = null, double saturation = 0.75,
        bool legend = true, Axes? ax = null)
    {
        if (x is null || y is null) throw new ValueError("barplot needs both x and y: the categories and their values. Use countplot to count categories.");
        var axes = ax ?? plt.gca();
        var (across, up) = (x.Read(data, "x"), y.Read(data, "y"));
        var upright = !across.IsNumeric || up.IsNumeric;
        var group = hue?.Read(data, "hue");
        Categories.Draw(axes, upright ? across : up, upright ? up : across, group, palette, color, saturation, upright, hue?.Name, legend && hue?.Name != (upright ? x : y).Name);
        Name(axes, x.Name, y.Name);
        return axes;
    }

    /// <summary>Draws how often each category occurs.</summary>
    /// <param name="data">The table that names refer to.</param>
    /// <param name="x">The categories of upright bars.</param>
    /// <param name="y">The categories of lying bars.</param>
    /// <param name="palette">The colours.</param>
    /// <param name="color">One colour for all.</param>
    /// <param name="saturation">The colours' saturation, 1 leaving them as they are.</param>
    /// <param name="ax">Where to draw; the current axes without.</param>
    /// <exception cref="ValueError">A name is no column, or neither or both of x and y are given.</exception>
    public static Axes countplot(
        DataFrame? data = null, VectorArg? x = null, VectorArg? y = null, PaletteArg? palette = null, Color? color = null, double saturation = 0.75, Axes? ax = null)
    {
        if (x is null == y is null) throw new ValueError("countplot needs either x or y. Received: " + (x is null ? "neither" : "both"));
        var axes = ax ?? plt.gca();
        var values = (x ?? y)!.Read(data, x is null ? "y" : "x");
        if (values.IsNumeric) values = new Series(values.OrderBy(static v => v.AsDouble()), values.name);
        var names = values.unique();
        Series counts = names.Select(n => values.Count(v => v == n)).ToArray();
        Categories.Draw(axes, names, counts, null, palette, color, saturation, x is not null, null, legend: false);
        Name(axes, x is null ? "count" : x.Name, x is null ? y!.Name : "count");
        return axes;
    }

    private static void Name(Axes axes, string? x, string? y)
    {
        if (x is not null) axes.set_xlabel(x);
        if (y is not null) axes.set_ylabel(y);
    }

    private static void SetNames(Axes axes, bool across, string[]? given, string[]? own, int count)
    {
        var names = given ?? own ?? [.. Enumerable.Range(0, count).Select(static i => ((Cell)i).ToString())];
        if (names.Length != count) throw new ValueError($"The number of tick labels ({names.Length}) does not match the matrix ({count}).");
        Seaborn.Heatmap.SetTicks(axes, across, names, all: given is not null);
    }
}
