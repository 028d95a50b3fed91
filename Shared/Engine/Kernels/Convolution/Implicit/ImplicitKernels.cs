namespace TfNet.Engine;

/// <summary>x (N, D, H, W, C) and filters (T, R, S, C / G, K) to y (N, E, P, Q, K) as a product whose first operand is never materialised.</summary>
/// <param name="shape">The sizes.</param>
/// <param name="epilogue">What becomes of y.</param>
internal sealed unsafe class ImplicitConvolutionKernel<TEpilogue, TConsumer>(ConvolutionShape shape, TEpilogue epilogue) : Kernel
    where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly TapPlan _plan = TapPlan.Forward(shape);

    public override long WorkspaceBytes => _plan.WorkspaceElements * sizeof(float);

    public override void Run(in KernelArguments arguments) => TapProduct.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        epilogue.Create(in arguments, (nint)shape.K),
        (float*)arguments.Workspace);
}

/// <summary>dy (N, E, P, Q, K) and filters (T, R, S, C / G, K) to dx (N, D, H, W, C): the same product with the filters turned around.</summary>
/// <param name="shape">The sizes of the convolution.</param>
internal sealed unsafe class ImplicitInputGradKernel(ConvolutionShape shape) : Kernel
{
    private readonly TapPlan _plan = TapPlan.Backward(shape);

    public override long WorkspaceBytes => _plan.WorkspaceElements * sizeof(float);

    public override void Run(in KernelArguments arguments) => TapProduct.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        new StoreTile(arguments.Output<float>(0), (nint)shape.C),
        (float*)arguments.Workspace);
}

/// <summary>x (N, D, H, W, C) and dy (N, E, P, Q, K) to the gradient of the filters (T, R, S, C / G, K), as a product over pixels.</summary>
/// <param name="shape">The sizes of the convolution.</param>
internal sealed unsafe class ImplicitFilterGradKernel(ConvolutionShape shape) : Kernel
{
    private readonly FilterGradPlan _plan = new(TapGeometry.Forward(shape), shape.C / shape.Groups, shape.K / shape.Groups, shape.Groups);

    public override long WorkspaceBytes => _plan.WorkspaceElements * sizeof(float);

    public override void Run(in KernelArguments arguments) => FilterGradProduct.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        arguments.Output<float>(0),
        (float*)arguments.Workspace);
}
