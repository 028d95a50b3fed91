namespace TfNet.Engine;

/// <summary>A reduction of a contiguous row to one number. Make it a struct; it may hold parameters.</summary>
public interface ILaneReduction
{
    /// <summary>What an accumulator starts with.</summary>
    static abstract float Identity { get; }

    /// <summary>Takes elements into accumulators.</summary>
    V Accumulate<S, V>(V accumulator, V element) where S : struct, ISimd<V> where V : unmanaged;

    /// <summary>Combines two accumulators.</summary>
    static abstract V Merge<S, V>(V a, V b) where S : struct, ISimd<V> where V : unmanaged;
}
