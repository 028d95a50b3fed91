using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Where positions along the first axes of a tensor lead.</summary>
internal sealed unsafe class NdPlaces
{
    private readonly long[] _sizes;
    private readonly Shape _whole;

    public NdPlaces(Shape whole, Shape indices)
    {
        _whole = whole;
        Depth = (int)indices.Sizes[^1];
        _sizes = whole.Sizes[..Depth].ToArray();
        Count = indices.Slice(0, indices.ndim - 1).size;
        Inner = whole.Slice(Depth, whole.ndim - Depth).size;
        Outer = whole.Slice(0, Depth).size;
    }

    /// <summary>How many axes the positions name.</summary>
    public int Depth { get; }

    /// <summary>How many parts are picked.</summary>
    public long Count { get; }

    /// <summary>The elements of a part.</summary>
    public long Inner { get; }

    /// <summary>The parts that there are.</summary>
    public long Outer { get; }

    /// <summary>Which part the positions of a row name.</summary>
    /// <exception cref="InvalidArgumentError">There is no such part.</exception>
    public long Find<TPosition>(TPosition* indices, long row) where TPosition : unmanaged, INumber<TPosition>
    {
        long place = 0;
        for (var axis = 0; axis < _sizes.Length; axis++)
        {
            var at = long.CreateTruncating(indices[(row * Depth) + axis]);
            if ((ulong)at >= (ulong)_sizes[axis])
                throw Missing(indices, row);
            place = (place * _sizes[axis]) + at;
        }
        return place;
    }

    private InvalidArgumentError Missing<TPosition>(TPosition* indices, long row) where TPosition : unmanaged, INumber<TPosition>
    {
        var positions = new long[Depth];
        for (var axis = 0; axis < positions.Length; axis++)
            positions[axis] = long.CreateTruncating(indices[(row * Depth) + axis]);
        return new InvalidArgumentError($"indices[{row}] = [{string.Join(", ", positions)}] does not index into param shape {_whole}. Give positions that exist.");
    }
}
