using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>A function of the engine's mathematics as an element-wise one.</summary>
internal readonly struct MathFunction<TMath> : IFloatFunction where TMath : struct, IUnaryMath
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged => TMath.Invoke<S, V>(x);

    public double Apply(double x) => TMath.Invoke(x);
}

/// <summary>A floating-point function in double precision.</summary>
internal readonly struct DoubleFunction<TFunction>(TFunction f) : IScalarFunction<double, double> where TFunction : struct, IFloatFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double Apply(double x) => f.Apply(x);
}

/// <summary>A function of any numbers, of one type.</summary>
internal readonly struct TypedFunction<T, TFunction>(TFunction f) : IScalarFunction<T, T>
    where T : unmanaged, INumber<T> where TFunction : struct, INumberFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply(T x) => f.Apply(x);
}

/// <summary>A function of two numbers, of one type.</summary>
internal readonly struct TypedPair<T, TPair>(TPair f) : IScalarPair<T, T>
    where T : unmanaged, INumber<T> where TPair : struct, INumberPair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply(T a, T b) => f.Apply(a, b);
}

/// <summary>A question about two numbers, of one type.</summary>
internal readonly struct TypedPredicate<T, TPair> : IScalarPair<T, bool>
    where T : unmanaged, INumber<T> where TPair : struct, IPredicatePair
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public bool Apply(T a, T b) => default(TPair).Apply(a, b);
}
