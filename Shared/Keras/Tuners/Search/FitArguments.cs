using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// The arguments of a search, which become those of <c>fit</c>. What a trial changes is written as <c>arguments with { epochs = hp.Int("epochs", 5, 20) }</c>, which is
/// <c>model.fit(*args, **kwargs, epochs=…)</c> in Python.
/// </summary>
public sealed record FitArguments
{
    /// <summary>The inputs: arrays, or batches with their targets.</summary>
    public DataArg? x { get; init; }

    /// <summary>The targets.</summary>
    public DataArg? y { get; init; }

    /// <summary>The number of samples in a step.</summary>
    public int? batch_size { get; init; }

    /// <summary>The number of the last epoch.</summary>
    public int epochs { get; init; } = 1;

    /// <summary>How much is said, of trials as well; <see langword="null"/> where the search says nothing of it.</summary>
    public Verbosity? verbose { get; init; }

    /// <summary>What happens at the stages of training. While a trial runs, what keeps its best weights is among them.</summary>
    public CallbackArgs? callbacks { get; init; }

    /// <summary>The part of the samples, taken from the end, to validate on.</summary>
    public double validation_split { get; init; }

    /// <summary>Data to validate on after each epoch.</summary>
    public ValidationData? validation_data { get; init; }

    /// <summary>Whether the samples, or batches by index, are shuffled before each epoch.</summary>
    public bool shuffle { get; init; } = true;

    /// <summary>A weight for each class, by its number.</summary>
    public Dictionary<int, float>? class_weight { get; init; }

    /// <summary>A weight for each sample.</summary>
    public DataArg? sample_weight { get; init; }

    /// <summary>The epoch to start with, counted from 0.</summary>
    public int initial_epoch { get; init; }

    /// <summary>The number of steps in an epoch.</summary>
    public int? steps_per_epoch { get; init; }

    /// <summary>The number of steps of a validation.</summary>
    public int? validation_steps { get; init; }

    /// <summary>The number of samples in a step of the validation.</summary>
    public int? validation_batch_size { get; init; }

    /// <summary>After how many epochs a validation comes.</summary>
    public int validation_freq { get; init; } = 1;

    /// <summary>Trains a model with these arguments.</summary>
    /// <param name="model">The model, compiled.</param>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <exception cref="ValueError">There is nothing to train on, or <c>fit</c> refuses the arguments.</exception>
    public History fit(Model model) => model.fit(
        x ?? throw new FatalValueError("There is nothing to train on: `x` is missing. Give the search the arguments of `fit`: tuner.search(x_train, y_train, epochs: 5)."),
        y,
        batch_size,
        epochs,
        verbose,
        callbacks,
        validation_split,
        validation_data,
        shuffle,
        class_weight,
        sample_weight,
        initial_epoch,
        steps_per_epoch,
        validation_steps,
        validation_batch_size,
        validation_freq);
}
