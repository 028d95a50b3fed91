using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>A function that .NET has in double precision only; a float32 is computed there and rounded, which gives the same bits on every system but for very few.</summary>
internal interface IDoubleFunction
{
    static abstract double Apply(double x);
}

/// <summary>A double-precision function of one floating-point type.</summary>
internal readonly struct Widened<T, TFunction> : IScalarFunction<T, T> where T : unmanaged, INumber<T> where TFunction : struct, IDoubleFunction
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public T Apply(T x) => T.CreateTruncating(TFunction.Apply(double.CreateTruncating(x)));
}

internal readonly struct FloorFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Floor(x);
}

internal readonly struct CeilFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Ceiling(x);
}

internal readonly struct SinFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Sin(x);
}

internal readonly struct CosFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Cos(x);
}

internal readonly struct TanFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Tan(x);
}

internal readonly struct AsinFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Asin(x);
}

internal readonly struct AcosFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Acos(x);
}

internal readonly struct AtanFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Atan(x);
}

internal readonly struct SinhFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Sinh(x);
}

internal readonly struct CoshFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Cosh(x);
}

/// <summary>The nearest whole number, halves to the even one.</summary>
internal readonly struct RoundFunction : IDoubleFunction
{
    public static double Apply(double x) => Math.Round(x, MidpointRounding.ToEven);
}
