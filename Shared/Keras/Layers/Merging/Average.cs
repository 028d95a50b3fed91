
namespace Tensorflow.Keras.Layers;

/// <summary>The mean of tensors, element by element. Source: https://keras.io/api/layers/merging_layers/average/.</summary>
[KerasExport("layers")]
public partial class Average : BaseMerge
{
    /// <summary>A layer that takes the mean.</summary>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Average(string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
    }

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs) => inputs.Aggregate(static (sum, x) => sum + x) / inputs.Length;
}
