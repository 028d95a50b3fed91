using Tensorflow.Keras;
using Tensorflow.Keras.Saving;

namespace Tensorflow.Operations.Initializers;

/// <summary>Numbers spread evenly over an interval.</summary>
/// <param name="minval">The lower bound.</param>
/// <param name="maxval">The upper bound, itself not drawn.</param>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "random_uniform")]
[ConfigNames("uniform")]
[ConfigKeys("seed")]
public partial class RandomUniform(double minval = -0.05, double maxval = 0.05, SeedArg? seed = null) : RandomInitializer(seed)
{
    /// <inheritdoc/>
    public override Tensor call(Shape shape, TF_DataType dtype = TF_DataType.TF_FLOAT) => Uniform(shape, minval, maxval, dtype);
}
