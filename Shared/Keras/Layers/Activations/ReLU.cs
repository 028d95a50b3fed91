using Tensorflow.Keras.Activations;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// max(x, 0), or with arguments: <c>max_value</c> above it, <c>negative_slope * (x - threshold)</c> below the threshold.
/// Source: https://keras.io/api/layers/activation_layers/relu/.
/// </summary>
[KerasExport("layers")]
public partial class ReLU : Layer
{
    private readonly double? _maxValue;
    private readonly double _negativeSlope;
    private readonly double _threshold;

    /// <summary>A rectified linear unit.</summary>
    /// <param name="max_value">The upper bound, if any.</param>
    /// <param name="negative_slope">The slope below the threshold.</param>
    /// <param name="threshold">Where the function starts to rise.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">An argument is negative.</exception>
    public ReLU(double? max_value = null, double negative_slope = 0.0, double threshold = 0.0, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype)
    {
        supports_masking = true;
        Check(nameof(max_value), max_value ?? 0);
        Check(nameof(negative_slope), negative_slope);
        Check(nameof(threshold), threshold);
        (_maxValue, _negativeSlope, _threshold) = (max_value, negative_slope, threshold);
    }

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false) =>
        ActivationFunctions.relu(inputs.As(ComputeType), _negativeSlope, _maxValue, _threshold);

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    private static void Check(string argument, double value)
    {
        if (!(value >= 0))
            throw new ValueError($"{argument} of a ReLU layer cannot be a negative value. Received: {argument}={PythonNumber.Repr(value)}");
    }
}
