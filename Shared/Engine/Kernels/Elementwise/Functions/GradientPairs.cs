using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>dy where y is positive.</summary>
internal readonly struct ReluGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.And(S.Greater(b, S.Create(0f)), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b > T.Zero ? a : T.Zero;
}

/// <summary>dy where y lies between 0 and 6.</summary>
internal readonly struct Relu6GradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.And(S.And(S.Greater(b, S.Create(0f)), S.Greater(S.Create(6f), b)), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b > T.Zero && b < T.CreateTruncating(6) ? a : T.Zero;
}

/// <summary>dy or alpha · dy, by the sign of x.</summary>
internal readonly struct LeakyReluGradPair(double alpha) : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Select(S.Greater(b, S.Create(0f)), a, S.Mul(a, S.Create((float)alpha)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b > T.Zero ? a : a * T.CreateTruncating(alpha);
}

/// <summary>dy or dy · (y + alpha).</summary>
internal readonly struct EluGradPair(double alpha) : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Select(S.Greater(S.Create(0f), b), S.Mul(a, S.Add(b, S.Create((float)alpha))), a);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b < T.Zero ? a * (b + T.CreateTruncating(alpha)) : a;
}

/// <summary>dy · scale or dy · (y + scale · alpha).</summary>
internal readonly struct SeluGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged =>
        S.Mul(a, S.Select(S.Greater(S.Create(0f), b), S.Add(b, S.Create((float)Selu.ScaleAlpha)), S.Create((float)Selu.Scale)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => a * (b < T.Zero ? b + T.CreateTruncating(Selu.ScaleAlpha) : T.CreateTruncating(Selu.Scale));
}

/// <summary>dy · s · (1 + x · (1 - s)), s = sigmoid(x), a being dy and b being x.</summary>
internal readonly struct SiluGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged
    {
        var (one, s) = (S.Create(1f), SigmoidMath.Invoke<S, V>(b));
        return S.Mul(a, S.Mul(s, S.Add(one, S.Mul(b, S.Sub(one, s)))));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        var s = T.CreateTruncating(SigmoidMath.Invoke(double.CreateTruncating(b)));
        return a * (s * (T.One + (b * (T.One - s))));
    }
}

/// <summary>dy · y · (1 - y), a being y.</summary>
internal readonly struct SigmoidGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Mul(S.Mul(b, a), S.Sub(S.Create(1f), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b * a * (T.One - a);
}

/// <summary>dy · (1 - y²), a being y.</summary>
internal readonly struct TanhGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Mul(b, S.Sub(S.Create(1f), S.Mul(a, a)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => b * (T.One - (a * a));
}

/// <summary>½ dy / y, a being y; 0 where dy is 0.</summary>
internal readonly struct SqrtGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged =>
        S.Select(S.Equal(b, S.Create(0f)), S.Create(0f), S.Div(S.Mul(S.Create(0.5f), b), a));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsZero(b) ? T.Zero : T.CreateTruncating(0.5) * b / a;
}

/// <summary>-½ dy y · y², a being y; 0 where dy is 0.</summary>
internal readonly struct RsqrtGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged =>
        S.Select(S.Equal(b, S.Create(0f)), S.Create(0f), S.Mul(S.Mul(S.Create(-0.5f), S.Mul(b, a)), S.Mul(a, a)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsZero(b) ? T.Zero : T.CreateTruncating(-0.5) * (b * a) * (a * a);
}

/// <summary>-dy · y², a being y; 0 where dy is 0.</summary>
internal readonly struct ReciprocalGradPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged =>
        S.Select(S.Equal(b, S.Create(0f)), S.Create(0f), S.Mul(S.Mul(b, S.Create(-1f)), S.Mul(a, a)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T> => T.IsZero(b) ? T.Zero : (T.Zero - b) * (a * a);
}

/// <summary>max(x, 0) - x z + log(1 + exp(-|x|)), a being z and b being x.</summary>
internal readonly struct SigmoidCrossEntropyPair : ILanePair, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged
    {
        var rest = Log1pMath.Invoke<S, V>(ExpMath.Invoke<S, V>(S.Mul(S.Abs(b), S.Create(-1f))));
        return S.Add(S.Sub(S.Max(b, S.Create(0f)), S.Mul(b, a)), rest);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply<T>(T a, T b) where T : unmanaged, INumber<T>
    {
        var rest = Log1pMath.Invoke(Math.Exp(-Math.Abs(double.CreateTruncating(b))));
        return T.Max(b, T.Zero) - (b * a) + T.CreateTruncating(rest);
    }
}
