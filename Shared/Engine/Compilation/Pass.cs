namespace TfNet.Engine;

/// <summary>A rewriting of graphs that keeps what they compute.</summary>
internal abstract class Pass
{
    /// <summary>The rewritten graph; the old one stays as it is.</summary>
    public Graph Apply(Graph source)
    {
        var rewriter = new Rewriter(source);
        Begin(source);
        foreach (var node in source.Nodes)
        {
            if (!Rewrite(node, rewriter))
                rewriter.Copy(node);
        }
        foreach (var output in source.Outputs)
            rewriter.Target.Outputs.Add(rewriter[output]);
        return rewriter.Target;
    }

    /// <summary>Looks at the whole graph before it is rewritten.</summary>
    protected virtual void Begin(Graph source)
    {
    }

    /// <summary>
    /// Puts something in a node's place, or returns <see langword="false"/> to keep it. What nobody uses afterwards need not be taken out:
    /// <see cref="DeadCode"/> does that.
    /// </summary>
    protected abstract bool Rewrite(Node node, Rewriter rewriter);
}
