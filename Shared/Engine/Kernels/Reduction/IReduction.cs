using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>How numbers of any type are combined to one.</summary>
internal interface IReduction
{
    static abstract T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T>;

    static abstract T Merge<T>(T a, T b) where T : unmanaged, INumber<T>;
}

internal readonly struct SumReduction : IReduction
{
    public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => a + b;
}

internal readonly struct ProductReduction : IReduction
{
    public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.One;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => a * b;
}

internal readonly struct MaxReduction : IReduction
{
    public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        typeof(T) == typeof(double) ? T.CreateTruncating(double.NegativeInfinity) : T.MinValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
}

internal readonly struct MinReduction : IReduction
{
    public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> =>
        typeof(T) == typeof(double) ? T.CreateTruncating(double.PositiveInfinity) : T.MaxValue;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => T.Min(a, b);
}

/// <summary>Of bools as bytes: 1 if any is 1.</summary>
internal readonly struct AnyReduction : IReduction
{
    public static T Identity<T>() where T : unmanaged, INumber<T>, IMinMaxValue<T> => T.Zero;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Merge<T>(T a, T b) where T : unmanaged, INumber<T> => T.Max(a, b);
}
