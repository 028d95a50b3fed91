using System.Diagnostics.CodeAnalysis;
using TfNet.Engine;

namespace Tensorflow.NumPy;

/// <summary>The element type of an array: it prints as NumPy's name (<c>float32</c>), is a <see cref="TF_DataType"/> wherever one is wanted, and compares with one or with a name.</summary>
/// <remarks>Arguments have the type <see cref="DTypeArg"/>, which a <see cref="TF_DataType"/>, a name and this convert to.</remarks>
public readonly struct DType : IEquatable<DType>, IRepr
{
    private readonly int _size;

    internal DType(TF_DataType type, int size) => (Type, _size) = (type, size);

    /// <summary>The element type.</summary>
    public TF_DataType Type { get; }

    /// <summary>The name: <c>float32</c>, <c>bool</c>, and <c>str96</c> for texts of three characters.</summary>
    public string name => Type == TF_DataType.TF_STRING ? _size > 0 ? $"str{8 * _size}" : "str" : Type.Name();

    /// <summary>Bytes an element takes; 0 for text of no particular length.</summary>
    public int itemsize => _size;

    /// <summary>The kind of elements, as NumPy's letter: <c>b</c> bools, <c>u</c> unsigned and <c>i</c> signed integers, <c>f</c> floating-point numbers, <c>V</c> bfloat16, <c>U</c> text.</summary>
    public char kind => Type == TF_DataType.TF_BFLOAT16 ? 'V' : "buifU"[Promotion.Kind(Type)];

    /// <summary>The type itself.</summary>
    public static implicit operator TF_DataType(DType dtype) => dtype.Type;

    /// <summary>The type as NumPy shows it; <c>np.dtype</c> does the same.</summary>
    public static explicit operator DType(TF_DataType type) => np.dtype(type);

    /// <summary>The type with this name in NumPy.</summary>
    /// <exception cref="TypeError">No type has this name.</exception>
    public static implicit operator DType(string name) => np.dtype(name);

    /// <summary>Whether both are the same type, whatever the length of texts.</summary>
    public static bool operator ==(DType left, DType right) => left.Equals(right);

    /// <summary>Whether the types differ.</summary>
    public static bool operator !=(DType left, DType right) => !left.Equals(right);

    /// <inheritdoc/>
    public bool Equals(DType other) => Type == other.Type;

    /// <summary>Whether the other object is this type, as NumPy or TensorFlow.NET names it.</summary>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj switch
    {
        DType other => Equals(other),
        TF_DataType type => Type == type,
        _ => false,
    };

    /// <inheritdoc/>
    public override int GetHashCode() => Type.GetHashCode();

    /// <summary>As <c>str</c> shows it: <c>float32</c>, and <c>&lt;U3</c> for texts of three characters.</summary>
    public override string ToString() => Type == TF_DataType.TF_STRING ? $"<U{_size / 4}" : Type.Name();

    /// <summary>As <c>repr</c> shows it: <c>dtype('float32')</c>.</summary>
    public string __repr__() => Type == TF_DataType.TF_STRING && _size == 0 ? "dtype('<U')" : $"dtype('{this}')";
}
