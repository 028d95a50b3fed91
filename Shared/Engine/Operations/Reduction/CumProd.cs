using Tensorflow;

namespace TfNet.Engine;

/// <summary>Running products along an axis.</summary>
/// <param name="Axis">The axis, not negative.</param>
/// <param name="Exclusive">Whether an element's own value is left out of its product.</param>
/// <param name="Reverse">Whether products run from the end.</param>
public sealed record CumProd(int Axis, bool Exclusive, bool Reverse) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Cumprod";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs) => inputs[0].DType.IsFloating() || inputs[0].DType.IsInteger()
        ? [inputs[0]]
        : throw new TypeError($"{Type} does not take tensors of type {inputs[0].DType.Name()}. Convert the tensor with tf.cast.");

    /// <summary>The sums of the products that an element is in, divided by it. TensorFlow gives 0 to every 0; here the first one gets what the products would be without it.</summary>
    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b)
    {
        var (x, one) = (b.Inputs[0], Ops.OnesLike(b.Inputs[0]));
        var isZero = Ops.Equal(x, Ops.ZerosLike(x));
        var zerosBefore = Ops.CumSum(Ops.Select(isZero, one, Ops.ZerosLike(x)), Axis, exclusive: true, Reverse);
        var isFirst = Ops.LogicalAnd(isZero, Ops.Less(zerosBefore, one));
        var without = Ops.CumProd(Ops.Select(isFirst, one, x), Axis, Exclusive, Reverse);
        return [Ops.Select(isFirst, SumsOf(without), Ops.DivNoNan(SumsOf(b.Outputs[0]), x))];

        Value SumsOf(Value products) => Ops.CumSum(Ops.Mul(products, b.Gradient), Axis, Exclusive, !Reverse);
    }
}

public static partial class Ops
{
    /// <summary>Running products along an axis.</summary>
    /// <param name="x">A tensor of numbers.</param>
    /// <param name="axis">The axis.</param>
    /// <param name="exclusive">Whether an element's own value is left out of its product.</param>
    /// <param name="reverse">Whether products run from the end.</param>
    public static Value CumProd(Value x, int axis = 0, bool exclusive = false, bool reverse = false) =>
        Emit(new CumProd(Axes.Normalize(axis, x.Shape.ndim), exclusive, reverse), x);
}
