using System.Numerics;

namespace TfNet.Engine;

/// <summary>x and filters to y, as defined.</summary>
internal sealed unsafe class NaiveConvolutionKernel<T>(ConvolutionShape shape) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments) =>
        NaiveConvolution<T>.Forward(shape, arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<T>(0));
}

/// <summary>dy and filters to dx, as defined.</summary>
internal sealed unsafe class NaiveConvolutionInputGradKernel<T>(ConvolutionShape shape) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments) =>
        NaiveConvolution<T>.InputGradient(shape, arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<T>(0));
}

/// <summary>x and dy to the gradient of the filters, as defined.</summary>
internal sealed unsafe class NaiveConvolutionFilterGradKernel<T>(ConvolutionShape shape) : Kernel where T : unmanaged, INumber<T>
{
    public override void Run(in KernelArguments arguments) =>
        NaiveConvolution<T>.FilterGradient(shape, arguments.Input<T>(0), arguments.Input<T>(1), arguments.Output<T>(0));
}
