namespace TfNet.Engine;

/// <summary>The inverses of square matrices, (…, n, n).</summary>
public sealed record MatrixInverse : Operation
{
    /// <inheritdoc/>
    public override string Type => "MatrixInverse";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        SquareMatrices.Check(Type, inputs[0]);
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var inverse = b.Outputs[0];
        return [Ops.Neg(Ops.BatchMatMul(inverse, Ops.BatchMatMul(b.Gradient, inverse, false, true), true, false))];
    }
}

public static partial class Ops
{
    /// <summary>The inverses of square matrices, (…, n, n). One that has none is an error when the operation runs.</summary>
    public static Value MatrixInverse(Value x) => Emit(new MatrixInverse(), x);
}
