using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>x where it is positive, <c>alpha * (e^x - 1)</c> elsewhere. Source: https://keras.io/api/layers/activation_layers/elu/.</summary>
[KerasExport("layers")]
public partial class ELU : Layer
{
    private readonly double _alpha;

    // Keras writes it where it was given.
    private double? Alpha => _alpha == 1 ? null : _alpha;

    /// <summary>An exponential linear unit.</summary>
    /// <param name="alpha">Minus the value far below zero.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public ELU([ConfigWhenSet, ConfigFrom("Alpha")] double alpha = 1.0, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        _alpha = alpha;
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => ActivationFunctions.elu(inputs.As(ComputeType), _alpha);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
