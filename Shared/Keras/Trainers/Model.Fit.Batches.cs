using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>Trains the model on the batches of a <c>tf.data.Dataset</c>.</summary>
    /// <param name="x">The batches: inputs, and targets, and sample weights if any; each one tensor or several, in a list or by name.</param>
    /// <param name="epochs">The number of the last epoch, counted from the first training.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="callbacks">What happens at the stages of training.</param>
    /// <param name="validation_data">Data to validate on after each epoch.</param>
    /// <param name="shuffle">Has no effect: the data set says how it is shuffled.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="initial_epoch">The epoch to start with, to go on with an earlier training.</param>
    /// <param name="steps_per_epoch">The number of steps in an epoch, where that is not once through the batches. Every epoch has as many.</param>
    /// <param name="validation_steps">The number of steps of a validation, where that is not once through its batches.</param>
    /// <param name="validation_batch_size">The number of samples in a step of the validation, where it has arrays.</param>
    /// <param name="validation_freq">After how many epochs a validation comes.</param>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public History fit(
        IDatasetV2 x,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1) =>
        Fit(DataArg.From(x), epochs, verbose, callbacks, validation_data, shuffle, class_weight, initial_epoch, steps_per_epoch, validation_steps, validation_batch_size, validation_freq);

    /// <summary>Trains the model on the batches of a <c>tf.data.Dataset</c> and validates it on another; also TensorFlow.NET's way to write it.</summary>
    /// <param name="dataset">The batches.</param>
    /// <param name="batch_size">Has no effect: the data set says how large batches are.</param>
    /// <param name="epochs">The number of the last epoch, counted from the first training.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="callbacks">What happens at the stages of training.</param>
    /// <param name="validation_data">Batches to validate on after each epoch.</param>
    /// <param name="validation_step">TensorFlow.NET's name for <paramref name="validation_freq"/>.</param>
    /// <param name="shuffle">Has no effect: the data set says how it is shuffled.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="initial_epoch">The epoch to start with, to go on with an earlier training.</param>
    /// <param name="steps_per_epoch">The number of steps in an epoch, where that is not once through the batches.</param>
    /// <param name="validation_steps">The number of steps of a validation, where that is not once through its batches.</param>
    /// <param name="validation_freq">After how many epochs a validation comes.</param>
    public History fit(
        IDatasetV2 dataset,
        int batch_size = -1,
        int epochs = 1,
        int verbose = 1,
        CallbackArgs? callbacks = null,
        IDatasetV2? validation_data = null,
        int? validation_step = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int validation_freq = 1) =>
        fit(
            dataset, epochs, verbose, callbacks, validation_data is null ? null : ValidationData.From(validation_data), shuffle, class_weight, initial_epoch, steps_per_epoch,
            validation_steps, null, validation_step ?? validation_freq);

    /// <summary>Trains the model on a sequence of batches, as on a generator in Python. Without <paramref name="steps_per_epoch"/> every epoch reads it from the start.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or a tuple of arrays or tensors.</typeparam>
    /// <inheritdoc cref="fit(IDatasetV2, int, Verbosity?, CallbackArgs?, ValidationData?, bool, Dictionary{int, float}?, int, int?, int?, int?, int)"/>
    public History fit<T>(
        IEnumerable<T> x,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1) =>
        Fit(DataArg.From(x), epochs, verbose, callbacks, validation_data, shuffle, class_weight, initial_epoch, steps_per_epoch, validation_steps, validation_batch_size, validation_freq);

    private History Fit(
        DataArg x,
        int epochs,
        Verbosity? verbose,
        CallbackArgs? callbacks,
        ValidationData? validation,
        bool shuffle,
        Dictionary<int, float>? classWeight,
        int initialEpoch,
        int? steps,
        int? validationSteps,
        int? validationBatchSize,
        int validationFrequency) =>
        fit(
            x, epochs: epochs, verbose: verbose, callbacks: callbacks, validation_data: validation, shuffle: shuffle, class_weight: classWeight, initial_epoch: initialEpoch,
            steps_per_epoch: steps, validation_steps: validationSteps, validation_batch_size: validationBatchSize, validation_freq: validationFrequency);
}
