namespace TfNet.Engine;

/// <summary>Takes out what has no effect on the outputs or on variables. Inputs stay: the caller knows them by position.</summary>
internal sealed class DeadCode : Pass
{
    private readonly HashSet<Node> _live = new(ReferenceEqualityComparer.Instance);

    /// <inheritdoc/>
    protected override void Begin(Graph source)
    {
        _live.Clear();
        _live.UnionWith(source.Outputs.Select(static output => output.Producer));
        foreach (var node in source.Nodes.Reverse())
        {
            if (node.Operation.HasSideEffects || node.Operation is Placeholder)
                _live.Add(node);
            if (_live.Contains(node))
                _live.UnionWith(node.Inputs.Select(static input => input.Producer));
        }
    }

    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter) => !_live.Contains(node);
}
