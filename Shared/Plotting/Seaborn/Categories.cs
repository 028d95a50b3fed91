using Tensorflow.Plotting.Matplotlib;

namespace Tensorflow.Plotting.Seaborn;

/// <summary>Draws bars of categories: the mean of each category's values, in groups by a second variable.</summary>
internal static class Categories
{
    private const double Width = 0.8;

    public static void Draw(
        Axes axes, Series category, Series value, Series? hue, PaletteArg? palette, Color? color, double saturation, bool upright, string? legendTitle, bool legend)
    {
        if (category.Count != value.Count) throw new ValueError($"x and y must have the same length. Received: {category.Count} and {value.Count}");
        var names = category.unique().ToTexts();
        var texts = category.ToTexts();
        var groups = hue?.unique().ToTexts() ?? [""];
        var groupOf = hue?.ToTexts();
        if (groupOf is not null && groupOf.Length != texts.Length) throw new ValueError($"hue must have the length of the data. Received: {groupOf.Length} and {texts.Length}");
        var dodged = groupOf is not null && !groupOf.SequenceEqual(texts);
        var width = dodged ? Width / groups.Length : Width;
        Color[] inks = hue is null && palette is null
            ? [color ?? RcStyle.Current.Cycle[0]]
            : (palette ?? "deep").Colors(hue is null ? names.Length : groups.Length);
        if (hue is not null && palette is null) inks = Palettes.Cycled(RcStyle.Current.Cycle, groups.Length);
        for (var g = 0; g < groups.Length; g++)
        {
            int[] places = [.. Enumerable.Range(0, names.Length).Where(n => dodged || groupOf is null || names[n] == groups[g])];
            double[] heights = [.. places.Select(n => Mean(value, i => texts[i] == names[n] && (groupOf is null || groupOf[i] == groups[g])))];
            double[] middles = [.. places.Select(n => dodged ? n - (Width / 2) + (width * (g + 0.5)) : (double)n)];
            ColorList face = hue is null ? [.. inks.Select(i => i.Desaturate(saturation))] : inks[g].Desaturate(saturation);
            if (upright) axes.bar(middles, heights, width, color: face, label: hue is null ? null : groups[g]);
            else axes.barh(middles, heights, width, color: face, label: hue is null ? null : groups[g]);
        }
        Series ticks = Enumerable.Range(0, names.Length).Select(static i => (double)i).ToArray();
        if (upright) axes.set_xticks(ticks, names);
        else axes.set_yticks(ticks, names);
        if (upright) axes.set_xlim(-0.5, names.Length - 0.5);
        else axes.set_ylim(names.Length - 0.5, -0.5);
        axes.grid(visible: false, axis: upright ? "x" : "y");
        if (legend && hue is not null) axes.legend(title: legendTitle);
    }

    private static double Mean(Series values, Func<int, bool> chosen) =>
        Statistics.Mean([.. Enumerable.Range(0, values.Count).Where(chosen).Select(i => values[i].AsDouble()).Where(static v => !double.IsNaN(v))]);
}
