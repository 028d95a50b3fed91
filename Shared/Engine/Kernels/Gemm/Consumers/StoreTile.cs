using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>c[row, column] = product.</summary>
/// <param name="c">The result.</param>
/// <param name="step">Elements from one of its rows to the next.</param>
public readonly unsafe struct StoreTile(float* c, nint step) : ITileConsumer
{
    /// <inheritdoc/>
    public float* Target => c;

    /// <inheritdoc/>
    public nint TargetStep => step;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess => access.Store<S, V>(value, c + (row * step) + column);
}
