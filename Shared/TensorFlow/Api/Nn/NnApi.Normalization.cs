namespace Tensorflow;

public sealed partial class NnApi
{
    /// <summary>The mean and the variance over axes.</summary>
    public (Tensor mean, Tensor variance) moments(Tensor x, Axis axes, bool keepdims = false, string? name = null)
    {
        var tf = Binding.tf;
        var mean = tf.reduce_mean(x, axes, keepdims: true);
        var variance = tf.reduce_mean(tf.squared_difference(x, tf.stop_gradient(mean)), axes, keepdims);
        return (keepdims ? mean : tf.squeeze(mean, axes), variance);
    }

    /// <summary>x scaled to given mean and variance: (x - mean) / √(variance + epsilon) * scale + offset.</summary>
    public Tensor batch_normalization(Tensor x, Tensor mean, Tensor variance, Tensor? offset, Tensor? scale, double variance_epsilon, string? name = null)
    {
        var inverse = Binding.tf.rsqrt(variance + variance_epsilon);
        if (scale is not null)
            inverse *= scale;
        return x * inverse + (offset is null ? -mean * inverse : offset - mean * inverse);
    }
}
