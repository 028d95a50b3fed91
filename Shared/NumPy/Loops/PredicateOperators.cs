using System.Numerics;

namespace Tensorflow.NumPy.Loops;

internal readonly struct IsNaNOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsNaN(x);
}

internal readonly struct IsInfinityOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsInfinity(x);
}

internal readonly struct IsFiniteOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsFinite(x);
}

internal readonly struct IsPositiveInfinityOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsPositiveInfinity(x);
}

internal readonly struct IsNegativeInfinityOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsNegativeInfinity(x);
}

internal readonly struct SignBitOperator : IFloatPredicate
{
    public static bool Invoke<E>(E x) where E : unmanaged, IFloatingPointIeee754<E> => E.IsNegative(x);
}
