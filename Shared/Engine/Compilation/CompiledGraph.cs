using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// A graph made ready for the CPU: kernel calls over planned memory. It never changes, so any number of threads can run it, each through an
/// <see cref="ExecutionFrame"/> of its own.
/// </summary>
public sealed class CompiledGraph
{
    private readonly Stack<ExecutionFrame> _idle = [];

    internal CompiledGraph(Graph graph, ArenaPool? arenas = null)
    {
        Graph = graph;
        Arenas = arenas ?? new ArenaPool();
        var plan = new ExecutionPlan(graph);
        ArenaBytes = plan.ArenaBytes;
        Layout = new FrameLayout(graph, plan);
        Variables = [.. graph.Variables];
        Written = new bool[Variables.Length];
        foreach (var variable in plan.Written)
            Written[variable] = true;
        Writes = plan.Written.Count > 0;
        VariableGate.Join(Variables);
    }

    /// <summary>The graph that runs, after all passes.</summary>
    public Graph Graph { get; }

    /// <summary>The size of the planned memory.</summary>
    public long ArenaBytes { get; }

    /// <summary>Where runs get their memory.</summary>
    public ArenaPool Arenas { get; }

    /// <summary>Where a frame finds what.</summary>
    internal FrameLayout Layout { get; }

    /// <summary>The variables that the graph reads or writes.</summary>
    internal Variable[] Variables { get; }

    /// <summary>Which of the variables are written.</summary>
    internal bool[] Written { get; }

    /// <summary>Whether any is.</summary>
    internal bool Writes { get; }

    /// <summary>What a thread needs to run the graph.</summary>
    public ExecutionFrame CreateFrame() => new(this);

    /// <summary>Runs the graph on these inputs and returns its outputs in fresh memory. Any number of threads may do so at the same time.</summary>
    /// <exception cref="ValueError">An input has another shape or element type.</exception>
    public TensorValue[] Run(params ReadOnlySpan<TensorValue> inputs)
    {
        for (var i = 0; i < inputs.Length; i++)
        {
            if (inputs[i].Spec != Graph.Inputs[i].Spec)
                throw new ValueError($"Input {i} of the graph is {Graph.Inputs[i].Spec}. Received: {inputs[i].Spec}.");
        }
        var frame = Take();
        var outputs = new TensorValue[Graph.Outputs.Count];
        for (var i = 0; i < inputs.Length; i++)
            frame.SetInput(i, inputs[i].Storage.Pinned());
        for (var i = 0; i < outputs.Length; i++)
        {
            outputs[i] = TensorValue.Uninitialized(Graph.Outputs[i].Spec, pinned: true);
            frame.SetOutput(i, outputs[i].Storage);
        }
        frame.Run();
        Return(frame);
        return outputs;
    }

    private ExecutionFrame Take()
    {
        lock (_idle)
        {
            if (_idle.TryPop(out var frame))
                return frame;
        }
        return CreateFrame();
    }

    private void Return(ExecutionFrame frame)
    {
        frame.Release();
        lock (_idle)
            _idle.Push(frame);
    }
}
