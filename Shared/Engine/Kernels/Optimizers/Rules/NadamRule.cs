using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Moments a and b as in Adam, the first looked ahead along the momentum schedule uₜ = β₁ (1 - ½ 0.96ᵗ), whose product up to this step is the extra scalar.</summary>
internal struct NadamRule<T> : IUpdateRule<NadamRule<T>, NadamStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private const double ScheduleDecay = 0.96;

    private T _rate;
    private T _rest1;
    private T _rest2;
    private T _epsilon;
    private T _ahead;
    private T _aheadCorrection;
    private T _now;
    private T _nowCorrection;
    private T _correction2;

    public static NadamRule<T> Prepare(NadamStep operation, StepScalars<T> scalars)
    {
        var beta1 = StepScalars<T>.Constant(operation.Beta1);
        var half = StepScalars<T>.Constant(0.5);
        var now = beta1 * (T.One - half * scalars.Power(ScheduleDecay));
        var ahead = beta1 * (T.One - half * scalars.Power(ScheduleDecay, ahead: 2));
        return new NadamRule<T>
        {
            _rate = scalars.LearningRate,
            _rest1 = T.One - beta1,
            _rest2 = T.One - StepScalars<T>.Constant(operation.Beta2),
            _epsilon = StepScalars<T>.Constant(operation.Epsilon),
            _ahead = ahead,
            _aheadCorrection = T.One - scalars.Extra * ahead,
            _now = T.One - now,
            _nowCorrection = T.One - scalars.Extra,
            _correction2 = T.One - scalars.Power(operation.Beta2),
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        a = L.Add(a, L.Mul(L.Sub(gradient, a), L.Create(_rest1)));
        b = L.Add(b, L.Mul(L.Sub(L.Mul(gradient, gradient), b), L.Create(_rest2)));
        var first = L.Add(
            L.Div(L.Mul(L.Create(_ahead), a), L.Create(_aheadCorrection)),
            L.Div(L.Mul(L.Create(_now), gradient), L.Create(_nowCorrection)));
        var second = L.Div(b, L.Create(_correction2));
        return L.Sub(variable, L.Div(L.Mul(first, L.Create(_rate)), L.Add(L.Sqrt(second), L.Create(_epsilon))));
    }
}
