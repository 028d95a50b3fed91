using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Multiplies tensors, element by element. Source: https://keras.io/api/layers/merging_layers/multiply/.</summary>
[KerasExport("layers")]
public partial class Multiply : BaseMerge
{
    /// <summary>A layer that multiplies.</summary>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights: there are none.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Multiply(string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(name, trainable, dtype)
    {
    }

    /// <inheritdoc/>
    /// <remarks>A step that does not count in one input is that of the others; one that counts in none is 0.</remarks>
    private protected override Tensor Merge(Tensor[] inputs)
    {
        var masks = Array.ConvertAll(inputs, Counts);
        var product = inputs.Zip(masks, static (x, counts) => counts is null ? x : tf.where(counts, x, tf.ones_like(x))).Aggregate(static (product, x) => product * x);
        if (masks.Contains(null))
            return product;
        var any = masks.Aggregate(static (some, counts) => tf.logical_or(some!, counts!))!;
        var result = tf.where(any, product, tf.zeros_like(product));
        result._keras_mask ??= tf.reduce_any(any, axis: -1);
        return result;
    }
}
