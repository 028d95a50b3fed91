using Tensorflow.Keras.Engine;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// Marks the steps of sequences that are to be skipped: those where all features have one value. They become 0, and the layers behind that look at masks skip them.
/// Source: https://keras.io/api/layers/core_layers/masking/.
/// </summary>
[KerasExport("layers")]
public partial class Masking : Layer
{
    /// <summary>A layer that marks steps.</summary>
    /// <param name="mask_value">The value of all features of a step that is skipped.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Masking(double mask_value = 0.0, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype) => this.mask_value = PythonNumber.Exact(mask_value);

    /// <summary>The value of all features of a step that is skipped.</summary>
    public double mask_value { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs * tf.cast(tf.expand_dims(Counts(inputs), -1), inputs.dtype);

    /// <inheritdoc/>
    public override Tensors? compute_mask(Tensors inputs, Tensors? previous_mask) => Counts(inputs.Single);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <summary>Which steps are not skipped.</summary>
    private Tensor Counts(Tensor sequences) => ops.any(ops.not_equal(sequences, mask_value), axis: -1);
}
