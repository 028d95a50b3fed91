namespace Tensorflow.Keras.Export;

/// <summary>Writes operations as operators of ONNX. Source: https://onnx.ai/onnx/operators.</summary>
internal static class OnnxOperators
{
    /// <summary>Writes a node.</summary>
    /// <returns>The names of its outputs.</returns>
    /// <exception cref="ValueError">There is no such operator, or sizes depend on open ones in a way that cannot be written.</exception>
    public static string[] Write(OnnxNode node) =>
        ElementwiseOperators.Write(node) is { } element ? [element]
        : ConstantOperators.Write(node) is { } constant ? [constant]
        : WindowOperators.Write(node) is { } window ? [window]
        : ReductionOperators.Write(node) ?? SearchOperators.Write(node) ?? LinearOperators.Write(node) ?? StructureOperators.Write(node) ?? throw Unknown(node, node.Operation.Type);

    /// <summary>Says what cannot be written, and where it is.</summary>
    public static ValueError Unknown(OnnxNode node, string what) => new(
        $"ONNX (operator set {OnnxGraph.Opset}) has no operator for {what}, which {(node.Graph.Path.Length == 0 ? "the model" : $"the layer \"{node.Graph.Path}\"")} needs. Export a model without it, or save the model as .keras.");
}
