using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Utils;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training multiplies by normal noise of mean 1 and deviation √(rate / (1 - rate)); otherwise changes nothing.
/// Source: https://keras.io/api/layers/regularization_layers/gaussian_dropout/.
/// </summary>
[KerasExport("layers")]
public partial class GaussianDropout : Layer, ISeeded
{
    private readonly SeedArg? _seed;
    private readonly SeedGenerator? _generator;

    /// <summary>Multiplicative normal noise.</summary>
    /// <param name="rate">How strong it is, as the rate of a dropout, from 0 to 1.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The rate lies outside.</exception>
    public GaussianDropout(double rate, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        this.rate = DropoutRate.Of(rate);
        _seed = seed;
        if (rate > 0)
            _generator = SeededDraws.Generator(seed);
    }

    /// <summary>How strong the noise is.</summary>
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
        return inputs.As(ComputeType) * _generator.Normal(inputs.shape, 1, Math.Sqrt(rate / (1 - rate)), ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    internal override bool? DefaultTraining => false;
}
