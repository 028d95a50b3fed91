namespace Tensorflow.Plotting.Drawing;

/// <summary>Colours by name.</summary>
internal static partial class NamedColors
{
    /// <summary>matplotlib's default cycle.</summary>
    public static readonly Color[] Cycle =
        [.. new[] { "tab:blue", "tab:orange", "tab:green", "tab:red", "tab:purple", "tab:brown", "tab:pink", "tab:gray", "tab:olive", "tab:cyan" }.Select(Color.Parse)];

    public static bool TryFind(string name, out int rgb) => _table.TryGetValue(name, out rgb);
}
