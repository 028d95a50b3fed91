using Tensorflow.Keras.Layers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;
using TfNet.Engine;
using static Tensorflow.Binding;

namespace Tensorflow.Keras.Random;

/// <summary>
/// The functions of <c>keras.random</c>. A number as seed gives the same draw each time, a <see cref="SeedGenerator"/> another one; without a seed the global generator is drawn from.
/// Source: https://keras.io/api/random/random_ops/.
/// </summary>
[KerasExport("random")]
internal static class RandomFunctions
{
    /// <summary>Normal numbers.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="mean">Their mean.</param>
    /// <param name="stddev">Their standard deviation.</param>
    /// <param name="dtype">The element type; what <c>keras.backend.floatx()</c> says unless said.</param>
    /// <param name="seed">A number or a seed generator.</param>
    public static Tensor normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg? dtype = null, SeedArg? seed = null) =>
        Draw(seed, seeds => Ops.StatelessNormal(seeds, shape, mean, stddev, BackendConfig.TypeOf(dtype)));

    /// <summary>Normal numbers within two standard deviations.</summary>
    /// <inheritdoc cref="normal"/>
    public static Tensor truncated_normal(ShapeArg shape, double mean = 0, double stddev = 1, DTypeArg? dtype = null, SeedArg? seed = null) =>
        Draw(seed, seeds => Ops.StatelessTruncatedNormal(seeds, shape, mean, stddev, BackendConfig.TypeOf(dtype)));

    /// <summary>Uniform numbers.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="minval">The lowest.</param>
    /// <param name="maxval">Below what all lie.</param>
    /// <param name="dtype">The element type, of fractions; what <c>keras.backend.floatx()</c> says unless said.</param>
    /// <param name="seed">A number or a seed generator.</param>
    /// <exception cref="ValueError">The type is one of integers.</exception>
    public static Tensor uniform(ShapeArg shape, double minval = 0, double maxval = 1, DTypeArg? dtype = null, SeedArg? seed = null)
    {
        var type = BackendConfig.TypeOf(dtype);
        if (!type.IsFloating())
            throw new ValueError($"`keras.random.uniform` requires a floating point `dtype`. Received: dtype={type.Name()} ");
        return Draw(seed, seeds => Ops.StatelessUniform(seeds, shape, type == TF_DataType.TF_DOUBLE ? minval : (float)minval, type == TF_DataType.TF_DOUBLE ? maxval : (float)maxval, type));
    }

    /// <summary>Uniform integers. They are drawn at once: not in a step that is being compiled.</summary>
    /// <param name="shape">The sizes.</param>
    /// <param name="minval">The lowest.</param>
    /// <param name="maxval">Below what all lie.</param>
    /// <param name="dtype">The element type, of integers.</param>
    /// <param name="seed">A number or a seed generator.</param>
    /// <exception cref="ValueError">The type is one of fractions.</exception>
    public static Tensor randint(ShapeArg shape, long minval, long maxval, string dtype = "int32", SeedArg? seed = null)
    {
        var type = DataTypes.Parse(dtype);
        if (!type.IsInteger())
            throw new ValueError($"`keras.random.randint` requires an integer `dtype`. Received: dtype={dtype} ");
        var drawn = type is TF_DataType.TF_INT32 or TF_DataType.TF_INT64 ? type : TF_DataType.TF_INT64;
        return tf.cast(Draw(seed, seeds => tf.random.stateless_uniform(shape, new Tensor(seeds), minval, maxval, drawn).Value), type);
    }

    /// <summary>A random part of the elements set to 0, the rest scaled by 1 / (1 - rate).</summary>
    /// <param name="inputs">The numbers.</param>
    /// <param name="rate">The part that becomes 0.</param>
    /// <param name="noise_shape">The shape of the draws, which are broadcast to the inputs; -1 takes the input's size.</param>
    /// <param name="seed">A number or a seed generator.</param>
    public static Tensor dropout(Tensor inputs, double rate, Shape? noise_shape = null, SeedArg? seed = null) => Tensor.Call(inputs, x =>
    {
        var draws = Draw(seed, seeds => Ops.StatelessUniform(seeds, noise_shape is null ? x.shape : NoiseShape.For(noise_shape, x.shape), 0, 1, x.dtype));
        return tf.where(draws >= rate, x * (1 / (1 - rate)), tf.zeros_like(x));
    });

    private static Tensor Draw(SeedArg? seed, Func<Value, Value> draw)
    {
        if (seed?.Generator is { } generator)
            return generator.Draw(draw);
        if (seed?.Seed is { } number)
            return new Tensor(draw(new KerasSeeds(number, 0).ToTensor()));
        if (tf.executing_eagerly())
            return new Tensor(draw(RandomStreams.NextKerasSeeds().ToTensor()));
        // A step that is compiled draws anew at every run, and moves the global generator on as an eager draw does.
        var state = RandomStreams.KerasState;
        var drawn = draw(state);
        Ops.Assign(state, KerasSeeds.NextUnorderedOf(state));
        return new Tensor(drawn);
    }
}
