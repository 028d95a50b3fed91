using Tensorflow.Keras.ArgsDefinition.Reshaping;

namespace Tensorflow.Keras.Layers;

/// <summary>Cuts the edges off an image, (N, H, W, C). Source: https://keras.io/api/layers/reshaping_layers/cropping2d/.</summary>
[KerasExport("layers")]
public partial class Cropping2D : BaseCropping
{
    /// <summary>A cropping.</summary>
    /// <param name="cropping">A number for all sides, a tuple of two numbers (rows, columns), or of two tuples ((top, bottom), (left, right)); 0 unless said.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is negative, there are too many or too few, or there is no such format.</exception>
    public Cropping2D(MarginsArg? cropping = null, string? data_format = null, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base((cropping ?? 0).Resolve(2, nameof(cropping)), data_format, input_shape, name, dtype)
    {
    }

    /// <summary>A cropping with the parameters of TensorFlow.NET.</summary>
    /// <param name="cropping">How much is cut off.</param>
    /// <param name="data_format">Where the channels are.</param>
    public Cropping2D(MarginsArg cropping, Cropping2DArgs.DataFormat data_format) : this(cropping, data_format.ToString())
    {
    }

    /// <summary>Where the channels are.</summary>
    public string data_format => Format;
}
