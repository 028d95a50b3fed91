using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow.Plotting;

/// <summary>Colours in order, used in turn. Arrays of names convert to it, and lists in brackets.</summary>
[CollectionBuilder(typeof(ColorListBuilder), nameof(ColorListBuilder.Create))]
public sealed class ColorList : IReadOnlyList<Color>
{
    private readonly Color[] _colors;

    internal ColorList(Color[] colors) => _colors = colors;

    /// <inheritdoc/>
    public int Count => _colors.Length;

    /// <inheritdoc/>
    public Color this[int index] => _colors[index];

    /// <summary>The colours that texts name.</summary>
    public static implicit operator ColorList(string[] names) => new([.. names.Select(Color.Parse)]);

    /// <summary>The colours that texts name.</summary>
    public static implicit operator ColorList(List<string> names) => new([.. names.Select(Color.Parse)]);

    /// <summary>The colours.</summary>
    public static implicit operator ColorList(Color[] colors) => new(colors);

    /// <summary>One colour for all.</summary>
    public static implicit operator ColorList(string name) => new([Color.Parse(name)]);

    /// <summary>One colour for all.</summary>
    public static implicit operator ColorList(Color color) => new([color]);

    /// <inheritdoc/>
    public IEnumerator<Color> GetEnumerator() => ((IEnumerable<Color>)_colors).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _colors.GetEnumerator();
}
