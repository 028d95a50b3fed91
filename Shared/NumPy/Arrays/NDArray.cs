using System.Collections;
using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>
/// An array with NumPy 2's semantics: any number of dimensions, one element type, views that share memory, broadcasting, and NumPy's promotion rules.
/// C# numbers, arrays of any rank and collection expressions convert to it.
/// </summary>
/// <remarks>
/// A C# <c>int</c>, <c>long</c>, <c>double</c> or <c>bool</c> in arithmetic is weak as Python's numbers are (<c>uint8 / 255.0</c> is float64, <c>float32 * 2.5</c> is float32);
/// a <c>float</c> is <c>np.float32</c>.
/// </remarks>
[CollectionBuilder(typeof(NDArray), nameof(Create))]
public sealed partial class NDArray : IEnumerable<NDArray>, IFormattable, IRepr
{
    // An array that stands for several has none of its own.
    private readonly IArrayGroup? _group;
    private ArrayMemory? _memory;
    private int[]? _dims;
    private int[]? _strides;
    private int _size;
    private int _offset;
    private TF_DataType _dtype;
    private int _itemSize;

    internal NDArray(ArrayMemory memory, int offset, int[] dims, int[] strides, TF_DataType dtype, int itemSize)
    {
        if (dims.Length > Layout.MaxRank)
            throw new ValueError($"maximum supported dimension for an ndarray is currently {Layout.MaxRank}, found {dims.Length}");
        (_memory, _offset, _dims, _strides, _dtype, _itemSize) = (memory, offset, dims, strides, dtype, itemSize);
        _size = Layout.Count(dims);
    }

    /// <summary>The sizes of the dimensions; setting them gives the same elements another shape.</summary>
    /// <exception cref="ValueError">The number of elements differs, or the new shape would need a copy.</exception>
    public Shape shape
    {
        get => new(Dims.AsSpan().ToArray());
        set
        {
            var to = Reshaping.Resolve(value, size);
            _strides = Reshaping.TryView(Dims, Strides, to)
                ?? throw new ValueError("Incompatible shape for in-place modification. Use `.reshape()` to make a copy with the desired shape.");
            _dims = to;
        }
    }

    /// <summary>The sizes of the dimensions.</summary>
    public long[] dims => Array.ConvertAll(Dims, static d => (long)d);

    /// <summary>The number of dimensions.</summary>
    public int ndim => Dims.Length;

    /// <summary>The number of dimensions.</summary>
    public int rank => Dims.Length;

    /// <summary>The number of elements.</summary>
    public int size => _group is null ? _size : throw Several();

    /// <summary>The type of the elements: it prints as NumPy's name (<c>float32</c>) and converts to and from <see cref="TF_DataType"/>.</summary>
    public DType dtype => _group is null ? new(_dtype, _itemSize) : throw Several();

    /// <summary>Bytes an element takes.</summary>
    public int itemsize => dtype.itemsize;

    /// <summary>Bytes an element takes.</summary>
    public int dtypesize => itemsize;

    /// <summary>Bytes all elements take.</summary>
    public long nbytes => (long)size * _itemSize;

    /// <summary>Bytes all elements take.</summary>
    public long bytesize => nbytes;

    /// <summary>Distance in bytes between neighbours, for each dimension.</summary>
    public int[] strides => [.. Strides];

    /// <summary>The array with its dimensions in reverse order: a view.</summary>
    public NDArray T => transpose();

    /// <summary>Whether this array looks at another array's memory through <c>broadcast_to</c> and cannot be written.</summary>
    public bool writeable { get; internal set; } = true;

    /// <summary>Whether this is one of NumPy's scalars, as full reductions and <c>x[0]</c> of one dimension give them.</summary>
    internal bool IsScalar { get; private init; }

    /// <summary>Whether this came from a C# number that takes the other operand's type.</summary>
    internal bool IsWeak { get; private init; }

    /// <summary>Whether the elements lie one after the other.</summary>
    internal bool IsDense => Layout.IsDense(Dims, Strides, _itemSize);

    internal int[] Dims => _dims ?? throw Several();

    internal int[] Strides => _strides ?? throw Several();

    internal int Offset => _offset;

    internal ArrayMemory Memory => _memory ?? throw Several();

    /// <summary>From the first element on, to read.</summary>
    internal ref byte Start => ref MemoryMarshal.GetReference(Memory.Bytes[_offset..]);

    /// <summary>From the first element on, to write.</summary>
    internal ref byte WritableStart
    {
        get
        {
            if (!writeable)
                throw new ValueError("assignment destination is read-only. Work on a copy(): broadcast views share one element among many positions.");
            return ref MemoryMarshal.GetReference(Memory.Writable()[_offset..]);
        }
    }

    /// <summary>The elements of a dense array.</summary>
    internal Span<E> Dense<E>() where E : unmanaged => MemoryMarshal.Cast<byte, E>(Memory.Bytes.Slice(_offset, size * _itemSize));

    /// <summary>The array itself when dense, else a dense copy.</summary>
    internal NDArray AsDense() => IsDense ? this : copy();

    /// <summary>The rows along the first dimension, as views; of several arrays, the arrays themselves or, where they have names, the names, as of Python's dictionary.</summary>
    /// <exception cref="TypeError">The array has no dimensions.</exception>
    public IEnumerator<NDArray> GetEnumerator() => _group is null ? Rows() : GroupItems();

    private IEnumerator<NDArray> Rows()
    {
        if (ndim == 0)
            throw new TypeError("iteration over a 0-d array. Only arrays with at least one dimension can be walked through.");
        for (var i = 0; i < Dims[0]; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>As NumPy's <c>str()</c> prints it.</summary>
    public override string ToString() => _group?.ToString() ?? Printing.ArrayPrinter.Str(this);

    /// <summary>A number by a format of .NET's or Python's, <c>$"{x.mean():F3}"</c>, with a point in every culture.</summary>
    /// <param name="format">The format; without one the array prints as <see cref="ToString()"/>.</param>
    /// <param name="formatProvider">A culture, where one is asked for.</param>
    /// <exception cref="TypeError">There is a format, and the array has dimensions.</exception>
    public string ToString(string? format, IFormatProvider? formatProvider = null) => string.IsNullOrEmpty(format) ? ToString() : ndim == 0
        ? ScalarFormat.Apply(item(), format, formatProvider)
        : throw new TypeError($"unsupported format string passed to numpy.ndarray.__format__. Received: the format '{format}' for an array of shape {shape}. Format its elements, or print it with np.array2string(x, precision: 4).");

    /// <summary>As NumPy's <c>repr()</c> shows it.</summary>
    public string __repr__() => _group?.ToString() ?? np.repr(this);

    /// <summary>Whether the other object is an array of the same sizes and elements, whatever their types, or a number or .NET array equal to this one: <c>np.array_equal</c>.</summary>
    public override bool Equals(object? obj) => obj switch
    {
        null => false,
        not NDArray when _group is not null => false,
        NDArray other => ReferenceEquals(this, other) || (_group is null && other._group is null ? np.array_equal(this, other) : arrays.Equal(other.arrays)),
        string text => dtype == TF_DataType.TF_STRING && size == 1 && (string)item() == text,
        bool or byte or sbyte or short or ushort or int or uint or long or ulong or float or double or Half =>
            size == 1 && np.array_equal(ravel()[0], FromObject(obj)),
        Array array => np.array_equal(this, new NDArray(array)),
        _ => false,
    };

    /// <inheritdoc/>
    [SuppressMessage("Minor Code Smell", "S2328", Justification = "Only sizes and type: elements may change.")]
    public override int GetHashCode() => RuntimeHelpers.GetHashCode(this);

    /// <summary>A dense array whose elements are still to be written.</summary>
    internal static NDArray Empty(int[] dims, TF_DataType dtype, int itemSize = 0)
    {
        itemSize = itemSize > 0 ? itemSize : dtype == TF_DataType.TF_STRING ? 4 : dtype.ElementSize();
        var bytes = (long)Layout.Count(dims) * itemSize;
        return new NDArray(ArrayMemory.Allocate(bytes), 0, dims, Layout.RowMajor(dims, itemSize), dtype, itemSize);
    }

    /// <summary>A dense array whose elements are still to be written and lie in memory as those of the arrays that it is made from.</summary>
    internal static NDArray EmptyLike(int[] dims, TF_DataType dtype, params ReadOnlySpan<NDArray> sources)
    {
        var result = Empty(dims, dtype);
        var rowMajor = true;
        foreach (var source in sources)
            rowMajor &= source.IsDense;
        if (rowMajor || dims.Length < 2)
            return result;
        var strides = new int[sources.Length][];
        for (var k = 0; k < strides.Length; k++)
            strides[k] = Layout.Stretch(sources[k].Dims, sources[k].Strides, dims);
        result._strides = Layout.InOrder(dims, Layout.MemoryOrder(dims.Length, strides), result._itemSize);
        return result;
    }

    /// <summary>A dense array of zeros.</summary>
    internal static NDArray Zeros(int[] dims, TF_DataType dtype, int itemSize = 0)
    {
        itemSize = itemSize > 0 ? itemSize : dtype == TF_DataType.TF_STRING ? 4 : dtype.ElementSize();
        var bytes = (long)Layout.Count(dims) * itemSize;
        return new NDArray(ArrayMemory.Allocate(bytes, zeroed: true), 0, dims, Layout.RowMajor(dims, itemSize), dtype, itemSize);
    }

    /// <summary>A view of this array's memory.</summary>
    internal NDArray View(int offset, int[] dims, int[] strides) => new(Memory, offset, dims, strides, _dtype, _itemSize) { writeable = writeable };

    /// <summary>The array as one of NumPy's scalars: a copy of its only element.</summary>
    internal NDArray AsScalar()
    {
        var scalar = new NDArray(ArrayMemory.Allocate(_itemSize), 0, [], [], _dtype, _itemSize) { IsScalar = true };
        Memory.Bytes.Slice(_offset, _itemSize).CopyTo(scalar.Memory.Bytes);
        return scalar;
    }

    /// <summary>A strong array of what may be a weak C# number.</summary>
    internal NDArray Strong() => IsWeak ? new NDArray(Memory, _offset, Dims, Strides, _dtype, _itemSize) : this;

    /// <summary>Makes this object stand for another array: what Python's <c>x += 1</c> does to a variable that holds a number.</summary>
    internal void Become(NDArray other)
    {
        (_memory, _offset, _dims, _strides, _dtype, _itemSize) =
            (other.Memory, other._offset, other.Dims, other.Strides, other._dtype, other._itemSize);
        _size = other.size;
    }
}
