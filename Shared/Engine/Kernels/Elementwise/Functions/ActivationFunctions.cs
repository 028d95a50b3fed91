using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>max(x, 0).</summary>
internal readonly struct ReluFunction : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Max(x, S.Create(0f));

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => T.Max(x, T.Zero);
}

/// <summary>min(max(x, 0), 6).</summary>
internal readonly struct Relu6Function : INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Min(S.Max(x, S.Create(0f)), S.Create(6f));

    public T Apply<T>(T x) where T : unmanaged, INumber<T> => T.Min(T.Max(x, T.Zero), T.CreateTruncating(6));
}

/// <summary>x or alpha · x.</summary>
internal readonly struct LeakyReluFunction(double alpha) : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Select(S.Greater(x, S.Create(0f)), x, S.Mul(x, S.Create((float)alpha)));

    public double Apply(double x) => x > 0 ? x : x * alpha;
}

/// <summary>x or alpha · (eˣ - 1).</summary>
internal readonly struct EluFunction(double alpha) : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var negative = S.Greater(S.Create(0f), x);
        return S.Select(negative, S.Mul(Expm1Math.Invoke<S, V>(x), S.Create((float)alpha)), x);
    }

    public double Apply(double x) => x < 0 ? Expm1Math.Invoke(x) * alpha : x;
}

/// <summary>scale · x or scale · alpha · (eˣ - 1).</summary>
internal readonly struct SeluFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var negative = S.Greater(S.Create(0f), x);
        return S.Select(negative, S.Mul(Expm1Math.Invoke<S, V>(x), S.Create((float)Selu.ScaleAlpha)), S.Mul(x, S.Create((float)Selu.Scale)));
    }

    public double Apply(double x) => x < 0 ? Expm1Math.Invoke(x) * Selu.ScaleAlpha : x * Selu.Scale;
}

/// <summary>x / (1 + |x|).</summary>
internal readonly struct SoftsignFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Div(x, S.Add(S.Create(1f), S.Abs(x)));

    public double Apply(double x) => x / (1 + Math.Abs(x));
}

/// <summary>x · sigmoid(x).</summary>
internal readonly struct SiluFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => S.Mul(x, SigmoidMath.Invoke<S, V>(x));

    public double Apply(double x) => x * SigmoidMath.Invoke(x);
}

/// <summary>0.5 x (1 + erf(x / √2)).</summary>
internal readonly struct GeluFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged =>
        S.Mul(S.Mul(S.Create(0.5f), x), S.Add(S.Create(1f), ErfMath.Invoke<S, V>(S.Div(x, S.Create(1.41421356f)))));

    public double Apply(double x) => 0.5 * x * (1 + ErfMath.Invoke(x / Math.Sqrt(2)));
}

/// <summary>0.5 x (1 + tanh(√(2/π) (x + 0.044715 x³))).</summary>
internal readonly struct ApproximateGeluFunction : IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged
    {
        var cubic = S.Add(x, S.Mul(S.Create(0.044715f), S.Mul(S.Mul(x, x), x)));
        var tanh = TanhMath.Invoke<S, V>(S.Mul(S.Create(0.797884561f), cubic));
        return S.Mul(S.Mul(S.Create(0.5f), x), S.Add(S.Create(1f), tanh));
    }

    public double Apply(double x) => 0.5 * x * (1 + Math.Tanh(Math.Sqrt(2 / Math.PI) * (x + (0.044715 * x * x * x))));
}
