using Tensorflow;

namespace TfNet.Engine;

/// <summary>The bucket of what stands at each place of several int64 tensors of one shape: the fingerprint of all their numbers together.</summary>
/// <param name="Buckets">How many buckets there are; 0 for as many as int64 has.</param>
public sealed record HashCross(long Buckets) : Operation
{
    /// <summary>What TensorFlow begins its fingerprints with.</summary>
    internal const ulong Start = 0xDECAFCAFFE;

    /// <inheritdoc/>
    public override string Type => "SparseCross";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        foreach (var input in inputs)
        {
            if (input.DType != TF_DataType.TF_INT64)
                throw new TypeError($"Features that are crossed are int64. Received: {input.DType.Name()}. Convert them with tf.cast.");
            if (input.Shape != inputs[0].Shape)
                throw new InvalidArgumentError($"Features that are crossed have one shape. Received: {inputs[0].Shape} and {input.Shape}.");
        }
        if (Buckets < 0)
            throw new ValueError($"There cannot be fewer than 0 buckets. Received: {Buckets}.");
        return [inputs[0]];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => new Value?[b.Inputs.Length];

    /// <summary>The bucket of a fingerprint.</summary>
    internal long Of(ulong fingerprint) => (long)(fingerprint % (ulong)(Buckets == 0 ? long.MaxValue : Buckets));
}

public static partial class Ops
{
    /// <summary>The bucket of what stands at each place of several int64 tensors of one shape.</summary>
    /// <param name="features">The tensors.</param>
    /// <param name="buckets">How many buckets there are; 0 for as many as int64 has.</param>
    public static Value HashCross(Value[] features, long buckets) => Emit(new HashCross(buckets), features);
}
