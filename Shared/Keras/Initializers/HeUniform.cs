using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>He's initializer, evenly spread: within ±sqrt(6 / in).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "he_uniform")]
public partial class HeUniform(SeedArg? seed = null) : VarianceScaling(2.0, "fan_in", "uniform", seed)
{
}
