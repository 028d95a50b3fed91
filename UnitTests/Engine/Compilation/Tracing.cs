using Tensorflow;
using TfNet.Engine;

namespace TfNet.UnitTests.Engine.Compilation;

/// <summary>Traces functions of tensors into graphs.</summary>
internal static class Tracing
{
    public static Graph Trace(TensorSpec[] inputs, Func<Value[], Value[]> function)
    {
        var graph = new Graph();
        var emitter = new GraphEmitter(graph);
        using var scope = Emitter.Use(emitter);
        Value[] symbols = [.. inputs.Select(graph.AddInput)];
        foreach (var output in function(symbols))
            graph.Outputs.Add(emitter.Capture(output));
        return graph;
    }

    public static TensorSpec Floats(params int[] shape) => new(TF_DataType.TF_FLOAT, new Shape(shape));

    public static TensorValue Values(TensorSpec spec, int seed)
    {
        var random = new System.Random(seed);
        return TensorValue.From<float>([.. Enumerable.Range(0, (int)spec.Count).Select(_ => (float)(random.NextDouble() * 2 - 1))], spec.Shape);
    }

    public static string[] Types(Graph graph) => [.. graph.Nodes.Select(static node => node.Operation.Type)];
}
