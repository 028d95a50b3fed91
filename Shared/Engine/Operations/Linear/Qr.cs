using Tensorflow;

namespace TfNet.Engine;

/// <summary>Matrices (…, m, n) as products of q with orthonormal columns and an upper triangular r: (…, m, k) and (…, k, n), k = min(m, n); with full matrices k = m.</summary>
/// <param name="FullMatrices">Whether q is square.</param>
public sealed record Qr(bool FullMatrices) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Qr";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        SquareMatrices.CheckMatrices(Type, inputs[0]);
        var (rows, columns) = (inputs[0].Shape.Sizes[^2], inputs[0].Shape.Sizes[^1]);
        var inner = FullMatrices ? rows : Math.Min(rows, columns);
        var stack = inputs[0].Shape.Sizes[..^2];
        return [inputs[0] with { Shape = new Shape([.. stack, rows, inner]) }, inputs[0] with { Shape = new Shape([.. stack, inner, columns]) }];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (a, q, r) = (b.Inputs[0], b.Outputs[0], b.Outputs[1]);
        var (dq, dr) = (b.OutputGradient(0), b.OutputGradient(1));
        var (rows, columns) = (a.Shape[^2], a.Shape[^1]);
        if (FullMatrices && rows > columns)
            throw new InvalidOperationException("The gradient of Qr is not defined for full matrices with more rows than columns. Use full_matrices: false.");
        if (rows >= columns)
            return [Deep(q, r, dq, dr)];
        // a = [x, y] and r = [u, v]: the square x has the gradient of a square matrix, y only what its own columns of r send back.
        var (y, u) = (Columns(a, rows, columns), Columns(r, 0, rows));
        var (dv, du) = (Columns(dr, rows, columns), Columns(dr, 0, rows));
        var dx = Deep(q, u, Ops.Add(dq, Ops.BatchMatMul(y, dv, false, true)), du);
        return [Ops.Concat([dx, Ops.BatchMatMul(q, dv)], a.Shape.ndim - 1)];
    }

    /// <summary>The gradient for matrices with at least as many rows as columns.</summary>
    private static Value Deep(Value q, Value r, Value dq, Value dr)
    {
        var qdq = Ops.BatchMatMul(q, dq, true, false);
        var rdr = Ops.BatchMatMul(r, dr, false, true);
        var skew = Ops.Add(Ops.Sub(qdq, Ops.MatrixTranspose(qdq)), Ops.Sub(rdr, Ops.MatrixTranspose(rdr)));
        var first = Ops.BatchMatMul(q, Ops.Add(dr, TimesInverse(Ops.BandPart(skew, -1, 0), r)));
        return Ops.Add(first, TimesInverse(Ops.Sub(dq, Ops.BatchMatMul(q, qdq)), r));
    }

    /// <summary>x r⁻ᵀ.</summary>
    private static Value TimesInverse(Value x, Value r) => Ops.MatrixTranspose(Ops.TriangularSolve(r, Ops.MatrixTranspose(x), lower: false));

    private static Value Columns(Value x, int start, int end)
    {
        var (begin, size) = (new int[x.Shape.ndim], x.Shape.as_int_list());
        (begin[^1], size[^1]) = (start, end - start);
        return Ops.Slice(x, begin, size);
    }
}

public static partial class Ops
{
    /// <summary>Matrices (…, m, n) as products of q with orthonormal columns and an upper triangular r.</summary>
    public static (Value Q, Value R) Qr(Value x, bool fullMatrices = false)
    {
        var outputs = EmitAll(new Qr(fullMatrices), x);
        return (outputs[0], outputs[1]);
    }
}
