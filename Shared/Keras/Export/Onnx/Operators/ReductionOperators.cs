using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Operations that make one element of many, and those that look for elements.</summary>
internal static class ReductionOperators
{
    /// <summary>Writes the node.</summary>
    /// <returns>The outputs; <see langword="null"/> for operations of other kinds.</returns>
    public static string[]? Write(OnnxNode node) => node.Operation switch
    {
        Sum sum => Reduce(node, "ReduceSum", sum),
        Mean mean => Reduce(node, "ReduceMean", mean),
        Max max => Reduce(node, "ReduceMax", max),
        Min min => Reduce(node, "ReduceMin", min),
        Prod prod => Reduce(node, "ReduceProd", prod),
        All all => Question(node, "ReduceMin", all),
        Any any => Question(node, "ReduceMax", any),
        ArgMax position => Position(node, "ArgMax", position),
        ArgMin position => Position(node, "ArgMin", position),
        CumSum cumulative => [node.Graph.Node("CumSum", [node.Inputs[0], node.Graph.Integers(cumulative.Axis)], ("exclusive", cumulative.Exclusive ? 1L : 0L), ("reverse", cumulative.Reverse ? 1L : 0L))],
        TopK top => TopK(node, top),
        _ => null,
    };

    private static string[] Reduce(OnnxNode node, string type, ReductionOperation operation, string? input = null) =>
        [node.Graph.Node(type, [input ?? node.Inputs[0], Axes(node, operation)], ("keepdims", operation.KeepDims ? 1L : 0L))];

    private static string[] Question(OnnxNode node, string type, ReductionOperation operation) =>
        [node.Graph.Cast(Reduce(node, type, operation, node.Graph.Cast(node.Inputs[0], TF_DataType.TF_INT32))[0], TF_DataType.TF_BOOL)];

    private static string[] Position(OnnxNode node, string type, ArgOperation operation) =>
        [node.Graph.Cast(node.Graph.Node(type, node.Inputs, ("axis", (long)operation.Axis), ("keepdims", 0L)), operation.Output)];

    private static string[] TopK(OnnxNode node, TopK operation)
    {
        var outputs = node.Graph.Nodes("TopK", [node.Inputs[0], node.Graph.Integers(operation.K)], 2);
        return [outputs[0], node.Graph.Cast(outputs[1], node.OutputType(1))];
    }

    private static string Axes(OnnxNode node, ReductionOperation operation) =>
        node.Graph.Integers(Array.ConvertAll(operation.Axes.Span.ToArray(), static axis => (long)axis));
}
