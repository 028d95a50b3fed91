using System.Numerics;

namespace TfNet.Engine;

/// <summary>A function of one float32, written for the lanes of vectors.</summary>
internal interface ILaneFunction
{
    V Apply<S, V>(V x) where S : struct, ISimd<V> where V : unmanaged;
}

/// <summary>A function of floating-point numbers: float32 in lanes, float64 one by one.</summary>
internal interface IFloatFunction : ILaneFunction
{
    double Apply(double x);
}

/// <summary>A function of any numbers: float32 in lanes, the others one by one.</summary>
internal interface INumberFunction : ILaneFunction
{
    T Apply<T>(T x) where T : unmanaged, INumber<T>;
}

/// <summary>A function of one element at a time, from one type to another.</summary>
internal interface IScalarFunction<TIn, TOut>
{
    TOut Apply(TIn x);
}

/// <summary>A function of two float32, written for the lanes of vectors.</summary>
internal interface ILanePair
{
    V Apply<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged;
}

/// <summary>A function of two numbers of any one type.</summary>
internal interface INumberPair
{
    T Apply<T>(T a, T b) where T : unmanaged, INumber<T>;
}

/// <summary>A question about two numbers of any one type.</summary>
internal interface IPredicatePair
{
    bool Apply<T>(T a, T b) where T : unmanaged, INumber<T>;
}

/// <summary>A function of two elements at a time, from one type to another.</summary>
internal interface IScalarPair<TIn, TOut>
{
    TOut Apply(TIn a, TIn b);
}
