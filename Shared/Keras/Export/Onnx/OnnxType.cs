namespace Tensorflow.Keras.Export;

/// <summary>The numbers that ONNX has for element types. Source: <c>TensorProto.DataType</c> in onnx.proto.</summary>
internal static class OnnxType
{
    /// <summary>64-bit integers.</summary>
    public const int Int64 = 7;

    /// <summary>The number of a type.</summary>
    /// <exception cref="ValueError">ONNX has no such type.</exception>
    public static int Of(TF_DataType dtype) => dtype switch
    {
        TF_DataType.TF_FLOAT => 1,
        TF_DataType.TF_UINT8 => 2,
        TF_DataType.TF_INT8 => 3,
        TF_DataType.TF_UINT16 => 4,
        TF_DataType.TF_INT16 => 5,
        TF_DataType.TF_INT32 => 6,
        TF_DataType.TF_INT64 => Int64,
        TF_DataType.TF_BOOL => 9,
        TF_DataType.TF_HALF => 10,
        TF_DataType.TF_DOUBLE => 11,
        TF_DataType.TF_UINT32 => 12,
        TF_DataType.TF_UINT64 => 13,
        TF_DataType.TF_BFLOAT16 => 16,
        _ => throw new ValueError($"ONNX has no tensors of type {dtype.Name()}. Convert them with tf.cast."),
    };
}
