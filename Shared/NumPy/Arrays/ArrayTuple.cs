using System.Collections;
using System.Runtime.CompilerServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>Several arrays as a tuple, which is what <c>np.where(condition)</c> and <c>np.nonzero</c> return: it prints as Python's, comes apart, and picks elements as an index.</summary>
public sealed class ArrayTuple : IReadOnlyList<NDArray>, ITuple
{
    private readonly NDArray[] _arrays;

    internal ArrayTuple(params NDArray[] arrays) => _arrays = arrays;

    /// <summary>The number of arrays.</summary>
    public int Length => _arrays.Length;

    /// <summary>The number of arrays.</summary>
    public int Count => _arrays.Length;

    object? ITuple.this[int index] => _arrays[index];

    /// <summary>The array at a position; negative ones count from the end.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such array.</exception>
    public NDArray this[int index] => (uint)(index < 0 ? index + Length : index) < (uint)Length
        ? _arrays[index < 0 ? index + Length : index]
        : throw new IndexOutOfRangeException($"tuple index out of range. Received: {index}. The tuple has {Length} arrays.");

    /// <summary>The arrays.</summary>
    public static implicit operator NDArray[](ArrayTuple tuple) => tuple._arrays;

    /// <summary>The arrays stacked along a new first dimension, as <c>np.array</c> of a tuple does.</summary>
    /// <exception cref="ValueError">The arrays differ in shape.</exception>
    public static implicit operator NDArray(ArrayTuple tuple) => NDArray.Create(tuple._arrays);

    /// <summary>The arrays as an argument.</summary>
    public static implicit operator ArrayList(ArrayTuple tuple) => new(tuple._arrays);

    /// <summary>Two arrays.</summary>
    /// <exception cref="ValueError">There are more or fewer.</exception>
    public void Deconstruct(out NDArray first, out NDArray second)
    {
        Unpacking.Check(2, Length);
        (first, second) = (_arrays[0], _arrays[1]);
    }

    /// <summary>Three arrays.</summary>
    /// <exception cref="ValueError">There are more or fewer.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third)
    {
        Unpacking.Check(3, Length);
        (first, second, third) = (_arrays[0], _arrays[1], _arrays[2]);
    }

    /// <summary>Four arrays.</summary>
    /// <exception cref="ValueError">There are more or fewer.</exception>
    public void Deconstruct(out NDArray first, out NDArray second, out NDArray third, out NDArray fourth)
    {
        Unpacking.Check(4, Length);
        (first, second, third, fourth) = (_arrays[0], _arrays[1], _arrays[2], _arrays[3]);
    }

    /// <inheritdoc/>
    public IEnumerator<NDArray> GetEnumerator() => ((IEnumerable<NDArray>)_arrays).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As Python prints a tuple: <c>(array([3, 4]),)</c>.</summary>
    public override string ToString() => PythonText.Tuple(_arrays);

    internal Slice[] AsIndex() => Array.ConvertAll(_arrays, static a => (Slice)a);
}
