using Tensorflow;

namespace TfNet.Engine;

/// <summary>Adds to a variable's elements: inputs (variable, value), no output.</summary>
public sealed record AssignAddVariable : Operation
{
    /// <inheritdoc/>
    public override string Type => "AssignAddVariableOp";

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
    /// <summary>Adds to a variable's elements.</summary>
    public static void AssignAdd(Variable variable, Value value) => EmitAll(new AssignAddVariable(), variable, value);
}
