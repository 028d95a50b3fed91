using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>LeCun's initializer, evenly spread: within ±sqrt(3 / in).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "lecun_uniform")]
public partial class LecunUniform(SeedArg? seed = null) : VarianceScaling(1.0, "fan_in", "uniform", seed)
{
}
