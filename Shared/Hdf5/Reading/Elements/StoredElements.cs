using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Hdf5.Reading;

/// <summary>The elements of a data set or an attribute of a file.</summary>
/// <param name="file">The file.</param>
/// <param name="type">Their type.</param>
/// <param name="space">How many there are.</param>
/// <param name="store">Where they lie.</param>
/// <param name="what">What they are, for messages.</param>
internal sealed class StoredElements(FileReader file, Datatype type, Dataspace space, ElementStore store, string what) : ElementSource
{
    /// <summary>The file.</summary>
    public FileReader File => file;

    /// <summary>Where they lie.</summary>
    public ElementStore Store => store;

    /// <summary>The bytes of all texts, of which a file need not know what characters they are.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public IEnumerable<byte[]> TextBytes() => TextElements.Bytes(file, type, Raw(Region.All(space.Dims)), what).Select(static text => text.ToArray());

    /// <inheritdoc/>
    public override NDArray Read(params ReadOnlySpan<Slice> index)
    {
        var elements = type.Elements;
        if (space.IsNull)
            return elements == TF_DataType.TF_STRING ? StringElements.FromStrings([], [0]) : new NDArray(new Shape(0), elements);
        var selection = Selection.Of(index, space.Dims);
        var shape = new Shape(selection.Dims);
        var array = type.IsText ? Texts(selection.Region, shape) : Numbers(selection.Region, shape, elements);
        return array.ndim == 0 ? array.AsScalar() : selection.Take(array);
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<byte> target)
    {
        store.Check(space.Dims, type.Size);
        Fill(Region.All(space.Dims), target);
        NumberBytes.ToNative(target, type, file, what);
    }

    private NDArray Numbers(Region region, Shape shape, TF_DataType elements)
    {
        var storage = Storage.Allocate(Checked(region), zeroed: false);
        Fill(region, storage.Bytes);
        NumberBytes.ToNative(storage.Bytes, type, file, what);
        return new NDArray(storage, shape, elements);
    }

    private NDArray Texts(Region region, Shape shape) => StringElements.FromStrings(TextElements.Decode(file, type, Raw(region), what), NDArray.Sizes(shape));

    /// <summary>What the file has for the elements of a region.</summary>
    /// <exception cref="InvalidDataException">The file is damaged there, or would take too much memory.</exception>
    public byte[] Raw(Region region)
    {
        var bytes = Checked(region);
        if (bytes > Array.MaxLength)
            throw new MemoryError($"{what} takes {bytes} bytes, more than one array can hold. Read a part of it.");
        var raw = new byte[bytes];
        Fill(region, raw);
        return raw;
    }

    /// <summary>The bytes that a region takes, which may be taken.</summary>
    private long Checked(Region region)
    {
        store.Check(space.Dims, type.Size);
        return SizeLimits.Check(file, what, region.Elements, type.Size, store);
    }

    private void Fill(Region region, Span<byte> target)
    {
        if (region.Elements > 0)
            store.Read(space.Dims, type.Size, region, target);
    }
}
