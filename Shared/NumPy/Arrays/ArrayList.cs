using System.Collections;
using System.Runtime.CompilerServices;

namespace Tensorflow.NumPy;

/// <summary>Several arrays as an argument: <c>(a, b)</c>, <c>[a, b, c]</c>, an array or a list of them; a single array stands for its rows.</summary>
/// <param name="arrays">The arrays.</param>
[CollectionBuilder(typeof(ArrayList), nameof(Create))]
public sealed class ArrayList(params NDArray[] arrays) : IEnumerable<NDArray>
{
    /// <summary>The arrays.</summary>
    public NDArray[] Arrays { get; } = arrays;

    /// <summary>Builds a list from a collection expression.</summary>
    public static ArrayList Create(ReadOnlySpan<NDArray> arrays) => new(arrays.ToArray());

    /// <summary>These arrays.</summary>
    public static implicit operator ArrayList(NDArray[] arrays) => new(arrays);

    /// <summary>These arrays.</summary>
    public static implicit operator ArrayList(List<NDArray> arrays) => new([.. arrays]);

    /// <summary>Two arrays.</summary>
    public static implicit operator ArrayList((NDArray, NDArray) arrays) => new(arrays.Item1, arrays.Item2);

    /// <summary>Three arrays.</summary>
    public static implicit operator ArrayList((NDArray, NDArray, NDArray) arrays) => new(arrays.Item1, arrays.Item2, arrays.Item3);

    /// <summary>Four arrays.</summary>
    public static implicit operator ArrayList((NDArray, NDArray, NDArray, NDArray) arrays) =>
        new(arrays.Item1, arrays.Item2, arrays.Item3, arrays.Item4);

    /// <summary>The rows of an array.</summary>
    public static implicit operator ArrayList(NDArray array) => new([.. array]);

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)Arrays).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
