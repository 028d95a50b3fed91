using System.Runtime.CompilerServices;
using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <content>What data sets have.</content>
public abstract partial class H5Object
{
    /// <summary>The elements of a data set that an index names, <c>ds["1:3, ::2"]</c>; of a group, the member of that name, as its elements.</summary>
    /// <remarks>Whoever wants a member of a group itself writes its path to where the group was found: <c>file["a/b"]</c>.</remarks>
    /// <exception cref="ValueError">The text is no index.</exception>
    /// <exception cref="KeyNotFoundException">The group has no such member.</exception>
    /// <exception cref="TypeError">It is set, and the value's sizes do not fit.</exception>
    public NDArray this[string index]
    {
        get => Member(index);
        set => Assign(AllIndex(index), value);
    }

    /// <summary>The elements of a data set at a position along its first dimension.</summary>
    /// <exception cref="TypeError">This is a group.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    public NDArray this[int index]
    {
        get => Elements([index]);
        set => Assign([index], value);
    }

    /// <summary>The elements of a range along the first dimension.</summary>
    /// <exception cref="TypeError">This is a group.</exception>
    public NDArray this[Range index]
    {
        get => Elements([index]);
        set => Assign([index], value);
    }

    /// <summary>The elements where a mask is true, or the rows at positions along the first dimension.</summary>
    /// <exception cref="TypeError">This is a group.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such position, or the mask has other sizes.</exception>
    public NDArray this[NDArray index]
    {
        get => Elements([index]);
        set => Assign([index], value);
    }

    /// <summary>The elements that an index names; only what is needed for them is read.</summary>
    /// <exception cref="TypeError">This is a group.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such position.</exception>
    [OverloadResolutionPriority(-1)]
    public NDArray this[params ReadOnlySpan<Slice> index]
    {
        get => Elements(index);
        set => Assign(index.ToArray(), value);
    }

    /// <summary>The sizes of a data set; unknown (<see cref="Shape.IsNull"/>) where it has no elements at all.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual Shape shape => throw Lacks("shape");

    /// <summary>To which sizes a data set may grow; -1 for any.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual Shape maxshape => throw Lacks("maxshape");

    /// <summary>The type of the elements in an array.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    /// <exception cref="TypeError">Arrays have no such elements.</exception>
    public virtual DType dtype => throw Lacks("dtype");

    /// <summary>The number of dimensions.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual int ndim => throw Lacks("ndim");

    /// <summary>The number of elements.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual long size => throw Lacks("size");

    /// <summary>The bytes that the elements take in an array; of texts, what their places take in the file.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual long nbytes => throw Lacks("nbytes");

    /// <summary>The sizes of the chunks in which a data set lies; <see langword="null"/> where it lies in one piece.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual Shape? chunks => throw Lacks("chunks");

    /// <summary>How the chunks are compressed, <c>"gzip"</c>; <see langword="null"/> where they are not.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual string? compression => throw Lacks("compression");

    /// <summary>The level of gzip, 0 to 9.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual int? compression_opts => throw Lacks("compression_opts");

    /// <summary>Whether the bytes of a chunk are sorted by their place in the element before they are compressed.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual bool shuffle => throw Lacks("shuffle");

    /// <summary>Whether each chunk has a checksum.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    public virtual bool fletcher32 => throw Lacks("fletcher32");

    /// <summary>The data set, whose texts are read as texts: they always are here.</summary>
    /// <exception cref="AttributeError">This is a group.</exception>
    /// <exception cref="TypeError">The elements are no texts.</exception>
    public virtual Dataset asstr() => throw Lacks("asstr");

    /// <summary>Writes all elements into memory, in row-major order and the machine's order of bytes, straight from the file where they lie there so.</summary>
    /// <param name="target">As many bytes as <see cref="nbytes"/> says.</param>
    /// <exception cref="AttributeError">This is a group.</exception>
    /// <exception cref="TypeError">The elements are texts, or are not read.</exception>
    /// <exception cref="ValueError">The memory has another size.</exception>
    /// <exception cref="InvalidDataException">The file is damaged there.</exception>
    public virtual void Read(Span<byte> target) => throw Lacks("read_direct");

    /// <summary>Writes elements into the places that an index names.</summary>
    private protected virtual void Assign(Slice[] index, NDArray value) => throw new TypeError($"Elements are written to data sets. Received: {this}. Name the data set first: group[\"name\"][\":\"] = value.");

    private static Slice[] AllIndex(string index) => index == Dataset.ScalarIndex ? [Slice.Ellipsis] : Slice.ParseSlices(index);

    private protected static DType DTypeOf(Datatype type) => new(type.Elements, type.IsText ? 0 : type.Elements.ElementSize());

    private protected abstract NDArray Elements(ReadOnlySpan<Slice> index);

    private protected abstract NDArray Member(string index);
}
