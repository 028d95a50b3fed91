namespace TfNet.Engine;

/// <summary>Operations in the order in which they run, as plain data: it can be printed, compared, rewritten and given to an executor.</summary>
public sealed class Graph
{
    private readonly List<Node> _nodes = [];
    private readonly List<Symbol> _inputs = [];
    private readonly List<Variable> _variables = [];
    private int _nextId;

    /// <summary>The nodes, each after those that it takes its inputs from.</summary>
    public IReadOnlyList<Node> Nodes => _nodes;

    /// <summary>What the caller supplies at each run.</summary>
    public IReadOnlyList<Symbol> Inputs => _inputs;

    /// <summary>The variables that the graph reads or writes.</summary>
    public IReadOnlyList<Variable> Variables => _variables;

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
    public Node Add(Operation operation, Symbol[] inputs)
    {
        var node = new Node(_nextId++, operation, inputs, operation.Infer(Array.ConvertAll(inputs, static s => s.Spec)));
        _nodes.Add(node);
        return node;
    }

    /// <summary>The position of a variable in <see cref="Variables"/>, adding it if it is new.</summary>
    public int IndexOf(Variable variable)
    {
        var index = _variables.IndexOf(variable);
        if (index < 0)
        {
            index = _variables.Count;
            _variables.Add(variable);
        }
        return index;
    }

    /// <summary>A node a line.</summary>
    public override string ToString() => string.Join('\n', _nodes) + $"\nreturn {string.Join(", ", Outputs)}";
}
