using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>c[row, column] = activation(product + bias[column]).</summary>
/// <param name="c">The result.</param>
/// <param name="step">Elements from one of its rows to the next.</param>
/// <param name="bias">One number a column.</param>
public readonly unsafe struct BiasActivationTile<TActivation>(float* c, nint step, float* bias) : ITileConsumer where TActivation : struct, IUnaryMath
{
    /// <inheritdoc/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess =>
        access.Store<S, V>(TActivation.Invoke<S, V>(S.Add(value, access.Load<S, V>(bias + column))), c + (row * step) + column);
}
