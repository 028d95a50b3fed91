using Tensorflow;

namespace TfNet.Engine;

/// <summary>The product of two matrices: (B, I) · (I, O) is (B, O).</summary>
/// <param name="TransposeA">Whether a is given as (I, B).</param>
/// <param name="TransposeB">Whether b is given as (O, I).</param>
public sealed record MatMul(bool TransposeA, bool TransposeB) : Operation
{
    /// <inheritdoc/>
    public override string Type => "MatMul";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        if (a.Shape.ndim != 2 || b.Shape.ndim != 2)
            throw new InvalidArgumentError($"A matrix product takes two tensors of 2 dimensions. Received: {a} and {b}. Reshape them, or multiply batches of matrices.");
        return [BatchMatMul.InferProduct(Type, a, b, TransposeA, TransposeB)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward back)
    {
        var (g, a, b) = (back.Gradient, back.Inputs[0], back.Inputs[1]);
        return
        [
            !back.Needs(0) ? null : TransposeA ? Ops.MatMul(b, g, TransposeB, true) : Ops.MatMul(g, b, false, !TransposeB),
            !back.Needs(1) ? null : TransposeB ? Ops.MatMul(g, a, true, TransposeA) : Ops.MatMul(a, g, !TransposeA, false),
        ];
    }
}

public static partial class Ops
{
    /// <summary>The product of two matrices.</summary>
    /// <param name="a">(B, I), or (I, B) when transposed.</param>
    /// <param name="b">(I, O), or (O, I) when transposed.</param>
    /// <param name="transposeA">Whether a is transposed.</param>
    /// <param name="transposeB">Whether b is transposed.</param>
    public static Value MatMul(Value a, Value b, bool transposeA = false, bool transposeB = false) =>
        Emit(new MatMul(transposeA, transposeB), a, b);
}
