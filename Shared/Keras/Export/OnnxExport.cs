using Tensorflow.Keras.Engine;
using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>
/// Writes what a model computes in inference as a graph of ONNX. The model is traced for two sizes of what is open in its inputs, so that whatever it consists of is exported: layers,
/// functions, operators, layers of a program's own.
/// </summary>
internal static class OnnxExport
{
    // Far apart and without common factors, so that a size that depends on an open one differs, and says how.
    private static readonly int[] s_first = [2, 96, 120, 160, 224];
    private static readonly int[] s_second = [5, 123, 157, 203, 271];

    /// <summary>Writes a model.</summary>
    /// <param name="model">The model.</param>
    /// <param name="inputs">What goes in: placeholders.</param>
    /// <param name="stream">Where to.</param>
    /// <exception cref="ValueError">ONNX cannot express an operation.</exception>
    public static void Write(Model model, Tensors inputs, Stream stream)
    {
        var (first, second) = (Trace(model, inputs, s_first), Trace(model, inputs, s_second));
        if (first.Graph.Nodes.Count != second.Graph.Nodes.Count)
            throw new ValueError($"What the model \"{model.name}\" does depends on the size of the batch, or on open sizes of its inputs. Give the inputs known sizes.");
        var graph = new OnnxGraph();
        var names = new Dictionary<Symbol, string>();
        var starts = new List<(string Name, Shape First, Shape Second)>();
        foreach (var (symbol, other, input) in first.Graph.Inputs.Zip(second.Graph.Inputs, inputs))
        {
            names[symbol] = graph.Take(input is KerasTensor { Layer: { } layer } ? layer.name : input.name);
            graph.Input(names[symbol], symbol.DType, input.shape);
            starts.Add((names[symbol], symbol.Shape, other.Shape));
        }
        var taken = OutputNames(model, first.Outputs.Length).Select(graph.Take).ToArray();
        foreach (var (node, other) in Needed(first.Graph).Zip(Needed(second.Graph)))
            WriteNode(graph, node, other, first.Emitter, names, starts);
        for (var i = 0; i < taken.Length; i++)
        {
            var (output, other) = (first.Outputs[i], second.Outputs[i]);
            graph.Rename(names[output], taken[i]);
            graph.Output(taken[i], output.DType, OnnxNode.Merge(output.Shape, other.Shape));
        }
        graph.WriteTo(stream, model.name);
    }

    private static void WriteNode(OnnxGraph graph, Node node, Node other, PathEmitter emitter, Dictionary<Symbol, string> names, List<(string Name, Shape First, Shape Second)> starts)
    {
        graph.Path = emitter.PathOf(node);
        switch (node.Operation)
        {
            case Placeholder:
                return;
            case ReadVariable read:
                var variable = emitter.Graph.Variables[read.Index];
                names[node.Outputs[0]] = graph.Constant(variable.Name, variable.Snapshot());
                return;
        }
        if (node.Operation.GetType() != other.Operation.GetType())
            throw new ValueError($"What \"{graph.Path}\" does depends on open sizes of the model's inputs: {node.Operation.Type} in one trial, {other.Operation.Type} in another. Give the inputs known sizes.");
        var written = OnnxOperators.Write(new OnnxNode(graph, node, other, Array.ConvertAll(node.Inputs, input => names[input]), starts));
        for (var i = 0; i < node.Outputs.Length; i++)
            names[node.Outputs[i]] = written[i];
    }

    /// <summary>The nodes that outputs depend on.</summary>
    private static IEnumerable<Node> Needed(Graph graph)
    {
        var needed = new HashSet<Node>(graph.Outputs.Select(static output => output.Producer));
        for (var i = graph.Nodes.Count - 1; i >= 0; i--)
        {
            if (needed.Contains(graph.Nodes[i]))
                needed.UnionWith(graph.Nodes[i].Inputs.Select(static input => input.Producer));
        }
        return graph.Nodes.Where(needed.Contains);
    }

    private static IEnumerable<string> OutputNames(Model model, int count) =>
        model.Graph is { } graph && graph.Outputs.Count == count ? model.output_names : Enumerable.Range(0, count).Select(static i => $"output_{i}");

    private static (Graph Graph, PathEmitter Emitter, Symbol[] Outputs) Trace(Model model, Tensors inputs, int[] open)
    {
        var graph = new Graph();
        var emitter = new PathEmitter(graph);
        using var scope = Emitter.Use(emitter);
        using var unseen = Tape.Suspend();
        using var losses = LossScope.Begin();
        var tensors = inputs.Select(input => new Tensor(graph.AddInput(new TensorSpec(input.dtype, Known(input.shape, open)))));
        var outputs = model.Apply(new Tensors(inputs.Structure, tensors), training: false).Select(output => emitter.Capture(output.Value)).ToArray();
        graph.Outputs.AddRange(outputs);
        return (graph, emitter, outputs);
    }

    private static Shape Known(Shape shape, int[] open) => new([.. shape.dims.Select((size, axis) => size >= 0 ? size : open[Math.Min(axis, open.Length - 1)])]);
}
