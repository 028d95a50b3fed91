namespace TfNet.Engine;

/// <summary>The tensor itself, as a constant to whoever differentiates.</summary>
public sealed record StopGradient : Operation
{
    /// <inheritdoc/>
    public override string Type => "StopGradient";

    /// <inheritdoc/>
    public override bool IsView => true;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null];
}

public static partial class Ops
{
    /// <summary>The tensor itself, as a constant to whoever differentiates.</summary>
    public static Value StopGradient(Value x) => Emit(new StopGradient(), x);
}
