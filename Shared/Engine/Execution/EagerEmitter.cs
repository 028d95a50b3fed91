using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace TfNet.Engine;

/// <summary>Runs every operation at once.</summary>
public sealed class EagerEmitter : Emitter
{
    private const int CacheLimit = 4096;

    /// <summary>How many operands without a fixed address are held for a call. Operations on more get copies that have one.</summary>
    private const int MostHeld = 32;

    /// <summary>The scratch memory that each thread keeps.</summary>
    private const long KeptWorkspaceBytes = 256 * 1024;

    [ThreadStatic]
    private static Storage? s_workspace;

    private readonly ConcurrentDictionary<Call, Prepared> _kernels = new();

    private EagerEmitter()
    {
    }

    /// <summary>The only one.</summary>
    public static EagerEmitter Instance { get; } = new();

    /// <inheritdoc/>
    public override Value Freeze(Value input) => input is Variable variable ? variable.Snapshot() : input;

    /// <inheritdoc/>
    protected override Value[] Run(Operation operation, ReadOnlySpan<Value> inputs)
    {
        var specs = new TensorSpec[inputs.Length];
        for (var i = 0; i < specs.Length; i++)
            specs[i] = inputs[i].Spec;
        var call = new Call(operation, specs);
        if (!_kernels.TryGetValue(call, out var entry))
        {
            var outputSpecs = operation.Infer(specs);
            entry = new Prepared(operation.IsView ? null : CpuKernels.Create(operation, specs, outputSpecs), outputSpecs);
            if (_kernels.Count >= CacheLimit)
                _kernels.Clear();
            _kernels[call] = entry;
        }
        if (operation.IsView)
            return [new TensorValue(entry.Outputs[0], inputs[0] is Variable viewed ? viewed.Snapshot().Storage : Concrete(operation, inputs[0]))];
        var outputs = new Value[entry.Outputs.Length];
        var memory = new Storage[inputs.Length + outputs.Length];
        var pinned = memory.Length > MostHeld;
        for (var i = 0; i < outputs.Length; i++)
        {
            var output = TensorValue.Uninitialized(entry.Outputs[i], pinned);
            outputs[i] = output;
            memory[inputs.Length + i] = output.Storage;
        }
        if (AnyVariable(operation, inputs, out var writes) is not { } variable)
        {
            Run(operation, inputs, entry.Kernel!, memory);
            return outputs;
        }
        var gate = writes ? VariableGate.EnterWrite(variable) : VariableGate.EnterRead(variable);
        try
        {
            Run(operation, inputs, entry.Kernel!, memory);
        }
        finally
        {
            if (writes)
                gate.ExitWrite();
            else
                gate.ExitRead();
        }
        return outputs;
    }

    /// <summary>One of the variables among the inputs, if any, whose gate is that of all, and whether the operation writes to one.</summary>
    private static Variable? AnyVariable(Operation operation, ReadOnlySpan<Value> inputs, out bool writes)
    {
        Variable? found = null;
        writes = false;
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i] is not Variable variable)
                continue;
            if (found is not null)
                VariableGate.Join(found, variable);
            found = variable;
            writes |= operation.Mutates(i);
        }
        return found;
    }

    private static unsafe void Run(Operation operation, ReadOnlySpan<Value> inputs, Kernel kernel, Storage[] memory)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            memory[i] = inputs[i] switch
            {
                Variable variable => operation.Mutates(i) ? variable.Writable() : variable.Current.Storage,
                var value => Concrete(operation, value),
            };
        }
        if (memory.Length > MostHeld)
        {
            for (var i = 0; i < inputs.Length; i++)
                memory[i] = memory[i].Pinned();
        }
        var pointers = stackalloc byte*[memory.Length];
        var workspace = Workspace(kernel.WorkspaceBytes);
        Hold(memory, 0, pointers, kernel, new KernelArguments(pointers, inputs.Length, workspace is null ? null : workspace.Pointer));
        GC.KeepAlive(memory);
        GC.KeepAlive(workspace);
    }

    /// <summary>Runs a kernel while memory without a fixed address is held where it is.</summary>
    /// <param name="memory">The memory of inputs and outputs.</param>
    /// <param name="index">The first that is not held yet.</param>
    /// <param name="pointers">Where the addresses go.</param>
    /// <param name="kernel">The kernel.</param>
    /// <param name="arguments">What it is given: the addresses among it.</param>
    private static unsafe void Hold(Storage[] memory, int index, byte** pointers, Kernel kernel, in KernelArguments arguments)
    {
        for (; index < memory.Length; index++)
        {
            if (!memory[index].IsPinned)
            {
                fixed (byte* place = &MemoryMarshal.GetReference(memory[index].Bytes))
                {
                    pointers[index] = place;
                    Hold(memory, index + 1, pointers, kernel, arguments);
                }
                return;
            }
            pointers[index] = memory[index].Pointer;
        }
        kernel.Run(arguments);
    }

    /// <summary>Scratch memory: the thread's own where little is needed.</summary>
    private static Storage? Workspace(long bytes)
    {
        if (bytes == 0)
            return null;
        if (bytes > KeptWorkspaceBytes)
            return Storage.Allocate(bytes, pinned: true, zeroed: false);
        return s_workspace ??= Storage.Allocate(KeptWorkspaceBytes, pinned: true, zeroed: false);
    }

    private static Storage Concrete(Operation operation, Value value) => value is TensorValue tensor
        ? tensor.Storage
        : throw new InvalidOperationException(
            $"The operation {operation.Type} was given a tensor of a graph that is being traced, but runs outside of it. Use the tensor only inside the function that is compiled.");

    private sealed class Call(Operation operation, TensorSpec[] inputs) : IEquatable<Call>
    {
        private readonly Operation _operation = operation;
        private readonly TensorSpec[] _inputs = inputs;

        public bool Equals(Call? other) => other is not null && _operation.Equals(other._operation) && _inputs.AsSpan().SequenceEqual(other._inputs);

        public override bool Equals(object? obj) => Equals(obj as Call);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_operation);
            foreach (var input in _inputs)
                hash.Add(input);
            return hash.ToHashCode();
        }
    }

    /// <summary>What an operation on inputs of certain kinds needs.</summary>
    /// <param name="Kernel">The kernel; none for a view.</param>
    /// <param name="Outputs">What comes out.</param>
    private sealed record Prepared(Kernel? Kernel, TensorSpec[] Outputs);
}
