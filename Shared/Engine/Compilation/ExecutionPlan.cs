namespace TfNet.Engine;

/// <summary>A graph as a list of kernel calls, with a buffer for every tensor: views share their input's, results take over what nobody needs any more.</summary>
internal sealed class ExecutionPlan
{
    private readonly SymbolMap<TensorBuffer> _buffers;
    private readonly SymbolMap<int> _lastUse;
    private readonly Dictionary<int, TensorBuffer> _variables = [];
    private readonly List<TensorBuffer> _arena = [];
    private readonly ViewRoots _roots;

    public ExecutionPlan(Graph graph)
    {
        (_buffers, _lastUse, _roots) = (new(graph), new(graph), new(graph));
        FindLastUses(graph);
        var stale = StaleReads.Find(graph, _roots);
        for (var position = 0; position < graph.Nodes.Count; position++)
            Add(graph.Nodes[position], position, stale);
        for (var i = 0; i < graph.Outputs.Count; i++)
            Deliver(graph.Outputs[i], i);
        ArenaBytes = ArenaLayout.Place(_arena.Where(static b => b.Kind == BufferKind.Arena));
    }

    /// <summary>The kernel calls in their order.</summary>
    public List<ExecutionStep> Steps { get; } = [];

    /// <summary>The constants, by the index of their buffers.</summary>
    public List<TensorValue> Constants { get; } = [];

    /// <summary>Which variables are written.</summary>
    public HashSet<int> Written { get; } = [];

    /// <summary>The size of the planned block.</summary>
    public long ArenaBytes { get; }

    private void FindLastUses(Graph graph)
    {
        for (var position = 0; position < graph.Nodes.Count; position++)
        {
            foreach (var input in graph.Nodes[position].Inputs)
                _lastUse[_roots.Of(input)] = position;
        }
        foreach (var output in graph.Outputs)
            _lastUse[_roots.Of(output)] = int.MaxValue;
    }

    private void Add(Node node, int position, HashSet<Node> stale)
    {
        switch (node.Operation)
        {
            case Placeholder placeholder:
                _buffers[node.Outputs[0]] = new TensorBuffer(BufferKind.Input, placeholder.Index, placeholder.Spec.Bytes);
                break;
            case Const constant:
                _buffers[node.Outputs[0]] = new TensorBuffer(BufferKind.Constant, Constants.Count, constant.Value.Spec.Bytes);
                Constants.Add(constant.Value);
                break;
            case ReadVariable read:
                var variable = OfVariable(read);
                _buffers[node.Outputs[0]] = stale.Contains(node) ? Copy(variable, Arena(variable.Bytes)) : variable;
                break;
            case { IsView: true }:
                _buffers[node.Outputs[0]] = _buffers[node.Inputs[0]];
                break;
            default:
                AddKernel(node, position);
                break;
        }
    }

    private void AddKernel(Node node, int position)
    {
        var (inputs, outputs) = (node.Inputs.Length, node.Outputs.Length);
        var kernel = CpuKernels.Create(node.Operation, node.InputSpecs, node.OutputSpecs);
        var buffers = new TensorBuffer[inputs + outputs];
        for (var i = 0; i < inputs; i++)
        {
            buffers[i] = _buffers[node.Inputs[i]];
            if (node.Operation.Mutates(i))
            {
                var read = (ReadVariable)node.Inputs[i].Producer.Operation;
                buffers[i] = OfVariable(read);
                Written.Add(read.Index);
            }
        }
        for (var o = 0; o < outputs; o++)
        {
            var bytes = node.Outputs[o].Spec.Bytes;
            buffers[inputs + o] = TakeOver(node, position, kernel, o, buffers) ?? Arena(bytes);
            _buffers[node.Outputs[o]] = buffers[inputs + o];
        }
        var workspace = kernel.WorkspaceBytes > 0 ? Arena(kernel.WorkspaceBytes) : null;
        AddStep(new ExecutionStep(node, kernel, inputs, buffers, workspace));
    }

    /// <summary>The buffer of an input that ends its life here and may be overwritten by this output.</summary>
    private TensorBuffer? TakeOver(Node node, int position, Kernel kernel, int output, TensorBuffer[] buffers)
    {
        for (var i = 0; i < node.Inputs.Length; i++)
        {
            var buffer = buffers[i];
            if (buffer.Kind != BufferKind.Arena || buffer.Bytes != node.Outputs[output].Spec.Bytes || _lastUse[_roots.Of(node.Inputs[i])] != position)
                continue;
            var taken = buffers.AsSpan(node.Inputs.Length, output).Contains(buffer);
            var safe = true;
            for (var j = 0; j < node.Inputs.Length; j++)
                safe &= buffers[j] != buffer || kernel.CanOverwrite(j, output);
            if (safe && !taken)
                return buffer;
        }
        return null;
    }

    private void Deliver(Symbol output, int index)
    {
        var buffer = _buffers[output];
        if (buffer.Kind == BufferKind.Arena)
            buffer.BecomeOutput(index);
        else
            Copy(buffer, new TensorBuffer(BufferKind.Output, index, buffer.Bytes));
    }

    private TensorBuffer OfVariable(ReadVariable read)
    {
        if (!_variables.TryGetValue(read.Index, out var buffer))
            _variables.Add(read.Index, buffer = new TensorBuffer(BufferKind.Variable, read.Index, read.Spec.Bytes));
        return buffer;
    }

    private TensorBuffer Arena(long bytes)
    {
        var buffer = new TensorBuffer(BufferKind.Arena, _arena.Count, bytes);
        _arena.Add(buffer);
        return buffer;
    }

    private TensorBuffer Copy(TensorBuffer source, TensorBuffer target)
    {
        AddStep(new ExecutionStep(null, new CopyKernel(target.Bytes), 1, [source, target], null));
        return target;
    }

    private void AddStep(ExecutionStep step)
    {
        foreach (var buffer in step.Buffers)
            buffer.Touch(Steps.Count);
        step.Workspace?.Touch(Steps.Count);
        Steps.Add(step);
    }

    /// <summary>target[n] = source[n], as bytes.</summary>
    private sealed unsafe class CopyKernel(long bytes) : Kernel
    {
        public override void Run(in KernelArguments arguments)
        {
            var (source, target) = ((nint)arguments.Input<byte>(0), (nint)arguments.Output<byte>(0));
            Buffer.MemoryCopy((void*)source, (void*)target, bytes, bytes);
        }
    }
}
