using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>He's initializer, normal: a standard deviation of sqrt(2 / in).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "he_normal")]
public partial class HeNormal(SeedArg? seed = null) : VarianceScaling(2.0, "fan_in", "truncated_normal", seed)
{
}
