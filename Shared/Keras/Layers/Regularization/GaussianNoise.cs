using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Random;
using Tensorflow.Keras.Utils;
using TfNet.Engine;

namespace Tensorflow.Keras.Layers;

/// <summary>In training adds normal noise; otherwise changes nothing. Source: https://keras.io/api/layers/regularization_layers/gaussian_noise/.</summary>
[KerasExport("layers")]
public partial class GaussianNoise : Layer, ISeeded
{
    private readonly SeedArg? _seed;
    private readonly SeedGenerator? _generator;

    /// <summary>Normal noise.</summary>
    /// <param name="stddev">Its standard deviation, from 0 to 1.</param>
    /// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
    /// <param name="name">A name.</param>
    /// <param name="dtype">The element type; float32 unless something else is set.</param>
    /// <exception cref="ValueError">The deviation lies outside.</exception>
    public GaussianNoise(double stddev, SeedArg? seed = null, string? name = null, DTypePolicy? dtype = null) : base(name, true, dtype)
    {
        supports_masking = true;
        if (!(stddev >= 0 && stddev <= 1))
            throw new ValueError($"Invalid value received for argument `stddev`. Expected a float value between 0 and 1. Received: stddev={PythonNumber.Repr(stddev)}");
        this.stddev = stddev;
        _seed = seed;
        if (stddev > 0)
            _generator = SeededDraws.Generator(seed);
    }

    /// <summary>The standard deviation.</summary>
    public double stddev { get; }

    /// <inheritdoc/>
    public SeedGenerator? seed_generator => _generator;

    /// <inheritdoc/>
    private protected override bool HasNothingToBuild => true;

    /// <inheritdoc/>
    public override Tensor call(Tensor inputs, bool training = false)
    {
        if (!training || _generator is null)
            return inputs;
        return inputs.As(ComputeType) + _generator.Normal(inputs.shape, 0, stddev, ComputeType);
    }

    /// <inheritdoc/>
    public override Shape compute_output_shape(Shape input_shape) => input_shape;

    internal override bool? DefaultTraining => false;
}
