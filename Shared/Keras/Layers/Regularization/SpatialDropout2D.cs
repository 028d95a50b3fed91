
namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training sets whole channels of an image to 0 and scales the rest by 1 / (1 - rate); otherwise changes nothing.
/// Source: https://keras.io/api/layers/regularization_layers/spatial_dropout2d/.
/// </summary>
[KerasExport("layers")]
public partial class SpatialDropout2D : BaseSpatialDropout
{
    /// <summary>A dropout of channels.</summary>
    /// <param name="rate">The part that becomes 0, from 0 to 1.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The rate lies outside, or there is no such format.</exception>
    public SpatialDropout2D(double rate, string? data_format = null, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null)
        : base(2, rate, DataFormat.Standardize(data_format), seed, name, dtype)
    {
    }

    /// <summary>Where the channels are.</summary>
    public string data_format => Format!;
}
