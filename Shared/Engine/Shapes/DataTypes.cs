namespace Tensorflow;

/// <summary>What is known of each <see cref="TF_DataType"/>: its size, its name in NumPy, its type in .NET.</summary>
public static class DataTypes
{
    extension(TF_DataType dtype)
    {
        /// <summary>Bytes an element takes.</summary>
        /// <exception cref="TypeError">The type has no fixed size.</exception>
        public int ElementSize() => dtype switch
        {
            TF_DataType.TF_UINT8 or TF_DataType.TF_INT8 or TF_DataType.TF_BOOL => 1,
            TF_DataType.TF_INT16 or TF_DataType.TF_UINT16 or TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16 => 2,
            TF_DataType.TF_FLOAT or TF_DataType.TF_INT32 or TF_DataType.TF_UINT32 => 4,
            TF_DataType.TF_DOUBLE or TF_DataType.TF_INT64 or TF_DataType.TF_UINT64 => 8,
            _ => throw new TypeError($"An element of type {dtype} has no fixed size. Expected a number or bool type, such as float32."),
        };

        /// <summary>The name in Python: <c>float32</c>, <c>uint8</c>, <c>bool</c>.</summary>
        public string Name() => dtype switch
        {
            TF_DataType.TF_FLOAT => "float32",
            TF_DataType.TF_DOUBLE => "float64",
            TF_DataType.TF_HALF => "float16",
            TF_DataType.TF_BFLOAT16 => "bfloat16",
            TF_DataType.TF_INT8 => "int8",
            TF_DataType.TF_INT16 => "int16",
            TF_DataType.TF_INT32 => "int32",
            TF_DataType.TF_INT64 => "int64",
            TF_DataType.TF_UINT8 => "uint8",
            TF_DataType.TF_UINT16 => "uint16",
            TF_DataType.TF_UINT32 => "uint32",
            TF_DataType.TF_UINT64 => "uint64",
            TF_DataType.TF_BOOL => "bool",
            TF_DataType.TF_STRING => "string",
            _ => dtype.ToString(),
        };

        /// <summary>Whether the type is a floating-point type.</summary>
        public bool IsFloating() => dtype is TF_DataType.TF_FLOAT or TF_DataType.TF_DOUBLE or TF_DataType.TF_HALF or TF_DataType.TF_BFLOAT16;

        /// <summary>Whether the type is a signed or unsigned integer type (bool is not).</summary>
        public bool IsInteger() => dtype.IsSignedInteger() || dtype.IsUnsignedInteger();

        /// <summary>Whether the type is a signed integer type.</summary>
        public bool IsSignedInteger() =>
            dtype is TF_DataType.TF_INT8 or TF_DataType.TF_INT16 or TF_DataType.TF_INT32 or TF_DataType.TF_INT64;

        /// <summary>Whether the type is an unsigned integer type.</summary>
        public bool IsUnsignedInteger() =>
            dtype is TF_DataType.TF_UINT8 or TF_DataType.TF_UINT16 or TF_DataType.TF_UINT32 or TF_DataType.TF_UINT64;

        /// <summary>How many bits an integer type has without the sign: its largest number is 2 to this power, less 1.</summary>
        public int MagnitudeBits() => (8 * dtype.ElementSize()) - (dtype.IsSignedInteger() ? 1 : 0);
    }

    /// <summary>The element type that .NET's <typeparamref name="T"/> is stored as.</summary>
    /// <exception cref="TypeError">No element type corresponds to it.</exception>
    public static TF_DataType Of<T>() => Of(typeof(T));

    /// <summary>The element type that a .NET type is stored as.</summary>
    /// <exception cref="TypeError">No element type corresponds to it.</exception>
    public static TF_DataType Of(Type type) => type switch
    {
        _ when type == typeof(float) => TF_DataType.TF_FLOAT,
        _ when type == typeof(double) => TF_DataType.TF_DOUBLE,
        _ when type == typeof(Half) => TF_DataType.TF_HALF,
        _ when type == typeof(BFloat16) => TF_DataType.TF_BFLOAT16,
        _ when type == typeof(sbyte) => TF_DataType.TF_INT8,
        _ when type == typeof(short) => TF_DataType.TF_INT16,
        _ when type == typeof(int) => TF_DataType.TF_INT32,
        _ when type == typeof(long) => TF_DataType.TF_INT64,
        _ when type == typeof(byte) => TF_DataType.TF_UINT8,
        _ when type == typeof(ushort) => TF_DataType.TF_UINT16,
        _ when type == typeof(uint) => TF_DataType.TF_UINT32,
        _ when type == typeof(ulong) => TF_DataType.TF_UINT64,
        _ when type == typeof(bool) => TF_DataType.TF_BOOL,
        _ => throw new TypeError($"Arrays hold numbers and bools. Received: {type}. Convert the data to one of them, such as float."),
    };

    /// <summary>The element type with this name in Python (<c>float32</c>, <c>float</c>, <c>int</c>, <c>bool</c>, …).</summary>
    /// <exception cref="TypeError">No element type has this name.</exception>
    public static TF_DataType Parse(string name) => name switch
    {
        "float32" or "single" => TF_DataType.TF_FLOAT,
        "float64" or "float" or "double" => TF_DataType.TF_DOUBLE,
        "float16" or "half" => TF_DataType.TF_HALF,
        "bfloat16" => TF_DataType.TF_BFLOAT16,
        "int8" => TF_DataType.TF_INT8,
        "int16" => TF_DataType.TF_INT16,
        "int32" => TF_DataType.TF_INT32,
        "int64" or "int" => TF_DataType.TF_INT64,
        "uint8" => TF_DataType.TF_UINT8,
        "uint16" => TF_DataType.TF_UINT16,
        "uint32" => TF_DataType.TF_UINT32,
        "uint64" => TF_DataType.TF_UINT64,
        "bool" => TF_DataType.TF_BOOL,
        _ => throw new TypeError($"data type '{name}' not understood. Expected a name such as 'float32', 'uint8', 'int64' or 'bool'."),
    };
}
