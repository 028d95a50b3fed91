namespace Tensorflow.Plotting.Matplotlib;

/// <summary>Makes <see cref="PointColors"/> of a list in brackets.</summary>
public static class PointColorsBuilder
{
    /// <summary>Numbers, or the names of colours, in order.</summary>
    /// <param name="values">The values.</param>
    public static PointColors Create(ReadOnlySpan<Cell> values) => new Series(values.ToArray());
}
