namespace Tensorflow.NumPy;

/// <content>
/// An array may stand for several: the outputs of a model that has more than one, or what <c>np.load</c> read from an npz file. It is indexed, unpacked, walked through and printed
/// as the list or dictionary that Python has there; whatever asks for its elements is an error that says how to choose one.
/// </content>
public sealed partial class NDArray
{
    /// <summary>What the array stands for, where that is several arrays.</summary>
    internal IArrayGroup? Group => _group;

    /// <summary>The array itself or, where it stands for several, those.</summary>
    public NDArrays arrays => _group?.Arrays ?? new NDArrays(this);

    /// <summary>The number of items: along the first axis or, where this stands for several arrays, of those.</summary>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    public int __len__() => _group?.Count ?? (ndim > 0 ? Dims[0] : throw new TypeError("len() of unsized object"));

    /// <summary>The names of several arrays.</summary>
    /// <exception cref="AttributeError">This is no dictionary of arrays.</exception>
    public IEnumerable<string> keys() => Named("keys").Keys;

    /// <summary>Several arrays that have names.</summary>
    /// <exception cref="AttributeError">This is no dictionary of arrays.</exception>
    public IEnumerable<NDArray> values() => Named("values").Keys.Select(name => this[name]);

    /// <summary>Names and arrays.</summary>
    /// <exception cref="AttributeError">This is no dictionary of arrays.</exception>
    public IEnumerable<(string, NDArray)> items() => Named("items").Keys.Select(name => (name, this[name]));

    private IEnumerator<NDArray> GroupItems() =>
        (_group!.Keys.Count > 0 ? _group.Keys.Select(static name => FromObject(name)) : Enumerable.Range(0, _group.Count).Select(_group.At)).GetEnumerator();

    private NDArray GroupRange(Range range)
    {
        if (_group!.Keys.Count > 0)
            throw Several();
        var (start, count) = range.GetOffsetAndLength(_group.Count);
        return NDArrays.List([.. Enumerable.Range(start, count).Select(i => _group.At(i).arrays)]);
    }

    private IArrayGroup Named(string method) => _group is { Keys.Count: > 0 } ? _group : throw new AttributeError(_group is null
        ? $"'numpy.ndarray' object has no attribute '{method}'. Received: an array of shape {shape}. Only several arrays with names have it."
        : $"'list' object has no attribute '{method}'. Received: a list of {_group.Count} arrays. Only several arrays with names have it.");

    private TypeError Several() => _group is { Keys.Count: > 0 }
        ? new($"This is a dictionary of arrays, not one array. Choose one of {string.Join(", ", _group.Keys)} by its name: x[\"{_group.Keys[0]}\"].")
        : new($"This is a list of {_group?.Count} arrays, of shapes {string.Join(", ", (_group?.Arrays ?? []).Select(static array => array.shape))}, not one array. Choose one by its position, x[0], or take them apart: var (a, b) = x.");
}
