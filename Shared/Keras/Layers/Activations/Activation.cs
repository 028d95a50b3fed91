using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using ActivationArg = Tensorflow.Keras.Activation;

namespace Tensorflow.Keras.Layers;

/// <summary>Applies an activation. Source: https://keras.io/api/layers/core_layers/activation/.</summary>
[KerasExport("layers")]
public partial class Activation : Layer
{
    /// <summary>A layer that applies an activation.</summary>
    /// <param name="activation">A name such as <c>"relu"</c>, or a function; <see langword="null"/> changes nothing.</param>
    /// <param name="input_shape">The shape of one sample, for the first layer of a model that has no <c>Input</c>.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">No activation has this name.</exception>
    public Activation(ActivationArg? activation, Shape? input_shape = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype, input_shape)
    {
        supports_masking = true;
        this.activation = activation ?? ActivationRegistry.Get("linear");
    }

    /// <summary>The activation.</summary>
    public ActivationArg activation { get; }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => activation.Apply(inputs.As(ComputeType));

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
