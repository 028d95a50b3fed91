namespace TfNet.Engine;

internal static class StateKernels
{
    public static void Register(KernelRegistry registry) =>
        registry.Add<AssignVariable>(static (_, inputs, _) => new AssignKernel(inputs[0].Bytes));

    /// <summary>variable[n] = value[n], as bytes.</summary>
    private sealed unsafe class AssignKernel(long bytes) : Kernel
    {
        public override void Run(in KernelArguments arguments)
        {
            var (target, source) = ((nint)arguments.Input<byte>(0), (nint)arguments.Input<byte>(1));
            Buffer.MemoryCopy((void*)source, (void*)target, bytes, bytes);
        }
    }
}
