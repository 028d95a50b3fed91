using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>LeCun's initializer, normal: a standard deviation of sqrt(1 / in).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "lecun_normal")]
public partial class LecunNormal(SeedArg? seed = null) : VarianceScaling(1.0, "fan_in", "truncated_normal", seed)
{
}
