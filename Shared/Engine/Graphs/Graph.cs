namespace TfNet.Engine;

/// <summary>Operations in the order in which they run, as plain data: it can be printed, compared, rewritten and given to an executor.</summary>
public sealed class Graph
{
    private readonly List<Node> _nodes = [];
    private readonly List<Symbol> _inputs = [];
    private readonly List<Variable> _variables = [];
    private readonly Dictionary<Variable, int> _variableIndices = new(ReferenceEqualityComparer.Instance);

    /// <summary>The nodes, each after those that it takes its inputs from.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>What the caller supplies at each run.</summary>
    public IReadOnlyList<Symbol> Inputs => _inputs;

    /// <summary>The variables that the graph reads or writes.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

    /// <summary>How many symbols there are.</summary>
    internal int SymbolCount { get; private set; }

    /// <summary>What the caller gets from each run.</summary>
    public List<Symbol> Outputs { get; } = [];

    /// <summary>Adds a tensor that the caller supplies.</summary>
    public Symbol AddInput(TensorSpec spec)
    {
        var symbol = Add(new Placeholder(_inputs.Count, spec), []).Outputs[0];
        _inputs.Add(symbol);
        return symbol;
    }

    /// <summary>Adds an operation.</summary>
    public Node Add(Operation operation, Symbol[] inputs) =>
        Add(operation, inputs, operation.Infer(Symbol.SpecsOf(inputs)));

    /// <summary>Adds the operation of another graph's node on inputs of the same specs.</summary>
    internal Node AddLike(Node node, Symbol[] inputs) => Add(node.Operation, inputs, node.OutputSpecs);

    /// <summary>Whether a symbol is an output of one of the nodes.</summary>
    internal bool Has(Symbol symbol) => symbol.Producer.Id < _nodes.Count && _nodes[symbol.Producer.Id] == symbol.Producer;

    /// <summary>The position of a variable in <see cref="Variables"/>, adding it if it is new.</summary>
    public int IndexOf(Variable variable)
    {
        if (!_variableIndices.TryGetValue(variable, out var index))
        {
            _variableIndices.Add(variable, index = _variables.Count);
            _variables.Add(variable);
        }
        return index;
    }

    /// <summary>A node a line.</summary>
    public override string ToString() => string.Join('\n', _nodes) + $"\nreturn {string.Join(", ", Outputs)}";

    private Node Add(Operation operation, Symbol[] inputs, TensorSpec[] outputs)
    {
        var node = new Node(_nodes.Count, SymbolCount, operation, inputs, outputs);
        _nodes.Add(node);
        SymbolCount += outputs.Length;
        return node;
    }
}
