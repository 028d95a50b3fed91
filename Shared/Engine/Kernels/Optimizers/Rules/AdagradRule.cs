using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>a += gradient²; variable -= rate gradient / √(a + ε).</summary>
internal struct AdagradRule<T> : IUpdateRule<AdagradRule<T>, AdagradStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _epsilon;

    public static AdagradRule<T> Prepare(AdagradStep operation, StepScalars<T> scalars) => new()
    {
        _rate = scalars.LearningRate,
        _epsilon = StepScalars<T>.Constant(operation.Epsilon),
    };

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        a = L.Add(a, L.Mul(gradient, gradient));
        return L.Sub(variable, L.Div(L.Mul(L.Create(_rate), gradient), L.Sqrt(L.Add(a, L.Create(_epsilon)))));
    }
}
