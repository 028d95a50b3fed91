using System.Numerics;
using Tensorflow;

namespace TfNet.Engine;

/// <summary>Something to be made for an element type that is known only at run time.</summary>
internal interface IForNumbers<TResult>
{
    TResult For<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;
}

/// <summary>From an element type to a type argument.</summary>
internal static class NumberTypes
{
    /// <summary>Makes something for the type of a number; bools count as bytes.</summary>
    /// <exception cref="TypeError">No kernel computes with the type.</exception>
    public static TResult Choose<TMaker, TResult>(TF_DataType dtype, TMaker maker) where TMaker : IForNumbers<TResult> => dtype switch
    {
        TF_DataType.TF_FLOAT => maker.For<float>(),
        TF_DataType.TF_DOUBLE => maker.For<double>(),
        TF_DataType.TF_INT8 => maker.For<sbyte>(),
        TF_DataType.TF_INT16 => maker.For<short>(),
        TF_DataType.TF_INT32 => maker.For<int>(),
        TF_DataType.TF_INT64 => maker.For<long>(),
        TF_DataType.TF_UINT8 or TF_DataType.TF_BOOL => maker.For<byte>(),
        TF_DataType.TF_UINT16 => maker.For<ushort>(),
        TF_DataType.TF_UINT32 => maker.For<uint>(),
        TF_DataType.TF_UINT64 => maker.For<ulong>(),
        _ => throw Unsupported(dtype),
    };

    /// <summary>What is said when no kernel computes with a type.</summary>
    public static TypeError Unsupported(TF_DataType dtype) =>
        new($"The CPU does not compute with {dtype.Name()} here. Convert the tensor with tf.cast, for example to float32.");
}
