namespace TfNet.Engine;

/// <summary>A variable's elements at this point of a graph.</summary>
/// <param name="Index">The variable's position among the graph's variables.</param>
/// <param name="Spec">Element type and shape.</param>
public sealed record ReadVariable(int Index, TensorSpec Spec) : Operation
{
    /// <inheritdoc/>
    public override string Type => "ReadVariableOp";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [Spec];
}
