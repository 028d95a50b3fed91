namespace TfNet.Engine;

/// <summary>y[n] = f(x[n]), one element at a time.</summary>
internal sealed unsafe class ScalarKernel<TIn, TOut, TFunction>(long count, TFunction f) : Kernel
    where TIn : unmanaged where TOut : unmanaged where TFunction : struct, IScalarFunction<TIn, TOut>
{
    public override bool CanOverwrite(int input, int output) => sizeof(TIn) == sizeof(TOut);

    public override void Run(in KernelArguments arguments)
    {
        var job = new Job(arguments.Input<TIn>(0), arguments.Output<TOut>(0), f);
        Workers.ForRange(ref job, count, Blocks.Elements);
    }

    private readonly struct Job(TIn* x, TOut* y, TFunction f) : IRangeJob
    {
        public void Run(long start, long end)
        {
            var source = x;
            var target = y;
            var function = f;
            for (var i = start; i < end; i++)
                target[i] = function.Apply(source[i]);
        }
    }
}
