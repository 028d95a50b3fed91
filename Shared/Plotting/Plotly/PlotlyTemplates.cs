using Tensorflow.Plotting.Output;

namespace Tensorflow.Plotting.Plotly;

/// <summary>plotly's named styles, as its Python package has them.</summary>
internal static class PlotlyTemplates
{
    private static readonly string[] _names = ["ggplot2", "plotly", "plotly_dark", "plotly_white", "seaborn", "simple_white"];

    public static string Read(string name)
    {
        if (!_names.Contains(name))
            throw new ValueError($"Invalid value of template. Received: '{name}'. Expected one of: {string.Join(", ", _names)}, none.");
        return Resources.ReadText(name + ".json");
    }
}
