namespace TfNet.Engine;

/// <summary>Whose memory the symbols of a graph lie in: views lie in that of the symbol that their chain begins with.</summary>
internal sealed class ViewRoots
{
    private readonly SymbolMap<Symbol> _ofViews;

    public ViewRoots(Graph graph)
    {
        _ofViews = new(graph);
        foreach (var node in graph.Nodes)
        {
            if (node.Operation.IsView)
                _ofViews[node.Outputs[0]] = Of(node.Inputs[0]);
        }
    }

    /// <summary>The symbol that has the memory.</summary>
    public Symbol Of(Symbol symbol) => symbol.Producer.Operation.IsView ? _ofViews[symbol] : symbol;
}
