using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Averages of the gradient's square (a) and of the change's (b); change = -√(b + ε) gradient / √(a + ε), variable += rate change.</summary>
internal struct AdadeltaRule<T> : IUpdateRule<AdadeltaRule<T>, AdadeltaStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _rho;
    private T _rest;
    private T _epsilon;

    public static AdadeltaRule<T> Prepare(AdadeltaStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _rho = StepScalars<T>.Constant(operation.Rho),
        _rest = StepScalars<T>.Constant(1 - operation.Rho),
        _epsilon = StepScalars<T>.Constant(operation.Epsilon),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var (rho, rest, epsilon) = (L.Create(_rho), L.Create(_rest), L.Create(_epsilon));
        a = L.Add(L.Mul(rho, a), L.Mul(rest, L.Mul(gradient, gradient)));
        var opposite = L.Div(L.Mul(L.Sqrt(L.Add(b, epsilon)), gradient), L.Sqrt(L.Add(a, epsilon)));
        b = L.Add(L.Mul(rho, b), L.Mul(rest, L.Mul(opposite, opposite)));
        return L.Sub(variable, L.Mul(L.Create(_rate), opposite));
    }
}
