using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>e^x, scaled so that the sum along an axis is 1. Source: https://keras.io/api/layers/activation_layers/softmax/.</summary>
[KerasExport("layers")]
public partial class Softmax : Layer
{
    private readonly Axis _axis;

    /// <summary>A softmax.</summary>
    /// <param name="axis">Along which axis or axes; the last unless said.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public Softmax(Axis? axis = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        _axis = axis ?? -1;
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training, Tensor? mask)
    {
        var x = inputs.As(ComputeType);
        if (mask is not null)
            x += (1.0 - mask.As(ComputeType)) * (ComputeType == TF_DataType.TF_HALF ? -3e4 : -1e9);
        return _axis.IsScalar ? ActivationFunctions.softmax(x, _axis[0]) : tf.exp(x - tf.reduce_logsumexp(x, _axis, keepdims: true));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
