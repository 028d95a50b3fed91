using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Takes the largest number of each channel of an image: (N, H, W, C) becomes (N, C).
/// Source: https://keras.io/api/layers/pooling_layers/global_max_pooling2d/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "GlobalMaxPool2D")]
public partial class GlobalMaxPooling2D : BaseGlobalPooling
{
    /// <summary>A pooling of whole samples.</summary>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="keepdims">Whether the spatial dimensions stay, with size 1.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no such format.</exception>
    public GlobalMaxPooling2D(string? data_format = null, bool keepdims = false, string? name = null, DTypePolicy? dtype = null)
        : base(2, data_format, keepdims, name, dtype)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Reduce(Tensor x, Axis axes) => tf.reduce_max(x, axes, keepdims);
}
