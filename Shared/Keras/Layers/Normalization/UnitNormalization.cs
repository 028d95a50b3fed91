using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>Scales vectors along axes to length 1. Source: https://keras.io/api/layers/normalization_layers/unit_normalization/.</summary>
[KerasExport("layers")]
public partial class UnitNormalization : Layer
{
    private const double Epsilon = 1e-12;
    private readonly Axis _axis;

    /// <summary>A normalization to length 1.</summary>
    /// <param name="axis">Along which axis or axes; the last unless said.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public UnitNormalization(Axis? axis = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        _axis = axis ?? -1;
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        var x = inputs.As(ComputeType);
        return x * tf.minimum(tf.rsqrt(tf.reduce_sum(tf.square(x), _axis, keepdims: true)), 1 / Epsilon);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;
}
