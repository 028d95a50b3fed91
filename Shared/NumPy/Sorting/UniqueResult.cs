using System.Collections;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>What <c>np.unique</c> found: the values, and what was asked for beside them, in NumPy's order: index, inverse, counts.</summary>
public sealed class UniqueResult : IEnumerable<NDArray>, IRepr
{
    private readonly NDArray[] _parts;

    internal UniqueResult(params NDArray[] parts) => _parts = parts;

    /// <summary>The values in rising order.</summary>
    public NDArray values => _parts[0];

    /// <summary>How many values there are, or how many arrays where more was asked for.</summary>
    public int Length => _parts.Length == 1 ? values.size : _parts.Length;

    /// <summary>The value at a position, or the array where more was asked for.</summary>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public NDArray this[int index] => _parts.Length == 1 ? values[index] : new ArrayTuple(_parts)[index];

    /// <summary>Values and one thing asked for: <c>var (v, c) = np.unique(y, return_counts: true)</c>.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray first)
    {
        Check(2);
        (values, first) = (this[0], this[1]);
    }

    /// <summary>Values and two things asked for.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray first, out NDArray second)
    {
        Check(3);
        (values, first, second) = (this[0], this[1], this[2]);
    }

    /// <summary>Values and three things asked for.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray index, out NDArray inverse, out NDArray counts)
    {
        Check(4);
        (values, index, inverse, counts) = (this[0], this[1], this[2], this[3]);
    }

    /// <summary>The values alone.</summary>
    public static implicit operator NDArray(UniqueResult result) => result.values;

    /// <summary>The values, or the arrays where more was asked for.</summary>
    public IEnumerator<NDArray> GetEnumerator() => _parts.Length == 1 ? values.GetEnumerator() : ((IEnumerable<NDArray>)_parts).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The values as an array prints, or a tuple of arrays.</summary>
    public override string ToString() => _parts.Length == 1 ? values.ToString() : PythonText.Tuple(_parts);

    /// <inheritdoc/>
    public string __repr__() => _parts.Length == 1 ? values.__repr__() : PythonText.Tuple(_parts);

    private void Check(int names)
    {
        if (_parts.Length > 1)
            Unpacking.Check(names, _parts.Length, "np.unique returns what return_index, return_inverse and return_counts ask for.");
        else
            Unpacking.Check(names, values.shape[0], "np.unique returns the values alone where neither return_index nor return_inverse nor return_counts asks for more.");
    }
}
