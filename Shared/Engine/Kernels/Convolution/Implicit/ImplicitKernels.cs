namespace TfNet.Engine;

/// <summary>x (N, D, H, W, C) and filters (T, R, S, C / G, K) to y (N, E, P, Q, K) as a product whose first operand is never materialised.</summary>
internal sealed unsafe class ImplicitConvolutionKernel<TEpilogue, TConsumer> : Kernel
    where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly ImplicitInput _input;
    private readonly TapPlan _plan;
    private readonly TEpilogue _epilogue;

    /// <summary>Plans the convolution.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="epilogue">What becomes of y.</param>
    public ImplicitConvolutionKernel(ConvolutionShape shape, TEpilogue epilogue)
    {
        _input = new ImplicitInput(shape);
        _plan = TapPlan.Forward(shape, _input);
        _epilogue = epilogue;
    }

    public override long WorkspaceBytes => (_input.CopyElements + _plan.WorkspaceElements) * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var workspace = (float*)arguments.Workspace;
        var x = _input.Prepare(arguments.Input<float>(0), workspace);
        TapProduct.Run(_plan, x, arguments.Input<float>(1), _epilogue.Create(in arguments, (nint)_plan.Columns * _plan.Groups), workspace + _input.CopyElements);
    }
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
internal sealed unsafe class ImplicitFilterGradKernel : Kernel
{
    private readonly ImplicitInput _input;
    private readonly FilterGradPlan _plan;

    /// <summary>Plans the gradient.</summary>
    /// <param name="shape">The sizes of the convolution.</param>
    public ImplicitFilterGradKernel(ConvolutionShape shape)
    {
        _input = new ImplicitInput(shape);
        _plan = new FilterGradPlan(_input.Geometry, _input.Depth, shape.K / shape.Groups, shape.Groups);
    }

    public override long WorkspaceBytes => (_input.CopyElements + _plan.WorkspaceElements) * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var workspace = (float*)arguments.Workspace;
        var x = _input.Prepare(arguments.Input<float>(0), workspace);
        FilterGradProduct.Run(_plan, x, arguments.Input<float>(1), arguments.Output<float>(0), workspace + _input.CopyElements);
    }
}
