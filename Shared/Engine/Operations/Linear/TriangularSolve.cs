using Tensorflow;

namespace TfNet.Engine;

/// <summary>The x with a x = b, or aᵀ x = b, for triangular matrices a (…, n, n) and b (…, n, k); of a only the triangle is read.</summary>
/// <param name="Lower">Whether the lower triangle is read, not the upper one.</param>
/// <param name="Adjoint">Whether a is transposed.</param>
public sealed record TriangularSolve(bool Lower, bool Adjoint) : Operation
{
    /// <inheritdoc/>
    public override string Type => "MatrixTriangularSolve";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        SquareMatrices.Check(Type, a);
        SquareMatrices.CheckMatrices(Type, b);
        if (a.DType != b.DType)
            throw new TypeError($"{Type} takes two tensors of one type. Received: {a.DType.Name()} and {b.DType.Name()}. Convert one of them with tf.cast.");
        if (a.Shape.ndim != b.Shape.ndim || !a.Shape.Sizes[..^1].SequenceEqual(b.Shape.Sizes[..^1]))
            throw new InvalidArgumentError($"The right side of {a.Shape} has as many rows and the same stack. Received: {b.Shape}.");
        return [b];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (a, x) = (b.Inputs[0], b.Outputs[0]);
        var db = Ops.TriangularSolve(a, b.Gradient, Lower, !Adjoint);
        if (!b.Needs(0))
            return [null, db];
        var da = Ops.Neg(Adjoint ? Ops.BatchMatMul(x, db, false, true) : Ops.BatchMatMul(db, x, false, true));
        return [Lower ? Ops.BandPart(da, -1, 0) : Ops.BandPart(da, 0, -1), db];
    }
}

public static partial class Ops
{
    /// <summary>The x with a x = b, or aᵀ x = b, for triangular matrices a (…, n, n) and b (…, n, k).</summary>
    public static Value TriangularSolve(Value a, Value b, bool lower = true, bool adjoint = false) => Emit(new TriangularSolve(lower, adjoint), a, b);
}
