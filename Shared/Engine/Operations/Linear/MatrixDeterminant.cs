namespace TfNet.Engine;

/// <summary>The determinants of square matrices, (…, n, n) to (…).</summary>
public sealed record MatrixDeterminant : Operation
{
    /// <inheritdoc/>
    public override string Type => "MatrixDeterminant";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        SquareMatrices.Check(Type, inputs[0]);
        return [inputs[0] with { Shape = inputs[0].Shape.Slice(0, inputs[0].Shape.ndim - 2) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var inverse = Ops.MatrixInverse(b.Inputs[0]);
        int[] order = [.. Enumerable.Range(0, inverse.Shape.ndim)];
        (order[^1], order[^2]) = (order[^2], order[^1]);
        var factor = Ops.ExpandDims(Ops.ExpandDims(Ops.Mul(b.Gradient, b.Outputs[0]), -1), -1);
        return [Ops.Mul(factor, Ops.Transpose(inverse, order))];
    }
}

public static partial class Ops
{
    /// <summary>The determinants of square matrices, (…, n, n) to (…).</summary>
    public static Value MatrixDeterminant(Value x) => Emit(new MatrixDeterminant(), x);
}
