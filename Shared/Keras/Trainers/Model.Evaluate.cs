using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
using Tensorflow.Keras.Utils;
using Tensorflow.NumPy;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>Loss and metrics on data that the model is not trained on. Source: https://keras.io/api/models/model_training_apis/#evaluate-method.</summary>
    /// <param name="x">The inputs, (N, …).</param>
    /// <param name="y">The targets, (N, …).</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="sample_weight">A weight for each sample, (N,).</param>
    /// <param name="steps">The number of steps, where that is not once through the samples.</param>
    /// <param name="callbacks">What happens at the stages of the evaluation.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary; it can be read by name and in order either way.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public Evaluation evaluate(
        NDArray x,
        NDArray? y = null,
        int? batch_size = null,
        Verbosity? verbose = null,
        NDArray? sample_weight = null,
        int? steps = null,
        CallbackArgs? callbacks = null,
        bool return_dict = false)
    {
        RequireCompiled();
        return Evaluate(new ArrayAdapter(x, y, sample_weight, BatchSize(batch_size)), verbose, steps, callbacks).Returned(return_dict);
    }

    /// <summary>Loss and metrics on batches by index, such as those of <c>datagen.flow(x, y)</c>.</summary>
    /// <param name="x">The batches: inputs and targets.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the batches.</param>
    /// <param name="callbacks">What happens at the stages of the evaluation.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    public Evaluation evaluate(PyDataset x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false) =>
        Evaluate(new PyDatasetAdapter(x, shuffle: false), verbose, steps, callbacks).Returned(return_dict);

    /// <summary>Loss and metrics on the batches of a <c>tf.data.Dataset</c>.</summary>
    /// <inheritdoc cref="evaluate(PyDataset, Verbosity?, int?, CallbackArgs?, bool)"/>
    public Evaluation evaluate(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false) =>
        Evaluate(new DatasetAdapter(x), verbose, steps, callbacks).Returned(return_dict);

    /// <summary>Loss and metrics on a sequence of batches.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or a tuple of arrays or tensors.</typeparam>
    /// <inheritdoc cref="evaluate(PyDataset, Verbosity?, int?, CallbackArgs?, bool)"/>
    public Evaluation evaluate<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false) =>
        Evaluate(new GeneratorAdapter<T>(x), verbose, steps, callbacks).Returned(return_dict);

    private Evaluation Evaluate(DataAdapter data, Verbosity? verbose, int? steps, CallbackArgs? callbacks)
    {
        using (data)
        {
            RequireCompiled();
            using var turn = _turn.Take(name, "evaluate");
            using var session = _steps.Open();
            if (data.HasBatch)
                session.For(StepKind.Test, data);
            var epoch = new EpochSteps(data, steps, "steps");
            var list = new CallbackList(callbacks, this, add_history: false, verbose: (verbose ?? "auto").Level, epochs: 1, steps: epoch.PerEpoch ?? 0);
            return Evaluate(data, epoch, session, list);
        }
    }

    private Evaluation Evaluate(DataAdapter data, EpochSteps steps, StepSession session, CallbackList list)
    {
        var logs = new TrainerLogs();
        reset_metrics();
        list.on_test_begin();
        data.OnEpochBegin();
        steps.Begin(anew: true);
        for (var batch = 0; steps.Next(); batch++)
        {
            var step = session.For(StepKind.Test, data);
            data.Load(step);
            list.on_test_batch_begin(batch);
            step.Run();
            list.on_test_batch_end(batch, logs.After(step));
        }
        data.OnEpochEnd();
        var result = logs.Result();
        list.on_test_end(Sorted(result));
        return result;
    }
}
