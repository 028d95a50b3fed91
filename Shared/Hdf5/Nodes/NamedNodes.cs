using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Tensorflow.Hdf5;

/// <summary>Links or attributes by name, in the order in which HDF5 gives them: of their names' bytes, or in which they were made.</summary>
/// <typeparam name="T">A link or an attribute.</typeparam>
/// <param name="inOrderOfCreation">Whether the order is that in which they were added.</param>
internal sealed class NamedNodes<T>(bool inOrderOfCreation = false) where T : class
{
    private readonly OrderedDictionary<string, T> _nodes = new(StringComparer.Ordinal);
    private string[]? _names, _sorted;

    /// <summary>Whether the order is that in which they were made.</summary>
    public bool InOrderOfCreation { get; } = inOrderOfCreation;

    /// <summary>How many there are.</summary>
    public int Count => _nodes.Count;

    /// <summary>The names in order.</summary>
    public IReadOnlyList<string> Names => InOrderOfCreation ? _names ??= [.. _nodes.Keys] : SortedNames;

    /// <summary>The names in the order of their bytes.</summary>
    public IReadOnlyList<string> SortedNames => _sorted ??= Sorted();

    /// <summary>Finds one.</summary>
    public bool TryGet(string name, [MaybeNullWhen(false)] out T node) => _nodes.TryGetValue(name, out node);

    /// <summary>Adds one.</summary>
    /// <returns>Whether the name was free.</returns>
    public bool TryAdd(string name, T node)
    {
        _names = _sorted = null;
        return _nodes.TryAdd(name, node);
    }

    /// <summary>Adds one, or puts it in the place of the one that has the name.</summary>
    public void Set(string name, T node)
    {
        _names = _sorted = null;
        _nodes[name] = node;
    }

    /// <summary>Takes one out.</summary>
    /// <returns>Whether there was one of that name.</returns>
    public bool Remove(string name)
    {
        _names = _sorted = null;
        return _nodes.Remove(name);
    }

    private string[] Sorted()
    {
        string[] names = [.. _nodes.Keys];
        Array.Sort(Array.ConvertAll(names, Encoding.UTF8.GetBytes), names, Comparer<byte[]>.Create(static (x, y) => x.AsSpan().SequenceCompareTo(y)));
        return names;
    }
}
