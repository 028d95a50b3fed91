using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>
/// What <c>padding</c> of zero padding and <c>cropping</c> take: one number for all sides, <c>2</c>; one for both sides of each dimension, <c>(1, 2)</c>;
/// or two for each dimension, <c>((1, 2), (0, 3))</c>.
/// </summary>
[CollectionBuilder(typeof(MarginsArg), nameof(Create))]
public sealed class MarginsArg : IEnumerable<SizesArg>
{
    private readonly SizesArg[] _entries;
    private readonly int? _number;

    private MarginsArg(int? number, params SizesArg[] entries) => (_number, _entries) = (number, entries);

    /// <summary>Builds an argument from a collection expression, an entry for each dimension.</summary>
    public static MarginsArg Create(ReadOnlySpan<SizesArg> entries) => new(null, entries.ToArray());

    /// <summary>The same on all sides.</summary>
    public static implicit operator MarginsArg(int size) => new(size);

    /// <summary>The same on both sides of each of two dimensions.</summary>
    public static implicit operator MarginsArg((int, int) sizes) => new(null, sizes.Item1, sizes.Item2);

    /// <summary>The same on both sides of each of three dimensions.</summary>
    public static implicit operator MarginsArg((int, int, int) sizes) => new(null, sizes.Item1, sizes.Item2, sizes.Item3);

    /// <summary>Before and after each of two dimensions.</summary>
    public static implicit operator MarginsArg(((int, int), (int, int)) sizes) => new(null, sizes.Item1, sizes.Item2);

    /// <summary>Before and after each of three dimensions.</summary>
    public static implicit operator MarginsArg(((int, int), (int, int), (int, int)) sizes) => new(null, sizes.Item1, sizes.Item2, sizes.Item3);

    /// <summary>The same on both sides of each dimension.</summary>
    public static implicit operator MarginsArg(int[] sizes) => new(null, [.. sizes.Select(static size => (SizesArg)size)]);

    /// <summary>Before and after each dimension.</summary>
    public static implicit operator MarginsArg(int[][] sizes) => new(null, [.. sizes.Select(static pair => SizesArg.Create(pair))]);

    /// <summary>A number, a number for each dimension, or two for each, as TensorFlow.NET takes them.</summary>
    /// <exception cref="ValueError">The array has more than two dimensions.</exception>
    public static implicit operator MarginsArg(NDArray sizes)
    {
        var numbers = sizes.astype(TF_DataType.TF_INT32).ToArray<int>();
        return sizes.ndim switch
        {
            0 => numbers[0],
            1 => numbers,
            2 => numbers.Chunk((int)sizes.shape.Sizes[1]).ToArray(),
            _ => throw new ValueError($"Margins are a number, a number for each dimension, or two for each. Received: an array of shape {sizes.shape}."),
        };
    }

    /// <inheritdoc/>
    public IEnumerator<SizesArg> GetEnumerator() => ((IEnumerable<SizesArg>)_entries).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it.</summary>
    public override string ToString() => _number is { } number ? $"{number}" : $"({string.Join(", ", (IEnumerable<SizesArg>)_entries)}{(_entries.Length == 1 ? "," : "")})";

    /// <summary>What lies before and after each dimension.</summary>
    /// <param name="dimensions">The number of dimensions.</param>
    /// <param name="name">The argument's name, for messages.</param>
    /// <exception cref="ValueError">There are more or fewer entries than dimensions, or a number is negative.</exception>
    internal int[][] Resolve(int dimensions, string name)
    {
        if (_number is { } number)
        {
            return number >= 0
                ? [.. Enumerable.Repeat(new[] { number, number }, dimensions)]
                : throw new ValueError($"`{name}` cannot be negative. Received: {name}={number}.");
        }
        if (_entries.Length != dimensions)
            throw new ValueError($"`{name}` should have {(dimensions == 2 ? $"two elements. Received: {name}=" : $"{dimensions} elements. Received: ")}{this}.");
        return [.. _entries.Select((entry, i) => entry.Resolve(2, $"{(i == 0 ? "1st" : i == 1 ? "2nd" : "3rd")} entry of {name}", allowZero: true))];
    }

    /// <summary>Margins as Python prints them.</summary>
    internal static string Text(int[][] margins) => $"({string.Join(", ", margins.Select(SizesArg.Tuple))})";
}
