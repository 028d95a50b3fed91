using Tensorflow;

namespace TfNet.Engine;

/// <summary>
/// Sets a random part of a tensor to 0 and scales the rest by 1 / (1 - Rate): inputs (x, seed variable (2,)), outputs (y, mask), the mask being bool in the noise shape.
/// The draws are Keras': they depend on the seed (seed, calls so far), whose second number the operation advances.
/// </summary>
/// <param name="Rate">The part that becomes 0, from 0 up to but not including 1.</param>
/// <param name="Noise">The shape of the draws, which are broadcast to x.</param>
public sealed record Dropout(double Rate, Shape Noise) : Operation
{
    /// <inheritdoc/>
    public override string Type => "Dropout";

    /// <inheritdoc/>
    public override bool HasSideEffects => true;

    /// <inheritdoc/>
    public override bool Mutates(int input) => input == 1;

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        var x = inputs[0];
        if (!x.DType.IsFloating())
            throw new ValueError($"`x.dtype` must be a floating point tensor as `x` will be scaled. Received: x_dtype={x.DType.Name()}. Convert it with tf.cast.");
        if (!(Rate >= 0 && Rate < 1))
            throw new ValueError(FormattableString.Invariant($"`rate` must be a scalar tensor or a float in the range [0, 1). Received: rate={Rate}"));
        StatelessOperation.CheckSeed(Type, inputs[1]);
        if (Broadcasting.TryCombine(Noise, x.Shape) != x.Shape)
            throw new InvalidArgumentError($"A noise shape can be stretched to the tensor's shape {x.Shape}. Received: {Noise}. Its sizes must be equal or 1.");
        return [x, new TensorSpec(TF_DataType.TF_BOOL, Noise)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [Ops.DropoutMask(b.Gradient, b.Outputs[1], Rate), null];
}

public static partial class Ops
{
    /// <summary>Sets a random part of a tensor to 0 and scales the rest by 1 / (1 - rate).</summary>
    /// <param name="x">A floating-point tensor.</param>
    /// <param name="rate">The part that becomes 0, from 0 up to but not including 1.</param>
    /// <param name="seed">The state of a seed generator: (seed, calls so far); the second number is advanced.</param>
    /// <param name="noiseShape">The shape of the draws, which are broadcast to x; x's when not given.</param>
    public static Value Dropout(Value x, double rate, Variable seed, Shape? noiseShape = null) =>
        Emit(new Dropout(rate, noiseShape ?? x.Shape), x, seed);
}
