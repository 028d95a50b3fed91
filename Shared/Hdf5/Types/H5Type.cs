using System.Globalization;
using Tensorflow.NumPy;

namespace Tensorflow.Hdf5;

/// <summary>
/// The type of the elements of a data set or attribute as an argument: <c>"float32"</c>, <c>np.int8</c>, an array's <c>dtype</c>, <c>"S10"</c> for texts of ten bytes, <c>"&gt;f4"</c> for the high byte
/// first, and <see cref="h5py.string_dtype"/> convert to it. The default value means "not given".
/// </summary>
public readonly struct H5Type : IEquatable<H5Type>
{
    internal H5Type(Datatype type) => Type = type;

    /// <summary>The type in a file; <see langword="null"/> when none was given.</summary>
    internal Datatype? Type { get; }

    /// <summary>The type of an array's elements.</summary>
    public static implicit operator H5Type(DType type) => new(Datatype.Of(type.Type));

    /// <summary>The type of numbers or bools; <see cref="TF_DataType.TF_STRING"/> stands for texts of any length.</summary>
    public static implicit operator H5Type(TF_DataType type) => Of(type);

    /// <summary>The type as an argument of NumPy.</summary>
    public static implicit operator H5Type(DTypeArg type) => Of(type.Type);

    /// <summary>The type of this name in NumPy.</summary>
    /// <exception cref="TypeError">No type has this name.</exception>
    public static implicit operator H5Type(string? name) => name switch
    {
        null => default,
        ['S', .. var length] when int.TryParse(length, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size > 0 => new(Datatype.FixedString(size)),
        ['>', .. var rest] => new(Datatype.Of(((DTypeArg)("<" + rest)).Type) with { BigEndian = true }),
        "O" or "object" => new(Datatype.VariableString()),
        _ => Of(((DTypeArg)name).Type),
    };

    /// <summary>The type that elements of .NET's type are stored as.</summary>
    /// <exception cref="TypeError">No element type corresponds to it.</exception>
    public static implicit operator H5Type(Type? type) => type == typeof(string) ? new(Datatype.VariableString()) : Of(((DTypeArg)type).Type);

    /// <summary>Whether both are the same type.</summary>
    public static bool operator ==(H5Type left, H5Type right) => left.Equals(right);

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(H5Type left, H5Type right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(H5Type other) => Type == other.Type;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is H5Type other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Type?.GetHashCode() ?? 0;

    /// <summary>As h5py shows it: <c>&lt;f4</c>, <c>|S10</c>, <c>|O</c> for texts of any length.</summary>
    public override string ToString() => Type?.ToString() ?? "None";

    private static H5Type Of(TF_DataType type) => type == TF_DataType.DtInvalid ? default : new(Datatype.Of(type));
}
