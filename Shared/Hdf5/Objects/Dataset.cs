using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>A data set of an HDF5 file: an array that is read when it is indexed.</summary>
public sealed partial class Dataset : H5Object
{
    /// <summary>Python's empty index, with which scalars are read.</summary>
    internal const string ScalarIndex = "()";

    internal Dataset(H5File file, DatasetNode node, string name) : base(file, node, name) { }

    /// <inheritdoc/>
    public override Shape shape => Set.Space.IsNull ? Shape.Null : Set.Space.Shape;

    /// <inheritdoc/>
    public override Shape maxshape => Set.Space.IsNull ? Shape.Null : new Shape(Set.Space.MaxDims);

    /// <inheritdoc/>
    public override DType dtype => DTypeOf(Set.Type);

    /// <inheritdoc/>
    public override int ndim => Set.Space.Dims.Length;

    /// <inheritdoc/>
    public override long size => Set.Space.Count;

    /// <inheritdoc/>
    public override long nbytes => size * Set.Type.Size;

    /// <inheritdoc/>
    public override Shape? chunks => Set.Chunks is { } sizes ? new Shape(sizes) : null;

    /// <inheritdoc/>
    public override string? compression => Set.Filters.Filters.FirstOrDefault(static f => f.Id is not (Filter.Shuffle or Filter.Fletcher32))?.Name;

    /// <inheritdoc/>
    public override int? compression_opts => Set.Filters.Find(Filter.Deflate) is { Values: [var level, ..] } ? level : null;

    /// <inheritdoc/>
    public override bool shuffle => Set.Filters.Find(Filter.Shuffle) is not null;

    /// <inheritdoc/>
    public override bool fletcher32 => Set.Filters.Find(Filter.Fletcher32) is not null;

    internal override string Kind => "Dataset";

    private DatasetNode Set => (DatasetNode)Node;

    /// <summary>All elements: Python's <c>np.array(ds)</c>.</summary>
    public static implicit operator NDArray(Dataset dataset) => dataset.Elements([]);

    /// <inheritdoc/>
    public override Dataset asstr() => Set.Type.IsText ? this
        : throw new TypeError($"dset.asstr() can only be used on datasets with an HDF5 string datatype. Received: {this}. Read numbers with {name}[\":\"].");

    /// <inheritdoc/>
    public override void Read(Span<byte> target)
    {
        var set = Set;
        if (set.Type.IsText)
            throw new TypeError($"Texts have no bytes of a fixed size. Received: {this}. Read them as an array: ds[\":\"].");
        var bytes = checked(set.Space.Count * set.Type.Elements.ElementSize());
        if (target.Length != bytes)
            throw new ValueError($"{this} takes {bytes} bytes. Received: memory of {target.Length} bytes.");
        set.Source.CopyTo(target);
    }

    /// <summary>The number of elements along the first dimension.</summary>
    /// <exception cref="TypeError">There are no dimensions.</exception>
    public int __len__() => ndim > 0 ? checked((int)Set.Space.Dims[0]) : throw new TypeError("Attempt to take len() of scalar dataset");

    /// <summary>As h5py prints it: <c>&lt;HDF5 dataset "b": shape (4,), type "&lt;f4"&gt;</c>.</summary>
    public override string ToString()
    {
        if (!file.IsOpen)
            return "<Closed HDF5 dataset>";
        var sizes = Set.Space.IsNull ? "None" : Set.Space.Shape.ToString();
        return $"<HDF5 dataset \"{name[(name.LastIndexOf('/') + 1)..]}\": shape {sizes}, type \"{Set.Type}\">";
    }

    private protected override NDArray Elements(ReadOnlySpan<Slice> index) => Set.Source.Read(index);

    private protected override NDArray Member(string index) => index == ScalarIndex ? Elements([]) : Elements(Slice.ParseSlices(index));
}
