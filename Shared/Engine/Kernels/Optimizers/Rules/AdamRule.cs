using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Moments a and b, with AMSGrad the largest b in c; variable -= α a / (√b + ε), α = rate √(1 - β₂ᵗ) / (1 - β₁ᵗ).</summary>
internal struct AdamRule<T> : IUpdateRule<AdamRule<T>, AdamStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _alpha;
    private T _rest1;
    private T _rest2;
    private T _epsilon;
    private bool _amsgrad;

    public static AdamRule<T> Prepare(AdamStep operation, StepScalars<T> scalars) => new()
    {
        _alpha = scalars.LearningRate * T.Sqrt(T.One - scalars.Power(operation.Beta2)) / (T.One - scalars.Power(operation.Beta1)),
        _rest1 = StepScalars<T>.Constant(1 - operation.Beta1),
        _rest2 = StepScalars<T>.Constant(1 - operation.Beta2),
        _epsilon = StepScalars<T>.Constant(operation.Epsilon),
        _amsgrad = operation.Amsgrad,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        a = L.Add(a, L.Mul(L.Sub(gradient, a), L.Create(_rest1)));
        b = L.Add(b, L.Mul(L.Sub(L.Mul(gradient, gradient), b), L.Create(_rest2)));
        var square = b;
        if (_amsgrad)
            square = c = L.Max(c, b);
        return L.Sub(variable, L.Div(L.Mul(a, L.Create(_alpha)), L.Add(L.Sqrt(square), L.Create(_epsilon))));
    }
}
