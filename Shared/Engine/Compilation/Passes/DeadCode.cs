namespace TfNet.Engine;

/// <summary>Takes out what has no effect on the outputs or on variables. Inputs stay: the caller knows them by position.</summary>
internal sealed class DeadCode : Pass
{
    // By the nodes' numbers.
    private bool[] _live = [];

    /// <inheritdoc/>
    protected override void Begin(Graph source)
    {
        _live = new bool[source.Nodes.Count];
        foreach (var output in source.Outputs)
            _live[output.Producer.Id] = true;
        for (var id = _live.Length - 1; id >= 0; id--)
        {
            var node = source.Nodes[id];
            _live[id] |= node.Operation.HasSideEffects || node.Operation is Placeholder;
            if (!_live[id])
                continue;
            foreach (var input in node.Inputs)
                _live[input.Producer.Id] = true;
        }
    }

    /// <inheritdoc/>
    protected override bool Rewrite(Node node, Rewriter rewriter) => !_live[node.Id];
}
