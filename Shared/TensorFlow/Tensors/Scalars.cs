using System.Numerics;
using TfNet.Engine;

namespace Tensorflow;

/// <summary>Reads single elements of any type.</summary>
internal static class Scalars
{
    /// <summary>The first element as a double.</summary>
    public static double ReadDouble(TensorValue value) => value.DType switch
    {
        TF_DataType.TF_FLOAT => value.Span<float>()[0],
        TF_DataType.TF_DOUBLE => value.Span<double>()[0],
        TF_DataType.TF_HALF => (double)value.Span<Half>()[0],
        TF_DataType.TF_BFLOAT16 => (double)value.Span<BFloat16>()[0],
        TF_DataType.TF_INT8 => value.Span<sbyte>()[0],
        TF_DataType.TF_INT16 => value.Span<short>()[0],
        TF_DataType.TF_INT32 => value.Span<int>()[0],
        TF_DataType.TF_INT64 => value.Span<long>()[0],
        TF_DataType.TF_UINT8 => value.Span<byte>()[0],
        TF_DataType.TF_UINT16 => value.Span<ushort>()[0],
        TF_DataType.TF_UINT32 => value.Span<uint>()[0],
        TF_DataType.TF_UINT64 => value.Span<ulong>()[0],
        TF_DataType.TF_BOOL => value.Span<bool>()[0] ? 1 : 0,
        _ => throw new TypeError($"A tensor of {value.DType.Name()} holds no numbers."),
    };

    /// <summary>The only element as a number of another type, cut off towards zero where it must be an integer.</summary>
    /// <exception cref="ValueError">There is not exactly one element.</exception>
    public static T Read<T>(Tensor tensor) where T : INumberBase<T>
    {
        if (tensor.size != 1)
            throw new ValueError($"Only a tensor of one element converts to a number. Received: shape={tensor.shape}. Reduce it or take one element first.");
        var value = tensor.Concrete();
        return value.DType switch
        {
            TF_DataType.TF_INT64 => T.CreateTruncating(value.Span<long>()[0]),
            TF_DataType.TF_UINT64 => T.CreateTruncating(value.Span<ulong>()[0]),
            _ => T.CreateSaturating(ReadDouble(value)),
        };
    }
}
