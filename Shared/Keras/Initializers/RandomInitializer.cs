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
    protected Tensor Normal(Shape shape, double mean, double stddev, TF_DataType dtype) => Draw(
        shape, dtype, (stream, values) => StatelessRandom.Normal(stream, values, (float)mean, (float)stddev), (stream, values) => StatelessRandom.Normal(stream, values, mean, stddev));

    /// <summary>Normal numbers within two standard deviations.</summary>
    protected Tensor TruncatedNormal(Shape shape, double mean, double stddev, TF_DataType dtype) => Draw(
        shape, dtype, (stream, values) => StatelessRandom.TruncatedNormal(stream, values, (float)mean, (float)stddev), (stream, values) => StatelessRandom.TruncatedNormal(stream, values, mean, stddev));

    /// <summary>Numbers spread evenly over [minval, maxval). The bounds are rounded to float32, those of float64 numbers as well, as in Keras.</summary>
    protected Tensor Uniform(Shape shape, double minval, double maxval, TF_DataType dtype)
    {
        var (low, high) = ((float)minval, (float)maxval);
        return Draw(shape, dtype, (stream, values) => StatelessRandom.Uniform(stream, values, low, high), (stream, values) => StatelessRandom.Uniform(stream, values, low, high));
    }

    private delegate void Fill<T>(Philox stream, Span<T> values);

    // float64 has draws of its own; other types are made of float32.
    private Tensor Draw(Shape shape, TF_DataType dtype, Fill<float> single, Fill<double> wide)
    {
        if (!dtype.IsFloating())
            throw new ValueError($"{ClassName} draws floating-point numbers. Received: dtype={dtype.Name()}. Give the weight a dtype such as float32.");
        var drawn = dtype == TF_DataType.TF_DOUBLE ? dtype : TF_DataType.TF_FLOAT;
        var value = TensorValue.Uninitialized(new TensorSpec(drawn, shape));
        if (drawn == TF_DataType.TF_DOUBLE)
            wide(NextStream(), value.Span<double>());
        else
            single(NextStream(), value.Span<float>());
        return Binding.tf.cast(new Tensor(value), dtype);
    }

    private Philox NextStream() => _initialSeed?.Generator is { } generator ? generator.NextStream() : KerasSeeds.StreamOf(_seed);
}
