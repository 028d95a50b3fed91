namespace Tensorflow.Plotting.Seaborn;

/// <summary>A palette: a name ("Blues_d", "deep", "viridis") or colours.</summary>
public sealed class PaletteArg
{
    private readonly Func<int?, Color[]> _colors;

    private PaletteArg(Func<int?, Color[]> colors) => _colors = colors;

    /// <summary>The palette of a name.</summary>
    public static implicit operator PaletteArg(string name) => new(count => Palettes.Named(name, count));

    /// <summary>Colours, used in turn.</summary>
    public static implicit operator PaletteArg(ColorList colors) => new(count => Palettes.Cycled(colors, count));

    /// <summary>Colours by name, used in turn.</summary>
    public static implicit operator PaletteArg(string[] colors) => (ColorList)colors;

    /// <summary>So many colours, or as many as the palette has.</summary>
    internal Color[] Colors(int? count = null) => _colors(count);
}
