namespace TfNet.Engine;

/// <summary>A window of one element that moves by one is a matrix product: x (pixels, C) times filters (C, K) is y (pixels, K).</summary>
/// <param name="shape">The sizes.</param>
/// <param name="epilogue">What becomes of y.</param>
internal sealed unsafe class PointwiseConvolutionKernel<TEpilogue, TConsumer>(ConvolutionShape shape, TEpilogue epilogue) : Kernel
    where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly GemmPlan _plan = new(shape.N * shape.Output.D * shape.Output.H * shape.Output.W, shape.K, shape.C, chained: true);

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments) => Gemm.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        epilogue.Create(in arguments, _plan.N),
        arguments.Workspace);
}

/// <summary>The input's gradient of a window of one element that moves by one: dy (pixels, K) times the transposed filters (C, K) is dx (pixels, C).</summary>
/// <param name="shape">The sizes.</param>
internal sealed unsafe class PointwiseInputGradKernel(ConvolutionShape shape) : Kernel
{
    private readonly GemmPlan _plan = new(shape.N * shape.Output.D * shape.Output.H * shape.Output.W, shape.C, shape.K, transposeB: true);

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments) => Gemm.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        new StoreTile(arguments.Output<float>(0), _plan.N),
        arguments.Workspace);
}
