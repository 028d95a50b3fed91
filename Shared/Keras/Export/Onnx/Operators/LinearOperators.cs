using TfNet.Engine;

namespace Tensorflow.Keras.Export;

/// <summary>Products of matrices, softmax and normalizations.</summary>
internal static class LinearOperators
{
    /// <summary>Writes the node.</summary>
    /// <returns>The outputs; <see langword="null"/> for operations of other kinds.</returns>
    public static string[]? Write(OnnxNode node) => node.Operation switch
    {
        MatMul product => [Product(node, product.TransposeA, product.TransposeB)],
        BatchMatMul product => [Product(node, product.TransposeA, product.TransposeB)],
        Softmax softmax => [node.Graph.Node("Softmax", node.Inputs, ("axis", (long)softmax.Axis))],
        LogSoftmax softmax => [node.Graph.Node("LogSoftmax", node.Inputs, ("axis", (long)softmax.Axis))],
        BatchNormInference normalization => [BatchNormalization(node, normalization)],
        LayerNorm normalization => LayerNormalization(node, normalization),
        _ => null,
    };

    private static string Product(OnnxNode node, bool transposeA, bool transposeB) =>
        node.Graph.Node("MatMul", [Operand(node, 0, transposeA), Operand(node, 1, transposeB)]);

    private static string Operand(OnnxNode node, int input, bool transposed)
    {
        var rank = node.Rank(input);
        return transposed ? node.Graph.Transpose(node.Inputs[input], [.. Enumerable.Range(0, rank - 2), rank - 1, rank - 2]) : node.Inputs[input];
    }

    private static string BatchNormalization(OnnxNode node, BatchNormInference operation)
    {
        // y = x · inv + (offset - mean · inv), inv = scale / √(variance + ε), each (C,) and broadcast along the axis of the channels.
        var (graph, inputs) = (node.Graph, node.Inputs);
        var deviation = graph.Node("Sqrt", [graph.Node("Add", [inputs[4], graph.Scalar(operation.Epsilon, node.DType)])]);
        var inv = graph.Node("Div", [inputs[1], deviation]);
        var shift = graph.Node("Sub", [inputs[2], graph.Node("Mul", [inputs[3], inv])]);
        var sizes = new long[node.Rank() - operation.Axis];
        Array.Fill(sizes, 1);
        sizes[0] = -1;
        if (sizes.Length > 1)
            (inv, shift) = (graph.Reshape(inv, graph.Integers(sizes)), graph.Reshape(shift, graph.Integers(sizes)));
        return graph.Node("Add", [graph.Node("Mul", [inputs[0], inv]), shift]);
    }

    private static string[] LayerNormalization(OnnxNode node, LayerNorm operation)
    {
        var outputs = node.Graph.Nodes("LayerNormalization", node.Inputs, 3, ("axis", (long)operation.FirstAxis), ("epsilon", (float)operation.Epsilon));
        // The statistics keep the axes in ONNX.
        var axes = node.Graph.Integers([.. Enumerable.Range(operation.FirstAxis, node.Rank() - operation.FirstAxis).Select(static axis => (long)axis)]);
        return [outputs[0], node.Graph.Node("Squeeze", [outputs[1], axes]), node.Graph.Node("Squeeze", [outputs[2], axes])];
    }
}
