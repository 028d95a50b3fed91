namespace TfNet.Engine;

/// <summary>
/// Finds the reads of variables that are still wanted after the variable has been written. All others can look straight into the variable's memory;
/// these need a copy.
/// </summary>
internal static class StaleReads
{
    public static HashSet<Node> Find(Graph graph, ViewRoots roots)
    {
        // For each variable, in the order of the positions.
        var writes = new Dictionary<int, List<int>>();
        var lastUse = new Dictionary<Node, int>(ReferenceEqualityComparer.Instance);
        for (var position = 0; position < graph.Nodes.Count; position++)
        {
            var node = graph.Nodes[position];
            if (node.Operation.IsView)
                continue;
            for (var i = 0; i < node.Inputs.Length; i++)
            {
                if (roots.Of(node.Inputs[i]).Producer is not { Operation: ReadVariable read } reader)
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
            if (roots.Of(output).Producer is { Operation: ReadVariable } reader)
                lastUse[reader] = int.MaxValue;
        }
        var stale = new HashSet<Node>(ReferenceEqualityComparer.Instance);
        for (var position = 0; position < graph.Nodes.Count; position++)
        {
            var node = graph.Nodes[position];
            if (node.Operation is ReadVariable read && lastUse.TryGetValue(node, out var last)
                && writes.TryGetValue(read.Index, out var written) && IsAnyBetween(written, position, last))
            {
                stale.Add(node);
            }
        }
        return stale;
    }

    /// <summary>Whether one of the ordered positions comes after the first of the two and not after the second.</summary>
    private static bool IsAnyBetween(List<int> positions, int after, int last)
    {
        var next = positions.BinarySearch(after + 1);
        if (next < 0)
            next = ~next;
        return next < positions.Count && positions[next] <= last;
    }
}
