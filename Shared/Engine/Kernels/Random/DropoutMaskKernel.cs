using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = mask ? x · scale : 0, the mask stretched to x.</summary>
internal sealed unsafe class DropoutMaskKernel<T, TArithmetic>(double rate, Shape x, Shape mask) : Kernel
    where T : unmanaged where TArithmetic : struct, IDropoutArithmetic<T>
{
    private readonly BroadcastPlan _plan = new(x, x, mask);

    public override bool CanOverwrite(int input, int output) => input == 0;

    public override void Run(in KernelArguments arguments) => Apply(arguments.Input<T>(0), arguments.Input<byte>(1), arguments.Output<T>(0));

    public void Apply(T* source, byte* keep, T* target)
    {
        var job = new Job(_plan, source, keep, target, TArithmetic.Scale(rate));
        if (_plan.Rows == 1)
            Workers.ForRange(ref job, _plan.RowLength, Blocks.Elements);
        else if (_plan.RowLength > 0)
            Workers.ForRange(ref job, _plan.Rows, Blocks.Rows(_plan.RowLength));
    }

    private readonly struct Job(BroadcastPlan plan, T* x, byte* mask, T* y, T scale) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var moves = plan.Moves[1];
            if (plan.Rows == 1)
            {
                TArithmetic.Apply(x + start, moves ? mask + start : mask, moves, y + start, end - start, scale);
                return;
            }
            for (var row = start; row < end; row++)
            {
                var at = row * plan.RowLength;
                TArithmetic.Apply(x + at, mask + plan.Offset(1, row), moves, y + at, plan.RowLength, scale);
            }
        }
    }
}
