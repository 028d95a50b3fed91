using System.Collections;
using TfNet.Engine;

namespace Tensorflow.Hdf5;

/// <summary>Names of members or attributes, which print as h5py prints them.</summary>
public sealed class KeysView : IReadOnlyList<string>, IRepr
{
    private readonly IReadOnlyList<string> _names;

    internal KeysView(IReadOnlyList<string> names) => _names = names;

    /// <summary>How many there are.</summary>
    public int Count => _names.Count;

    /// <summary>A name by its place.</summary>
    public string this[int index] => _names[index];

    /// <inheritdoc/>
    public IEnumerator<string> GetEnumerator() => _names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As h5py prints it: <c>&lt;KeysViewHDF5 ['a', 'b']&gt;</c>.</summary>
    public override string ToString() => $"<KeysViewHDF5 {PythonText.List(_names)}>";

    /// <inheritdoc/>
    public string __repr__() => ToString();
}
