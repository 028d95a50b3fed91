using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The sum of a row.</summary>
public readonly struct LaneSum : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged => S.Add(accumulator, element);

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Add(a, b);
}

/// <summary>The sum of the squares of a row.</summary>
public readonly struct LaneSumOfSquares : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged => S.Fma(element, element, accumulator);

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Add(a, b);
}

/// <summary>The largest element of a row; NaN if there is one.</summary>
public readonly struct LaneMax : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => float.NegativeInfinity;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged => S.Max(accumulator, element);

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Max(a, b);
}

/// <summary>The smallest element of a row; NaN if there is one.</summary>
public readonly struct LaneMin : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => float.PositiveInfinity;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged => S.Min(accumulator, element);

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Min(a, b);
}

/// <summary>The sum of exp(x - shift) of a row.</summary>
/// <param name="shift">Usually the row's maximum.</param>
public readonly struct LaneSumOfExp(float shift) : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged =>
        S.Add(accumulator, ExpMath.Invoke<S, V>(S.Sub(element, S.Create(shift))));

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Add(a, b);
}
