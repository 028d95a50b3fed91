using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Traces, and notes of each node which layer it is of.</summary>
/// <param name="graph">The graph.</param>
internal sealed class PathEmitter(Graph graph) : Emitter
{
    private readonly GraphEmitter _inner = new(graph);
    private readonly List<string> _paths = [];

    /// <summary>The graph that grows.</summary>
    public Graph Graph => graph;

    /// <summary>The path of the layer that a node is of; empty where it is of none.</summary>
    public string PathOf(Node node) => node.Id < _paths.Count ? _paths[node.Id] : "";

    /// <summary>The graph's symbol for a value.</summary>
    public Symbol Capture(Value value) => _inner.Capture(value);

    /// <inheritdoc/>
    public override Value Freeze(Value input) => _inner.Freeze(input);

    /// <inheritdoc/>
    protected override Value[] Run(Operation operation, ReadOnlySpan<Value> inputs)
    {
        var outputs = _inner.Emit(operation, inputs);
        while (_paths.Count < graph.Nodes.Count)
            _paths.Add(CallContext.Path);
        return outputs;
    }
}
