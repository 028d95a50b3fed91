using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Trainers;

namespace Tensorflow.Keras.Engine;

public abstract partial class Model
{
    /// <summary>The training that runs, if one does.</summary>
    internal FitProgress? Progress { get; private set; }

    private History Fit(DataAdapter data, TrainingArguments arguments)
    {
        using (data)
        {
            RequireCompiled();
            using var turn = _turn.Take(name, "fit");
            using var session = _steps.Open();
            var steps = new EpochSteps(data, arguments.StepsPerEpoch);
            if (data.HasBatch)
                session.For(StepKind.Train, data);
            var list = new CallbackList(
                arguments.Callbacks, this, add_history: true, verbose: arguments.Verbose.Level, epochs: arguments.Epochs, steps: steps.PerEpoch ?? 0);
            stop_training = false;
            Progress = new FitProgress(data, steps, arguments.Validation?.Resumable, list.Members, arguments.InitialEpoch);
            try
            {
                list.on_train_begin();
                var epochLogs = TrainEpochs(Progress, steps, session, arguments, list);
                if (arguments.Epochs > 0)
                    optimizer!.finalize_variable_values(trainable_weights);
                list.on_train_end(epochLogs ?? new Logs());
            }
            finally
            {
                Progress = null;
            }
            return list.History;
        }
    }

    private Logs? TrainEpochs(FitProgress progress, EpochSteps steps, StepSession session, TrainingArguments arguments, CallbackList list)
    {
        Logs? epochLogs = null;
        DataAdapter? validation = null;
        try
        {
            for (var epoch = progress.FirstEpoch; epoch < arguments.Epochs && !stop_training && steps.Begin(); epoch++)
            {
                reset_metrics();
                list.on_epoch_begin(epoch);
                var results = TrainEpoch(progress, steps, session, list);
                Evaluation? validated = null;
                if (arguments.Validation is not null && (epoch + 1) % arguments.ValidationFrequency == 0)
                {
                    // Opened when it is first needed: image iterators draw from np.random then.
                    validation ??= arguments.Validation.Open(arguments.ValidationOptions);
                    validated = Evaluate(validation, new EpochSteps(validation, arguments.ValidationOptions.Steps, "validation_steps"), session, list);
                }
                epochLogs = Told(results, validated);
                list.on_epoch_end(epoch, epochLogs);
            }
        }
        finally
        {
            validation?.Dispose();
        }
        return epochLogs;
    }

    private Evaluation TrainEpoch(FitProgress progress, EpochSteps steps, StepSession session, CallbackList list)
    {
        var (data, logs) = (progress.Data, new TrainerLogs());
        data.OnEpochBegin();
        var done = progress.TakeUp();
        var more = steps.Next();
        for (var step = done; more; step += steps_per_execution)
        {
            var train = session.For(StepKind.Train, data);
            data.Load(train);
            list.on_train_batch_begin(step);
            train = RunGroup(StepKind.Train, train, data, steps, session, out more);
            list.on_train_batch_end(step, logs.After(train));
            if (stop_training)
                return logs.Result();
            more = more && steps.Next();
        }
        data.OnEpochEnd();
        return logs.Result();
    }

    /// <summary>Runs a step and those after it that callbacks are not called between; the epoch may have fewer.</summary>
    /// <param name="kind">What is done.</param>
    /// <param name="step">The first step; its batch is loaded.</param>
    /// <param name="data">The batches.</param>
    /// <param name="steps">Which of them the epoch has.</param>
    /// <param name="session">The steps.</param>
    /// <param name="more">Whether the epoch may have more batches.</param>
    /// <returns>The last step.</returns>
    private Step RunGroup(StepKind kind, Step step, DataAdapter data, EpochSteps steps, StepSession session, out bool more)
    {
        step.Run();
        more = true;
        for (var i = 1; i < steps_per_execution && (more = steps.Next()); i++)
        {
            step = session.For(kind, data);
            data.Load(step);
            step.Run();
        }
        return step;
    }
}
