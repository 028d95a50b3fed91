using Tensorflow.NumPy;

namespace Tensorflow.Keras.Layers;

/// <summary>Multiplies tensors, element by element. Source: https://keras.io/api/layers/merging_layers/multiply/.</summary>
[KerasExport("layers")]
public class Multiply : BaseMerge
{
    /// <summary>A layer that multiplies.</summary>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Multiply(string? name = null, bool trainable = true, DTypeArg? dtype = null) : base(name, trainable, dtype)
    {
    }

    /// <inheritdoc/>
    private protected override Tensor Merge(Tensor[] inputs) => inputs.Aggregate(static (product, x) => product * x);
}
