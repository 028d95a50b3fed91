using System.Runtime.CompilerServices;
using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>x where it is positive, <c>negative_slope * x</c> elsewhere. Source: https://keras.io/api/layers/activation_layers/leaky_relu/.</summary>
[KerasExport("layers")]
public partial class LeakyReLU : Layer
{
    private readonly double _negativeSlope;

    /// <summary>A rectified linear unit that lets a little through below zero.</summary>
    /// <param name="negative_slope">The slope below zero.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The slope is negative.</exception>
    [OverloadResolutionPriority(1)]
    public LeakyReLU([ConfigFormerly("alpha")] double negative_slope = 0.3, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        if (!(negative_slope >= 0))
            throw new ValueError($"The negative_slope value of a Leaky ReLU layer cannot be None or negative value. Expected a float. Received: negative_slope={PythonNumber.Repr(negative_slope)}");
        _negativeSlope = negative_slope;
    }

    /// <summary>The same under the name that the slope had in Keras 2.</summary>
    /// <param name="alpha">The slope below zero.</param>
    public LeakyReLU(float alpha) : this((double)alpha)
    {
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => ActivationFunctions.leaky_relu(inputs.As(ComputeType), _negativeSlope);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
