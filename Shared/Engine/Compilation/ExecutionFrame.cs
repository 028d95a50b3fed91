namespace TfNet.Engine;

/// <summary>
/// What one run of a <see cref="CompiledGraph"/> needs: the addresses of its inputs, outputs, variables and intermediate results. One thread uses it at a time.
/// A run allocates nothing.
/// </summary>
public sealed unsafe class ExecutionFrame
{
    private readonly CompiledGraph _graph;
    private readonly FrameLayout _layout;
    private readonly Storage _table;
    private readonly Storage?[] _inputs;
    private readonly Storage?[] _outputs;
    private object? _arenaLayout;

    internal ExecutionFrame(CompiledGraph graph)
    {
        _graph = graph;
        _layout = graph.Layout;
        _table = Storage.Allocate(_layout.Count * (long)sizeof(nint), pinned: true);
        _inputs = new Storage?[_layout.Inputs.Length];
        _outputs = new Storage?[_layout.Outputs.Length];
        foreach (var (position, constant) in _layout.ConstantPlaces)
            Table[position] = _layout.Constants[constant].Storage.Pointer;
    }

    private byte** Table => (byte**)_table.Pointer;

    /// <summary>Sets where an input is read from until it is set again.</summary>
    /// <param name="index">The input's position.</param>
    /// <param name="memory">Pinned memory.</param>
    /// <param name="offset">Where in it the tensor starts, in bytes.</param>
    /// <exception cref="ArgumentException">The memory is too small.</exception>
    public void SetInput(int index, Storage memory, long offset = 0) =>
        Bind(ref _inputs[index], _layout.Inputs[index], memory, offset, _graph.Graph.Inputs[index].Spec);

    /// <summary>Sets where an output is written to until it is set again.</summary>
    /// <inheritdoc cref="SetInput"/>
    public void SetOutput(int index, Storage memory, long offset = 0) =>
        Bind(ref _outputs[index], _layout.Outputs[index], memory, offset, _graph.Graph.Outputs[index].Spec);

    /// <summary>
    /// Runs the graph once on the inputs and outputs that were set. While it runs, other threads read the variables that it writes only as they were before or are afterwards.
    /// </summary>
    /// <exception cref="InvalidOperationException">An input or output was never set.</exception>
    public void Run()
    {
        Require(_inputs, _layout.Inputs, "input");
        Require(_outputs, _layout.Outputs, "output");
        var arena = _graph.ArenaBytes > 0 ? _graph.Arenas.Take(_graph.ArenaBytes) : null;
        try
        {
            if (arena is not null)
                Use(arena);
            RunInsideGate();
        }
        finally
        {
            if (arena is not null)
                _graph.Arenas.Return(arena);
        }
        // The kernels know addresses only: without this, memory that nobody uses again could be reclaimed while they run.
        GC.KeepAlive(this);
    }

    /// <summary>Lets go of the inputs and outputs: the frame keeps nobody's memory until they are set again.</summary>
    public void Release()
    {
        Array.Clear(_inputs);
        Array.Clear(_outputs);
    }

    private static void Require(Storage?[] memories, List<int>[] positions, string what)
    {
        for (var i = 0; i < memories.Length; i++)
        {
            if (memories[i] is null && positions[i].Count > 0)
                throw new InvalidOperationException($"An {what} of the compiled graph was not set before it ran.");
        }
    }

    private void RunInsideGate()
    {
        if (_graph.Variables.Length == 0)
        {
            RunSteps();
            return;
        }
        if (_graph.Writes)
        {
            var gate = VariableGate.EnterWrite(_graph.Variables[0]);
            try
            {
                BindVariables();
                RunSteps();
            }
            finally
            {
                gate.ExitWrite();
            }
        }
        else
        {
            var gate = VariableGate.EnterRead(_graph.Variables[0]);
            try
            {
                BindVariables();
                RunSteps();
            }
            finally
            {
                gate.ExitRead();
            }
        }
    }

    private void RunSteps()
    {
        var table = Table;
        Workers.EnterRun();
        try
        {
            foreach (ref readonly var step in _layout.Steps.AsSpan())
                step.Kernel.Run(new KernelArguments(table + step.First, step.InputCount, table[step.Workspace]));
        }
        finally
        {
            Workers.LeaveRun();
        }
    }

    private void Use(Arena arena)
    {
        arena.Reserve(_graph.ArenaBytes);
        if (ReferenceEquals(arena.Layout, _arenaLayout))
            return;
        _arenaLayout = arena.Layout;
        var table = Table;
        foreach (var (position, offset) in _layout.ArenaPlaces)
            table[position] = arena.At(offset);
    }

    private void BindVariables()
    {
        // A variable moves when somebody holds on to its former elements, or when a checkpoint is restored.
        var table = Table;
        for (var v = 0; v < _graph.Variables.Length; v++)
        {
            var positions = _layout.Variables[v];
            var variable = _graph.Variables[v];
            var address = (_graph.Written[v] ? variable.Writable() : variable.Current.Storage).Pointer;
            if (positions.Count == 0 || table[positions[0]] == address)
                continue;
            foreach (var position in positions)
                table[position] = address;
        }
    }

    private void Bind(ref Storage? slot, List<int> positions, Storage memory, long offset, TensorSpec spec)
    {
        if (offset < 0 || memory.Length - offset < spec.Bytes)
            throw new ArgumentException($"A tensor of {spec} takes {spec.Bytes} bytes. Received: {memory.Length - offset} bytes from position {offset}.");
        slot = memory;
        foreach (var position in positions)
            Table[position] = memory.Pointer + offset;
    }
}
