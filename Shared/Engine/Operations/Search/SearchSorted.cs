using Tensorflow;

namespace TfNet.Engine;

/// <summary>Where numbers belong in sorted rows: inputs (rows (…, N), numbers (…, M)).</summary>
/// <param name="Right">Whether they go behind equal ones.</param>
/// <param name="Output">The element type of the positions: int32 or int64.</param>
public sealed record SearchSorted(bool Right, TF_DataType Output) : Operation
{
    /// <inheritdoc/>
    public override string Type => Right ? "UpperBound" : "LowerBound";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var (rows, numbers) = (inputs[0], inputs[1]);
        if (rows.DType != numbers.DType || !(rows.DType.IsFloating() || rows.DType.IsInteger()))
            throw new TypeError($"Sorted rows and the numbers that are looked for have one type of numbers. Received: {rows.DType.Name()} and {numbers.DType.Name()}. Convert them with tf.cast.");
        if (Output is not (TF_DataType.TF_INT32 or TF_DataType.TF_INT64))
            throw new TypeError($"Positions are int32 or int64. Received: {Output.Name()}.");
        if (rows.Shape.ndim == 0 || rows.Shape.ndim != numbers.Shape.ndim || rows.Shape.Slice(0, rows.Shape.ndim - 1) != numbers.Shape.Slice(0, rows.Shape.ndim - 1))
            throw new InvalidArgumentError($"Leading dim_size of both tensors must match. Received: sorted rows of shape {rows.Shape} and numbers of shape {numbers.Shape}.");
        return [new TensorSpec(Output, numbers.Shape)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null, null];
}

public static partial class Ops
{
    /// <summary>Where numbers belong in sorted rows.</summary>
    /// <param name="rows">Sorted rows, (…, N).</param>
    /// <param name="numbers">What is looked for in each of them, (…, M).</param>
    /// <param name="right">Whether they go behind equal ones.</param>
    /// <param name="output">The element type of the positions.</param>
    public static Value SearchSorted(Value rows, Value numbers, bool right = false, TF_DataType output = TF_DataType.TF_INT32) => Emit(new SearchSorted(right, output), rows, numbers);
}
