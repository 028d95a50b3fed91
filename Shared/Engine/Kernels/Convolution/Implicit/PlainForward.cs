namespace TfNet.Engine;

internal sealed unsafe class PlainForwardKernel<TEpilogue, TConsumer>(ConvolutionShape shape, TEpilogue epilogue) : Kernel
    where TEpilogue : struct, IEpilogue<TConsumer> where TConsumer : struct, ITileConsumer
{
    private readonly long _pixels = shape.N * shape.Output.D * shape.Output.H * shape.Output.W;

    public override long WorkspaceBytes => _pixels * shape.K * sizeof(float);

    public override void Run(in KernelArguments arguments)
    {
        var y = (float*)arguments.Workspace;
        NaiveConvolution<float>.Forward(shape, arguments.Input<float>(0), arguments.Input<float>(1), y);
        var consumer = epilogue.Create(in arguments, (nint)shape.K);
        for (nint row = 0; row < _pixels; row++)
        {
            for (nint column = 0; column < shape.K; column++)
                consumer.Consume<SimdScalar, float, AllLanes>(*y++, row, column, default);
        }
    }
}
