using Tensorflow;

namespace TfNet.Engine;

/// <summary>Subtracts from a variable's elements: inputs (variable, value), no output.</summary>
public sealed record AssignSubVariable : Operation
{
    /// <inheritdoc/>
    public override string Type => "AssignSubVariableOp";

    /// <inheritdoc/>
    public override bool HasSideEffects => true;

    /// <inheritdoc/>
    public override bool Mutates(int input) => input == 0;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) =>
        inputs[0] == inputs[1] ? [] : throw new ValueError(
            $"A variable of {inputs[0]} cannot take a value of {inputs[1]}. Convert or reshape the value first.");
}

public static partial class Ops
{
    /// <summary>Subtracts from a variable's elements.</summary>
    public static void AssignSub(Variable variable, Value value) => EmitAll(new AssignSubVariable(), variable, value);
}
