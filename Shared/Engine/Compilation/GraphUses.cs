namespace TfNet.Engine;

/// <summary>Which nodes use each symbol of a graph.</summary>
internal sealed class GraphUses
{
    private readonly SymbolMap<(Node? Last, int Count)> _uses;

    public GraphUses(Graph graph)
    {
        _uses = new(graph);
        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs)
                Note(input, node);
        }
        foreach (var output in graph.Outputs)
            Note(output, null);
    }

    /// <summary>The only node that uses a symbol, once, or <see langword="null"/>: also where the caller gets the symbol.</summary>
    public Node? SoleConsumer(Symbol symbol) => _uses[symbol] is (var only, 1) ? only : null;

    private void Note(Symbol symbol, Node? user)
    {
        ref var use = ref _uses[symbol];
        use = (user, use.Count + 1);
    }
}
