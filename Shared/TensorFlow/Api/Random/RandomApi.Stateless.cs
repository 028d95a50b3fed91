using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow;

public sealed partial class RandomApi
{
    /// <summary>Normal numbers that depend on the seed alone.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="stddev">Their standard deviation.</param>
    /// <param name="dtype">The element type: float32 or float64.</param>
    /// <param name="name">A name, for programs that give one.</param>
    public Tensor stateless_normal(ShapeArg shape, Tensor seed, double mean = 0, double stddev = 1, DTypeArg dtype = default, string? name = null) =>
        Tensor.Call(seed, seed => new(Ops.StatelessNormal(seed.Value, shape, mean, stddev, dtype.Or(TF_DataType.TF_FLOAT))));

    /// <summary>Normal numbers within two standard deviations that depend on the seed alone.</summary>
    /// <inheritdoc cref="stateless_normal"/>
    public Tensor stateless_truncated_normal(ShapeArg shape, Tensor seed, double mean = 0, double stddev = 1, DTypeArg dtype = default, string? name = null) =>
        Tensor.Call(seed, seed => new(Ops.StatelessTruncatedNormal(seed.Value, shape, mean, stddev, dtype.Or(TF_DataType.TF_FLOAT))));

    /// <summary>Uniform numbers that depend on the seed alone.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="seed">Two integers.</param>
    /// <param name="minval">The lowest number.</param>
    /// <param name="maxval">Below what all lie; 1 for floats, needed for integers.</param>
    /// <param name="dtype">The element type: float32, float64, int32 or int64.</param>
    /// <param name="name">A name, for programs that give one.</param>
    /// <exception cref="ValueError">Integers are asked for without a bound.</exception>
    public Tensor stateless_uniform(ShapeArg shape, Tensor seed, double minval = 0, double? maxval = null, DTypeArg dtype = default, string? name = null) => Tensor.Call(seed, seed =>
    {
        var type = dtype.Or(TF_DataType.TF_FLOAT);
        if (type.IsFloating())
            return new Tensor(Ops.StatelessUniform(seed.Value, shape, minval, maxval ?? 1, type));
        var high = maxval ?? throw new ValueError($"Must specify maxval for integer dtype {type.Name()}");
        var pair = Binding.tf.cast(seed, TF_DataType.TF_INT64).ToArray<long>();
        return Uniform(Philox.FromStatelessSeed(pair[0], pair[1]), shape, minval, high, type);
    });
}
