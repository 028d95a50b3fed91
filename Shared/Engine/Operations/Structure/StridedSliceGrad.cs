using Tensorflow;

namespace TfNet.Engine;

/// <summary>Zeros in a shape, with a tensor's elements where a strided slice takes them from.</summary>
/// <param name="Target">The shape.</param>
/// <param name="Begin">The first element along each axis.</param>
/// <param name="Strides">The steps along each axis.</param>
public sealed record StridedSliceGrad(Shape Target, Ints Begin, Ints Strides) : Operation
{
    /// <inheritdoc/>
    public override string Type => "StridedSliceGrad";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var whole = inputs[0] with { Shape = Target };
        new StridedSlice(Begin, inputs[0].Shape.as_int_list(), Strides).Infer([whole]);
        return [whole];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) =>
        [Ops.Emit(new StridedSlice(Begin, b.Inputs[0].Shape.as_int_list(), Strides), b.Gradient)];
}

public static partial class Ops
{
    /// <summary>Zeros in a shape, with a tensor's elements where a strided slice takes them from.</summary>
    public static Value StridedSliceGrad(Value dy, Shape shape, Ints begin, Ints strides) =>
        Emit(new StridedSliceGrad(shape, begin, strides), dy);
}
