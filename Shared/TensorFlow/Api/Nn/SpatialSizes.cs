using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>What <c>strides</c>, <c>ksize</c> and <c>dilations</c> of <c>tf.nn</c> take: a number for all spatial dimensions, a number for each, or one for each axis of the tensor.</summary>
[CollectionBuilder(typeof(SpatialSizes), nameof(Create))]
public sealed class SpatialSizes : IEnumerable<int>
{
    private readonly int[] _sizes;

    private SpatialSizes(int[] sizes) => _sizes = sizes;

    /// <summary>Builds sizes from a collection expression.</summary>
    public static SpatialSizes Create(ReadOnlySpan<int> sizes) => new(sizes.ToArray());

    /// <summary>The same size for all dimensions.</summary>
    public static implicit operator SpatialSizes(int size) => new([size]);

    /// <summary>These sizes.</summary>
    public static implicit operator SpatialSizes(int[] sizes) => new(sizes);

    /// <summary>The sizes of two dimensions.</summary>
    public static implicit operator SpatialSizes((int, int) sizes) => new([sizes.Item1, sizes.Item2]);

    /// <summary>The sizes of three dimensions.</summary>
    public static implicit operator SpatialSizes((int, int, int) sizes) => new([sizes.Item1, sizes.Item2, sizes.Item3]);

    /// <summary>A size for each axis of a tensor of four.</summary>
    public static implicit operator SpatialSizes((int, int, int, int) sizes) => new([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4]);

    /// <summary>A size for each axis of a tensor of five.</summary>
    public static implicit operator SpatialSizes((int, int, int, int, int) sizes) => new([sizes.Item1, sizes.Item2, sizes.Item3, sizes.Item4, sizes.Item5]);

    /// <inheritdoc/>
    public IEnumerator<int> GetEnumerator() => ((IEnumerable<int>)_sizes).GetEnumerator();

    System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The sizes, one for each spatial dimension.</summary>
    /// <param name="dimensions">The number of spatial dimensions.</param>
    /// <exception cref="ValueError">There is another number of sizes, or the size for images or for channels is not 1.</exception>
    internal Ints For(int dimensions)
    {
        if (_sizes.Length == 1)
            return new Ints([.. Enumerable.Repeat(_sizes[0], dimensions)]);
        if (_sizes.Length == dimensions)
            return new Ints(_sizes);
        if (_sizes.Length == dimensions + 2 && _sizes[0] == 1 && _sizes[^1] == 1)
            return new Ints(_sizes[1..^1]);
        if (_sizes.Length == dimensions + 2 && _sizes[0] == 1 && _sizes[1] == 1)
            return new Ints(_sizes[2..]);
        throw new ValueError(
            $"Sizes of a window over {dimensions} dimension(s) are 1 number, {dimensions}, or {dimensions + 2} with 1 for the batch and for the channels. Received: [{string.Join(", ", _sizes)}].");
    }
}
