using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary><c>model.fit(*args, **kwargs)</c> with the arguments of a search.</summary>
public static class ModelFitExtensions
{
    /// <summary>Trains the model with the arguments of a search.</summary>
    /// <param name="model">The model, compiled.</param>
    /// <param name="arguments">The arguments.</param>
    /// <returns>Loss and metrics of every epoch.</returns>
    public static History fit(this Model model, FitArguments arguments) => arguments.fit(model);
}
