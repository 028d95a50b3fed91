using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// A graph made ready for the CPU: kernel calls over one planned block of memory. A run allocates nothing. One thread runs it at a time.
/// </summary>
public sealed unsafe class CompiledGraph
{
    private readonly Graph _graph;
    private readonly Step[] _steps;
    private readonly Slot[] _inputs;
    private readonly Slot[] _outputs;
    private readonly Slot[] _variables;
    private readonly bool[] _written;
    private readonly Storage? _arena;
    private readonly Storage _table;
    private readonly TensorValue[] _constants;
    private readonly string[] _names;

    internal CompiledGraph(Graph graph)
    {
        _graph = graph;
        var plan = new ExecutionPlan(graph);
        _arena = plan.ArenaBytes > 0 ? Storage.Allocate(plan.ArenaBytes, pinned: true) : null;
        _constants = [.. plan.Constants];
        _inputs = Slots(graph.Inputs.Count);
        _outputs = Slots(graph.Outputs.Count);
        _variables = Slots(graph.Variables.Count);
        _written = [.. Enumerable.Range(0, graph.Variables.Count).Select(plan.Written.Contains)];
        _steps = new Step[plan.Steps.Count];
        _names = new string[plan.Steps.Count];
        _table = Storage.Allocate(Math.Max(1, plan.Steps.Sum(static s => s.Buffers.Length)) * sizeof(nint), pinned: true);
        var position = 0;
        for (var s = 0; s < _steps.Length; s++)
        {
            var step = plan.Steps[s];
            _steps[s] = new Step(step.Kernel, position, step.InputCount, step.Workspace is { } workspace ? _arena!.Pointer + workspace.Offset : null);
            _names[s] = step.Node?.ToString() ?? "Copy";
            foreach (var buffer in step.Buffers)
                Place(buffer, position++);
        }
    }

    /// <summary>The graph that runs, after all passes.</summary>
    public Graph Graph => _graph;

    /// <summary>The size of the planned block of memory.</summary>
    public long ArenaBytes => _arena?.Length ?? 0;

    private byte** Table => (byte**)_table.Pointer;

    /// <summary>Sets where an input is read from until it is set again.</summary>
    /// <param name="index">The input's position.</param>
    /// <param name="memory">Pinned memory.</param>
    /// <param name="offset">Where in it the tensor starts, in bytes.</param>
    public void SetInput(int index, Storage memory, long offset = 0) => Bind(ref _inputs[index], memory, offset, _graph.Inputs[index].Spec);

    /// <summary>Sets where an output is written to until it is set again.</summary>
    /// <inheritdoc cref="SetInput"/>
    public void SetOutput(int index, Storage memory, long offset = 0) => Bind(ref _outputs[index], memory, offset, _graph.Outputs[index].Spec);

    /// <summary>Runs the graph once on the inputs and outputs that were set.</summary>
    /// <exception cref="InvalidOperationException">An input or output was never set.</exception>
    public void Run()
    {
        BindVariables();
        foreach (ref var slot in _inputs.AsSpan())
            slot.Require("input");
        foreach (ref var slot in _outputs.AsSpan())
            slot.Require("output");
        var table = Table;
        foreach (ref readonly var step in _steps.AsSpan())
            step.Kernel.Run(new KernelArguments(table + step.First, step.InputCount, step.Workspace));
        // The kernels know addresses only: without this, the memory of a graph that nobody uses again could be reclaimed while it runs.
        GC.KeepAlive(this);
    }

    /// <summary>Runs the graph on these inputs and returns its outputs in fresh memory.</summary>
    public TensorValue[] Run(params ReadOnlySpan<TensorValue> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Spec != _graph.Inputs[i].Spec)
                throw new ValueError($"Input {i} of the graph is {_graph.Inputs[i].Spec}. Received: {inputs[i].Spec}.");
            SetInput(i, inputs[i].Storage);
        }
        var outputs = new TensorValue[_outputs.Length];
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = TensorValue.Uninitialized(_graph.Outputs[i].Spec);
            SetOutput(i, outputs[i].Storage);
        }
        Run();
        return outputs;
    }

    /// <summary>Runs the graph a number of times and returns what each step is and the milliseconds that it takes on average.</summary>
    public (string Step, double Milliseconds)[] Profile(int runs)
    {
        BindVariables();
        var ticks = new long[_steps.Length];
        for (var run = 0; run < runs; run++)
        {
            for (var s = 0; s < _steps.Length; s++)
            {
                var start = System.Diagnostics.Stopwatch.GetTimestamp();
                _steps[s].Kernel.Run(new KernelArguments(Table + _steps[s].First, _steps[s].InputCount, _steps[s].Workspace));
                ticks[s] += System.Diagnostics.Stopwatch.GetTimestamp() - start;
            }
        }
        GC.KeepAlive(this);
        return [.. _names.Select((name, s) => (name, ticks[s] * 1000.0 / System.Diagnostics.Stopwatch.Frequency / runs))];
    }

    private static Slot[] Slots(int count) => [.. Enumerable.Range(0, count).Select(static _ => new Slot())];

    private void BindVariables()
    {
        // A variable moves when somebody holds on to its former elements, or when a checkpoint is restored.
        for (var v = 0; v < _variables.Length; v++)
        {
            var variable = _graph.Variables[v];
            var memory = _written[v] ? variable.Writable() : variable.Current.Storage;
            if (memory != _variables[v].Memory)
                Bind(ref _variables[v], memory, 0, variable.Spec);
        }
    }

    private void Bind(ref Slot slot, Storage memory, long offset, TensorSpec spec)
    {
        if (offset < 0 || memory.Length - offset < spec.Bytes)
            throw new ArgumentException($"A tensor of {spec} takes {spec.Bytes} bytes. Received: {memory.Length - offset} bytes from position {offset}.");
        slot.Memory = memory;
        foreach (var position in slot.Positions)
            Table[position] = memory.Pointer + offset;
    }

    private void Place(TensorBuffer buffer, int position)
    {
        switch (buffer.Kind)
        {
            case BufferKind.Arena: Table[position] = _arena!.Pointer + buffer.Offset; break;
            case BufferKind.Constant: Table[position] = _constants[buffer.Index].Storage.Pointer; break;
            case BufferKind.Input: _inputs[buffer.Index].Positions.Add(position); break;
            case BufferKind.Output: _outputs[buffer.Index].Positions.Add(position); break;
            case BufferKind.Variable: _variables[buffer.Index].Positions.Add(position); break;
        }
    }

    // No record: what the compiler writes to print one does not work with pointers in Native AOT.
    private readonly struct Step(Kernel kernel, int first, int inputCount, byte* workspace)
    {
        public readonly Kernel Kernel = kernel;
        public readonly int First = first;
        public readonly int InputCount = inputCount;
        public readonly byte* Workspace = workspace;
    }

    /// <summary>Memory that comes from outside, and the places in the pointer table that show it.</summary>
    private struct Slot()
    {
        public List<int> Positions { get; } = [];

        public Storage? Memory { get; set; }

        public readonly void Require(string what)
        {
            if (Memory is null && Positions.Count > 0)
                throw new InvalidOperationException($"An {what} of the compiled graph was not set before it ran.");
        }
    }
}
