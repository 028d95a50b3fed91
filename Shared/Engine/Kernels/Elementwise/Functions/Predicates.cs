using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

internal readonly struct EqualPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a == b;
}

internal readonly struct NotEqualPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a != b;
}

internal readonly struct LessPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a < b;
}

internal readonly struct LessEqualPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a <= b;
}

internal readonly struct GreaterPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a > b;
}

internal readonly struct GreaterEqualPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a >= b;
}

internal readonly struct LogicalAndPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => !T.IsZero(a) && !T.IsZero(b);
}

internal readonly struct LogicalOrPair : IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply<T>(T a, T b) where T : unmanaged, INumber<T> => !T.IsZero(a) || !T.IsZero(b);
}
