namespace TfNet.Engine;

/// <summary>scale, offset, mean, variance (C) to factor, shift (C).</summary>
internal sealed unsafe class FusedBatchNormFactorsKernel(long channels, double epsilon) : Kernel
{
    public override void Run(in KernelArguments arguments) => ScaleAndShift.Prepare(
        arguments.Input<float>(0), arguments.Input<float>(1), arguments.Input<float>(2), arguments.Input<float>(3), (float)epsilon,
        arguments.Output<float>(0), arguments.Output<float>(1), channels);
}
