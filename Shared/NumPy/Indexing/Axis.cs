using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>One or several dimensions as an argument: <c>axis: 0</c>, <c>axis: (0, 1)</c>, <c>axis: [0, 1]</c>; negative ones count from the end.</summary>
[CollectionBuilder(typeof(Axis), nameof(Create))]
public sealed class Axis : IEnumerable<int>
{
    /// <summary>These dimensions; one alone is a number.</summary>
    /// <param name="axes">The dimensions.</param>
    public Axis(params int[] axes) : this(axes, axes.Length == 1)
    {
    }

    private Axis(int[] axes, bool isNumber) => (axis, IsNumber) = (axes, isNumber);

    /// <summary>The dimensions, as given.</summary>
    public int[] axis { get; }

    /// <summary>Whether a number was given, as in <c>axis: 1</c>, rather than a list, which may be of one dimension, too: <c>axis: [1]</c>.</summary>
    public bool IsNumber { get; }

    /// <summary>The number of dimensions named.</summary>
    public int size => axis.Length;

    /// <summary>Whether a single dimension is named.</summary>
    public bool IsScalar => axis.Length == 1;

    /// <summary>One of the dimensions.</summary>
    public int this[int index] => axis[index];

    /// <summary>Builds an axis from a collection expression.</summary>
    public static Axis Create(ReadOnlySpan<int> axes) => new(axes.ToArray(), false);

    /// <summary>The dimensions with negative ones resolved.</summary>
    /// <param name="ndim">The number of dimensions of the array.</param>
    /// <exception cref="ValueError">A dimension does not exist, or is named twice.</exception>
    public int[] Resolve(int ndim)
    {
        var resolved = new int[axis.Length];
        for (var i = 0; i < axis.Length; i++)
        {
            resolved[i] = Resolve(axis[i], ndim);
            if (Array.IndexOf(resolved, resolved[i], 0, i) >= 0)
                throw new ValueError($"duplicate value in 'axis': {this}. Name each dimension once.");
        }
        return resolved;
    }

    /// <summary>A dimension with a negative one resolved.</summary>
    /// <exception cref="ValueError">The dimension does not exist.</exception>
    public static int Resolve(int axis, int ndim)
    {
        var resolved = axis < 0 ? axis + ndim : axis;
        if ((uint)resolved >= (uint)ndim)
            throw new ValueError($"axis {axis} is out of bounds for array of dimension {ndim}");
        return resolved;
    }

    /// <summary>One dimension.</summary>
    public static implicit operator Axis(int axis) => new(axis);

    /// <summary>Two dimensions.</summary>
    public static implicit operator Axis((int, int) axes) => new(axes.Item1, axes.Item2);

    /// <summary>Three dimensions.</summary>
    public static implicit operator Axis((int, int, int) axes) => new(axes.Item1, axes.Item2, axes.Item3);

    /// <summary>Four dimensions.</summary>
    public static implicit operator Axis((int, int, int, int) axes) => new(axes.Item1, axes.Item2, axes.Item3, axes.Item4);

    /// <summary>Five dimensions.</summary>
    public static implicit operator Axis((int, int, int, int, int) axes) => new(axes.Item1, axes.Item2, axes.Item3, axes.Item4, axes.Item5);

    /// <summary>These dimensions.</summary>
    public static implicit operator Axis(int[] axes) => new(axes, false);

    /// <summary>These dimensions.</summary>
    public static implicit operator Axis(long[] axes) => new(Array.ConvertAll(axes, static a => checked((int)a)), false);

    /// <summary>These dimensions.</summary>
    public static implicit operator Axis(Shape axes) => new(axes.as_int_list(), false);

    /// <summary>The dimensions, as given.</summary>
    public static implicit operator int[]?(Axis? axis) => axis?.axis;

    /// <summary>The only dimension.</summary>
    /// <exception cref="ValueError">Several dimensions are named.</exception>
    public static implicit operator int(Axis axis) => axis.IsScalar
        ? axis.axis[0]
        : throw new ValueError($"A single axis was expected. Received: {axis}.");

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)axis).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python writes it.</summary>
    public override string ToString() => IsScalar ? $"{axis[0]}" : $"({string.Join(", ", axis)})";
}
