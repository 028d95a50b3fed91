namespace TfNet.Engine;

/// <summary>One kernel call of a compiled graph.</summary>
/// <param name="Node">What it computes; <see langword="null"/> for a copy that the plan put in.</param>
/// <param name="Kernel">The kernel.</param>
/// <param name="InputCount">How many of the buffers are inputs.</param>
/// <param name="Buffers">The inputs, then the outputs.</param>
/// <param name="Workspace">The scratch memory, or <see langword="null"/>.</param>
internal sealed record ExecutionStep(Node? Node, Kernel Kernel, int InputCount, TensorBuffer[] Buffers, TensorBuffer? Workspace);
