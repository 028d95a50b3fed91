using TfNet.Engine;

namespace Tensorflow.Hdf5;

/// <summary>
/// A group or a data set of an HDF5 file, as <c>file["a/b"]</c> gives it: it has the members of both, so that <c>file["a"].keys()</c> and
/// <c>file["a/b"][":"]</c> are written as in Python, and says so where it is the other one. <c>is Dataset</c> and <c>is Group</c> tell which it is.
/// </summary>
public abstract partial class H5Object : IEquatable<H5Object>, IRepr
{
    private readonly H5File? _file;
    private readonly ObjectNode _node;

    /// <summary>An object of a file.</summary>
    /// <param name="file">The file; <see langword="null"/> for the file itself.</param>
    /// <param name="node">The object.</param>
    /// <param name="name">The path by which it was found.</param>
    private protected H5Object(H5File? file, ObjectNode node, string name) => (_file, _node, this.name) = (file, node, name);

    /// <summary>The path by which the object was found, from the root on: <c>/a/b</c>.</summary>
    public string name { get; }

    /// <summary>The file.</summary>
    public H5File file => _file ?? (H5File)this;

    /// <summary>The group in which the object was found; the root's is itself.</summary>
    /// <exception cref="ValueError">The file is closed.</exception>
    public Group parent => (Group)file.Root[name[..Math.Max(1, name.LastIndexOf('/'))]];

    /// <summary>The attributes.</summary>
    /// <exception cref="ValueError">The file is closed.</exception>
    public AttributeManager attrs => new(this, Node.Attributes);

    /// <summary>The object in the file.</summary>
    /// <exception cref="ValueError">The file is closed.</exception>
    internal ObjectNode Node
    {
        get
        {
            file.CheckOpen();
            return _node;
        }
    }

    /// <summary>The name of Python's class, for messages.</summary>
    internal abstract string Kind { get; }

    /// <summary>Whether both are the same object of the same file, by whatever name each was found.</summary>
    public bool Equals(H5Object? other) => other is not null && ReferenceEquals(_node, other._node);

    /// <summary>Whether the other is the same object of the same file.</summary>
    public override bool Equals(object? obj) => Equals(obj as H5Object);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(_node);

    /// <summary>Whether both are the same object of the same file.</summary>
    public static bool operator ==(H5Object? left, H5Object? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether they are different objects.</summary>
    public static bool operator !=(H5Object? left, H5Object? right) => !(left == right);

    /// <summary>As h5py shows it inside a list.</summary>
    public string __repr__() => ToString()!;

    /// <summary>The error where the other kind of object has a member.</summary>
    private AttributeError Lacks(string member) => new($"'{Kind}' object has no attribute '{member}'. Received: {this}.");
}
