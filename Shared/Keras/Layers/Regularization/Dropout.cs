using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Saving;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>
/// In training sets a random part of its inputs to 0 and scales the rest by 1 / (1 - rate); otherwise changes nothing.
/// Source: https://keras.io/api/layers/regularization_layers/dropout/.
/// </summary>
[KerasExport("layers")]
[ConfigKeys("rate", "seed")]
public partial class Dropout : Layer, ISeeded
{
    private protected readonly SeedArg? _seed;
    private readonly SeedGenerator? _generator;
    private readonly Shape? _noiseShape;

    /// <summary>A dropout.</summary>
    /// <param name="rate">The part that becomes 0, from 0 to 1.</param>
    /// <param name="noise_shape">The shape of the draws, which are broadcast to the inputs; -1 takes the input's size.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The rate lies outside.</exception>
    public Dropout(double rate, Shape? noise_shape = null, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null)
        : base(name, true, dtype)
    {
        supports_masking = true;
        this.rate = DropoutRate.Of(rate);
        (_noiseShape, _seed) = (noise_shape, seed);
        if (rate > 0)
            _generator = SeededDraws.Generator(seed);
    }

    /// <summary>The part that becomes 0.</summary>
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
        return new Tensor(Ops.Dropout(inputs.As(ComputeType).Value, rate, _generator.state.Variable, _noiseShape is null ? null : NoiseShape.For(_noiseShape, inputs.shape)));
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    internal override bool? DefaultTraining => false;
}
