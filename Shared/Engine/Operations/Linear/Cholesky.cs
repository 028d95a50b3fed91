namespace TfNet.Engine;

/// <summary>The lower triangular L with L Lᵀ = x for symmetric, positive definite matrices (…, n, n); of each only the lower triangle is read. Of other matrices it is not a number.</summary>
public sealed record Cholesky : Operation
{
    /// <inheritdoc/>
    public override string Type => "Cholesky";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        SquareMatrices.Check(Type, inputs[0]);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var l = b.Outputs[0];
        var identity = SquareMatrices.Identity(l.Shape.Sizes[^1], l.DType);
        var inverse = Ops.TriangularSolve(l, Ops.BroadcastTo(identity, l.Shape));
        // The lower triangle of Lᵀ dL, half of its diagonal.
        var lower = Ops.BandPart(Ops.BatchMatMul(l, b.Gradient, true, false), -1, 0);
        var middle = Ops.Sub(lower, Ops.Mul(lower, Ops.Mul(identity, TensorValue.Scalar(0.5, l.DType))));
        var whole = Ops.BatchMatMul(Ops.BatchMatMul(inverse, middle, true, false), inverse);
        return [Ops.Mul(Ops.Add(whole, Ops.MatrixTranspose(whole)), TensorValue.Scalar(0.5, l.DType))];
    }
}

public static partial class Ops
{
    /// <summary>The lower triangular L with L Lᵀ = x for symmetric, positive definite matrices, (…, n, n).</summary>
    public static Value Cholesky(Value x) => Emit(new Cholesky(), x);
}
