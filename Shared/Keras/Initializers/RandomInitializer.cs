using Tensorflow.Keras;
using TfNet.Engine;

namespace Tensorflow.Operations.Initializers;

/// <summary>The base of the initializers that draw. One without a seed takes it, when it is made, from the stream that <c>keras.utils.set_random_drawn</c> sets.</summary>
public abstract class RandomInitializer : Initializer
{
    private protected readonly SeedArg? _seed;
    private readonly long _drawn;

    /// <summary>Chooses the seed.</summary>
    /// <param name="seed">A number, a generator, or nothing.</param>
    protected RandomInitializer(SeedArg? seed)
    {
        _seed = seed;
        _drawn = seed is null ? RandomStreams.NextDefaultSeed() : seed.Seed ?? 0;
    }

    /// <summary>Whether it draws the same numbers whenever it is asked: no generator goes on with each draw.</summary>
    internal bool IsRepeatable => _seed?.Generator is null;

    /// <summary>Normal numbers.</summary>
    protected Tensor Normal(Shape shape, double mean, double stddev, TF_DataType dtype)
    {
        var value = Place(shape, dtype);
        StatelessRandom.Normal(NextStream(), Elements(value), dtype, mean, stddev);
        return new Tensor(value);
    }

    /// <summary>Normal numbers within two standard deviations.</summary>
    protected Tensor TruncatedNormal(Shape shape, double mean, double stddev, TF_DataType dtype)
    {
        var value = Place(shape, dtype);
        StatelessRandom.TruncatedNormal(NextStream(), Elements(value), dtype, mean, stddev);
        return new Tensor(value);
    }

    /// <summary>Numbers spread evenly over [minval, maxval). The bounds are rounded to float32, those of float64 numbers as well, as in Keras.</summary>
    protected Tensor Uniform(Shape shape, double minval, double maxval, TF_DataType dtype)
    {
        var value = Place(shape, dtype);
        StatelessRandom.Uniform(NextStream(), Elements(value), dtype, (float)minval, (float)maxval);
        return new Tensor(value);
    }

    private TensorValue Place(Shape shape, TF_DataType dtype) => dtype.IsFloating()
        ? TensorValue.Uninitialized(new TensorSpec(dtype, shape))
        : throw new ValueError($"{ClassName} draws floating-point numbers. Received: dtype={dtype.Name()}. Give the weight a dtype such as float32.");

    private static Span<byte> Elements(TensorValue value) => value.Storage.Bytes[..checked((int)value.Spec.Bytes)];

    private Philox NextStream() => _seed?.Generator is { } generator ? generator.NextStream() : KerasSeeds.StreamOf(_drawn);
}
