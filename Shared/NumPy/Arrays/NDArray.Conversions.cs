using System.Globalization;
using System.Runtime.InteropServices;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>A bool; in arithmetic it takes the other operand's type.</summary>
    public static implicit operator NDArray(bool value) => Of(value, weak: true);

    /// <summary>A uint8.</summary>
    public static implicit operator NDArray(byte value) => Of(value, weak: false);

    /// <summary>An integer; in arithmetic it takes the other operand's type, alone it is int64.</summary>
    public static implicit operator NDArray(int value) => Of((long)value, weak: true);

    /// <summary>An integer; in arithmetic it takes the other operand's type, alone it is int64.</summary>
    public static implicit operator NDArray(long value) => Of(value, weak: true);

    /// <summary>A float32, as <c>np.float32(value)</c>.</summary>
    public static implicit operator NDArray(float value) => Of(value, weak: false);

    /// <summary>A float64; in arithmetic it takes the other operand's floating-point type.</summary>
    public static implicit operator NDArray(double value) => Of(value, weak: true);

    /// <summary>Arrays of one shape, stacked along a new first dimension, as <c>np.array</c> of a list of arrays does.</summary>
    /// <exception cref="ValueError">The arrays differ in shape.</exception>
    public static implicit operator NDArray(NDArray[] value) => Create(value);

    /// <summary>A copy of a .NET array of any rank, in the type of its elements.</summary>
    /// <exception cref="TypeError">The elements are neither numbers, bools nor text.</exception>
    public static explicit operator NDArray(Array value) => new(value);

    /// <summary>Whether the only element is not zero.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator bool(NDArray array) => array.Truth();

    /// <summary>The only element.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator byte(NDArray array) => array.Only<byte>();

    /// <summary>The only element, cut off towards zero.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator int(NDArray array) => array.Only<int>();

    /// <summary>The only element, cut off towards zero.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator long(NDArray array) => array.Only<long>();

    /// <summary>The only element.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator float(NDArray array) => array.Only<float>();

    /// <summary>The only element.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static implicit operator double(NDArray array) => array.Only<double>();

    /// <summary>The only element's text.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public static explicit operator string(NDArray array) => Convert.ToString(array.item(), CultureInfo.InvariantCulture)!;

    /// <summary>Whether the only element is not zero.</summary>
    public static bool operator true(NDArray array) => array.Truth();

    /// <summary>Whether the only element is zero.</summary>
    public static bool operator false(NDArray array) => !array.Truth();

    /// <summary>The elements in row-major order, converted where the type differs.</summary>
    /// <exception cref="TypeError">No element type corresponds to <typeparamref name="E"/>.</exception>
    public E[] ToArray<E>()
    {
        if (typeof(E) == typeof(string))
            return (E[])(object)StringElements.ToStrings(astype(TF_DataType.TF_STRING));
        var converted = astype(DataTypes.Of<E>(), copy: false).AsDense();
        var result = new E[size];
        if (size > 0)
            converted.Memory.Bytes.Slice(converted._offset, checked((int)converted.nbytes)).CopyTo(ElementBytes(result));
        return result;
    }

    /// <summary>The elements as a .NET array of this array's rank, converted where the type differs.</summary>
    /// <exception cref="TypeError">No element type corresponds to <typeparamref name="E"/>.</exception>
    /// <exception cref="ValueError">The array has no dimensions or more than four.</exception>
    public Array ToMultiDimArray<E>() where E : unmanaged
    {
        Array result = ndim switch
        {
            1 => new E[Dims[0]],
            2 => new E[Dims[0], Dims[1]],
            3 => new E[Dims[0], Dims[1], Dims[2]],
            4 => new E[Dims[0], Dims[1], Dims[2], Dims[3]],
            _ => throw new ValueError($"A .NET array is made of one to four dimensions. Received: shape {shape}. Reshape the array first."),
        };
        var converted = astype(DataTypes.Of<E>(), copy: false).AsDense();
        converted.Memory.Bytes.Slice(converted._offset, checked((int)converted.nbytes)).CopyTo(ElementBytes(result));
        return result;
    }

    /// <summary>The bytes of the elements in row-major order.</summary>
    public byte[] ToByteArray()
    {
        var dense = AsDense();
        return dense.Memory.Bytes.Slice(dense._offset, checked((int)dense.nbytes)).ToArray();
    }

    /// <summary>The bytes of the elements in row-major order.</summary>
    public byte[] tobytes() => ToByteArray();

    /// <summary>The only element as Python's <c>item()</c> gives it: <c>bool</c>, <c>long</c>, <c>ulong</c>, <c>double</c> or <c>string</c>. Elements of float32 become doubles.</summary>
    /// <exception cref="ValueError">There are more elements, or none.</exception>
    public object item() => Element() is float number ? (double)number : Element();

    /// <summary>One element as a .NET value.</summary>
    /// <param name="index">Its position in row-major order; negative ones count from the end.</param>
    /// <exception cref="IndexOutOfRangeException">There is no such element.</exception>
    public object item(int index) => ravel()[index].item();

    /// <summary>The elements as nested lists of .NET values; an array without dimensions gives its element.</summary>
    public object tolist()
    {
        if (ndim == 0)
            return item();
        var list = new List<object>(Dims[0]);
        for (var i = 0; i < Dims[0]; i++)
            list.Add(this[i].tolist());
        return list;
    }

    /// <summary>The array itself: what <c>tensor.numpy()</c> gives.</summary>
    public NDArray numpy() => this;

    /// <summary>The only element in its own type; of half precision, as a <c>float</c>.</summary>
    internal object Element()
    {
        if (size != 1)
            throw new ValueError($"can only convert an array of size 1 to a scalar. Received: shape {shape}. Index the element meant.");
        return ElementAt(_offset);
    }

    internal object ElementAt(int offset)
    {
        var bytes = (ReadOnlySpan<byte>)Memory.Bytes.Slice(offset, _itemSize);
        return _dtype switch
        {
            TF_DataType.TF_BOOL => bytes[0] != 0,
            TF_DataType.TF_FLOAT => MemoryMarshal.Read<float>(bytes),
            TF_DataType.TF_DOUBLE => MemoryMarshal.Read<double>(bytes),
            TF_DataType.TF_HALF => (float)MemoryMarshal.Read<Half>(bytes),
            TF_DataType.TF_BFLOAT16 => (float)MemoryMarshal.Read<BFloat16>(bytes),
            TF_DataType.TF_INT8 => (long)(sbyte)bytes[0],
            TF_DataType.TF_INT16 => (long)MemoryMarshal.Read<short>(bytes),
            TF_DataType.TF_INT32 => (long)MemoryMarshal.Read<int>(bytes),
            TF_DataType.TF_INT64 => MemoryMarshal.Read<long>(bytes),
            TF_DataType.TF_UINT8 => (long)bytes[0],
            TF_DataType.TF_UINT16 => (long)MemoryMarshal.Read<ushort>(bytes),
            TF_DataType.TF_UINT32 => (long)MemoryMarshal.Read<uint>(bytes),
            TF_DataType.TF_UINT64 => MemoryMarshal.Read<ulong>(bytes),
            _ => StringElements.Read(bytes),
        };
    }

    private static Span<byte> ElementBytes(Array array) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(array), Buffer.ByteLength(array));

    private static Span<byte> ElementBytes<E>(E[] array) =>
        MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference((Array)array), array.Length * DataTypes.Of<E>().ElementSize());

    private E Only<E>() where E : unmanaged
    {
        if (size != 1)
            throw new ValueError($"only length-1 arrays can be converted to C# scalars. Received: shape {shape}. Index the element meant, or reduce the array.");
        return astype(DataTypes.Of<E>(), copy: false).First<E>();
    }

    private E First<E>() where E : unmanaged => MemoryMarshal.Read<E>(Memory.Bytes[_offset..]);

    private bool Truth()
    {
        if (size != 1)
        {
            throw new ValueError(size == 0
                ? "The truth value of an empty array is ambiguous. Use `array.size > 0` to check that an array is not empty."
                : "The truth value of an array with more than one element is ambiguous. Use a.any() or a.all()");
        }
        return _dtype == TF_DataType.TF_STRING ? ((string)item()).Length > 0 : astype(TF_DataType.TF_BOOL, copy: false).First<byte>() != 0;
    }
}
