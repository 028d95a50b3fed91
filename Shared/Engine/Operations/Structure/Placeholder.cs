namespace TfNet.Engine;

/// <summary>A tensor that the caller of a graph supplies.</summary>
/// <param name="Index">Its position among the graph's inputs.</param>
/// <param name="Spec">Element type and shape.</param>
public sealed record Placeholder(int Index, TensorSpec Spec) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Placeholder";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [Spec];
}
