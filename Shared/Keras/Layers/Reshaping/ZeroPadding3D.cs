
namespace Tensorflow.Keras.Layers;

/// <summary>Puts zeros around a volume, (N, D, H, W, C). Source: https://keras.io/api/layers/reshaping_layers/zero_padding3d/.</summary>
[KerasExport("layers")]
public partial class ZeroPadding3D : BaseZeroPadding
{
    /// <summary>A border of zeros.</summary>
    /// <param name="padding">A number for all sides, a tuple of three numbers, or of three tuples of two; 1 unless said.</param>
    /// <param name="data_format"><c>"channels_last"</c> or <c>"channels_first"</c>; what <c>keras.backend.image_data_format()</c> says unless given.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is negative, there are too many or too few, or there is no such format.</exception>
    public ZeroPadding3D(MarginsArg? padding = null, string? data_format = null, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base((padding ?? 1).Resolve(3, nameof(padding)), data_format, input_shape, name, dtype)
    {
    }
}
