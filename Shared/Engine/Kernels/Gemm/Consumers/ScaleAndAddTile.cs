using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>c[row, column] = c[row, column] + scale * product: the product is scaled (rounded), then added (rounded).</summary>
/// <param name="c">What is added to.</param>
/// <param name="step">Elements from one of its rows to the next.</param>
/// <param name="scale">The factor; 1 accumulates the product as it is.</param>
public readonly unsafe struct ScaleAndAddTile(float* c, nint step, float scale = 1) : ITileConsumer
{
    /// <inheritdoc/>
    public float* Target => null;

    /// <inheritdoc/>
    public nint TargetStep => 0;

    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        var target = c + (row * step) + column;
        access.Store<S, V>(S.Add(access.Load<S, V>(target), S.Mul(value, S.Create(scale))), target);
    }
}
