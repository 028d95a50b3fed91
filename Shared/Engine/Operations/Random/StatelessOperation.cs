using Tensorflow;

namespace TfNet.Engine;

/// <summary>Random numbers that depend only on the seed, which is the input: two integers.</summary>
/// <param name="Target">The result's shape.</param>
/// <param name="Output">The element type.</param>
public abstract record StatelessOperation(Shape Target, TF_DataType Output) : Operation
{
    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        CheckSeed(Type, inputs[0]);
        return Draws(Output)
            ? [new TensorSpec(Output, Target)]
            : throw new TypeError($"{Type} does not draw numbers of type {Output.Name()}. Draw float32 and convert with tf.cast.");
    }

    /// <summary>Whether numbers of this type can be drawn: those of fractions unless the operation says otherwise.</summary>
    protected virtual bool Draws(TF_DataType dtype) => dtype.IsFloating();

    /// <inheritdoc/>
    public sealed override Value?[] Gradient(Backward b) => [null];

    internal static void CheckSeed(string type, TensorSpec seed)
    {
        if (seed.Shape != 2 || seed.DType is not (TF_DataType.TF_INT32 or TF_DataType.TF_UINT32 or TF_DataType.TF_INT64))
            throw new ValueError($"{type} takes a seed of two integers (int32, uint32 or int64). Received: {seed}.");
    }
}
