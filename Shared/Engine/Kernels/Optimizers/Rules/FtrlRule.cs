using System.Numerics;
using System.Runtime.CompilerServices;

namespace TfNet.Engine;

/// <summary>Accumulator a of squares, linear term b; the variable is what minimises the regularised sum of all linear terms so far.</summary>
internal struct FtrlRule<T> : IUpdateRule<FtrlRule<T>, FtrlStep, T> where T : unmanaged, IFloatingPointIeee754<T>
{
    private T _rate;
    private T _power;
    private T _shrinkage;
    private T _l1;
    private T _quadratic;
    private bool _isRoot;

    public static FtrlRule<T> Prepare(FtrlStep operation, StepScalars<T> scalars)
    {
        var two = StepScalars<T>.Constant(2);
        var l2 = StepScalars<T>.Constant(operation.L2) + StepScalars<T>.Constant(operation.Beta) / (two * scalars.LearningRate);
        return new FtrlRule<T>
        {
            _rate = scalars.LearningRate,
            _power = StepScalars<T>.Constant(-operation.LearningRatePower),
            _shrinkage = StepScalars<T>.Constant(2 * operation.L2Shrinkage),
            _l1 = StepScalars<T>.Constant(operation.L1),
            _quadratic = two * l2,
            _isRoot = operation.LearningRatePower == -0.5,
        };
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public readonly V Apply<L, V>(V variable, V gradient, ref V a, ref V b, ref V c) where L : struct, ILanes<T, V> where V : unmanaged
    {
        var rate = L.Create(_rate);
        var old = Power<L, V>(a);
        var shrunk = L.Add(gradient, L.Mul(L.Create(_shrinkage), variable));
        a = L.Add(a, L.Mul(gradient, gradient));
        var power = Power<L, V>(a);
        b = L.Add(b, L.Sub(shrunk, L.Mul(L.Div(L.Sub(power, old), rate), variable)));
        var clipped = L.Min(L.Max(b, L.Create(-_l1)), L.Create(_l1));
        return L.Div(L.Sub(clipped, b), L.Add(L.Div(power, rate), L.Create(_quadratic)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private readonly V Power<L, V>(V a) where L : struct, ILanes<T, V> where V : unmanaged => _isRoot ? L.Sqrt(a) : L.Pow(a, _power);
}
