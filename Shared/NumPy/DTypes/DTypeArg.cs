namespace Tensorflow.NumPy;

/// <summary>
/// An element type as an argument: an array's <see cref="DType"/>, <see cref="TF_DataType"/>, <c>np.float32</c> and names such as <c>"float32"</c> convert to it.
/// The default value means "not given".
/// </summary>
/// <param name="type">The element type.</param>
public readonly struct DTypeArg(TF_DataType type) : IEquatable<DTypeArg>
{
    /// <summary>The element type; <see cref="TF_DataType.DtInvalid"/> when none was given.</summary>
    public TF_DataType Type { get; } = type;

    /// <summary>Whether a type was given.</summary>
    public bool IsGiven => Type != TF_DataType.DtInvalid;

    /// <summary>The type given, or another one when none was.</summary>
    public TF_DataType Or(TF_DataType other) => IsGiven ? Type : other;

    /// <summary>The type as an argument.</summary>
    public static implicit operator DTypeArg(DType type) => new(type.Type);

    /// <summary>The type as an argument.</summary>
    public static implicit operator DTypeArg(TF_DataType type) => new(type);

    /// <summary>The type as an argument; <see langword="null"/> means "not given".</summary>
    public static implicit operator DTypeArg(TF_DataType? type) => new(type ?? TF_DataType.DtInvalid);

    /// <summary>The type with this name in NumPy.</summary>
    /// <exception cref="TypeError">No type has this name.</exception>
    public static implicit operator DTypeArg(string? name) => name switch
    {
        null => default,
        "str" or "str_" or "U" => new(TF_DataType.TF_STRING),
        _ => new(DataTypes.Parse(Alias(name))),
    };

    /// <summary>The element type that .NET's type is stored as.</summary>
    /// <exception cref="TypeError">No element type corresponds to it.</exception>
    public static implicit operator DTypeArg(Type? type) => type is null ? default : new(DataTypes.Of(type));

    /// <summary>The type itself.</summary>
    public static implicit operator TF_DataType(DTypeArg dtype) => dtype.Type;

    /// <inheritdoc/>
    public bool Equals(DTypeArg other) => Type == other.Type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is DTypeArg other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => (int)Type;

    /// <summary>The name in NumPy.</summary>
    public override string ToString() => IsGiven ? Type.Name() : "None";

    /// <summary>Names that NumPy knows beside the canonical ones.</summary>
    private static string Alias(string name) => name switch
    {
        "bool_" or "?" or "b1" => "bool",
        "f" or "f4" or "<f4" => "float32",
        "d" or "f8" or "<f8" => "float64",
        "e" or "f2" or "<f2" => "float16",
        "b" or "i1" => "int8",
        "h" or "i2" or "<i2" => "int16",
        "i" or "i4" or "<i4" => "int32",
        "l" or "q" or "i8" or "<i8" => "int64",
        "B" or "u1" => "uint8",
        "H" or "u2" or "<u2" => "uint16",
        "I" or "u4" or "<u4" => "uint32",
        "L" or "Q" or "u8" or "<u8" => "uint64",
        _ => name,
    };
}
