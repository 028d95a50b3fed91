namespace Tensorflow.Plotting;

/// <summary>Makes a <see cref="Series"/> of a list in brackets.</summary>
public static class SeriesBuilder
{
    /// <summary>A column of the given values.</summary>
    /// <param name="cells">The values, in order.</param>
    public static Series Create(ReadOnlySpan<Cell> cells) => new(cells.ToArray());
}
