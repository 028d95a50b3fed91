using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training sets a random part of its inputs to what SELU gives for -∞ and scales all so that mean and variance stay; otherwise changes nothing.
/// Source: https://keras.io/api/layers/regularization_layers/alpha_dropout/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("rate", "seed")]
public partial class AlphaDropout : Layer, ISeeded
{
    // What SELU gives for -∞: its alpha times its scale, with the other sign.
    private const double Saturation = -1.6732632423543772848170429916717 * 1.0507009873554804934193349852946;

    private readonly SeedArg? _seed;
    private readonly SeedGenerator? _generator;
    private readonly Shape? _noiseShape;

    /// <summary>A dropout for networks of SELU.</summary>
    /// <param name="rate">The part that is set, from 0 to 1.</param>
    /// <param name="noise_shape">The shape of the draws, which are broadcast to the inputs; -1 takes the input's size.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The rate lies outside.</exception>
    public AlphaDropout(double rate, Shape? noise_shape = null, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        this.rate = DropoutRate.Of(rate);
        (_noiseShape, _seed) = (noise_shape, seed);
        supports_masking = true;
        if (rate > 0)
            _generator = SeededDraws.Generator(seed);
    }

    /// <summary>The part that is set.</summary>
    public double rate { get; }

    /// <inheritdoc/>
    public SeedGenerator? seed_generator => _generator;

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        if (!training || _generator is null)
            return inputs;
        var x = inputs.As(ComputeType);
        var draws = _generator.Uniform(_noiseShape is null ? x.shape : NoiseShape.For(_noiseShape, x.shape));
        var kept = tf.cast(draws >= rate, x.dtype);
        var scale = 1 / Math.Sqrt((1 - rate) * (1 + (rate * Saturation * Saturation)));
        var offset = -scale * Saturation * rate;
        return (((x * kept) + ((1 - kept) * Saturation)) * scale) + offset;
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    internal override bool? DefaultTraining => false;
}
