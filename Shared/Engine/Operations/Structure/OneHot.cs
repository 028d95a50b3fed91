using Tensorflow;

namespace TfNet.Engine;

/// <summary>A new last axis with one number at an index' position and another elsewhere; positions outside of it give only the other.</summary>
/// <param name="Depth">The size of the new axis.</param>
/// <param name="On">The number at the position.</param>
/// <param name="Off">The number elsewhere.</param>
/// <param name="Output">The element type of the result.</param>
public sealed record OneHot(int Depth, double On, double Off, TF_DataType Output) : Operation
{
    /// <inheritdoc/>
    public override string Type => "OneHot";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsInteger()
        ? [new TensorSpec(Output, new Shape([.. inputs[0].Shape.dims, Depth]))]
        : throw new TypeError($"Positions are integers. Received: {inputs[0].DType.Name()}. Convert them with tf.cast.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null];
}

public static partial class Ops
{
    /// <summary>A new last axis with one number at an index' position and another elsewhere.</summary>
    public static Value OneHot(Value indices, int depth, double on = 1, double off = 0, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Emit(new OneHot(depth, on, off, dtype), indices);
}
