using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Takes the mean of each place of a window that slides over an image: (N, H, W, C) becomes (N, new H, new W, C). Numbers outside the input do not count.
/// Source: https://keras.io/api/layers/pooling_layers/average_pooling2d/.
/// </summary>
[KerasExport("layers")]
[KerasExport("layers", Name = "AvgPool2D")]
public partial class AveragePooling2D : BasePooling
{
    /// <summary>A pooling of windows.</summary>
    /// <param name="pool_size">The window's sizes, a number or a tuple of two; 2 unless said.</param>
    /// <param name="strides">How far the window moves, a number or a tuple of two; as far as it is large unless said.</param>
    /// <param name="padding"><c>"valid"</c> for places inside the input only, or <c>"same"</c> for places that begin at every multiple of the strides.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A size is out of its range, or a name is not known.</exception>
    public AveragePooling2D(
        SizesArg? pool_size = null,
        SizesArg? strides = null,
        string padding = "valid",
        string? data_format = null,
        Shape? input_shape = null,
        string? name = null,
        DTypePolicy? dtype = null)
        : base(2, pool_size, strides, padding, data_format, input_shape, name, dtype)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Pool(Tensor x, Windows windows) => new(Ops.AvgPool(x.Value, windows));
}
