using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// An optimizer's step whose gradient is the product of two matrices: each block of the gradient is used up while it is in the processor's cache and never
/// stored. Inputs: those of <see cref="StepOperation"/> with the product's first operand in the gradient's place, and its second operand at the end.
/// </summary>
/// <param name="Rule">The optimizer's step.</param>
/// <param name="TransposeA">Whether the first operand is given transposed.</param>
/// <param name="TransposeB">Whether the second operand is given transposed.</param>
public sealed record FusedDenseGradientStep(StepOperation Rule, bool TransposeA, bool TransposeB) : Operation
{
    /// <inheritdoc/>
    public override string Type => $"_FusedMatMul{Rule.Type}";

    /// <inheritdoc/>
    public override bool HasSideEffects => true;

    /// <inheritdoc/>
    public override bool Mutates(int input) => Rule.Mutates(input);

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var gradient = new MatMul(TransposeA, TransposeB).Infer([inputs[1], inputs[^1]])[0];
        if (gradient.DType != TF_DataType.TF_FLOAT)
            throw new TypeError($"{Type} trains float32 variables. Received: {gradient.DType.Name()}.");
        return Rule.Infer([inputs[0], gradient, .. inputs[2..^1]]);
    }
}

public static partial class Ops
{
    /// <summary>The inputs of a <see cref="FusedDenseGradientStep"/> from those of the step and the operands of the product that is its gradient.</summary>
    public static Value[] FusedGradientInputs(ReadOnlySpan<Value> step, Value a, Value b) => [step[0], a, .. step[2..], b];
}
