using Tensorflow;

namespace TfNet.Engine;

/// <summary>Products of matrices that lie in the last two dimensions; the dimensions before them are broadcast.</summary>
/// <param name="TransposeA">Whether the matrices of a are transposed.</param>
/// <param name="TransposeB">Whether the matrices of b are transposed.</param>
public sealed record BatchMatMul(bool TransposeA, bool TransposeB) : Operation
{
    /// <inheritdoc/>
    public override string Type => "BatchMatMulV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (a, b) = (inputs[0], inputs[1]);
        if (a.Shape.ndim < 2 || b.Shape.ndim < 2)
            throw new InvalidArgumentError($"A matrix product takes two tensors of at least 2 dimensions. Received: {a} and {b}. Give vectors a dimension of size 1.");
        return [InferProduct(Type, a, b, TransposeA, TransposeB)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward back)
    {
        var (g, a, b) = (back.Gradient, back.Inputs[0], back.Inputs[1]);
        var da = !back.Needs(0) ? null : TransposeA ? Ops.BatchMatMul(b, g, TransposeB, true) : Ops.BatchMatMul(g, b, false, !TransposeB);
        var db = !back.Needs(1) ? null : TransposeB ? Ops.BatchMatMul(g, a, true, TransposeA) : Ops.BatchMatMul(a, g, !TransposeA, false);
        return [da is null ? null : Ops.SumTo(da, a.Shape), db is null ? null : Ops.SumTo(db, b.Shape)];
    }

    /// <summary>The spec of a product of matrices in the last two dimensions.</summary>
    internal static TensorSpec InferProduct(string type, TensorSpec a, TensorSpec b, bool transposeA, bool transposeB)
    {
        if (a.DType != b.DType)
            throw new TypeError($"{type} takes two tensors of one type. Received: {a.DType.Name()} and {b.DType.Name()}. Convert one of them with tf.cast.");
        var (rows, depth) = transposeA ? (a.Shape.Sizes[^1], a.Shape.Sizes[^2]) : (a.Shape.Sizes[^2], a.Shape.Sizes[^1]);
        var (otherDepth, columns) = transposeB ? (b.Shape.Sizes[^1], b.Shape.Sizes[^2]) : (b.Shape.Sizes[^2], b.Shape.Sizes[^1]);
        if (depth != otherDepth)
        {
            throw new InvalidArgumentError(
                $"Matrix size-incompatible: In[0]: {a.Shape}{(transposeA ? " transposed" : "")}, In[1]: {b.Shape}{(transposeB ? " transposed" : "")}. " +
                $"The rows of the first have {depth} elements, the columns of the second {otherDepth}: make them equal.");
        }
        var batch = Broadcasting.Combine(a.Shape.Slice(0, a.Shape.ndim - 2), b.Shape.Slice(0, b.Shape.ndim - 2));
        return new TensorSpec(a.DType, new Shape([.. batch.dims, rows, columns]));
    }
}

public static partial class Ops
{
    /// <summary>Products of matrices that lie in the last two dimensions; the dimensions before them are broadcast.</summary>
    public static Value BatchMatMul(Value a, Value b, bool transposeA = false, bool transposeB = false) =>
        Emit(new BatchMatMul(transposeA, transposeB), a, b);
}
