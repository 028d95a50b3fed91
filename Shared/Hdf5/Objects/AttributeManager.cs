using System.Collections;
using System.Diagnostics.CodeAnalysis;

namespace Tensorflow.Hdf5;

/// <summary>The attributes of a group or a data set by name; walking through them gives the names.</summary>
[SuppressMessage("Naming", "CA1710", Justification = "The name is h5py's.")]
public sealed partial class AttributeManager : IReadOnlyCollection<string>
{
    private readonly H5Object _owner;
    private readonly NamedNodes<AttributeNode> _attributes;

    internal AttributeManager(H5Object owner, NamedNodes<AttributeNode> attributes) => (_owner, _attributes) = (owner, attributes);

    /// <summary>How many there are.</summary>
    public int Count => _attributes.Count;

    /// <summary>The value of an attribute: an array, whose texts are texts, or a scalar.</summary>
    /// <exception cref="KeyNotFoundException">There is none of this name.</exception>
    /// <exception cref="TypeError">Its elements are not read.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    /// <exception cref="ValueError">It is set, and the file can only be read, or the type cannot hold the value.</exception>
    /// <exception cref="IOException">It is set to more than the 64 KB that an attribute holds.</exception>
    public H5Value this[string name]
    {
        get => TryGet(name, out var value) ? value : throw Unknown(name);
        set => create(name, value);
    }

    /// <summary>The names, in the order of their bytes or, where the file tracks it, in which they were made.</summary>
    public KeysView keys() => new(_attributes.Names);

    /// <summary>The values.</summary>
    public IEnumerable<H5Value> values() => _attributes.Names.Select(name => this[name]);

    /// <summary>Names and values.</summary>
    public IEnumerable<(string, H5Value)> items() => _attributes.Names.Select(name => (name, this[name]));

    /// <summary>Whether there is an attribute of this name.</summary>
    public bool Contains(string name) => _attributes.TryGet(name, out _);

    /// <summary>The value of an attribute, or something else where there is none.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="default">What is given where there is none.</param>
    public H5Value? get(string name, H5Value? @default = null) => TryGet(name, out var value) ? value : @default;

    /// <summary>The names.</summary>
    public IEnumerator<string> GetEnumerator() => _attributes.Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As h5py prints it, with the path in the place of a number.</summary>
    public override string ToString() => $"<Attributes of HDF5 object at {_owner.name}>";

    private bool TryGet(string name, [NotNullWhen(true)] out H5Value? value)
    {
        _owner.file.CheckOpen();
        value = _attributes.TryGet(name, out var attribute) ? H5Value.Read(attribute) : null;
        return value is not null;
    }

    private KeyNotFoundException Unknown(string name) => new(
        $"Unable to synchronously open attribute (can't locate attribute: '{name}'). {_owner.name} has the attributes: {(Count == 0 ? "none" : string.Join(", ", keys()))}.");
}
