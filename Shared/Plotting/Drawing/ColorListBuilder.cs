namespace Tensorflow.Plotting;

/// <summary>Makes a <see cref="ColorList"/> of a list in brackets.</summary>
public static class ColorListBuilder
{
    /// <summary>The given colours in order.</summary>
    /// <param name="colors">The colours.</param>
    public static ColorList Create(ReadOnlySpan<Color> colors) => new(colors.ToArray());
}
