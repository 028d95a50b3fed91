using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>A type that has a name of its own in an HDF5 file: h5py's <c>Datatype</c>.</summary>
public sealed class NamedType : H5Object
{
    internal NamedType(H5File file, TypeNode node, string name) : base(file, node, name) { }

    /// <inheritdoc/>
    public override DType dtype => DTypeOf(Type);

    internal override string Kind => "Datatype";

    private Datatype Type => ((TypeNode)Node).Type;

    /// <summary>As h5py prints it: <c>&lt;HDF5 named type "t" (dtype &lt;f4)&gt;</c>.</summary>
    public override string ToString() => file.IsOpen ? $"<HDF5 named type \"{name[(name.LastIndexOf('/') + 1)..]}\" (dtype {Type})>" : "<Closed HDF5 named type>";

    private protected override NDArray Elements(ReadOnlySpan<Slice> index) => throw new TypeError($"'Datatype' object is not subscriptable. Received: {this}.");

    private protected override NDArray Member(string index) => Elements([]);
}
