using TfNet.Engine;

namespace Tensorflow.Keras.Random;

/// <summary>What layers draw from a seed generator, whose state moves on with every run, eager or compiled.</summary>
internal static class SeededDraws
{
    /// <summary>The generator that a <c>seed</c> argument stands for.</summary>
    public static SeedGenerator Generator(SeedArg? seed) => seed?.Generator ?? new SeedGenerator(seed?.Seed);

    /// <summary>Normal numbers.</summary>
    /// <param name="generator">Where the seeds come from.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="mean">The mean.</param>
    /// <param name="stddev">The standard deviation.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Normal(this SeedGenerator generator, Shape shape, double mean, double stddev, TF_DataType dtype) =>
        Draw(generator, state => Ops.StatelessNormal(state, shape, mean, stddev, dtype));

    /// <summary>Uniform numbers. The bounds are rounded to float32, as in Keras.</summary>
    /// <param name="generator">Where the seeds come from.</param>
    /// <param name="shape">The sizes.</param>
    /// <param name="low">The lowest number.</param>
    /// <param name="high">Below what all numbers lie.</param>
    /// <param name="dtype">The element type.</param>
    public static Tensor Uniform(this SeedGenerator generator, Shape shape, double low = 0, double high = 1, TF_DataType dtype = TF_DataType.TF_FLOAT) =>
        Draw(generator, state => Ops.StatelessUniform(state, shape, (float)low, (float)high, dtype));

    /// <summary>A draw of an eager program takes its seed at once, so that no other thread draws with the same; one that is traced takes it whenever it runs.</summary>
    public static Tensor Draw(this SeedGenerator generator, Func<Value, Value> draw)
    {
        if (Binding.tf.executing_eagerly())
            return new Tensor(draw(generator.NextSeeds().ToTensor()));
        var state = generator.state.Variable;
        var drawn = draw(state);
        Ops.AssignAdd(state, TensorValue.From<long>([0, 1], 2));
        return new Tensor(drawn);
    }
}
