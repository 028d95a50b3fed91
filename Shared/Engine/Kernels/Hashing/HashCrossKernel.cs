namespace TfNet.Engine;

/// <summary>y[i] = the bucket of the fingerprints of all inputs at i.</summary>
internal sealed unsafe class HashCrossKernel(HashCross op, int features, long count) : Kernel
{
    public override void Run(in KernelArguments arguments)
    {
        var y = arguments.Output<long>(0);
        for (long i = 0; i < count; i++)
        {
            var fingerprint = HashCross.Start;
            for (var feature = 0; feature < features; feature++)
                fingerprint = FarmHash64.Join(fingerprint, (ulong)arguments.Input<long>(feature)[i]);
            y[i] = op.Of(fingerprint);
        }
    }
}
