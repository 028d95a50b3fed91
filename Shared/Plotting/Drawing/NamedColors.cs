namespace Tensorflow.Plotting.Drawing;

/// <summary>Colours by name.</summary>
internal static partial class NamedColors
{
    private static readonly Lazy<Color[]> _cycle = new(static () =>
        [.. new[] { "blue", "orange", "green", "red", "purple", "brown", "pink", "gray", "olive", "cyan" }.Select(static name => Color.Parse("tab:" + name))]);

    /// <summary>matplotlib's default cycle.</summary>
    public static Color[] Cycle => _cycle.Value;

    public static bool TryFind(string name, out int rgb) => _table.TryGetValue(name, out rgb);
}
