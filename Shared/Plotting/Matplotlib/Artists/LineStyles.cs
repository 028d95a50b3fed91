namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Dash patterns by matplotlib's names and signs.</summary>
internal static class LineStyles
{
    /// <summary>Dashes in pixels for a width in pixels: null is solid, an empty array draws no line.</summary>
    public static double[]? Dashes(string style, double width) => style switch
    {
        "-" or "solid" => null,
        "--" or "dashed" => [3.7 * width, 1.6 * width],
        ":" or "dotted" => [width, 1.65 * width],
        "-." or "dashdot" => [6.4 * width, 1.6 * width, width, 1.6 * width],
        "" or " " or "None" or "none" => [],
        _ => throw new ValueError($"'{style}' is not a valid value for ls; supported values are '-', '--', '-.', ':', 'None', 'solid', 'dashed', 'dashdot', 'dotted'."),
    };
}
