namespace Tensorflow.NumPy;

/// <summary>How much <c>np.pad</c> adds: a number for every side, <c>(before, after)</c> for every axis, or a pair for each axis.</summary>
public sealed class PadWidth
{
    private readonly (int Before, int After)[] _widths;

    private PadWidth(params (int, int)[] widths) => _widths = widths;

    /// <summary>The same on all sides.</summary>
    public static implicit operator PadWidth(int width) => new((width, width));

    /// <summary>The same for all axes.</summary>
    public static implicit operator PadWidth((int, int) width) => new(width);

    /// <summary>For two axes.</summary>
    public static implicit operator PadWidth(((int, int), (int, int)) widths) => new(widths.Item1, widths.Item2);

    /// <summary>For three axes.</summary>
    public static implicit operator PadWidth(((int, int), (int, int), (int, int)) widths) => new(widths.Item1, widths.Item2, widths.Item3);

    /// <summary>For four axes.</summary>
    public static implicit operator PadWidth(((int, int), (int, int), (int, int), (int, int)) widths) =>
        new(widths.Item1, widths.Item2, widths.Item3, widths.Item4);

    /// <summary>A pair for each axis.</summary>
    public static implicit operator PadWidth((int, int)[] widths) => new(widths);

    /// <summary>For an array of so many dimensions.</summary>
    /// <exception cref="ValueError">The number of axes differs, or a width is negative.</exception>
    internal (int Before, int After)[] For(int ndim)
    {
        var widths = _widths.Length == 1 ? [.. Enumerable.Repeat(_widths[0], ndim)] : _widths;
        if (widths.Length != ndim)
            throw new ValueError($"operands could not be broadcast together with remapped shapes [original->remapped]: ({widths.Length},2) and requested shape ({ndim},2)");
        if (Array.Exists(widths, static w => w.Before < 0 || w.After < 0))
            throw new ValueError("index can't contain negative values");
        return widths;
    }
}
