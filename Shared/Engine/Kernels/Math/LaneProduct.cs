using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>The product of a row.</summary>
public readonly struct LaneProduct : ILaneReduction
{
    /// <inheritdoc/>
    public static float Identity => 1;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged => S.Mul(accumulator, element);

    /// <inheritdoc/>
    public static V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged => S.Mul(a, b);
}
