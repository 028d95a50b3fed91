using System.Collections;
using TfNet.Engine;

namespace Tensorflow.Common.Types;

/// <summary>
/// One value, a list of values, a dictionary of values, or any of these inside one another. Enumerated, it gives the values in the order of Python's <c>tree.flatten</c>.
/// </summary>
/// <typeparam name="T">The type of the values.</typeparam>
public class Nest<T> : IReadOnlyCollection<T>
{
    private readonly List<T> _items;
    private Structure? _structure;

    /// <summary>One value.</summary>
    public Nest(T item) => _items = [item];

    /// <summary>One value, or a list of values.</summary>
    public Nest(params T[] items) => _items = [.. items];

    /// <summary>A list of values.</summary>
    public Nest(IEnumerable<T> items) => _items = [.. items];

    /// <summary>Values in a structure.</summary>
    /// <param name="structure">How they belong together.</param>
    /// <param name="items">The values in the order of the structure.</param>
    /// <exception cref="ValueError">The structure has another number of values.</exception>
    public Nest(Structure structure, IEnumerable<T> items)
    {
        _items = [.. items];
        if (structure.Count != _items.Count)
            throw new ValueError($"The structure {structure} holds {structure.Count} values. Received: {_items.Count}.");
        _structure = structure;
    }

    /// <summary>The number of values.</summary>
    public int Count => _items.Count;

    /// <summary>The number of values.</summary>
    public int Length => _items.Count;

    /// <summary>How the values belong together: one value unless said otherwise where there is one, else a list.</summary>
    public Structure Structure => _structure ?? (_items.Count == 1 ? Structure.Leaf : Structure.Flat(_items.Count));

    /// <summary>The keys of a dictionary in the order in which they were given; nothing for a value or a list.</summary>
    public IReadOnlyList<string> Keys => _structure?.Keys ?? [];

    /// <summary>The only value.</summary>
    /// <exception cref="ValueError">There is not exactly one.</exception>
    public T Single => _items.Count == 1
        ? _items[0]
        : throw new ValueError(Keys.Count > 0
            ? $"One value was expected. Received: {_items.Count}. Choose one of them by its name: {string.Join(", ", Keys)}."
            : $"One value was expected. Received: {_items.Count}. Choose one of them by its index.");

    /// <summary>The only value, nothing when there is none.</summary>
    /// <exception cref="ValueError">There are several.</exception>
    public T? SingleOrNull => _items.Count == 0 ? default : Single;

    /// <summary>The values in their order.</summary>
    public List<T>.Enumerator GetEnumerator() => _items.GetEnumerator();

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => _items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    /// <summary>The values in their order.</summary>
    protected IReadOnlyList<T> Items => _items;

    /// <summary>Puts a value at the end of a list.</summary>
    /// <exception cref="ValueError">It is a dictionary.</exception>
    protected void Append(T item)
    {
        if (_structure is { IsMap: true })
            throw new ValueError($"A dictionary takes values by name. Received a value without one beside: {string.Join(", ", Keys)}.");
        if (_structure is not null)
            _structure = Structure.IsLeaf ? null : Structure.List([.. Structure.Parts, Structure.Leaf]);
        _items.Add(item);
    }

    /// <summary>Replaces a value.</summary>
    protected void Replace(int index, T item) => _items[index] = item;

    /// <summary>Sets what stands under a name, and makes a dictionary of what was empty.</summary>
    /// <exception cref="ValueError">There are values without names.</exception>
    protected void Set(string key, Nest<T> value)
    {
        if (_structure is not { IsMap: true } && _items.Count > 0)
            throw new ValueError($"A list takes values by position. Received: the name '{key}'.");
        var structure = _structure ?? Structure.Map([], []);
        var index = structure.IndexOf(key);
        if (index >= 0)
        {
            _items.RemoveRange(structure.StartOf(index), structure.Parts[index].Count);
            _structure = Structure.Map(structure.Keys, [.. structure.Parts.Select((part, i) => i == index ? value.Structure : part)]);
        }
        else
        {
            index = structure.Keys.Count;
            _structure = Structure.Map([.. structure.Keys, key], [.. structure.Parts, value.Structure]);
        }
        _items.InsertRange(_structure.StartOf(index), value);
    }

    /// <summary>The structure and the values of what stands under a name.</summary>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    protected (Structure Structure, IEnumerable<T> Items) Part(string key)
    {
        var index = Structure.IndexOf(key);
        return index >= 0 ? PartAt(index) : throw new KeyNotFoundException(Keys.Count == 0
            ? $"'{key}'. These {Count} values have no names: choose one by its index."
            : $"'{key}'. There are: {string.Join(", ", Keys)}.");
    }

    /// <summary>The structure and the values of one part of a list or a dictionary.</summary>
    protected (Structure Structure, IEnumerable<T> Items) PartAt(int index)
    {
        var structure = Structure;
        return structure.IsLeaf ? (structure, _items) : (structure.Parts[index], _items.Slice(structure.StartOf(index), structure.Parts[index].Count));
    }
}
