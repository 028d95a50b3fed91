using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>-x.</summary>
internal readonly struct NegFunction : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Mul(x, S.Create(-1f));

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => T.Zero - x;
}

/// <summary>|x|.</summary>
internal readonly struct AbsFunction : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Abs(x);

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => T.IsNegative(x) ? T.Zero - x : x;
}

/// <summary>-1, 0 or 1; NaN stays.</summary>
internal readonly struct SignFunction : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var zero = S.Create(0f);
        return S.Select(S.Greater(x, zero), S.Create(1f), S.Select(S.Greater(zero, x), S.Create(-1f), S.Add(x, zero)));
    }

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => T.IsNaN(x) ? x : x > T.Zero ? T.One : x < T.Zero ? T.Zero - T.One : T.Zero;
}

/// <summary>x².</summary>
internal readonly struct SquareFunction : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Mul(x, x);

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => x * x;
}

/// <summary>√x.</summary>
internal readonly struct SqrtFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Sqrt(x);

    public double Apply(double x) => Math.Sqrt(x);
}

/// <summary>1 / x.</summary>
internal readonly struct ReciprocalFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Div(S.Create(1f), x);

    public double Apply(double x) => 1 / x;
}
