using Tensorflow;

namespace TfNet.Engine;

/// <summary>The k largest elements along the last axis, largest first, and their positions (int32); of equals the first one comes first.</summary>
/// <param name="K">How many.</param>
public sealed record TopK(int K) : Operation
{
    /// <inheritdoc/>
    public override string Type => "TopKV2";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (dtype, shape) = inputs[0];
        if (shape.ndim < 1 || K < 0 || K > shape.Sizes[^1])
            throw new InvalidArgumentError($"input must have last dimension >= k = {K} but is {shape}. Ask for fewer elements.");
        var result = Axes.With(shape, shape.ndim - 1, K);
        return [new TensorSpec(dtype, result), new TensorSpec(TF_DataType.TF_INT32, result)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        // As one long row: the positions in it are those along the last axis plus where each row begins.
        var shape = b.Inputs[0].Shape;
        var (rows, size) = (K == 0 ? 0 : (int)(b.Outputs[0].Shape.size / K), shape[^1]);
        var starts = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_INT32, (rows, 1)));
        for (var i = 0; i < rows; i++)
            starts.Span<int>()[i] = i * size;
        var positions = Ops.Add(Ops.Reshape(b.Outputs[1], (rows, K)), starts);
        var flat = Ops.ScatterAdd(Ops.Reshape(b.Gradient, rows * K), Ops.Reshape(positions, rows * K), (int)shape.size);
        return [Ops.Reshape(flat, shape)];
    }
}

public static partial class Ops
{
    /// <summary>The k largest elements along the last axis, largest first, and their positions (int32).</summary>
    public static (Value Values, Value Indices) TopK(Value x, int k = 1)
    {
        var outputs = EmitAll(new TopK(k), x);
        return (outputs[0], outputs[1]);
    }
}
