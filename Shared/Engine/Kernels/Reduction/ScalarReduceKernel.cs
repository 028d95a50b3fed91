using System.Numerics;

namespace TfNet.Engine;

/// <summary>
/// Reduces along axes, any type, and divides the result. Contiguous rows are taken in over 16 virtual lanes, columns row after row.
/// </summary>
internal sealed unsafe class ScalarReduceKernel<T, TReduction>(ReductionPlan.Step[] steps, double divisor) : Kernel
    where T : unmanaged, INumber<T>, IMinMaxValue<T> where TReduction : struct, IReduction
{
    // The results of the steps alternate between two halves of the workspace; the first step's are the largest.
    private readonly long _half = steps.Length == 1 ? 0 : steps[0].Outer * steps[0].Inner;

    public override long WorkspaceBytes => 2 * _half * sizeof(T);

    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<T>(0);
        var y = arguments.Output<T>(0);
        for (var i = 0; i < steps.Length; i++)
        {
            var target = i == steps.Length - 1 ? y : (T*)arguments.Workspace + (i % 2 * _half);
            var job = new Job(x, target, steps[i]);
            Workers.ForRange(ref job, steps[i].Outer, Blocks.Rows(steps[i].Reduced * steps[i].Inner));
            x = target;
        }
        if (divisor == 1)
            return;
        for (long i = 0; i < steps[^1].Outer * steps[^1].Inner; i++)
            y[i] = Integers.Divide(y[i], T.CreateTruncating(divisor));
    }

    private readonly struct Job(T* x, T* y, ReductionPlan.Step step) : IRangeJob
    {
        public void Run(long start, long end)
        {
            for (var o = start; o < end; o++)
            {
                if (step.Inner == 1)
                    y[o] = Row(x + (o * step.Reduced), step.Reduced);
                else
                    Columns(x + (o * step.Reduced * step.Inner), y + (o * step.Inner), step.Reduced, step.Inner);
            }
        }

        private static T Row(T* x, long count)
        {
            const int Lanes = 16;
            var lanes = stackalloc T[Lanes];
            for (var j = 0; j < Lanes; j++)
                lanes[j] = TReduction.Identity<T>();
            for (long i = 0; i < count; i++)
                lanes[i % Lanes] = TReduction.Merge(lanes[i % Lanes], x[i]);
            for (var half = Lanes / 2; half > 0; half /= 2)
            {
                for (var j = 0; j < half; j++)
                    lanes[j] = TReduction.Merge(lanes[j], lanes[j + half]);
            }
            return lanes[0];
        }

        private static void Columns(T* x, T* y, long rows, long columns)
        {
            for (long i = 0; i < columns; i++)
                y[i] = TReduction.Identity<T>();
            for (long r = 0; r < rows; r++)
            {
                for (long i = 0; i < columns; i++)
                    y[i] = TReduction.Merge(y[i], x[(r * columns) + i]);
            }
        }
    }
}
