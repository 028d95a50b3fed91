using Tensorflow;

namespace TfNet.Engine;

/// <summary>Turns a traced graph into something that runs fast.</summary>
public static class GraphCompiler
{
    /// <summary>Rewrites a graph and plans its memory.</summary>
    /// <param name="graph">The graph.</param>
    /// <param name="arenas">Where runs get their memory, when several graphs are to share it.</param>
    /// <exception cref="ValueError">A tensor in it belongs to another graph.</exception>
    public static CompiledGraph Compile(Graph graph, ArenaPool? arenas = null) => new(Optimize(graph), arenas);

    /// <summary>Rewrites a graph by all passes, in their order.</summary>
    /// <inheritdoc cref="Compile" path="/exception"/>
    public static Graph Optimize(Graph graph)
    {
        RefuseForeign(graph);
        Pass[] passes =
        [
            new ConstantFolding(), new Simplification(), new CommonSubexpressions(), new DeadCode(),
            new BorderFusion(), new DenseFusion(), new ConvolutionFusion(), new GradientStepFusion(), new DeadCode(),
        ];
        foreach (var pass in passes)
            graph = pass.Apply(graph);
        return graph;
    }

    private static void RefuseForeign(Graph graph)
    {
        foreach (var node in graph.Nodes)
        {
            foreach (var input in node.Inputs)
                Check(input);
        }
        graph.Outputs.ForEach(Check);

        void Check(Symbol symbol)
        {
            if (!graph.Has(symbol))
            {
                throw new ValueError($"A tensor of {symbol.Spec} cannot be used here: it belongs to a step that was traced before, and is out of scope. " +
                    "Return tensors from the function that makes them, or keep what lasts from one step to the next in a variable (tf.Variable, add_weight).");
            }
        }
    }
}
