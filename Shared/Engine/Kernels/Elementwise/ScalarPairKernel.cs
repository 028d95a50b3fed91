namespace TfNet.Engine;

/// <summary>y = f(a, b) with broadcasting, one element at a time.</summary>
internal sealed unsafe class ScalarPairKernel<TIn, TOut, TPair>(TensorSpec a, TensorSpec b, TensorSpec y, TPair f) : PairKernel<TIn, TOut>(a, b, y)
    where TIn : unmanaged where TOut : unmanaged where TPair : struct, IScalarPair<TIn, TOut>
{
    protected override void Row(TIn* a, bool moveA, TIn* b, bool moveB, TOut* y, long count)
    {
        var function = f;
        var (stepA, stepB) = (moveA ? 1 : 0, moveB ? 1 : 0);
        for (long i = 0; i < count; i++)
            y[i] = function.Apply(a[i * stepA], b[i * stepB]);
    }
}
