using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>y = f((product + bias) · factor + shift) · factor' + shift', each part where it has inputs.</summary>
/// <param name="operation">Which parts there are.</param>
/// <param name="f">The activation.</param>
internal readonly unsafe struct FusedConvolutionEpilogue<TFunction>(FusedConvolution operation, TFunction f) : IEpilogue<FusedConvolutionTile<TFunction>>
    where TFunction : struct, ILaneFunction
{
    private readonly bool _bias = operation.HasBias, _before = operation.ScalesBefore, _after = operation.ScalesAfter;

    public FusedConvolutionTile<TFunction> Create(in KernelArguments arguments, nint channels)
    {
        var before = _bias ? 3 : 2;
        var after = before + (_before ? 2 : 0);
        return new FusedConvolutionTile<TFunction>(
            arguments.Output<float>(0),
            channels,
            _bias ? arguments.Input<float>(2) : null,
            _before ? arguments.Input<float>(before) : null,
            _before ? arguments.Input<float>(before + 1) : null,
            _after ? arguments.Input<float>(after) : null,
            _after ? arguments.Input<float>(after + 1) : null,
            f);
    }
}

/// <summary>Takes elements of the product: bias, factors and shifts are by column, null where there are none.</summary>
internal readonly unsafe struct FusedConvolutionTile<TFunction>(
    float* y, nint step, float* bias, float* factorBefore, float* shiftBefore, float* factorAfter, float* shiftAfter, TFunction f) : ITileConsumer
    where TFunction : struct, ILaneFunction
{
    public float* Target => null;

    public nint TargetStep => 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Consume<S, V, TAccess>(V value, nint row, nint column, TAccess access)
        where S : struct, ISimd<V> where V : unmanaged where TAccess : struct, IAccess
    {
        if (bias != null)
            value = S.Add(value, access.Load<S, V>(bias + column));
        // Rounded after the product as well as after the sum, as batch normalization by itself does it.
        if (factorBefore != null)
            value = S.Add(S.Mul(value, access.Load<S, V>(factorBefore + column)), access.Load<S, V>(shiftBefore + column));
        value = f.Apply<S, V>(value);
        if (factorAfter != null)
            value = S.Add(S.Mul(value, access.Load<S, V>(factorAfter + column)), access.Load<S, V>(shiftAfter + column));
        access.Store<S, V>(value, y + (row * step) + column);
    }
}
