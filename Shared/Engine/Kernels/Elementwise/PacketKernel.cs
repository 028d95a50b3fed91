namespace TfNet.Engine;

/// <summary>y[n] = f(x[n]), float32, where f is computed in another way beyond the last packet.</summary>
internal sealed unsafe class PacketKernel<TMath>(long count) : Kernel where TMath : struct, IPacketMath
{
    private readonly LaneKernel<MathFunction<TMath>> _packets = new(count & -LaneReduction.Packet, default);

    public override bool CanOverwrite(int input, int output) => true;

    public override void Run(in KernelArguments arguments)
    {
        _packets.Run(arguments);
        var (x, y) = ((nint)arguments.Input<float>(0), (nint)arguments.Output<float>(0));
        for (var i = count & -LaneReduction.Packet; i < count; i++)
            ((float*)y)[i] = TMath.Last(((float*)x)[i]);
    }
}
