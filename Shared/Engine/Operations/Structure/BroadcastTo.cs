using Tensorflow;

namespace TfNet.Engine;

/// <summary>The tensor stretched to a shape.</summary>
/// <param name="Target">The shape.</param>
public sealed record BroadcastTo(Shape Target) : Operation
{
    /// <inheritdoc/>
    public override string Type => "BroadcastTo";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => Broadcasting.TryCombine(inputs[0].Shape, Target) == Target
        ? [inputs[0] with { Shape = Target }]
        : throw new InvalidArgumentError($"A tensor of shape {inputs[0].Shape} cannot be stretched to {Target}: counted from the end, its sizes must be equal or 1.");

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.SumTo(b.Gradient, b.Inputs[0].Shape)];
}

public static partial class Ops
{
    /// <summary>The tensor stretched to a shape.</summary>
    public static Value BroadcastTo(Value x, Shape shape) => x.Shape == shape ? x : Emit(new BroadcastTo(shape), x);

    /// <summary>A tensor with the same number everywhere.</summary>
    public static Value Fill(Shape shape, double number, TF_DataType dtype) => BroadcastTo(TensorValue.Scalar(number, dtype), shape);

    /// <summary>Zeros in the shape and the element type of a tensor.</summary>
    public static Value ZerosLike(Value x) => Fill(x.Shape, 0, x.DType);

    /// <summary>Ones in the shape and the element type of a tensor.</summary>
    public static Value OnesLike(Value x) => Fill(x.Shape, 1, x.DType);
}
