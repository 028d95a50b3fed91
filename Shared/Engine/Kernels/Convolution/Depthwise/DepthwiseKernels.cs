namespace TfNet.Engine;

/// <summary>A depthwise convolution: x (N, D, H, W, C) and filters (T, R, S, 1, K) to y (N, E, P, Q, K), K being a multiple of C.</summary>
internal sealed unsafe class DepthwiseKernel<TEpilogue, TConsumer> : Kernel where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly ChannelMultiplier _multiplier;
    private readonly TapPlan _plan;
    private readonly TEpilogue _epilogue;

    /// <summary>Plans the convolution.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="epilogue">What becomes of y.</param>
    public DepthwiseKernel(ConvolutionShape shape, TEpilogue epilogue)
    {
        _multiplier = new ChannelMultiplier(shape);
        var geometry = TapGeometry.Forward(_multiplier.Shape);
        _plan = DepthwiseProduct.Plan(geometry, new TapOrder(geometry, (1, 1, 1)), reversed: false);
        _epilogue = epilogue;
    }

    public override long WorkspaceBytes => _multiplier.Elements * sizeof(float);

    public override void Run(in KernelArguments arguments) => DepthwiseProduct.Run(
        _plan,
        _multiplier.Repeat(arguments.Input<float>(0), (float*)arguments.Workspace),
        arguments.Input<float>(1),
        _epilogue.Create(in arguments, _plan.Depth));
}

/// <summary>The gradient of a depthwise convolution's input: dy (N, E, P, Q, K) and filters (T, R, S, 1, K) to dx (N, D, H, W, C).</summary>
internal sealed unsafe class DepthwiseInputGradKernel : Kernel
{
    private readonly ChannelMultiplier _multiplier;
    private readonly TapPlan _plan;

    /// <summary>Plans the gradient.</summary>
    /// <param name="shape">The sizes of the convolution.</param>
    public DepthwiseInputGradKernel(ConvolutionShape shape)
    {
        _multiplier = new ChannelMultiplier(shape);
        var geometry = TapGeometry.Backward(_multiplier.Shape);
        _plan = DepthwiseProduct.Plan(geometry, new TapOrder(geometry, shape.Stride), reversed: true);
    }

    public override long WorkspaceBytes => _multiplier.Elements * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var dx = arguments.Output<float>(0);
        var target = _multiplier.Factor > 1 ? (float*)arguments.Workspace : dx;
        DepthwiseProduct.Run(_plan, arguments.Input<float>(0), arguments.Input<float>(1), new StoreTile(target, _plan.Depth));
        _multiplier.Sum(target, dx);
    }
}

/// <summary>The gradient of a depthwise convolution's filters: x (N, D, H, W, C) and dy (N, E, P, Q, K) to (T, R, S, 1, K).</summary>
internal sealed unsafe class DepthwiseFilterGradKernel : Kernel
{
    private readonly ChannelMultiplier _multiplier;
    private readonly FilterGradPlan _plan;

    /// <summary>Plans the gradient.</summary>
    /// <param name="shape">The sizes of the convolution.</param>
    public DepthwiseFilterGradKernel(ConvolutionShape shape)
    {
        _multiplier = new ChannelMultiplier(shape);
        _plan = new FilterGradPlan(TapGeometry.Forward(_multiplier.Shape), 1, shape.K, 1, byChannel: true);
    }

    public override long WorkspaceBytes => (Aligned(_multiplier.Elements) + _plan.WorkspaceElements) * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var workspace = (float*)arguments.Workspace;
        var x = _multiplier.Repeat(arguments.Input<float>(0), workspace);
        FilterGradProduct.Run(_plan, x, arguments.Input<float>(1), arguments.Output<float>(0), workspace + Aligned(_multiplier.Elements));
    }

    private static long Aligned(long elements) => (elements + 15) & -16;
}
