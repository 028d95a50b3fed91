using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// A family of models: builds one of them with the hyperparameters that it asks for. Derive from it, override <see cref="build"/>, and <see cref="fit"/> where training has hyperparameters, too.
/// Source: keras_tuner.HyperModel.
/// </summary>
public abstract class HyperModel
{
    /// <summary>A family of models.</summary>
    /// <param name="name">What it is called.</param>
    /// <param name="tunable">Whether the entries that <see cref="build"/> asks for join the search; those that are not known keep their default values otherwise.</param>
    protected HyperModel(string? name = null, bool tunable = true) => (this.name, this.tunable) = (name, tunable);

    /// <summary>What it is called.</summary>
    public string? name { get; }

    /// <summary>Whether the entries that <see cref="build"/> asks for join the search.</summary>
    public bool tunable { get; }

    /// <summary>Builds and compiles a model.</summary>
    /// <param name="hp">The hyperparameters.</param>
    public abstract Model build(HyperParameters hp);

    /// <summary>Asks for entries before the first model is built.</summary>
    /// <param name="hp">The hyperparameters.</param>
    public virtual void declare_hyperparameters(HyperParameters hp)
    {
    }

    /// <summary>Trains a model.</summary>
    /// <param name="hp">The hyperparameters.</param>
    /// <param name="model">What <see cref="build"/> gave.</param>
    /// <param name="arguments">The arguments of the search. Among their callbacks is what keeps the best weights.</param>
    /// <returns>The history, the objective as a number, or metrics by name.</returns>
    public virtual TrialResults fit(HyperParameters hp, Model model, FitArguments arguments) => model.fit(arguments);

    /// <summary>Builds a model; a family that is not tunable gets a copy of the space, which its entries do not join.</summary>
    internal Model Build(HyperParameters hp) => build(tunable ? hp : hp.copy()) ?? throw new FatalTypeError(
        "Expected the model-building function, or HyperModel.build() to return a valid Keras Model instance. Received: None of type NoneType.");
}
