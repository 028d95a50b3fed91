using Tensorflow.Keras;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>The base of the initializers that draw. One without a seed takes it, when it is made, from the stream that <c>keras.utils.set_random_seed</c> sets.</summary>
public abstract class RandomInitializer : Initializer
{
    private readonly SeedArg? _initialSeed;
    private readonly long _seed;

    /// <summary>Chooses the seed.</summary>
    /// <param name="seed">A number, a generator, or nothing.</param>
    protected RandomInitializer(SeedArg? seed)
    {
        _initialSeed = seed;
        _seed = seed is null ? RandomStreams.NextDefaultSeed() : seed.Seed ?? 0;
    }

    /// <inheritdoc/>
    public override Dictionary<string, object?> get_config() => new() { ["seed"] = _initialSeed?.Config };

    /// <summary>Normal numbers.</summary>
    protected Tensor Normal(Shape shape, double mean, double stddev, TF_DataType dtype) =>
        Draw(shape, dtype, (stream, values) => StatelessRandom.Normal(stream, values, (float)mean, (float)stddev));

    /// <summary>Normal numbers within two standard deviations.</summary>
    protected Tensor TruncatedNormal(Shape shape, double mean, double stddev, TF_DataType dtype) =>
        Draw(shape, dtype, (stream, values) => StatelessRandom.TruncatedNormal(stream, values, (float)mean, (float)stddev));

    /// <summary>Numbers spread evenly over [minval, maxval).</summary>
    protected Tensor Uniform(Shape shape, double minval, double maxval, TF_DataType dtype)
    {
        if (dtype != TF_DataType.TF_DOUBLE)
            return Draw(shape, dtype, (stream, values) => StatelessRandom.Uniform(stream, values, (float)minval, (float)maxval));
        var value = TensorValue.Uninitialized(new TensorSpec(dtype, shape));
        StatelessRandom.Uniform(NextStream(), value.Span<double>(), minval, maxval);
        return new Tensor(value);
    }

    private delegate void Fill(Philox stream, Span<float> values);

    private Tensor Draw(Shape shape, TF_DataType dtype, Fill fill)
    {
        if (!dtype.IsFloating())
            throw new ValueError($"{ClassName} draws floating-point numbers. Received: dtype={dtype.Name()}. Give the weight a dtype such as float32.");
        var value = TensorValue.Uninitialized(new TensorSpec(TF_DataType.TF_FLOAT, shape));
        fill(NextStream(), value.Span<float>());
        return Binding.tf.cast(new Tensor(value), dtype);
    }

    private Philox NextStream() => _initialSeed?.Generator is { } generator ? generator.NextStream() : KerasSeeds.StreamOf(_seed);
}
