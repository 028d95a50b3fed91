using Tensorflow;

namespace TfNet.Engine;

/// <summary>y = mask ? x · scale : 0, the mask stretched to x.</summary>
internal sealed unsafe class DropoutMaskKernel<T, TArithmetic>(double rate, Shape x, Shape mask) : Kernel
    where T : unmanaged where TArithmetic : struct, IDropoutArithmetic<T>
{
    private readonly BroadcastPlan _plan = new(x, x, mask);

    public override bool CanOverwrite(int input, int output) => input == 0;

    public override void Run(in KernelArguments arguments) => Apply(arguments.Input<T>(0), arguments.Input<bool>(1), arguments.Output<T>(0));

    public void Apply(T* source, bool* keep, T* target)
    {
        var job = new Job(_plan, source, keep, target, TArithmetic.Scale(rate));
        if (_plan.Rows == 1)
            Workers.ForRange(ref job, _plan.RowLength, Blocks.Elements);
        else if (_plan.RowLength > 0)
            Workers.ForRange(ref job, _plan.Rows, Blocks.Rows(_plan.RowLength));
    }

    private readonly struct Job(BroadcastPlan plan, T* x, bool* mask, T* y, T scale) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var step = plan.Moves[1] ? 1 : 0;
            if (plan.Rows == 1)
            {
                Row(x + start, mask + (start * step), step, y + start, end - start, scale);
                return;
            }
            for (var row = start; row < end; row++)
            {
                var at = row * plan.RowLength;
                Row(x + at, mask + plan.Offset(1, row), step, y + at, plan.RowLength, scale);
            }
        }

        private static void Row(T* x, bool* mask, int step, T* y, long count, T scale)
        {
            for (long i = 0; i < count; i++)
                y[i] = TArithmetic.Apply(x[i], mask[i * step], scale);
        }
    }
}
