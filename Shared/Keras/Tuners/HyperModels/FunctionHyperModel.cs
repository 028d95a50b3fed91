using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>A function that builds a model with hyperparameters, as a <see cref="HyperModel"/>.</summary>
internal sealed class FunctionHyperModel(Func<HyperParameters, Model> function) : HyperModel
{
    public override Model build(HyperParameters hp) => function(hp);
}
