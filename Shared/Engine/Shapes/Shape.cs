using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow;

/// <summary>
/// The sizes of an array's dimensions. <c>-1</c> stands for a size that is not known yet and prints as <c>None</c>.
/// Tuples, integers and arrays convert to it: <c>(28, 28)</c>, <c>784</c>, <c>new[] { 2, 3 }</c>.
/// A shape never changes: as with Python's tuples, another one is made from its sizes.
/// </summary>
[CollectionBuilder(typeof(Shape), nameof(Create))]
public sealed class Shape : IEquatable<Shape>, IEnumerable<int>
{
    private readonly long[]? _dims;

    /// <summary>The shape of a scalar.</summary>
    public static Shape Scalar { get; } = new(Array.Empty<long>());

    /// <summary>A shape of which not even the number of dimensions is known.</summary>
    public static Shape Null { get; } = new((long[]?)null);

    /// <summary>The shape of a scalar: Python's <c>()</c>.</summary>
    public Shape() => _dims = [];

    /// <summary>A shape with these sizes.</summary>
    public Shape(params int[] dims) => _dims = Array.ConvertAll(dims, static d => (long)d);

    /// <summary>A shape with these sizes; <see langword="null"/> means that nothing is known.</summary>
    public Shape(params long[]? dims) => _dims = (long[]?)dims?.Clone();

    /// <summary>Builds a shape from a collection expression.</summary>
    public static Shape Create(ReadOnlySpan<int> dims) => new(dims.ToArray());

    /// <summary>The sizes, as an array of the caller's own.</summary>
    /// <exception cref="ValueError">The shape is unknown.</exception>
    public long[] dims => Known.AsSpan().ToArray();

    /// <summary>The sizes, to look at without a copy.</summary>
    /// <exception cref="ValueError">The shape is unknown.</exception>
    public ReadOnlySpan<long> Sizes => Known;

    /// <summary>The number of dimensions, -1 when unknown.</summary>
    public int ndim => _dims?.Length ?? -1;

    /// <summary>The number of dimensions, -1 when unknown.</summary>
    public int rank => ndim;

    /// <summary>The number of dimensions, for ranges such as <c>shape[1..]</c>.</summary>
    public int Length => Known.Length;

    /// <summary>The number of elements; -1 when a size is unknown.</summary>
    /// <exception cref="ValueError">The product does not fit in 64 bits.</exception>
    public long size
    {
        get
        {
            if (!IsFullyDefined)
                return -1;
            long product = 1;
            foreach (var dim in _dims!)
            {
                if (dim == 0)
                    return 0;
                if (product > long.MaxValue / dim)
                    throw new ValueError($"A shape of {this} has more elements than 64 bits can count.");
                product *= dim;
            }
            return product;
        }
    }

    /// <summary>Whether this is the shape of a scalar.</summary>
    public bool IsScalar => ndim == 0;

    /// <summary>Whether nothing is known of the shape.</summary>
    public bool IsNull => _dims is null;

    /// <summary>Whether every size is known.</summary>
    public bool IsFullyDefined => _dims is not null && Array.TrueForAll(_dims, static d => d >= 0);

    /// <summary>The size of a dimension; negative positions count from the end.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such dimension.</exception>
    public int this[int index] => checked((int)Known[Position(index)]);

    /// <summary>The size of a dimension, <c>shape[^1]</c> being the last.</summary>
    public int this[Index index] => this[index.GetOffset(Length)];

    /// <summary>The part of the shape that a range names: <c>shape[1..]</c>.</summary>
    public Shape Slice(int start, int length) => new(Known.AsSpan(start, length).ToArray());

    /// <summary>The sizes as a list of 32-bit integers.</summary>
    public int[] as_int_list() => Array.ConvertAll(Known, static d => checked((int)d));

    /// <summary>Whether the shapes agree wherever both are known.</summary>
    public bool is_compatible_with(Shape other)
    {
        if (IsNull || other.IsNull)
            return true;
        if (ndim != other.ndim)
            return false;
        for (var i = 0; i < ndim; i++)
        {
            if (Sizes[i] >= 0 && other.Sizes[i] >= 0 && Sizes[i] != other.Sizes[i])
                return false;
        }
        return true;
    }

    /// <summary>This shape followed by another.</summary>
    public Shape concatenate(Shape other) => new([.. Known, .. other.Known]);

    /// <summary>Splits a shape of two dimensions into height and width.</summary>
    /// <exception cref="ValueError">There are more or fewer dimensions.</exception>
    public void Deconstruct(out long h, out long w)
    {
        Check(2);
        (h, w) = (Known[0], Known[1]);
    }

    /// <summary>Splits a shape of three dimensions.</summary>
    /// <exception cref="ValueError">There are more or fewer dimensions.</exception>
    public void Deconstruct(out long first, out long second, out long third)
    {
        Check(3);
        (first, second, third) = (Known[0], Known[1], Known[2]);
    }

    /// <summary>Splits a shape of four dimensions.</summary>
    /// <exception cref="ValueError">There are more or fewer dimensions.</exception>
    public void Deconstruct(out long first, out long second, out long third, out long fourth)
    {
        Check(4);
        (first, second, third, fourth) = (Known[0], Known[1], Known[2], Known[3]);
    }

    /// <summary>As Python prints it: <c>()</c>, <c>(3,)</c>, <c>(None, 10)</c>.</summary>
    public override string ToString()
    {
        if (_dims is null)
            return "<unknown>";
        var items = Array.ConvertAll(_dims, static d => d < 0 ? "None" : d.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return items.Length == 1 ? $"({items[0]},)" : $"({string.Join(", ", items)})";
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other)
    {
        if (other is null)
            return false;
        if (_dims is null || other._dims is null)
            return _dims is null && other._dims is null;
        return _dims.AsSpan().SequenceEqual(other._dims);
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj switch
    {
        Shape shape => Equals(shape),
        long[] longs => _dims is not null && _dims.AsSpan().SequenceEqual(longs),
        int[] ints => Equals(new Shape(ints)),
        IEnumerable<long> longs => _dims is not null && longs.SequenceEqual(_dims),
        IEnumerable<int> ints => Equals(new Shape(ints.ToArray())),
        ITuple tuple => Equals(FromTuple(tuple)),
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var dim in _dims ?? [])
            hash.Add(dim);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)as_int_list()).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Whether two shapes have the same sizes.</summary>
    public static bool operator ==(Shape? a, Shape? b) => a is null ? b is null : a.Equals(b);

    /// <summary>Whether two shapes differ.</summary>
    public static bool operator !=(Shape? a, Shape? b) => !(a == b);

    /// <summary>A shape of one dimension.</summary>
    public static implicit operator Shape(int dim) => new([(long)dim]);

    /// <summary>A shape of one dimension.</summary>
    public static implicit operator Shape(long dim) => new([dim]);

    /// <summary>A shape with these sizes.</summary>
    public static implicit operator Shape(int[] dims) => new(dims);

    /// <summary>A shape with these sizes.</summary>
    public static implicit operator Shape(long[] dims) => new(dims);

    /// <summary>A shape of one dimension, written as Python's <c>(n,)</c>.</summary>
    public static implicit operator Shape(ValueTuple<int> dims) => new(dims.Item1);

    /// <summary>A shape of two dimensions.</summary>
    public static implicit operator Shape((int, int) dims) => new(dims.Item1, dims.Item2);

    /// <summary>A shape of three dimensions.</summary>
    public static implicit operator Shape((int, int, int) dims) => new(dims.Item1, dims.Item2, dims.Item3);

    /// <summary>A shape of four dimensions.</summary>
    public static implicit operator Shape((int, int, int, int) dims) => new(dims.Item1, dims.Item2, dims.Item3, dims.Item4);

    /// <summary>A shape of five dimensions.</summary>
    public static implicit operator Shape((int, int, int, int, int) dims) =>
        new(dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5);

    /// <summary>A shape of two dimensions, <see langword="null"/> being unknown: <c>(null, 4)</c> is Python's <c>(None, 4)</c>.</summary>
    public static implicit operator Shape((int?, int?) dims) => new(dims.Item1 ?? -1, dims.Item2 ?? -1);

    /// <summary>A shape of three dimensions, <see langword="null"/> being unknown.</summary>
    public static implicit operator Shape((int?, int?, int?) dims) => new(dims.Item1 ?? -1, dims.Item2 ?? -1, dims.Item3 ?? -1);

    /// <summary>A shape of four dimensions, <see langword="null"/> being unknown.</summary>
    public static implicit operator Shape((int?, int?, int?, int?) dims) => new(dims.Item1 ?? -1, dims.Item2 ?? -1, dims.Item3 ?? -1, dims.Item4 ?? -1);

    /// <summary>A shape of five dimensions, <see langword="null"/> being unknown.</summary>
    public static implicit operator Shape((int?, int?, int?, int?, int?) dims) =>
        new(dims.Item1 ?? -1, dims.Item2 ?? -1, dims.Item3 ?? -1, dims.Item4 ?? -1, dims.Item5 ?? -1);

    /// <summary>A shape of two dimensions.</summary>
    public static implicit operator Shape((long, long) dims) => new([dims.Item1, dims.Item2]);

    /// <summary>A shape of three dimensions.</summary>
    public static implicit operator Shape((long, long, long) dims) => new([dims.Item1, dims.Item2, dims.Item3]);

    /// <summary>A shape of four dimensions.</summary>
    public static implicit operator Shape((long, long, long, long) dims) => new([dims.Item1, dims.Item2, dims.Item3, dims.Item4]);

    /// <summary>A shape of five dimensions.</summary>
    public static implicit operator Shape((long, long, long, long, long) dims) =>
        new([dims.Item1, dims.Item2, dims.Item3, dims.Item4, dims.Item5]);

    /// <summary>The sizes as 32-bit integers.</summary>
    public static implicit operator int[](Shape shape) => shape.as_int_list();

    /// <summary>The sizes.</summary>
    public static implicit operator long[](Shape shape) => shape.dims;

    private long[] Known => _dims ?? throw new ValueError("The shape is unknown: its sizes cannot be listed. Give the input a shape.");

    private void Check(int names) => TfNet.Engine.Unpacking.Check(names, Length, $"Received: the shape {this}.");

    private static Shape FromTuple(ITuple tuple)
    {
        var sizes = new long[tuple.Length];
        for (var i = 0; i < sizes.Length; i++)
            sizes[i] = Convert.ToInt64(tuple[i], System.Globalization.CultureInfo.InvariantCulture);
        return new Shape(sizes);
    }

    private int Position(int index)
    {
        var position = index < 0 ? index + Length : index;
        return (uint)position < (uint)Length
            ? position
            : throw new IndexOutOfRangeException($"A shape of {this} has no dimension {index}: it has {Length}, counted from 0.");
    }
}
