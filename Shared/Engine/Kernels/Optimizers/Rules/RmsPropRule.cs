using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>a = rho a + (1 - rho) gradient², divisor √(a + ε), centred √(a - c² + ε) with the average gradient c; momentum b.</summary>
internal struct RmsPropRule<T> : IUpdateRule<RmsPropRule<T>, RmsPropStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _rho;
    private T _rest;
    private T _momentum;
    private T _epsilon;
    private bool _hasMomentum;
    private bool _centered;

    public static RmsPropRule<T> Prepare(RmsPropStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _rho = StepScalars<T>.Constant(operation.Rho),
        _rest = StepScalars<T>.Constant(1 - operation.Rho),
        _momentum = StepScalars<T>.Constant(operation.Momentum),
        _epsilon = StepScalars<T>.Constant(operation.Epsilon),
        _hasMomentum = operation.Momentum > 0,
        _centered = operation.Centered,
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var (rho, rest) = (L.Create(_rho), L.Create(_rest));
        a = L.Add(L.Mul(rho, a), L.Mul(rest, L.Mul(gradient, gradient)));
        var square = a;
        if (_centered)
        {
            c = L.Add(L.Mul(rho, c), L.Mul(rest, gradient));
            square = L.Sub(a, L.Mul(c, c));
        }
        var increment = L.Div(L.Mul(L.Create(_rate), gradient), L.Sqrt(L.Add(square, L.Create(_epsilon))));
        if (!_hasMomentum)
            return L.Sub(variable, increment);
        b = L.Add(L.Mul(L.Create(_momentum), b), increment);
        return L.Sub(variable, b);
    }
}
