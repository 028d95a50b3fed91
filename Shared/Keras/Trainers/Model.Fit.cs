using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.NumPy;
using TfNet.Engine;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>Trains the model. Source: https://keras.io/api/models/model_training_apis/#fit-method.</summary>
    /// <param name="x">The inputs, (N, …): an array, several in a list or by name, or batches by index such as those of <c>datagen.flow(x, y)</c>, which bring their targets and weights.</param>
    /// <param name="y">The targets, (N, …), an array or several.</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said, or <paramref name="steps_per_epoch"/> says.</param>
    /// <param name="epochs">The number of the last epoch: how often all samples are seen, counted from the first training.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="callbacks">What happens at the stages of training.</param>
    /// <param name="validation_split">The part of the samples, taken from the end, to validate on instead of training on it.</param>
    /// <param name="validation_data">Data to validate on after each epoch.</param>
    /// <param name="shuffle">Whether the samples, or batches by index, are shuffled before each epoch.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="sample_weight">A weight for each sample, (N,), or several such arrays, one for each output.</param>
    /// <param name="initial_epoch">The epoch to start with, to go on with an earlier training.</param>
    /// <param name="steps_per_epoch">The number of steps in an epoch, where that is not once through the samples.</param>
    /// <param name="validation_steps">The number of steps of a validation, where that is not once through its samples.</param>
    /// <param name="validation_batch_size">The number of samples in a step of the validation; as in training unless said.</param>
    /// <param name="validation_freq">After how many epochs a validation comes.</param>
    /// <returns>Loss and metrics of every epoch.</returns>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public History fit(
        DataArg x,
        DataArg? y = null,
        int? batch_size = null,
        int epochs = 1,
        Verbosity? verbose = null,
        CallbackArgs? callbacks = null,
        double validation_split = 0,
        ValidationData? validation_data = null,
        bool shuffle = true,
        Dictionary<int, float>? class_weight = null,
        DataArg? sample_weight = null,
        int initial_epoch = 0,
        int? steps_per_epoch = null,
        int? validation_steps = null,
        int? validation_batch_size = null,
        int validation_freq = 1)
    {
        RequireCompiled();
        if (validation_split != 0 && validation_data is null)
            (x, y, sample_weight, validation_data) = ValidationSplit.Cut(x, y, sample_weight, validation_split);
        var training = new TrainingArguments(
            epochs, verbose ?? "auto", callbacks, validation_data, initial_epoch, steps_per_epoch, new DataOptions(validation_batch_size ?? batch_size, validation_steps), validation_freq);
        return Fit(x.Open(y, sample_weight, new DataOptions(batch_size, steps_per_epoch, shuffle ? RandomStreams.EpochOrder : null, class_weight)), training);
    }

    /// <summary>What callbacks are told at the end of an epoch or an evaluation; the results of a validation follow.</summary>
    private Logs Told(Evaluation results, Evaluation? validated = null)
    {
        var names = Order(results);
        var further = validated is null ? [] : Order(validated);
        var told = new List<string>(names);
        var values = new float[names.Count + further.Count];
        for (var i = 0; i < names.Count; i++)
            values[i] = results[names[i]];
        for (var i = 0; i < further.Count; i++)
        {
            told.Add("val_" + further[i]);
            values[names.Count + i] = validated![further[i]];
        }
        var arrays = new Dictionary<string, NDArray>(results.arrays, StringComparer.Ordinal);
        foreach (var (name, array) in validated?.arrays ?? [])
            arrays["val_" + name] = array;
        return new Logs(told, values, arrays);
    }
}
