using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>Glorot and Bengio's initializer, normal: a standard deviation of sqrt(2 / (in + out)).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "glorot_normal")]
public partial class GlorotNormal(SeedArg? seed = null) : VarianceScaling(1.0, "fan_avg", "truncated_normal", seed)
{
}
