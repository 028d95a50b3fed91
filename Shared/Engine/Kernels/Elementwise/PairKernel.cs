namespace TfNet.Engine;

/// <summary>y = f(a, b) element by element with broadcasting: the walk over rows that all such kernels share.</summary>
internal abstract unsafe class PairKernel<TIn, TOut>(TensorSpec a, TensorSpec b, TensorSpec y) : Kernel
    where TIn : unmanaged where TOut : unmanaged
{
    private readonly BroadcastPlan _plan = new(y.Shape, a.Shape, b.Shape);
    private readonly bool _fullA = a.Shape == y.Shape;
    private readonly bool _fullB = b.Shape == y.Shape;

    public sealed override bool CanOverwrite(int input, int output) => sizeof(TIn) == sizeof(TOut) && (input == 0 ? _fullA : _fullB);

    public sealed override void Run(in KernelArguments arguments)
    {
        var job = new Job(this, arguments.Input<TIn>(0), arguments.Input<TIn>(1), arguments.Output<TOut>(0));
        if (_plan.Rows == 1)
            Workers.ForRange(ref job, _plan.RowLength, Blocks.Elements);
        else if (_plan.RowLength > 0)
            Workers.ForRange(ref job, _plan.Rows, Blocks.Rows(_plan.RowLength));
    }

    /// <summary>y[n] = f(a[n], b[n]) along one row, or with a[0] or b[0] where they stay.</summary>
    protected abstract void Row(TIn* a, bool moveA, TIn* b, bool moveB, TOut* y, long count);

    /// <summary>The rows from <paramref name="start"/> up to, not including, <paramref name="end"/>.</summary>
    protected virtual void Rows(BroadcastPlan plan, TIn* a, TIn* b, TOut* y, long start, long end)
    {
        for (var row = start; row < end; row++)
            Row(a + plan.Offset(0, row), plan.Moves[0], b + plan.Offset(1, row), plan.Moves[1], y + (row * plan.RowLength), plan.RowLength);
    }

    private readonly struct Job(PairKernel<TIn, TOut> kernel, TIn* a, TIn* b, TOut* y) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var plan = kernel._plan;
            var (moveA, moveB) = (plan.Moves[0], plan.Moves[1]);
            if (plan.Rows == 1)
                kernel.Row(moveA ? a + start : a, moveA, moveB ? b + start : b, moveB, y + start, end - start);
            else
                kernel.Rows(plan, a, b, y, start, end);
        }
    }
}
