using Tensorflow.Keras.Losses;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Metrics;

/// <summary>Brings values and weights to one number a sample.</summary>
internal static class SamplewiseValues
{
    /// <summary>Values of shape (B, …), weighted, become values of shape (B,); so do their weights.</summary>
    /// <param name="values">The values.</param>
    /// <param name="sampleWeight">A weight for each sample, or for each value, or <see langword="null"/>.</param>
    /// <param name="mean">Whether the further dimensions are averaged rather than summed.</param>
    /// <param name="dtype">The element type.</param>
    public static (Tensor Values, Tensor? SampleWeight) Reduce(Tensor values, Tensor? sampleWeight, bool mean, TF_DataType dtype)
    {
        var mask = values._keras_mask;
        values = values.As(dtype);
        if (sampleWeight is { } weight)
        {
            weight = weight.As(dtype);
            if (mask is not null)
                weight = LossReduction.ApplyMask(weight, mask, dtype, "sum")!;
            (values, weight) = RankMatching.SqueezeOrExpand(values, weight);
            var weightRank = weight.shape.ndim;
            values = ReduceFrom(values, weightRank, mean);
            if (weight.shape != values.shape)
                weight = tf.broadcast_to(weight, values.shape);
            values *= weight;
            sampleWeight = weightRank > 1 ? ReduceFrom(weight, 1, mean) : weight;
        }
        return (ReduceFrom(values, 1, mean), sampleWeight);
    }

    private static Tensor ReduceFrom(Tensor x, int first, bool mean)
    {
        if (x.shape.ndim <= first)
            return x;
        var axes = Enumerable.Range(first, x.shape.ndim - first).ToArray();
        return mean ? tf.reduce_mean(x, axis: axes) : tf.reduce_sum(x, axis: axes);
    }
}
