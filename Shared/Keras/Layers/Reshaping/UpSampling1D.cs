using Tensorflow.Keras.Saving;

namespace Tensorflow.Keras.Layers;

/// <summary>Repeats each step of a sequence: (N, steps, C) becomes (N, size · steps, C). Source: https://keras.io/api/layers/reshaping_layers/up_sampling1d/.</summary>
[KerasExport("layers")]
public partial class UpSampling1D : BaseUpSampling
{
    /// <summary>A layer that repeats steps.</summary>
    /// <param name="size">How often.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The number is negative.</exception>
    public UpSampling1D([ConfigFrom("_size[0]")] int size = 2, string? name = null, DTypePolicy? dtype = null)
        : base(((SizesArg)size).Resolve(1, nameof(size), allowZero: true), DataFormat.ChannelsLast, null, name, dtype)
    {
    }
}
