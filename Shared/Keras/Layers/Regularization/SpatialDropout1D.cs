
namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training sets whole channels of a sequence to 0 and scales the rest by 1 / (1 - rate); otherwise changes nothing.
/// Source: https://keras.io/api/layers/regularization_layers/spatial_dropout1d/.
/// </summary>
[KerasExport("layers")]
public partial class SpatialDropout1D : BaseSpatialDropout
{
    /// <summary>A dropout of channels.</summary>
    /// <param name="rate">The part that becomes 0, from 0 to 1.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The rate lies outside.</exception>
    public SpatialDropout1D(double rate, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null)
        : base(1, rate, null, seed, name, dtype)
    {
    }
}
