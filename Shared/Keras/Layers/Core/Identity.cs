using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>Gives its inputs. Source: https://keras.io/api/layers/core_layers/identity/.</summary>
[KerasExport("layers")]
public partial class Identity : Layer
{
    /// <summary>A layer that changes nothing.</summary>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Identity(Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype, input_shape)
    {
        supports_masking = true;
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs;

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
