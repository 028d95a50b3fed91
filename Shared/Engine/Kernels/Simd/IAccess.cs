using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Reads and writes a vector's worth of elements, or fewer at the end of a row.</summary>
public unsafe interface IAccess
{
    /// <summary>Reads elements; lanes beyond the end are zero.</summary>
    V Load<S, V>(float* source) where S : struct, ISimd<V> where V : unmanaged;

    /// <summary>Writes elements; lanes beyond the end are dropped.</summary>
    void Store<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged;
}

/// <summary>All lanes.</summary>
public readonly unsafe struct AllLanes : IAccess
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<S, V>(float* source) where S : struct, ISimd<V> where V : unmanaged => S.Load(source);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged => S.Store(value, target);
}

/// <summary>The first lanes only.</summary>
/// <param name="count">How many.</param>
public readonly unsafe struct FirstLanes(int count) : IAccess
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public V Load<S, V>(float* source) where S : struct, ISimd<V> where V : unmanaged => S.LoadFirst(source, count);

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Store<S, V>(V value, float* target) where S : struct, ISimd<V> where V : unmanaged => S.StoreFirst(value, target, count);
}
