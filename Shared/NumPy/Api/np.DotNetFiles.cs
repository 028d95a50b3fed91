namespace Tensorflow.NumPy;

public static partial class np
{
    /// <summary>Reads an npy file as a .NET array: <c>np.Load&lt;float[,]&gt;("x.npy")</c>.</summary>
    /// <exception cref="InvalidDataException">The file is not an npy file, or is damaged.</exception>
    /// <exception cref="TypeError">The array has another type or rank.</exception>
    public static T Load<T>(string path) where T : class => AsDotNet<T>(load(path));

    /// <summary>Reads an array in npy format as a .NET array.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold one, or is damaged.</exception>
    /// <exception cref="TypeError">The array has another type or rank.</exception>
    public static T Load<T>(Stream stream) where T : class => AsDotNet<T>(load(stream));

    /// <summary>Reads an array in npy format as a .NET array of its own type and rank.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold one, or is damaged.</exception>
    public static Array LoadMatrix(Stream stream) => AsDotNet<Array>(load(stream));

    /// <summary>Reads an npz archive as .NET arrays.</summary>
    /// <exception cref="InvalidDataException">The bytes are not one, or are damaged.</exception>
    public static NpzDictionary<T> Load_Npz<T>(byte[] bytes) where T : class => Load_Npz<T>(new MemoryStream(bytes));

    /// <summary>Reads an npz archive as .NET arrays.</summary>
    /// <exception cref="InvalidDataException">The stream does not hold one, or is damaged.</exception>
    public static NpzDictionary<T> Load_Npz<T>(Stream stream) where T : class => new(loadz(stream));

    internal static T AsDotNet<T>(NDArray array) where T : class
    {
        object result = typeof(T) == typeof(NDArray) ? array : array.dtype.Type switch
        {
            TF_DataType.TF_STRING => StringElements.ToStrings(array),
            TF_DataType.TF_BOOL => array.ToMultiDimArray<bool>(),
            TF_DataType.TF_INT8 => array.ToMultiDimArray<sbyte>(),
            TF_DataType.TF_INT16 => array.ToMultiDimArray<short>(),
            TF_DataType.TF_INT32 => array.ToMultiDimArray<int>(),
            TF_DataType.TF_INT64 => array.ToMultiDimArray<long>(),
            TF_DataType.TF_UINT8 => array.ToMultiDimArray<byte>(),
            TF_DataType.TF_UINT16 => array.ToMultiDimArray<ushort>(),
            TF_DataType.TF_UINT32 => array.ToMultiDimArray<uint>(),
            TF_DataType.TF_UINT64 => array.ToMultiDimArray<ulong>(),
            TF_DataType.TF_HALF => array.ToMultiDimArray<Half>(),
            TF_DataType.TF_BFLOAT16 => array.ToMultiDimArray<BFloat16>(),
            TF_DataType.TF_FLOAT => array.ToMultiDimArray<float>(),
            _ => array.ToMultiDimArray<double>(),
        };
        return result as T ?? throw new TypeError($"The array is of type {array.dtype.Type.Name()} and shape {array.shape}, which is not a {typeof(T).Name}. Use np.load and astype.");
    }
}
