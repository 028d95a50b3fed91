using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>variable -= gradient * rate, or with velocity a: a = a * momentum - gradient * rate and variable += a, with Nesterov another such step ahead.</summary>
internal struct SgdRule<T> : IUpdateRule<SgdRule<T>, SgdStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _momentum;
    private bool _hasMomentum;
    private bool _nesterov;

    public static SgdRule<T> Prepare(SgdStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _momentum = StepScalars<T>.Constant(operation.Momentum),
        _hasMomentum = operation.Momentum != 0,
        _nesterov = operation.Nesterov,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var change = L.Mul(gradient, L.Create(_rate));
        if (!_hasMomentum)
            return L.Sub(variable, change);
        var momentum = L.Create(_momentum);
        a = L.Sub(L.Mul(a, momentum), change);
        return L.Add(variable, _nesterov ? L.Sub(L.Mul(a, momentum), change) : a);
    }
}
