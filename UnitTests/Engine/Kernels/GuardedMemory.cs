using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Kernels;

/// <summary>The tensors of one run of a kernel, each with a strip of bytes before and behind it that must stay as they are.</summary>
/// <param name="guard">The bytes of the strips. A kernel that reads beyond its tensors gives other results with another guard.</param>
internal sealed unsafe class GuardedMemory(byte guard)
{
    private const int Strip = 256;

    private readonly List<(string Name, Storage Block, int Bytes)> _buffers = [];

    /// <summary>Runs a kernel on copies of the inputs.</summary>
    /// <returns>The bytes of the inputs that the operation writes to, then of the outputs.</returns>
    public static byte[][] Run(Kernel kernel, KernelCase run, TensorValue[] inputs, TensorSpec[] outputs, byte guard)
    {
        var memory = new GuardedMemory(guard);
        var pointers = stackalloc byte*[inputs.Length + outputs.Length];
        for (var i = 0; i < inputs.Length; i++)
            pointers[i] = memory.Add($"input {i}", inputs[i].Spec.Bytes, inputs[i].Storage.Bytes);
        for (var i = 0; i < outputs.Length; i++)
            pointers[inputs.Length + i] = memory.Add($"output {i}", outputs[i].Bytes, default);
        var workspace = memory.Add("workspace", kernel.WorkspaceBytes, default);
        kernel.Run(new KernelArguments(pointers, inputs.Length, workspace));
        memory.Check(run);
        for (var i = 0; i < inputs.Length; i++)
        {
            if (!run.Operation.Mutates(i))
                Assert.True(inputs[i].Storage.Bytes[..(int)inputs[i].Spec.Bytes].SequenceEqual(memory.Content(i)), $"{run}: input {i} was written to");
        }
        return [.. Enumerable.Range(0, inputs.Length).Where(run.Operation.Mutates).Concat(Enumerable.Range(inputs.Length, outputs.Length)).Select(i => memory.Content(i).ToArray())];
    }

    private byte* Add(string name, long bytes, ReadOnlySpan<byte> content)
    {
        var block = Storage.Allocate(bytes + (2 * Strip), pinned: true, zeroed: false);
        block.Bytes.Fill(guard);
        content[..(int)Math.Min(bytes, content.Length)].CopyTo(block.Bytes[Strip..]);
        // What a kernel leaves unwritten shows as well: the guard's bytes stay there.
        _buffers.Add((name, block, (int)bytes));
        return block.Pointer + Strip;
    }

    private ReadOnlySpan<byte> Content(int index) => _buffers[index].Block.Bytes.Slice(Strip, _buffers[index].Bytes);

    private void Check(KernelCase run)
    {
        foreach (var (name, block, bytes) in _buffers)
        {
            Assert.True(!block.Bytes[..Strip].ContainsAnyExcept(guard), $"{run} writes before {name}");
            Assert.True(!block.Bytes[(Strip + bytes)..].ContainsAnyExcept(guard), $"{run} writes beyond {name}");
        }
    }
}
