using Tensorflow;

namespace TfNet.Engine;

/// <summary>A tensor with its elements, dense and in row-major order. Nothing writes to it once it has been handed out.</summary>
public sealed class TensorValue : Value
{
    /// <summary>A tensor over existing memory.</summary>
    /// <param name="spec">Element type and shape.</param>
    /// <param name="storage">Memory that holds at least the elements.</param>
    public TensorValue(TensorSpec spec, Storage storage) : base(spec)
    {
        if (storage.Length < spec.Bytes)
            throw new ArgumentException($"A tensor of {spec} takes {spec.Bytes} bytes. Received: {storage.Length}.");
        Storage = storage;
    }

    /// <summary>The elements' memory.</summary>
    public Storage Storage { get; }

    /// <summary>The elements.</summary>
    public Span<T> Span<T>() where T : unmanaged => Storage.As<T>()[..(int)Spec.Count];

    /// <summary>The tensor in memory with a fixed address: this one, or a copy.</summary>
    public TensorValue Pinned() => Storage.IsPinned ? this : new TensorValue(Spec, Storage.Pinned());

    /// <summary>A tensor of zeros.</summary>
    /// <exception cref="InvalidArgumentError">A size is negative.</exception>
    public static TensorValue Zeros(TensorSpec spec) => Allocate(spec, pinned: false, zeroed: true);

    /// <summary>A tensor whose elements are still to be written.</summary>
    /// <param name="spec">Element type and shape.</param>
    /// <param name="pinned">Whether the memory must have a fixed address, as that of a compiled graph's outputs.</param>
    /// <exception cref="InvalidArgumentError">A size is negative.</exception>
    public static TensorValue Uninitialized(TensorSpec spec, bool pinned = false) => Allocate(spec, pinned, zeroed: false);

    /// <summary>A tensor that holds a copy of these elements.</summary>
    public static TensorValue From<T>(ReadOnlySpan<T> elements, Shape shape) where T : unmanaged
    {
        var value = Uninitialized(new TensorSpec(DataTypes.Of<T>(), shape));
        elements.CopyTo(value.Span<T>());
        return value;
    }

    /// <summary>A scalar of a floating-point, integer or bool type.</summary>
    public static TensorValue Scalar(double number, TF_DataType dtype) => Filled(number, new TensorSpec(dtype, Shape.Scalar));

    /// <summary>A tensor with the same number everywhere.</summary>
    public static TensorValue Filled(double number, TensorSpec spec)
    {
        var value = Uninitialized(spec);
        switch (spec.DType)
        {
            case TF_DataType.TF_FLOAT: value.Span<float>().Fill((float)number); break;
            case TF_DataType.TF_DOUBLE: value.Span<double>().Fill(number); break;
            case TF_DataType.TF_HALF: value.Span<Half>().Fill((Half)number); break;
            case TF_DataType.TF_BFLOAT16: value.Span<BFloat16>().Fill((BFloat16)number); break;
            case TF_DataType.TF_INT8: value.Span<sbyte>().Fill((sbyte)number); break;
            case TF_DataType.TF_INT16: value.Span<short>().Fill((short)number); break;
            case TF_DataType.TF_INT32: value.Span<int>().Fill((int)number); break;
            case TF_DataType.TF_INT64: value.Span<long>().Fill((long)number); break;
            case TF_DataType.TF_UINT8: value.Span<byte>().Fill((byte)number); break;
            case TF_DataType.TF_UINT16: value.Span<ushort>().Fill((ushort)number); break;
            case TF_DataType.TF_UINT32: value.Span<uint>().Fill((uint)number); break;
            case TF_DataType.TF_UINT64: value.Span<ulong>().Fill((ulong)number); break;
            case TF_DataType.TF_BOOL: value.Span<bool>().Fill(number != 0); break;
            default: throw new TypeError($"A tensor of type {spec.DType.Name()} cannot be filled with a number.");
        }
        return value;
    }

    private static TensorValue Allocate(TensorSpec spec, bool pinned, bool zeroed)
    {
        if (!spec.Shape.IsFullyDefined)
        {
            var negative = Array.Find(spec.Shape.dims, static size => size < 0);
            throw new InvalidArgumentError($"Dimension {negative} must be >= 0. Received: shape={spec.Shape}.");
        }
        return new TensorValue(spec, Storage.Allocate(spec.Bytes, pinned, zeroed));
    }
}
