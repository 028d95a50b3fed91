using Tensorflow.Keras;

namespace Tensorflow.Operations.Initializers;

/// <summary>Glorot and Bengio's initializer, evenly spread: within ±sqrt(6 / (in + out)).</summary>
/// <param name="seed">A number or a seed generator; drawn from the global stream when left out.</param>
[KerasExport("initializers"), KerasExport("initializers", Name = "glorot_uniform")]
public partial class GlorotUniform(SeedArg? seed = null) : VarianceScaling(1.0, "fan_avg", "uniform", seed)
{
}
