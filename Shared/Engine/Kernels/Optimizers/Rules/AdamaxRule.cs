using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>First moment a, infinity norm b; variable -= rate a / ((1 - β₁ᵗ)(b + ε)).</summary>
internal struct AdamaxRule<T> : IUpdateRule<AdamaxRule<T>, AdamaxStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _rest1;
    private T _beta2;
    private T _correction;
    private T _epsilon;

    public static AdamaxRule<T> Prepare(AdamaxStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _rest1 = StepScalars<T>.Constant(1 - operation.Beta1),
        _beta2 = StepScalars<T>.Constant(operation.Beta2),
        _correction = T.One - scalars.Power(operation.Beta1),
        _epsilon = StepScalars<T>.Constant(operation.Epsilon),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        a = L.Add(a, L.Mul(L.Sub(gradient, a), L.Create(_rest1)));
        b = L.Max(L.Mul(L.Create(_beta2), b), L.Abs(gradient));
        return L.Sub(variable, L.Div(L.Mul(L.Create(_rate), a), L.Mul(L.Create(_correction), L.Add(b, L.Create(_epsilon)))));
    }
}
