namespace TfNet.Engine;

/// <summary>y = the sum of x[n]² / 2, float64.</summary>
internal sealed unsafe class HalfOfSquaresKernel(long count) : Kernel
{
    public override void Run(in KernelArguments arguments)
    {
        var x = arguments.Input<double>(0);
        double sum = 0;
        for (long i = 0; i < count; i++)
            sum += x[i] * x[i];
        *arguments.Output<double>(0) = sum / 2;
    }
}
