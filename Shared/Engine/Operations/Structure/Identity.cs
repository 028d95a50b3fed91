namespace TfNet.Engine;

/// <summary>The tensor itself.</summary>
public sealed record Identity : Operation
{
    /// <inheritdoc/>
    public override string Type => "Identity";

    /// <inheritdoc/>
    public override bool IsView => true;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => [inputs[0]];

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [b.Gradient];
}

public static partial class Ops
{
    /// <summary>The tensor itself, as a value of its own; of a variable, its elements as they are now.</summary>
    public static Value Identity(Value x) => Emit(new Identity(), x);
}
