using System.Globalization;
using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Keras;

/// <summary>
/// What <c>kernel_size</c>, <c>strides</c>, <c>pool_size</c> and their kin take: one size for all dimensions, <c>2</c>, or one for each,
/// <c>(2, 3)</c>, <c>[2, 3]</c> or a <see cref="Shape"/>.
/// </summary>
[CollectionBuilder(typeof(SizesArg), nameof(Create))]
public sealed class SizesArg : IEnumerable<int>
{
    private readonly int[] _sizes;

    private SizesArg(int[] sizes, bool isNumber) => (_sizes, IsNumber) = (sizes, isNumber);

    /// <summary>Whether one number stands for all dimensions.</summary>
    public bool IsNumber { get; }

    /// <summary>Builds an argument from a collection expression.</summary>
    public static SizesArg Create(ReadOnlySpan<int> sizes) => new(sizes.ToArray(), false);

    /// <summary>The same size for all dimensions.</summary>
    public static implicit operator SizesArg(int size) => new([size], true);

    /// <summary>The same size for all dimensions, or nothing.</summary>
    public static implicit operator SizesArg?(int? size) => size is { } given ? new SizesArg([given], true) : null;

    /// <summary>The size of the only dimension, written as Python's <c>(n,)</c>.</summary>
    public static implicit operator SizesArg(ValueTuple<int> sizes) => new([sizes.Item1], false);

    /// <summary>The sizes of two dimensions.</summary>
    public static implicit operator SizesArg((int, int) sizes) => new([sizes.Item1, sizes.Item2], false);

    /// <summary>The sizes of three dimensions.</summary>
    public static implicit operator SizesArg((int, int, int) sizes) => new([sizes.Item1, sizes.Item2, sizes.Item3], false);

    /// <summary>These sizes.</summary>
    public static implicit operator SizesArg?(int[]? sizes) => sizes is null ? null : new SizesArg(sizes, false);

    /// <summary>The sizes of a shape; a shape of one size stands for all dimensions, as TensorFlow.NET's <c>Shape</c> made from a number does.</summary>
    public static implicit operator SizesArg?(Shape? sizes) => sizes is null ? null : new SizesArg(sizes.as_int_list(), sizes.ndim == 1);

    /// <summary>A number for all dimensions, or one for each, as TensorFlow.NET takes them.</summary>
    public static implicit operator SizesArg(NDArray sizes) => new(sizes.astype(TF_DataType.TF_INT32).ToArray<int>(), sizes.ndim == 0);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_sizes).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints it.</summary>
    public override string ToString() => IsNumber ? _sizes[0].ToString(CultureInfo.InvariantCulture) : Tuple(_sizes);

    /// <summary>The sizes, one for each dimension.</summary>
    /// <param name="dimensions">The number of dimensions.</param>
    /// <param name="name">The argument's name, for messages.</param>
    /// <param name="allowZero">Whether a size may be 0.</param>
    /// <exception cref="ValueError">There are more or fewer sizes than dimensions, or one is negative or 0.</exception>
    internal int[] Resolve(int dimensions, string name, bool allowZero = false)
    {
        var message = $"The `{name}` argument must be a tuple of {dimensions} integers. Received {name}={this}";
        var sizes = IsNumber ? [.. Enumerable.Repeat(_sizes[0], dimensions)] : _sizes;
        if (sizes.Length != dimensions)
            throw new ValueError(message);
        int[] wrong = [.. sizes.Where(size => size < 0 || (size == 0 && !allowZero)).Distinct()];
        if (wrong.Length > 0)
            throw new ValueError($"{message}, including values {{{string.Join(", ", wrong)}}} that do not satisfy `value {(allowZero ? ">=" : ">")} 0`");
        return sizes;
    }

    /// <summary>Numbers as Python prints a tuple of them.</summary>
    internal static string Tuple(int[] numbers) => numbers.Length == 1 ? $"({numbers[0]},)" : $"({string.Join(", ", numbers)})";
}
