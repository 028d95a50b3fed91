using Tensorflow.Keras;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Initializers;

/// <summary>Normal numbers within two standard deviations; those beyond are drawn again.</summary>
/// <param name="mean">The mean.</param>
/// <param name="stddev">The standard deviation before the tails are cut.</param>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "truncated_normal")]
[ConfigKeys("seed")]
public partial class TruncatedNormal(double mean = 0.0, double stddev = 0.05, SeedArg? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => TruncatedNormal(shape, mean, stddev, dtype);
}
