using System.Numerics;

namespace Tensorflow.NumPy.Loops;

/// <summary>An operation of two numbers of one type.</summary>
internal interface IBinaryOperator
{
    /// <summary>Whether <see cref="Invoke{E}(Vector{E}, Vector{E})"/> exists.</summary>
    static virtual bool HasVector => false;

    /// <summary>The operation.</summary>
    static abstract E Invoke<E>(E a, E b) where E : unmanaged, INumber<E>;

    /// <summary>The operation on vectors, with the same bits.</summary>
    static virtual Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, INumber<E> => throw new NotSupportedException();
}

/// <summary>An operation of two floating-point numbers.</summary>
internal interface IFloatBinaryOperator
{
    /// <summary>Whether <see cref="Invoke{E}(Vector{E}, Vector{E})"/> exists.</summary>
    static virtual bool HasVector => false;

    /// <summary>The operation.</summary>
    static abstract E Invoke<E>(E a, E b) where E : unmanaged, IFloatingPointIeee754<E>;

    /// <summary>The operation on vectors, with the same bits.</summary>
    static virtual Vector<E> Invoke<E>(Vector<E> a, Vector<E> b) where E : unmanaged, IFloatingPointIeee754<E> => throw new NotSupportedException();
}

/// <summary>An operation of two integers; bools come as bytes of 0 and 1.</summary>
internal interface IIntegerBinaryOperator
{
    /// <summary>The operation.</summary>
    static abstract E Invoke<E>(E a, E b) where E : unmanaged, IBinaryInteger<E>;
}

/// <summary>A comparison.</summary>
internal interface ICompareOperator
{
    /// <summary>The comparison.</summary>
    static abstract bool Invoke<E>(E a, E b) where E : unmanaged, INumber<E>;
}

/// <summary>An operation of one number.</summary>
internal interface IUnaryOperator
{
    /// <summary>The operation.</summary>
    static abstract E Invoke<E>(E x) where E : unmanaged, INumber<E>;
}

/// <summary>An operation of one floating-point number.</summary>
internal interface IFloatUnaryOperator
{
    /// <summary>The operation.</summary>
    static abstract E Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E>;
}

/// <summary>A question about one floating-point number.</summary>
internal interface IFloatPredicate
{
    /// <summary>The question.</summary>
    static abstract bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E>;
}
