
namespace Tensorflow.Keras.Layers;

/// <summary>Repeats the elements of a volume along each dimension, (N, D, H, W, C). Source: https://keras.io/api/layers/reshaping_layers/up_sampling3d/.</summary>
[KerasExport("layers")]
public partial class UpSampling3D : BaseUpSampling
{
    /// <summary>A layer that repeats elements.</summary>
    /// <param name="size">How often, a number or a tuple of three; 2 unless said.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is not positive, there are too many or too few, or there is no such format.</exception>
    public UpSampling3D(SizesArg? size = null, string? data_format = null, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base((size ?? 2).Resolve(3, nameof(size)), data_format, input_shape, name, dtype)
    {
    }

    /// <summary>Where the channels are.</summary>
    public string data_format => Format;
}
