using Tensorflow.Plotting.Matplotlib;

namespace Tensorflow.Plotting.Seaborn;

/// <summary>seaborn's five styles and its sizes for notebooks.</summary>
internal static class Styles
{
    private static readonly string[] _names = ["darkgrid", "whitegrid", "dark", "white", "ticks"];

    public static RcStyle Styled(RcStyle basis, string name)
    {
        if (!_names.Contains(name)) throw new ValueError($"style must be one of {string.Join(", ", _names)}. Received: '{name}'");
        var dark = name.StartsWith("dark", StringComparison.Ordinal);
        return basis with
        {
            AxesFace = dark ? "#EAEAF2" : "white",
            AxesEdge = dark ? "white" : name == "whitegrid" ? "0.8" : "0.15",
            GridColor = dark ? "white" : "0.8",
            Grid = name.EndsWith("grid", StringComparison.Ordinal),
            TextColor = "0.15",
            TickMarks = name == "ticks",
            AxisOrder = 0.5,
            PatchEdge = "w",
            ImageMap = "rocket",
        };
    }

    public static RcStyle NotebookSizes(RcStyle basis, double scale) => basis with
    {
        EdgeWidth = 1.25,
        GridWidth = 1,
        TickWidth = 1.25,
        TickLength = 6,
        FontSize = 12 * scale,
        TitleSize = 12 * scale,
        LabelSize = 12 * scale,
        TickSize = 11 * scale,
        LegendSize = 11 * scale,
        LegendTitleSize = 12 * scale,
    };
}
