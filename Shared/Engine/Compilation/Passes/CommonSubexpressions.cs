namespace TfNet.Engine;

/// <summary>Computes once what is asked for twice: nodes with equal operations and the same inputs become one.</summary>
internal sealed class CommonSubexpressions : Pass
{
    private readonly Dictionary<Expression, Node> _known = [];

    /// <inheritdoc/>
    protected override void Begin(Graph source) => _known.Clear();

    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter)
    {
        // Two reads of a variable are equal as records, yet there may be a write between them.
        if (node.Operation.HasSideEffects || node.Operation is ReadVariable or Placeholder)
            return false;
        var expression = new Expression(node.Operation, rewriter.Now(node.Inputs));
        if (!_known.TryGetValue(expression, out var known))
            _known.Add(expression, known = rewriter.Add(node.Operation, expression.Inputs));
        rewriter.Replace(node, known);
        return true;
    }

    private sealed class Expression(Operation operation, Symbol[] inputs) : IEquatable<Expression>
    {
        private readonly Operation _operation = operation;

        public Symbol[] Inputs { get; } = inputs;

        public bool Equals(Expression? other) => other is not null && _operation.Equals(other._operation) && Inputs.AsSpan().SequenceEqual(other.Inputs);

        public override bool Equals(object? obj) => Equals(obj as Expression);

        public override int GetHashCode()
        {
            var hash = new HashCode();
            hash.Add(_operation);
            foreach (var input in Inputs)
                hash.Add(input);
            return hash.ToHashCode();
        }
    }
}
