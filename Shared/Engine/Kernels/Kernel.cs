namespace TfNet.Engine;

/// <summary>One operation made ready to run on the CPU for given shapes. It holds no tensors and no state: the same kernel serves any memory.</summary>
public abstract unsafe class Kernel
{
    /// <summary>The size of the scratch memory that a run needs.</summary>
    public virtual long WorkspaceBytes => 0;

    /// <summary>Whether this output may be written over this input, element for element.</summary>
    public virtual bool CanOverwrite(int input, int output) => false;

    /// <summary>Reads the inputs, writes the outputs.</summary>
    public abstract void Run(in KernelArguments arguments);
}

/// <summary>Where a kernel finds its tensors.</summary>
/// <param name="pointers">The inputs' addresses, then the outputs'.</param>
/// <param name="inputCount">How many of them are inputs.</param>
/// <param name="workspace">Scratch memory of the size that the kernel asked for.</param>
public readonly unsafe struct KernelArguments(byte** pointers, int inputCount, byte* workspace)
{
    private readonly byte** _pointers = pointers;

    /// <summary>Scratch memory, aligned at 64 bytes.</summary>
    public byte* Workspace { get; } = workspace;

    /// <summary>The address of an input.</summary>
    public T* Input<T>(int index) where T : unmanaged => (T*)_pointers[index];

    /// <summary>The address of an output.</summary>
    public T* Output<T>(int index) where T : unmanaged => (T*)_pointers[inputCount + index];
}
