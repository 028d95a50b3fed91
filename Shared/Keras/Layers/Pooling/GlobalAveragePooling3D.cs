using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Takes the mean of each channel of a volume: (N, D, H, W, C) becomes (N, C).
/// Source: https://keras.io/api/layers/pooling_layers/global_average_pooling3d/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "GlobalAvgPool3D")]
public partial class GlobalAveragePooling3D : BaseGlobalPooling
{
    /// <summary>A pooling of whole samples.</summary>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="keepdims">Whether the spatial dimensions stay, with size 1.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such format.</exception>
    public GlobalAveragePooling3D(string? data_format = null, bool keepdims = false, string? name = null, DTypePolicy? dtype = null)
        : base(3, data_format, keepdims, name, dtype)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor x, Axis axes) => tf.reduce_mean(x, axes, keepdims);
}
