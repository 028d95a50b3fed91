using System.Runtime.CompilerServices;

namespace Tensorflow.Keras.Tuners;

/// <summary>The search itself.</summary>
public abstract partial class BaseTuner
{
    /// <summary>Runs trials until the oracle has none left. The arguments are those of <c>fit</c>.</summary>
    /// <param name="x">The inputs, an array or several, or batches by index with their targets.</param>
    /// <param name="y">The targets.</param>
    /// <param name="batch_size">The number of samples in a step; 32 unless said.</param>
    /// <param name="epochs">The number of the last epoch of each training.</param>
    /// <param name="verbose">How much is said; 0 silences the trials, too.</param>
    /// <param name="callbacks">What happens at the stages of training. Each training gets copies of them, so that none goes on where another one ended.</param>
    /// <param name="validation_split">The part of the samples, taken from the end, to validate on.</param>
    /// <param name="validation_data">Data to validate on after each epoch.</param>
    /// <param name="shuffle">Whether the samples, or batches by index, are shuffled before each epoch.</param>
    /// <param name="class_weight">A weight for each class, by its number.</param>
    /// <param name="sample_weight">A weight for each sample.</param>
    /// <param name="initial_epoch">The epoch to start with.</param>
    /// <param name="steps_per_epoch">The number of steps in an epoch.</param>
    /// <param name="validation_steps">The number of steps of a validation.</param>
    /// <param name="validation_batch_size">The number of samples in a step of the validation.</param>
    /// <param name="validation_freq">After how many epochs a validation comes.</param>
    /// <exception cref="RuntimeError">Too many trials failed one after another.</exception>
    [OverloadResolutionPriority(1)]
    public void search(
        DataArg? x = null,
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
        int validation_freq = 1) => search(new FitArguments
        {
            x = x,
            y = y,
            batch_size = batch_size,
            epochs = epochs,
            verbose = verbose,
            callbacks = callbacks,
            validation_split = validation_split,
            validation_data = validation_data,
            shuffle = shuffle,
            class_weight = class_weight,
            sample_weight = sample_weight,
            initial_epoch = initial_epoch,
            steps_per_epoch = steps_per_epoch,
            validation_steps = validation_steps,
            validation_batch_size = validation_batch_size,
            validation_freq = validation_freq,
        });

    /// <summary>Runs trials on the batches of a <c>tf.data.Dataset</c>.</summary>
    /// <inheritdoc cref="search(DataArg, DataArg, int?, int, Verbosity?, CallbackArgs?, double, ValidationData?, bool, Dictionary{int, float}?, DataArg?, int, int?, int?, int?, int)"/>
    [OverloadResolutionPriority(1)]
    public void search(
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
        int validation_freq = 1) => search(
            DataArg.From(x), epochs: epochs, verbose: verbose, callbacks: callbacks, validation_data: validation_data, shuffle: shuffle, class_weight: class_weight, initial_epoch: initial_epoch,
            steps_per_epoch: steps_per_epoch, validation_steps: validation_steps, validation_batch_size: validation_batch_size, validation_freq: validation_freq);

    /// <summary>Runs trials on a sequence of batches, as on a generator in Python.</summary>
    /// <typeparam name="T"><see cref="Batch"/>, or a tuple of arrays or tensors.</typeparam>
    /// <inheritdoc cref="search(IDatasetV2, int, Verbosity?, CallbackArgs?, ValidationData?, bool, Dictionary{int, float}?, int, int?, int?, int?, int)"/>
    public void search<T>(
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
        int validation_freq = 1) => search(
            DataArg.From(x), epochs: epochs, verbose: verbose, callbacks: callbacks, validation_data: validation_data, shuffle: shuffle, class_weight: class_weight, initial_epoch: initial_epoch,
            steps_per_epoch: steps_per_epoch, validation_steps: validation_steps, validation_batch_size: validation_batch_size, validation_freq: validation_freq);

    /// <summary>Runs trials until the oracle has none left.</summary>
    /// <param name="arguments">What <see cref="run_trial"/> is given.</param>
    /// <exception cref="RuntimeError">Too many trials failed one after another.</exception>
    public void search(FitArguments arguments)
    {
        if (arguments.verbose is { } verbose)
            oracle.verbose = verbose;
        on_search_begin();
        while (true)
        {
            pre_create_trial();
            var trial = oracle.create_trial(tuner_id);
            if (trial.status == TrialStatus.STOPPED)
                break;
            if (trial.status == TrialStatus.IDLE)
                continue;
            on_trial_begin(trial);
            TryToRun(trial, arguments);
            on_trial_end(trial);
        }
        on_search_end();
    }

    /// <summary>A trial that breaks down is one failed trial: what was wrong is printed and kept with it.</summary>
    private void TryToRun(Trial trial, FitArguments arguments)
    {
        try
        {
            Run(trial, arguments);
            trial.status = TrialStatus.COMPLETED;
        }
        catch (Exception wrong) when (wrong is not (IFatalError or OperationCanceledException))
        {
            trial.status = wrong is FailedTrialError ? TrialStatus.FAILED : TrialStatus.INVALID;
            trial.message = wrong.ToString();
            Console.Error.WriteLine(trial.message);
        }
    }

    private void Run(Trial trial, FitArguments arguments)
    {
        var results = run_trial(trial, arguments);
        // A tuner may have told the oracle itself.
        if (oracle.get_trial(trial.trial_id).metrics.exists(oracle.objective.name))
            return;
        TrialResults.Validate(results, oracle.objective, "Tuner.run_trial()");
        oracle.update_trial(trial.trial_id, results.Metrics(oracle.objective), results.BestStep(oracle.objective));
    }

    private void PopulateInitialSpace()
    {
        if (_hypermodel is null)
            return;
        var hp = oracle.get_space();
        _hypermodel.declare_hyperparameters(hp);
        oracle.update_space(hp);
        ActivateAllConditions(_hypermodel);
    }

    /// <summary>Builds models until every conditional scope has held once, so that all entries are known.</summary>
    private void ActivateAllConditions(HyperModel models)
    {
        var never = new List<ParentCondition[]>();
        var once = new List<ParentCondition[]>();
        var hp = oracle.get_space();
        while (true)
        {
            models.Build(hp);
            oracle.update_space(hp);
            foreach (var scope in hp.ActiveScopes)
            {
                if (!once.Exists(scope.SequenceEqual))
                    once.Add(scope);
                if (never.FindIndex(scope.SequenceEqual) is >= 0 and var found)
                    never.RemoveAt(found);
            }
            never.AddRange(hp.InactiveScopes.Where(scope => !once.Exists(scope.SequenceEqual)));
            if (never.Count == 0)
                return;
            hp = oracle.get_space();
            foreach (var condition in never[0])
                hp.values[condition.name] = condition.values[0];
            hp.ensure_active_values();
        }
    }
}
