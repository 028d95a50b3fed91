namespace TfNet.Engine;

/// <summary>
/// A 3 x 3 convolution: inputs x (N, H, W, C), filters (3, 3, C, K) and what the epilogue takes, output y (N, P, Q, K). It has the small tiles, whose rounding error is below the definition's: where
/// rounding reaches ReLU and pooling, it decides which of their inputs a gradient flows to.
/// </summary>
/// <param name="shape">The sizes.</param>
/// <param name="epilogue">What becomes of y.</param>
internal sealed unsafe class WinogradKernel<TEpilogue, TConsumer>(ConvolutionShape shape, TEpilogue epilogue) : Kernel
    where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly WinogradPlan<WinogradTile2> _plan = new(WinogradTiles<WinogradTile2>.Forward(shape), turned: false);

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments) => Winograd.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        epilogue.Create(in arguments, _plan.Tiles.K),
        arguments.Workspace);
}

/// <summary>
/// The gradient of a 3 x 3 convolution's input: inputs dy (N, P, Q, K) and filters (3, 3, C, K), output dx (N, H, W, C). It has the large tiles: nothing is decided by it.
/// </summary>
/// <param name="shape">The convolution's sizes.</param>
internal sealed unsafe class WinogradInputGradKernel(ConvolutionShape shape) : Kernel
{
    private readonly WinogradPlan<WinogradTile4> _plan = new(WinogradTiles<WinogradTile4>.InputGradient(shape), turned: true);

    public override long WorkspaceBytes => _plan.WorkspaceBytes;

    public override void Run(in KernelArguments arguments) => Winograd.Run(
        _plan,
        arguments.Input<float>(0),
        arguments.Input<float>(1),
        new StoreTile(arguments.Output<float>(0), _plan.Tiles.K),
        arguments.Workspace);
}
