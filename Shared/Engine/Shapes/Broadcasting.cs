using Tensorflow;

namespace TfNet.Engine;

/// <summary>The rule by which arrays of different shapes meet: sizes are aligned at the end, and 1 stretches.</summary>
public static class Broadcasting
{
    /// <summary>The common shape of two shapes.</summary>
    /// <exception cref="InvalidArgumentError">The shapes do not fit together.</exception>
    public static Shape Combine(Shape a, Shape b) =>
        TryCombine(a, b) ?? throw new InvalidArgumentError(
            $"Incompatible shapes: {a} vs. {b}. Counted from the end, sizes must be equal or 1: reshape one of the two.");

    /// <summary>The common shape of two shapes, or <see langword="null"/> when they do not fit together.</summary>
    public static Shape? TryCombine(Shape a, Shape b)
    {
        var rank = Math.Max(a.ndim, b.ndim);
        var dims = new long[rank];
        for (var i = 1; i <= rank; i++)
        {
            var x = i <= a.ndim ? a.Sizes[^i] : 1;
            var y = i <= b.ndim ? b.Sizes[^i] : 1;
            if (x != y && x != 1 && y != 1)
                return null;
            dims[^i] = x == 1 ? y : x;
        }
        return new Shape(dims);
    }

    /// <summary>The axes along which an array of shape <paramref name="from"/> was stretched to become <paramref name="to"/>.</summary>
    public static int[] StretchedAxes(Shape from, Shape to)
    {
        var axes = new List<int>();
        var lead = to.ndim - from.ndim;
        for (var i = 0; i < to.ndim; i++)
        {
            if (i < lead || (from.Sizes[i - lead] == 1 && to.Sizes[i] != 1))
                axes.Add(i);
        }
        return [.. axes];
    }
}
