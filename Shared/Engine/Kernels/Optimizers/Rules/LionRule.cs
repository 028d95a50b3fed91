using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>variable -= rate sign(a β₁ + gradient (1 - β₁)); a = a β₂ + gradient (1 - β₂).</summary>
internal struct LionRule<T> : IUpdateRule<LionRule<T>, LionStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _beta1;
    private T _rest1;
    private T _beta2;
    private T _rest2;

    public static LionRule<T> Prepare(LionStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _beta1 = StepScalars<T>.Constant(operation.Beta1),
        _rest1 = T.One - StepScalars<T>.Constant(operation.Beta1),
        _beta2 = StepScalars<T>.Constant(operation.Beta2),
        _rest2 = T.One - StepScalars<T>.Constant(operation.Beta2),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var direction = L.Sign(L.Add(L.Mul(a, L.Create(_beta1)), L.Mul(gradient, L.Create(_rest1))));
        a = L.Add(L.Mul(a, L.Create(_beta2)), L.Mul(gradient, L.Create(_rest2)));
        return L.Sub(variable, L.Mul(L.Create(_rate), direction));
    }
}
