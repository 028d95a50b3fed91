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
    /// <inheritdoc/>
    public override NDArray Read(params ReadOnlySpan<Slice> index)
    {
        var elements = type.Elements;
        if (space.IsNull)
            return elements == TF_DataType.TF_STRING ? StringElements.FromStrings([], [0]) : new NDArray(new Shape(0), elements);
        var selection = Selection.Of(index, space.Dims);
        var dims = NDArray.Sizes(new Shape(selection.Dims));
        var array = type.IsText ? Texts(selection.Region, dims) : Numbers(selection.Region, dims, elements);
        if (selection.Then.Length > 0)
            return array[selection.Then];
        return array.ndim == 0 ? array.AsScalar() : array;
    }

    /// <inheritdoc/>
    public override void CopyTo(Span<byte> target)
    {
        store.Read(space.Dims, type.Size, Region.All(space.Dims), target);
        NumberBytes.ToNative(target, type, file, what);
    }

    private NDArray Numbers(Region region, int[] dims, TF_DataType elements)
    {
        var bytes = region.Elements * type.Size;
        SizeLimits.Check(file, what, bytes, store);
        var storage = Storage.Allocate(bytes, zeroed: false);
        store.Read(space.Dims, type.Size, region, storage.Bytes);
        NumberBytes.ToNative(storage.Bytes, type, file, what);
        return new NDArray(storage, new Shape(dims), elements);
    }

    private NDArray Texts(Region region, int[] dims)
    {
        var bytes = region.Elements * type.Size;
        SizeLimits.Check(file, what, bytes, store);
        var raw = new byte[Math.Min(bytes, Array.MaxLength)];
        if (bytes > raw.Length)
            throw new MemoryError($"{what} takes {bytes} bytes, more than one array can hold. Read a part of it.");
        store.Read(space.Dims, type.Size, region, raw);
        return StringElements.FromStrings(TextElements.Decode(file, type, raw, what), dims);
    }
}
