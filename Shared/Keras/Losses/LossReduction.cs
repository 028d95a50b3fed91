using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Losses;

/// <summary>How the losses of samples, their weights and the mask become one number.</summary>
internal static class LossReduction
{
    /// <summary>The reduction by its name in Keras; <see langword="null"/> means none.</summary>
    /// <exception cref="ValueError">No reduction has this name.</exception>
    public static string? Standardize(string? reduction) => reduction switch
    {
        null or "none" or "sum" or "sum_over_batch_size" => reduction,
        "auto" or "weighted_sum_over_batch_size" => "sum_over_batch_size",
        _ => throw new ValueError(
            "Invalid value for argument `reduction`. Expected one of {'sum_over_batch_size', 'sum', None, 'none'}. " +
            $"Received: reduction={reduction}"),
    };

    /// <summary>The weighted losses, reduced.</summary>
    /// <param name="values">The losses, (B, …).</param>
    /// <param name="sampleWeight">A weight for each, or for each sample, or <see langword="null"/>.</param>
    /// <param name="mask">Which of them count, or <see langword="null"/>.</param>
    /// <param name="reduction">The reduction.</param>
    public static Tensor Reduce(Tensor values, Tensor? sampleWeight, Tensor? mask, string? reduction)
    {
        var weight = ApplyMask(sampleWeight, mask, values.dtype, reduction);
        if (weight is not null)
        {
            (values, weight) = RankMatching.SqueezeOrExpand(values, weight.As(values.dtype));
            values *= weight;
        }
        if (reduction is null or "none" || values.shape.ndim == 0 || (values.shape.ndim == 1 && values.shape[0] == 0))
            return values;
        var sum = tf.reduce_sum(values);
        return reduction == "sum" ? sum : sum / TensorMath.Scalar(values.shape.size, values.dtype);
    }

    /// <summary>The sample weights with the mask worked in.</summary>
    public static Tensor? ApplyMask(Tensor? sampleWeight, Tensor? mask, TF_DataType dtype, string? reduction)
    {
        if (mask is null)
            return sampleWeight;
        var weight = mask.As(dtype);
        if (reduction == "sum_over_batch_size")
        {
            // What is masked out must not lower the mean: what counts weighs (all / counting) each.
            var total = TensorMath.Scalar(mask.shape.size, dtype);
            weight *= total / (tf.reduce_sum(weight) + TensorMath.Scalar(BackendConfig.Epsilon, dtype));
        }
        if (sampleWeight is null)
            return weight;
        (weight, sampleWeight) = RankMatching.SqueezeOrExpand(weight, sampleWeight.As(dtype));
        return sampleWeight * weight;
    }
}
