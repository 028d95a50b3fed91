namespace TfNet.Engine;

/// <summary>Adds every operation to a graph instead of running it.</summary>
/// <param name="graph">The graph.</param>
public sealed class GraphEmitter(Graph graph) : Emitter
{
    private readonly Dictionary<Value, Symbol> _captured = new(ReferenceEqualityComparer.Instance);

    /// <summary>The graph that grows.</summary>
    public Graph Graph { get; } = graph;

    /// <inheritdoc/>
    public override Value Freeze(Value input) => Capture(input);

    /// <summary>The graph's symbol for a value: constants and variables are taken in on first use.</summary>
    public Symbol Capture(Value value)
    {
        if (value is Symbol symbol)
            return symbol;
        if (!_captured.TryGetValue(value, out var captured))
        {
            Operation operation = value switch
            {
                Variable variable => new ReadVariable(Graph.IndexOf(variable), variable.Spec),
                TensorValue constant => new Const(constant),
                _ => throw new InvalidOperationException($"A graph cannot take in a {value.GetType().Name}."),
            };
            captured = Graph.Add(operation, []).Outputs[0];
            _captured.Add(value, captured);
        }
        return captured;
    }

    /// <inheritdoc/>
    protected override Value[] Run(Operation operation, ReadOnlySpan<Value> inputs)
    {
        var symbols = new Symbol[inputs.Length];
        for (var i = 0; i < symbols.Length; i++)
            symbols[i] = Capture(inputs[i]);
        var node = Graph.Add(operation, symbols);
        for (var i = 0; i < inputs.Length; i++)
        {
            // What reads the variable from here on sees the new elements: it gets a read of its own.
            if (operation.Mutates(i))
                _captured.Remove(inputs[i]);
        }
        return node.Outputs;
    }
}
