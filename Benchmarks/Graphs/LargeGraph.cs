using Tensorflow;
using TfNet.Engine;

namespace TfNet.Benchmarks;

/// <summary>
/// The step of a deep residual network as a graph of a given size: forwards, gradients and the update of the weights. Every activation lives until its gradient is
/// computed, so that about a third of all tensors live at the same time.
/// </summary>
internal static class LargeGraph
{
    private const int Batch = 4;
    private const int Units = 8;

    /// <summary>Traces a graph of about this many nodes.</summary>
    public static Graph Trace(int nodes)
    {
        var (one, two) = (TraceBlocks(1).Nodes.Count, TraceBlocks(2).Nodes.Count);
        return TraceBlocks((nodes - one) / (two - one) + 1);
    }

    private static Graph TraceBlocks(int blocks)
    {
        var graph = new Graph();
        var emitter = new GraphEmitter(graph);
        using var tracing = Emitter.Use(emitter);
        using var tape = new Tape();
        Value x = graph.AddInput(new TensorSpec(TF_DataType.TF_FLOAT, (Batch, Units)));
        for (var block = 0; block < blocks; block++)
            x = Ops.Add(x, Ops.Tanh(Ops.BiasAdd(Ops.MatMul(x, Weights((Units, Units))), Weights(Units))));
        var loss = Ops.Sum(Ops.Square(x));
        tape.Stop();
        var gradients = tape.Gradient([loss], [.. tape.WatchedVariables]);
        for (var i = 0; i < gradients.Length; i++)
            Ops.AssignSub(tape.WatchedVariables[i], Ops.Mul(gradients[i]!, TensorValue.Scalar(0.01, TF_DataType.TF_FLOAT)));
        graph.Outputs.Add(emitter.Capture(loss));
        return graph;
    }

    private static Variable Weights(Shape shape) => new(TensorValue.Filled(0.1, new TensorSpec(TF_DataType.TF_FLOAT, shape)), "weights");
}
