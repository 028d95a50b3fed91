namespace TfNet.Engine;

/// <summary>Turns a traced graph into something that runs fast.</summary>
public static class GraphCompiler
{
    /// <summary>Rewrites a graph and plans its memory.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="arenas">Where runs get their memory, when several graphs are to share it.</param>
    public static CompiledGraph Compile(Graph graph, ArenaPool? arenas = null) => new(Optimize(graph), arenas);

    /// <summary>Rewrites a graph by all passes, in their order.</summary>
    public static Graph Optimize(Graph graph)
    {
        Pass[] passes =
        [
            new ConstantFolding(), new Simplification(), new CommonSubexpressions(), new DeadCode(),
            new DenseFusion(), new ConvolutionFusion(), new GradientStepFusion(), new DeadCode(),
        ];
        foreach (var pass in passes)
            graph = pass.Apply(graph);
        return graph;
    }
}
