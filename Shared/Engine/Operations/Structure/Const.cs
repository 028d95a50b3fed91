namespace TfNet.Engine;

/// <summary>A tensor that is known when the graph is made.</summary>
/// <param name="Value">The tensor.</param>
public sealed record Const(TensorValue Value) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Const";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [Value.Spec];
}
