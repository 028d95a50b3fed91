namespace TfNet.Engine;

/// <summary>A value for each symbol of a graph, the default value to begin with.</summary>
/// <param name="graph">The graph, which does not grow any more.</param>
internal sealed class SymbolMap<T>(Graph graph)
{
    private readonly T[] _values = new T[graph.SymbolCount];

    /// <summary>The value of a symbol.</summary>
    public ref T this[Symbol symbol] => ref _values[symbol.Number];
}
