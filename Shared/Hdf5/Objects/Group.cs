using System.Collections;
using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>A group of an HDF5 file: a folder of groups and data sets. Walking through it gives the names.</summary>
public partial class Group : H5Object, IReadOnlyCollection<string>
{
    internal Group(H5File? file, GroupNode node, string name) : base(file, node, name) { }

    /// <summary>How many members there are.</summary>
    public int Count => Links.Count;

    /// <summary>The group or data set of a name or a path: <c>file["a/b"]</c>.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there, or the name is a link to elsewhere, which is not followed.</exception>
    /// <exception cref="ValueError">Something has the name that a value is given, or the file can only be read.</exception>
    /// <remarks>Set to a value, numbers, texts or an array, it makes a data set; set to a group or data set of the file, it gives that another name.</remarks>
    public new H5Object this[string name]
    {
        get => PathWalk.Find(this, name);
        set => Assign(name, value);
    }

    internal override string Kind => "Group";

    private NamedNodes<Link> Links => ((GroupNode)Node).Links;

    /// <inheritdoc/>
    public override KeysView keys() => new(Links.Names);

    /// <inheritdoc/>
    public override IEnumerable<H5Object> values() => Links.Names.Select(name => this[name]);

    /// <inheritdoc/>
    public override IEnumerable<(string, H5Object)> items() => Links.Names.Select(name => (name, this[name]));

    /// <inheritdoc/>
    public override bool Contains(string name) => PathWalk.TryFind(this, name, out _);

    /// <inheritdoc/>
    public override H5Object? get(string name, H5Object? @default = null) => PathWalk.TryFind(this, name, out var found) ? found : @default;

    /// <inheritdoc/>
    public override void visit(Action<string> func) => visititems((name, _) => func(name));

    /// <inheritdoc/>
    public override T? visit<T>(Func<string, T?> func) where T : default => visititems((name, _) => func(name));

    /// <inheritdoc/>
    public override void visititems(Action<string, H5Object> func)
    {
        foreach (var (name, found) in TreeWalk.Below(this))
            func(name, found);
    }

    /// <inheritdoc/>
    public override T? visititems<T>(Func<string, H5Object, T?> func) where T : default
    {
        foreach (var (name, found) in TreeWalk.Below(this))
        {
            if (func(name, found) is { } result)
                return result;
        }
        return default;
    }

    /// <summary>The names.</summary>
    public IEnumerator<string> GetEnumerator() => Links.Names.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As h5py prints it: <c>&lt;HDF5 group "/a" (2 members)&gt;</c>.</summary>
    public override string ToString() => file.IsOpen ? $"<HDF5 group \"{name}\" ({Count} members)>" : "<Closed HDF5 group>";

    private protected override NDArray Elements(ReadOnlySpan<Slice> index) => throw new TypeError($"Accessing a group is done with bytes or str. Received: an index of elements for {this}. Name the data set first: group[\"name\"][\":\"].");

    private protected override NDArray Member(string name) => GroupArrays.Of(this[name]);
}
