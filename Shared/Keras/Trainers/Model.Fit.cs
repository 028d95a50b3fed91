using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    private const int DefaultBatchSize = 32;

    /// <summary>Trains the model. Source: https://keras.io/api/models/model_training_apis/#fit-method.</summary>
    /// <param name="x">The inputs, (N, …).</param>
    /// <param name="y">The targets, (N, …).</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="epochs">The number of the last epoch: how often all samples are seen, counted from the first training.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="callbacks">What happens at the stages of training.</param>
    /// <param name="validation_split">The part of the samples, taken from the end, to validate on instead of training on it.</param>
    /// <param name="validation_data">Data to validate on after each epoch.</param>
    /// <param name="shuffle">Whether the samples are shuffled before each epoch.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="sample_weight">A weight for each sample, (N,).</param>
    /// <param name="initial_epoch">The epoch to start with, to go on with an earlier training.</param>
    /// <param name="steps_per_epoch">The number of steps in an epoch, where that is not once through the samples.</param>
    /// <param name="validation_steps">The number of steps of a validation, where that is not once through its samples.</param>
    /// <param name="validation_batch_size">The number of samples in a step of the validation; as in training unless said.</param>
    /// <param name="validation_freq">After how many epochs a validation comes.</param>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public History fit(
        NDArray x,
        NDArray? y = null,
        int? batch_size = null,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        double validation_split = 0,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        NDArray? sample_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1)
    {
        RequireCompiled();
        if (validation_split != 0 && validation_data is null)
            (x, y, sample_weight, validation_data) = ValidationSplit.Cut(x, y, sample_weight, validation_split);
        if (class_weight is not null)
            sample_weight = ClassWeights.ToSampleWeights(y, class_weight, sample_weight);
        var size = BatchSize(batch_size);
        var training = new TrainingArguments(
            epochs, verbose ?? "auto", callbacks, validation_data, initial_epoch, steps_per_epoch, validation_steps, BatchSize(validation_batch_size ?? size), validation_freq);
        return Fit(new ArrayAdapter(x, y, sample_weight, size, shuffle ? RandomStreams.EpochOrder : null), training);
    }

    private static int BatchSize(int? given) => given is null or -1 ? DefaultBatchSize : given.Value;

    /// <summary>Logs are told in the order of their names, as in Keras.</summary>
    private static Logs Sorted(Evaluation results)
    {
        string[] names = [.. results.Keys.Order(StringComparer.Ordinal)];
        return new Logs(names, Array.ConvertAll(names, name => results[name]), results.arrays);
    }
}
