using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>The largest of tensors, element by element. Source: https://keras.io/api/layers/merging_layers/maximum/.</summary>
[KerasExport("layers")]
public partial class Maximum : BaseMerge
{
    /// <summary>A layer that takes the largest.</summary>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Maximum(string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
    }

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs) => OfUnmasked(inputs, static (largest, x) => tf.maximum(largest, x));
}
