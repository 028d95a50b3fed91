using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Takes the mean of each channel of a sequence: (N, steps, C) becomes (N, C).
/// Source: https://keras.io/api/layers/pooling_layers/global_average_pooling1d/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "GlobalAvgPool1D")]
public partial class GlobalAveragePooling1D : BaseGlobalPooling
{
    /// <summary>A pooling of whole samples.</summary>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="keepdims">Whether the spatial dimension stays, with size 1.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such format.</exception>
    public GlobalAveragePooling1D(string? data_format = null, bool keepdims = false, string? name = null, DTypePolicy? dtype = null)
        : base(1, data_format, keepdims, name, dtype) => supports_masking = true;

    /// <summary>The mean of the steps that count.</summary>
    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training, Tensor? mask)
    {
        if (mask is null)
            return base.call(inputs, training);
        var (steps, channels) = data_format == DataFormat.ChannelsFirst ? (2, 1) : (1, 2);
        var weights = tf.expand_dims(mask.As(inputs.dtype), channels);
        return tf.reduce_sum(inputs * weights, steps, keepdims) / tf.reduce_sum(weights, steps, keepdims);
    }

    /// <summary>No mask: there are no steps any more.</summary>
    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => null;

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor x, Axis axes) => tf.reduce_mean(x, axes, keepdims);
}
