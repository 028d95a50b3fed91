namespace TfNet.Engine;

/// <summary>y[n] = x[n], as bytes.</summary>
internal sealed unsafe class CopyKernel(long bytes) : Kernel
{
    public override bool CanOverwrite(int input, int output) => true;

    public override void Run(in KernelArguments arguments)
    {
        var (source, target) = ((nint)arguments.Input<byte>(0), (nint)arguments.Output<byte>(0));
        if (source != target)
            Buffer.MemoryCopy((void*)source, (void*)target, bytes, bytes);
    }
}
