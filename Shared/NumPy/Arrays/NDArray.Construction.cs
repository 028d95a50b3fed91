using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TfNet.Engine;

namespace Tensorflow.NumPy;

public sealed partial class NDArray
{
    /// <summary>A bool without dimensions.</summary>
    public NDArray(bool value) : this(Of(value, weak: false)) { }

    /// <summary>A uint8 without dimensions.</summary>
    public NDArray(byte value) : this(Of(value, weak: false)) { }

    /// <summary>An int16 without dimensions.</summary>
    public NDArray(short value) : this(Of(value, weak: false)) { }

    /// <summary>An int32 without dimensions.</summary>
    public NDArray(int value) : this(Of(value, weak: false)) { }

    /// <summary>An int64 without dimensions.</summary>
    public NDArray(long value) : this(Of(value, weak: false)) { }

    /// <summary>A float32 without dimensions.</summary>
    public NDArray(float value) : this(Of(value, weak: false)) { }

    /// <summary>A float64 without dimensions.</summary>
    public NDArray(double value) : this(Of(value, weak: false)) { }

    /// <summary>A copy of a .NET array of any rank; arrays of arrays become dimensions.</summary>
    /// <param name="value">Numbers, bools or strings.</param>
    /// <param name="shape">The sizes to give it.</param>
    /// <exception cref="TypeError">The elements are of another type.</exception>
    /// <exception cref="ValueError">Inner arrays differ in length, or the sizes do not fit.</exception>
    public NDArray(Array value, Shape? shape = null) : this(Shaped(ArrayReader.Read(value), shape)) { }

    /// <summary>A copy of a .NET array.</summary>
    public NDArray(int[] value, Shape? shape = null) : this(Shaped(ArrayReader.Read(value), shape)) { }

    /// <summary>A copy of a .NET array.</summary>
    public NDArray(long[] value, Shape? shape = null) : this(Shaped(ArrayReader.Read(value), shape)) { }

    /// <summary>An array of zeros.</summary>
    /// <param name="shape">Its sizes.</param>
    /// <param name="dtype">The type of its elements.</param>
    public NDArray(Shape shape, TF_DataType dtype = TF_DataType.TF_DOUBLE) : this(Zeros(Sizes(shape), dtype)) { }

    /// <summary>An array of elements given as their bytes, in the machine's order.</summary>
    /// <param name="bytes">The bytes; they are copied.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The type of the elements.</param>
    /// <exception cref="ValueError">There are too few or too many bytes.</exception>
    public NDArray(byte[] bytes, Shape shape, TF_DataType dtype) : this(Empty(Sizes(shape), dtype))
    {
        if (bytes.Length != nbytes)
            throw new ValueError($"An array of shape {shape} and type {dtype.Name()} takes {nbytes} bytes. Received: {bytes.Length}.");
        bytes.CopyTo(Memory.Bytes);
    }

    /// <summary>An array that looks at a tensor's memory; writing to it copies first.</summary>
    /// <param name="tensor">The tensor.</param>
    public NDArray(TensorValue tensor)
        : this(new ArrayMemory(tensor.Storage, shared: true), 0, Sizes(tensor.Shape),
            Layout.RowMajor(Sizes(tensor.Shape), tensor.DType.ElementSize()), tensor.DType, tensor.DType.ElementSize())
    {
    }

    /// <summary>An array over existing memory, which it shares.</summary>
    /// <param name="storage">The memory, dense and in row-major order.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="dtype">The type of the elements.</param>
    /// <exception cref="ValueError">The memory is too small.</exception>
    public NDArray(Storage storage, Shape shape, TF_DataType dtype)
        : this(new ArrayMemory(storage), 0, Sizes(shape), Layout.RowMajor(Sizes(shape), dtype.ElementSize()), dtype, dtype.ElementSize())
    {
        if (storage.Length < nbytes)
            throw new ValueError($"An array of shape {shape} and type {dtype.Name()} takes {nbytes} bytes. Received: {storage.Length}.");
    }

    /// <summary>What stands for several arrays.</summary>
    internal NDArray(IArrayGroup group) => _group = group;

    private NDArray(NDArray other)
        : this(other.Memory, other._offset, other.Dims, other.Strides, other._dtype, other._itemSize)
    {
    }

    /// <summary>A number without dimensions.</summary>
    public static NDArray Scalar<E>(E value) where E : unmanaged => Of(value, weak: false);

    /// <summary>The elements as a tensor of the engine: the same memory where that is possible, else a copy.</summary>
    /// <exception cref="TypeError">The array holds text.</exception>
    public TensorValue AsTensorValue()
    {
        if (_dtype == TF_DataType.TF_STRING)
            throw new TypeError("An array of text cannot become a tensor of numbers. Convert it with astype first.");
        var spec = new TensorSpec(_dtype, shape);
        if (_offset == 0 && IsDense)
            return new TensorValue(spec, Memory.Share());
        var value = TensorValue.Uninitialized(spec);
        Copying.Copy(this, new NDArray(value.Storage, spec.Shape, _dtype));
        return value;
    }

    /// <summary>An array of the elements of a collection expression, stacked along a new first dimension.</summary>
    /// <exception cref="ValueError">The elements differ in shape.</exception>
    public static NDArray Create(ReadOnlySpan<NDArray> elements) => Stacking.FromElements(elements);

    /// <summary>A number without dimensions.</summary>
    internal static NDArray Of<E>(E value, bool weak) where E : unmanaged
    {
        var array = new NDArray(ArrayMemory.Allocate(Unsafe.SizeOf<E>()), 0, [], [], DataTypes.Of<E>(), Unsafe.SizeOf<E>()) { IsWeak = weak };
        MemoryMarshal.Write(array.Memory.Bytes, value);
        return array;
    }

    /// <summary>A number that .NET has boxed.</summary>
    internal static NDArray FromObject(object value) => value switch
    {
        NDArray array => array,
        bool x => Of(x, weak: true),
        int x => Of((long)x, weak: true),
        long x => Of(x, weak: true),
        double x => Of(x, weak: true),
        float x => Of(x, weak: false),
        byte x => Of(x, weak: false),
        sbyte x => Of(x, weak: false),
        short x => Of(x, weak: false),
        ushort x => Of(x, weak: false),
        uint x => Of(x, weak: false),
        ulong x => Of(x, weak: false),
        Half x => Of(x, weak: false),
        string x => StringElements.FromStrings([x], []),
        Array x => new NDArray(x),
        _ => throw new TypeError($"Arrays hold numbers, bools and text. Received: {value.GetType()}."),
    };

    /// <summary>The sizes of a shape, checked.</summary>
    internal static int[] Sizes(Shape shape)
    {
        var dims = new int[shape.ndim];
        for (var i = 0; i < dims.Length; i++)
        {
            var dim = shape.Sizes[i];
            if (dim < 0)
                throw new ValueError("negative dimensions are not allowed");
            dims[i] = dim <= int.MaxValue ? (int)dim : throw new ValueError($"A dimension can have {PythonFormat.Grouped(int.MaxValue)} elements at most. Received: {shape}.");
        }
        return dims;
    }

    private static NDArray Shaped(NDArray array, Shape? shape) => shape is null ? array : array.reshape(shape);
}
