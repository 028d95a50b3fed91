namespace Tensorflow.Plotting;

/// <summary>A colour map: numbers from 0 to 1 to colours. A name converts to it; the suffix "_r" turns a map round.</summary>
public sealed class Colormap
{
    private readonly Color[] _table;

    internal Colormap(string name, Color[] table, bool listed)
    {
        this.name = name;
        _table = table;
        IsListed = listed;
    }

    /// <summary>The map's name.</summary>
    public string name { get; }

    /// <summary>The number of colours.</summary>
    public int N => _table.Length;

    /// <summary>The map's colours in order.</summary>
    public ColorList colors => new(_table);

    /// <summary>Whether the map is a list of separate colours.</summary>
    internal bool IsListed { get; }

    /// <summary>The map of a name.</summary>
    public static implicit operator Colormap(string name) => Drawing.Colormaps.Get(name);

    /// <summary>The colour of a number from 0 to 1; less is the first colour, more the last, NaN is transparent.</summary>
    /// <param name="value">The number.</param>
    public Color Sample(double value)
    {
        if (double.IsNaN(value)) return Color.None;
        return _table[Math.Clamp((int)Math.Floor(value * N), 0, N - 1)];
    }

    internal Colormap Reversed() => new(name + "_r", [.. _table.Reverse()], IsListed);

    /// <summary>A map that passes smoothly through colours at equal distances.</summary>
    internal static Colormap Blend(string name, IReadOnlyList<Color> stops, int count = 256)
    {
        var table = new Color[count];
        for (var i = 0; i < count; i++)
        {
            var position = (double)i / (count - 1) * (stops.Count - 1);
            var below = Math.Min((int)position, stops.Count - 2);
            var share = position - below;
            var (a, b) = (stops[below], stops[below + 1]);
            table[i] = new(a.R + ((b.R - a.R) * share), a.G + ((b.G - a.G) * share), a.B + ((b.B - a.B) * share));
        }
        return new(name, table, listed: false);
    }
}
