using System.Numerics;

namespace TfNet.Engine;

/// <summary>A step on a variable of any floating-point type, one element after the other; each operation is rounded to the type.</summary>
internal sealed unsafe class ScalarStepKernel<T, TRule, TOperation>(TOperation operation, long count) : Kernel
    where T : unmanaged, IFloatingPointIeee754<T>
    where TRule : struct, IUpdateRule<TRule, TOperation, T>
    where TOperation : StepOperation
{
    public override void Run(in KernelArguments arguments)
    {
        if (UpdateRun<TRule, TOperation, T>.IsTaken(operation, arguments))
            new UpdateRun<TRule, TOperation, T>(operation, arguments).Update<ScalarLanes<T>, T>(0, arguments.Input<T>(1), count);
    }
}
