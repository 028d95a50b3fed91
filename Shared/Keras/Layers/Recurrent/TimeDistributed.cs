using Tensorflow.Keras.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Applies a layer to each step of sequences by itself, with the same weights: (B, T, …) gives (B, T, what the layer gives).
/// Source: https://keras.io/api/layers/recurrent_layers/time_distributed/.
/// </summary>
[KerasExport("layers")]
public partial class TimeDistributed : Wrapper
{
    /// <summary>A layer for each step.</summary>
    /// <param name="layer">What is applied to each step.</param>
    /// <param name="name">A name.</param>
    /// <param name="trainable">Whether training changes the weights.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">There is no layer.</exception>
    public TimeDistributed(Layer layer, string? name = null, bool trainable = true, DTypePolicy? dtype = null) : base(layer, name, trainable, dtype) => supports_masking = true;

    /// <inheritdoc/>
    /// <exception cref="ValueError">The inputs are no sequences.</exception>
    public override void build(Shape input_shape)
    {
        layer.BuildFor(Step(input_shape));
        built = true;
    }

    // One call a step, as in Keras: a layer that draws draws for each, and one that keeps statistics looks at one step at a time.
    /// <inheritdoc/>
    /// <exception cref="ValueError">The mask has not a number for each step.</exception>
    public override Tensor call(Tensor inputs, bool training, Tensor? mask)
    {
        if (mask is not null && (mask.ndim < 2 || mask.shape[..2] != inputs.shape[..2]))
            throw new ValueError($"`TimeDistributed` Layer should be passed a `mask` of shape ({inputs.shape[0]}, {inputs.shape[1]}, ...), received: mask.shape={mask.shape}");
        var masks = mask is not null && layer.TakesMask ? tf.unstack(mask, axis: 1) : null;
        return tf.stack(tf.unstack(inputs, axis: 1).Select((step, i) => layer.Apply(step, training, masks?[i])), axis: 1);
    }

    /// <inheritdoc/>
    /// <exception cref="ValueError">The inputs are no sequences.</exception>
    public override Shape compute_output_shape(Shape input_shape)
    {
        var output = layer.compute_output_shape(Step(input_shape));
        return new Shape([output.Sizes[0], input_shape.Sizes[1], .. output.Sizes[1..]]);
    }

    /// <summary>The shape of a step, without the axis of time.</summary>
    private static Shape Step(Shape sequences) => sequences.ndim >= 3
        ? new Shape([sequences.Sizes[0], .. sequences.Sizes[2..]])
        : throw new ValueError($"`TimeDistributed` Layer should be passed an `input_shape` with at least 3 dimensions, received: {sequences}");
}
