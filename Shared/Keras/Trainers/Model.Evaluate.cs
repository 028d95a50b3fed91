using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;
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
    /// <param name="return_dict">Kept so that Python's lines compile: the result can be read by name and in order either way.</param>
    /// <exception cref="ValueError">The model is not compiled, or data and model do not fit.</exception>
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
        RequireCompiled("evaluate");
        var batches = new Batches(x, y, sample_weight, BatchSize(batch_size));
        var number = StepsOf(batches, steps);
        _steps.For(StepKind.Test, batches, 0);
        var list = new CallbackList(callbacks, this, add_history: false, verbose: (verbose ?? "auto").Level, epochs: 1, steps: number);
        return Evaluate(batches, steps, list);
    }

    private static int StepsOf(Batches batches, int? steps) => steps is > 0 ? Math.Min(steps.Value, batches.Number) : batches.Number;

    private Evaluation Evaluate(Batches batches, int? steps, CallbackList list)
    {
        var logs = new TrainerLogs();
        reset_metrics();
        list.on_test_begin();
        for (var batch = 0; batch < StepsOf(batches, steps); batch++)
        {
            var step = _steps.For(StepKind.Test, batches, batch);
            batches.Load(step, batch);
            list.on_test_batch_begin(batch);
            step.Run();
            list.on_test_batch_end(batch, logs.After(step));
        }
        var result = logs.Result();
        list.on_test_end(Sorted(result));
        return result;
    }
}
