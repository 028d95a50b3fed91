namespace Tensorflow.Plotting.Matplotlib;

/// <summary>The colour maps by name: <c>plt.cm.Paired.colors</c>, <c>plt.cm["Blues"]</c>.</summary>
public sealed class ColormapRegistry
{
    internal ColormapRegistry()
    {
    }

    /// <summary>From dark blue over green to yellow.</summary>
    public Colormap viridis => "viridis";

    /// <summary>From dark blue over purple to yellow.</summary>
    public Colormap plasma => "plasma";

    /// <summary>From black over red to light yellow.</summary>
    public Colormap inferno => "inferno";

    /// <summary>From black over purple to light yellow.</summary>
    public Colormap magma => "magma";

    /// <summary>From black to white.</summary>
    public Colormap gray => "gray";

    /// <summary>From white to blue.</summary>
    public Colormap Blues => "Blues";

    /// <summary>From white to green.</summary>
    public Colormap Greens => "Greens";

    /// <summary>From white to red.</summary>
    public Colormap Reds => "Reds";

    /// <summary>From yellow over green to blue.</summary>
    public Colormap YlGnBu => "YlGnBu";

    /// <summary>From blue over grey to red.</summary>
    public Colormap coolwarm => "coolwarm";

    /// <summary>The rainbow.</summary>
    public Colormap jet => "jet";

    /// <summary>Twelve colours in light and dark pairs.</summary>
    public Colormap Paired => "Paired";

    /// <summary>Nine strong colours.</summary>
    public Colormap Set1 => "Set1";

    /// <summary>Eight soft colours.</summary>
    public Colormap Set2 => "Set2";

    /// <summary>Twelve light colours.</summary>
    public Colormap Set3 => "Set3";

    /// <summary>The ten colours of the default cycle.</summary>
    public Colormap tab10 => "tab10";

    /// <summary>The ten colours of the default cycle, each with a lighter one.</summary>
    public Colormap tab20 => "tab20";

    /// <summary>A map by name.</summary>
    /// <param name="name">The name; the suffix "_r" turns a map round.</param>
    /// <exception cref="ValueError">There is no such map.</exception>
    public Colormap this[string name] => name;

    /// <summary>A map by name.</summary>
    /// <param name="name">The name; the suffix "_r" turns a map round.</param>
    /// <exception cref="ValueError">There is no such map.</exception>
    public Colormap get_cmap(string name) => name;
}
