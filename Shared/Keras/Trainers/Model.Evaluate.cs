using System.Runtime.CompilerServices;
using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>Loss and metrics on data that the model is not trained on. Source: https://keras.io/api/models/model_training_apis/#evaluate-method.</summary>
    /// <param name="x">The inputs, (N, …): an array, several in a list or by name, or batches by index such as those of <c>datagen.flow(x, y)</c>, which bring their targets and weights.</param>
    /// <param name="y">The targets, (N, …), an array or several.</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="sample_weight">A weight for each sample, (N,), or several such arrays, one for each output.</param>
    /// <param name="steps">The number of steps, where that is not once through the samples.</param>
    /// <param name="callbacks">What happens at the stages of the evaluation.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary; it can be read by name and in order either way.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    [OverloadResolutionPriority(1)]
    public Evaluation evaluate(
        DataArg x,
        DataArg? y = null,
        int? batch_size = null,
        Verbosity? verbose = null,
        DataArg? sample_weight = null,
        int? steps = null,
        CallbackArgs? callbacks = null,
        bool return_dict = false)
    {
        RequireCompiled();
        var result = Evaluate(x.Open(y, sample_weight, new DataOptions(batch_size, steps)), verbose, steps, callbacks);
        return return_dict ? result.Returned(Order(result)) : result.InOrder(MetricOrder());
    }

    /// <summary>Loss and metrics on the batches of a <c>tf.data.Dataset</c>.</summary>
    /// <param name="x">The batches: inputs and targets.</param>
    /// <param name="verbose">How much is said.</param>
    /// <param name="steps">The number of steps, where that is not once through the batches.</param>
    /// <param name="callbacks">What happens at the stages of the evaluation.</param>
    /// <param name="return_dict">Whether the result prints as a dictionary.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
    public Evaluation evaluate(IDatasetV2 x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false) =>
        evaluate(DataArg.From(x), verbose: verbose, steps: steps, callbacks: callbacks, return_dict: return_dict);

    /// <summary>Loss and metrics on a sequence of batches.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or arrays and tensors, alone or in a tuple.</typeparam>
    /// <inheritdoc cref="evaluate(IDatasetV2, Verbosity?, int?, CallbackArgs?, bool)"/>
    public Evaluation evaluate<T>(IEnumerable<T> x, Verbosity? verbose = null, int? steps = null, CallbackArgs? callbacks = null, bool return_dict = false) =>
        evaluate(DataArg.From(x), verbose: verbose, steps: steps, callbacks: callbacks, return_dict: return_dict);

    /// <summary>The names of the metrics, those of <c>compile</c> one by one.</summary>
    /// <summary>The order of a dictionary of results: those of the metrics by the alphabet, those of a step of one's own as it returned them. Source: Trainer._get_metrics_result_or_logs.</summary>
    private IReadOnlyList<string> Order(Evaluation results) =>
        metrics.SelectMany(static metric => metric is CompileMetrics all ? all.ResultNames : [metric.name]).ToHashSet(StringComparer.Ordinal).SetEquals(results.Names)
            ? [.. results.Names.Order(StringComparer.Ordinal)]
            : results.Names;

    private List<string> MetricOrder() => [.. metrics.SelectMany(static metric => metric is CompileMetrics all ? all.All : [metric]).Select(static metric => metric.name)];

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
        var more = steps.Next();
        for (var batch = 0; more; batch += steps_per_execution)
        {
            var step = session.For(StepKind.Test, data);
            data.Load(step);
            list.on_test_batch_begin(batch);
            step = RunGroup(StepKind.Test, step, data, steps, session, out more);
            list.on_test_batch_end(batch, logs.After(step));
            more = more && steps.Next();
        }
        data.OnEpochEnd();
        var result = logs.Result();
        list.on_test_end(Told(result));
        return result;
    }
}
