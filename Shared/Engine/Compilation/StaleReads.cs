namespace TfNet.Engine;

/// <summary>
/// Finds the reads of variables that are still wanted after the variable has been written. All others can look straight into the variable's memory;
/// these need a copy.
/// </summary>
internal static class StaleReads
{
    public static HashSet<Node> Find(Graph graph)
    {
        var writes = new Dictionary<int, List<int>>();
        var lastUse = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        for (var position = 0; position < graph.Nodes.Count; position++)
        {
            var node = graph.Nodes[position];
            if (node.Operation.IsView)
                continue;
            for (var i = 0; i < node.Inputs.Length; i++)
            {
                if (Root(node.Inputs[i]) is not { Operation: ReadVariable read } reader)
                    continue;
                if (!node.Operation.Mutates(i))
                    lastUse[reader] = position;
                else if (!writes.TryGetValue(read.Index, out var list))
                    writes.Add(read.Index, [position]);
                else
                    list.Add(position);
            }
        }
        foreach (var output in graph.Outputs)
        {
            if (Root(output) is { Operation: ReadVariable } reader)
                lastUse[reader] = int.MaxValue;
        }
        var stale = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        for (var position = 0; position < graph.Nodes.Count; position++)
        {
            var node = graph.Nodes[position];
            if (node.Operation is ReadVariable read && lastUse.TryGetValue(node, out var last)
                && writes.TryGetValue(read.Index, out var written) && written.Exists(w => w > position && w <= last))
            {
                stale.Add(node);
            }
        }
        return stale;
    }

    private static Node Root(Symbol symbol)
    {
        while (symbol.Producer.Operation.IsView)
            symbol = symbol.Producer.Inputs[0];
        return symbol.Producer;
    }
}
