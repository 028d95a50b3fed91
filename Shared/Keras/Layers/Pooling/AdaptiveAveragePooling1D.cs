using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Cuts a sequence into a given number of parts as equal as can be along each dimension, and takes the mean of each: (N, steps, C) becomes (N, output_size, C).
/// Source: https://keras.io/api/layers/pooling_layers/adaptive_average_pooling1d/.
/// </summary>
[KerasExport("layers")]
public partial class AdaptiveAveragePooling1D : BaseAdaptivePooling
{
    /// <summary>A pooling to a given size.</summary>
    /// <param name="output_size">The number of parts, a number.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is not positive, there are too many or too few, or there is no such format.</exception>
    public AdaptiveAveragePooling1D(SizesArg output_size, string? data_format = null, string? name = null, DTypePolicy? dtype = null)
        : base(1, output_size, data_format, name, dtype)
    {
    }

    /// <inheritdoc/>
    protected override Tensor Pool(Tensor x, Windows windows) => new(Ops.AvgPool(x.Value, windows));
}
