namespace TfNet.Engine;

internal static class StateKernels
{
    public static void Register(KernelRegistry registry)
    {
        registry.AddForAllTypes<AssignVariable>(static (_, inputs, _) => new AssignKernel(inputs[0].Bytes));
        registry.Add<AssignAddVariable>(static (_, inputs, _) => new UpdateKernel(BinaryKernels.Lanes([inputs[0], inputs[1]], [inputs[0]], default(AddPair))));
        registry.Add<AssignSubVariable>(static (_, inputs, _) => new UpdateKernel(BinaryKernels.Lanes([inputs[0], inputs[1]], [inputs[0]], default(SubPair))));
    }

    /// <summary>variable[n] = value[n], as bytes.</summary>
    private sealed unsafe class AssignKernel(long bytes) : Kernel
    {
        public override void Run(in KernelArguments arguments)
        {
            var (target, source) = ((nint)arguments.Input<byte>(0), (nint)arguments.Input<byte>(1));
            Buffer.MemoryCopy((void*)source, (void*)target, bytes, bytes);
        }
    }

    /// <summary>variable[n] = f(variable[n], value[n]): a kernel for two tensors whose result goes where the first one is.</summary>
    private sealed unsafe class UpdateKernel(Kernel pair) : Kernel
    {
        public override void Run(in KernelArguments arguments)
        {
            var pointers = stackalloc byte*[3];
            pointers[0] = pointers[2] = arguments.Input<byte>(0);
            pointers[1] = arguments.Input<byte>(1);
            pair.Run(new KernelArguments(pointers, 2, null));
        }
    }
}
