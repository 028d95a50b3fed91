using Tensorflow.Keras.Engine;
using Tensorflow.Operations.Regularizers;

namespace Tensorflow.Keras.Layers;

/// <summary>Adds to the loss for the size of its inputs, which it gives unchanged. Source: https://keras.io/api/layers/regularization_layers/activity_regularization/.</summary>
[KerasExport("layers")]
public partial class ActivityRegularization : Layer
{
    private readonly double _l1;
    private readonly double _l2;

    /// <summary>A penalty on what passes.</summary>
    /// <param name="l1">The factor of the sum of the absolute values.</param>
    /// <param name="l2">The factor of the sum of the squares.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    public ActivityRegularization(double l1 = 0.0, double l2 = 0.0, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        (_l1, _l2) = (l1, l2);
        activity_regularizer = new L1L2(l1, l2);
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) => inputs;

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    /// <inheritdoc/>
    /// <remarks>Its regularizer is what its arguments say.</remarks>
    public override Dictionary<string, object?> get_config()
    {
        var config = BaseConfig();
        config.Remove("activity_regularizer");
        config["l1"] = _l1;
        config["l2"] = _l2;
        return config;
    }
}
