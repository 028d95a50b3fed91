using Tensorflow;

namespace TfNet.Engine;

/// <summary>The bucket of each number, int64: the hash of its digits, or of <c>true</c> and <c>false</c>, without whole multiples of how many buckets there are.</summary>
/// <param name="Buckets">How many buckets there are.</param>
/// <param name="Key">The key of SipHash; without one it is FarmHash's fingerprint.</param>
public sealed record HashBuckets(long Buckets, (ulong First, ulong Second)? Key) : Operation
{
    /// <inheritdoc/>
    public override string Type => Key is null ? "StringToHashBucketFast" : "StringToHashBucketStrong";

    /// <inheritdoc/>
    public override TensorSpec[] Infer(ReadOnlySpan<TensorSpec> inputs)
    {
        if (!inputs[0].DType.IsInteger() && inputs[0].DType != TF_DataType.TF_BOOL)
            throw new TypeError($"Integers or truth values have hashes. Received: {inputs[0].DType.Name()}. Convert them with tf.cast.");
        if (Buckets < 1)
            throw new ValueError($"There must be 1 bucket or more. Received: {Buckets}.");
        return [new TensorSpec(TF_DataType.TF_INT64, inputs[0].Shape)];
    }

    /// <inheritdoc/>
    public override Value?[] Gradient(Backward b) => [null];

    /// <summary>The bucket of a text in UTF-8.</summary>
    public long Of(ReadOnlySpan<byte> text) => (long)((Key is { } key ? SipHash.Of(text, key) : FarmHash64.Of(text)) % (ulong)Buckets);
}

public static partial class Ops
{
    /// <summary>The bucket of each number by a hash of its digits.</summary>
    /// <param name="x">Integers or truth values.</param>
    /// <param name="buckets">How many buckets there are.</param>
    /// <param name="key">The key of SipHash; without one it is FarmHash's fingerprint.</param>
    public static Value HashBuckets(Value x, long buckets, (ulong First, ulong Second)? key = null) => Emit(new HashBuckets(buckets, key), x);
}
