
namespace Tensorflow.Keras.Layers;

/// <summary>Cuts the edges off a sequence, (N, steps, C). Source: https://keras.io/api/layers/reshaping_layers/cropping1d/.</summary>
[KerasExport("layers")]
public partial class Cropping1D : BaseCropping
{
    /// <summary>A cropping.</summary>
    /// <param name="cropping">A number for both ends, or a tuple of two; 1 unless said.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">A number is negative, or there are too many or too few.</exception>
    public Cropping1D(SizesArg? cropping = null, string? name = null, DTypePolicy? dtype = null)
        : this((cropping ?? 1).Resolve(2, nameof(cropping), allowZero: true), name, dtype)
    {
    }

    private Cropping1D(int[] cropping, string? name, DTypePolicy? dtype) : base([cropping], DataFormat.ChannelsLast, null, name, dtype)
    {
    }

    private protected override string TooMuch(string received) =>
        $"`cropping` parameter of `Cropping1D` layer must be smaller than the input length. Received: {received}, cropping={SizesArg.Tuple(_cropping[0])}";
}
