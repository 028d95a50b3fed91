using Tensorflow.Keras;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Initializers;

/// <summary>Normal numbers.</summary>
/// <param name="mean">The mean.</param>
/// <param name="stddev">The standard deviation.</param>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "random_normal")]
[ConfigNames("normal")]
[ConfigKeys("seed")]
public partial class RandomNormal(double mean = 0.0, double stddev = 0.05, SeedArg? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => Normal(shape, mean, stddev, dtype);
}
