namespace Tensorflow.NumPy;

/// <summary>What <c>np.unique</c> found: the values, and what was asked for beside them, in NumPy's order: index, inverse, counts.</summary>
public sealed class UniqueResult
{
    private readonly NDArray[] _parts;

    internal UniqueResult(params NDArray[] parts) => _parts = parts;

    /// <summary>The values in rising order.</summary>
    public NDArray values => _parts[0];

    /// <summary>Values and one thing asked for: <c>var (v, c) = np.unique(y, return_counts: true)</c>.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray first)
    {
        Check(2);
        (values, first) = (_parts[0], _parts[1]);
    }

    /// <summary>Values and two things asked for.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray first, out NDArray second)
    {
        Check(3);
        (values, first, second) = (_parts[0], _parts[1], _parts[2]);
    }

    /// <summary>Values and three things asked for.</summary>
    /// <exception cref="ValueError">Another number of things was asked for.</exception>
    public void Deconstruct(out NDArray values, out NDArray index, out NDArray inverse, out NDArray counts)
    {
        Check(4);
        (values, index, inverse, counts) = (_parts[0], _parts[1], _parts[2], _parts[3]);
    }

    /// <summary>The values alone.</summary>
    public static implicit operator NDArray(UniqueResult result) => result.values;

    private void Check(int wanted)
    {
        if (_parts.Length != wanted)
            throw new ValueError($"not enough values to unpack (expected {wanted}, got {_parts.Length}): np.unique returns what return_index, return_inverse and return_counts ask for.");
    }
}
