namespace TfNet.Engine;

/// <summary>Which nodes use each symbol of a graph.</summary>
internal sealed class GraphUses
{
    private readonly Dictionary<Symbol, List<Node>> _consumers = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<Symbol> _outputs;

    public GraphUses(Graph graph)
    {
        _outputs = new HashSet<Symbol>(graph.Outputs, ReferenceEqualityComparer.Instance);
        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs)
            {
                if (!_consumers.TryGetValue(input, out var list))
                    _consumers.Add(input, list = []);
                list.Add(node);
            }
        }
    }

    /// <summary>The nodes that take a symbol in, one entry for each time.</summary>
    public IReadOnlyList<Node> Consumers(Symbol symbol) => _consumers.TryGetValue(symbol, out var list) ? list : [];

    /// <summary>Whether the caller gets the symbol.</summary>
    public bool IsOutput(Symbol symbol) => _outputs.Contains(symbol);

    /// <summary>The only node that uses a symbol, once, or <see langword="null"/>.</summary>
    public Node? SoleConsumer(Symbol symbol) => Consumers(symbol) is [var only] && !IsOutput(symbol) ? only : null;
}
