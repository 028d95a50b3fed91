namespace TfNet.Engine;

/// <summary>A step on a float64 variable, one element after the other.</summary>
internal sealed unsafe class DoubleStepKernel<TRule, TOperation>(TOperation operation, long count) : Kernel
    where TRule : struct, IUpdateRule<TRule, TOperation, double>
    where TOperation : StepOperation
{
    public override void Run(in KernelArguments arguments)
    {
        if (UpdateRun<TRule, TOperation, double>.IsTaken(operation, arguments))
            new UpdateRun<TRule, TOperation, double>(operation, arguments).Update<DoubleLanes, double>(0, arguments.Input<double>(1), count);
    }
}
