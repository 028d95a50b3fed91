using System.Globalization;
using TfNet.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Chooses the hyperparameters of trials, and keeps what became of them. Derive from it, and override <see cref="populate_space"/>, for a search of another kind. Any number of threads may
/// begin and end trials. Source: keras_tuner.Oracle.
/// </summary>
public abstract partial class Oracle
{
    private readonly Lock _gate = new();
    private readonly OrderedDictionary<string, Trial> _trials = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, Trial> _ongoing = new(StringComparer.Ordinal);
    private readonly OrderedDictionary<string, int> _runTimes = new(StringComparer.Ordinal);
    private readonly List<string> _startOrder = [];
    private readonly List<string> _endOrder = [];
    private readonly List<string> _retryQueue = [];
    private readonly OracleDisplay _display;

    /// <summary>An oracle.</summary>
    /// <param name="objective">What to optimize; where nothing is said, the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</param>
    /// <param name="max_trials">The number of trials at most; <see langword="null"/> until nothing is left to try.</param>
    /// <param name="hyperparameters">Entries that are known before the model asks for them, which goes before what the model says of them.</param>
    /// <param name="allow_new_entries">Whether the model may ask for entries that are not among <paramref name="hyperparameters"/>.</param>
    /// <param name="tune_new_entries">Whether such entries join the search; they keep their default values otherwise.</param>
    /// <param name="seed">The start of the random numbers; 0 and <see langword="null"/> take one of Python's <c>random</c>, which <c>keras.utils.set_random_seed</c> starts.</param>
    /// <param name="max_retries_per_trial">How often a trial that broke down is tried again.</param>
    /// <param name="max_consecutive_failed_trials">After how many failed trials one after another the search is given up.</param>
    /// <exception cref="ValueError">New entries are not allowed or not tuned, and none are given.</exception>
    protected Oracle(
        ObjectiveArg? objective = null,
        int? max_trials = null,
        HyperParameters? hyperparameters = null,
        bool allow_new_entries = true,
        bool tune_new_entries = true,
        long? seed = null,
        int max_retries_per_trial = 0,
        int max_consecutive_failed_trials = 3)
    {
        if (hyperparameters is null && !(tune_new_entries && allow_new_entries))
        {
            var argument = tune_new_entries ? nameof(allow_new_entries) : nameof(tune_new_entries);
            throw new ValueError($"If you set `{argument}: false`, you must specify the search space via the `hyperparameters` argument.");
        }
        this.objective = objective?.Objective ?? new DefaultObjective();
        this.max_trials = max_trials;
        this.hyperparameters = hyperparameters ?? new HyperParameters();
        this.allow_new_entries = allow_new_entries;
        this.tune_new_entries = tune_new_entries;
        this.seed = seed is null or 0 ? RandomStreams.Python.Integer(1, 10000) : seed.Value;
        seed_state = this.seed;
        this.max_retries_per_trial = max_retries_per_trial;
        this.max_consecutive_failed_trials = max_consecutive_failed_trials;
        _display = new OracleDisplay(this);
    }

    /// <summary>What is optimized.</summary>
    public Objective objective { get; }

    /// <summary>The number of trials at most; <see langword="null"/> until nothing is left to try.</summary>
    public int? max_trials { get; protected set; }

    /// <summary>The search space as far as it is known.</summary>
    public HyperParameters hyperparameters { get; private set; }

    /// <summary>Whether the model may ask for entries that were not given.</summary>
    public bool allow_new_entries { get; }

    /// <summary>Whether such entries join the search.</summary>
    public bool tune_new_entries { get; }

    /// <summary>How often a trial that broke down is tried again.</summary>
    public int max_retries_per_trial { get; }

    /// <summary>After how many failed trials one after another the search is given up.</summary>
    public int max_consecutive_failed_trials { get; }

    /// <summary>All trials by name, in the order in which they began.</summary>
    public IReadOnlyDictionary<string, Trial> trials => _trials;

    /// <summary>The trials that run, by the name of the tuner that runs them.</summary>
    public IReadOnlyDictionary<string, Trial> ongoing_trials => _ongoing;

    /// <summary>The names of the trials in the order in which they began.</summary>
    public IReadOnlyList<string> start_order => _startOrder;

    /// <summary>The names of the trials in the order in which they ended.</summary>
    public IReadOnlyList<string> end_order => _endOrder;

    /// <summary>Whether trials are printed: 0 for silence.</summary>
    public Verbosity verbose
    {
        get => _display.Verbose;
        set => _display.Verbose = value.Level;
    }

    /// <summary>Chooses the values of a trial.</summary>
    /// <param name="trial_id">The trial.</param>
    public abstract TrialValues populate_space(string trial_id);

    /// <summary>Gives a trial that came to its end its score: the best value of the objective.</summary>
    /// <param name="trial">The trial.</param>
    public virtual void score_trial(Trial trial)
    {
        trial.score = trial.metrics.get_best_value(objective.name);
        trial.best_step = trial.metrics.get_best_step(objective.name);
    }

    /// <summary>Begins a trial.</summary>
    /// <param name="tuner_id">The tuner that will run it; the trial that it runs already is given again.</param>
    /// <returns>A trial to run, or an empty one that says to ask again, <see cref="TrialStatus.IDLE"/>, or that the search is over, <see cref="TrialStatus.STOPPED"/>.</returns>
    public virtual Trial create_trial(string tuner_id)
    {
        lock (_gate)
        {
            if (_ongoing.TryGetValue(tuner_id, out var ongoing))
                return ongoing;
            if (_retryQueue.Count > 0)
            {
                var again = _trials[_retryQueue[^1]];
                _retryQueue.RemoveAt(_retryQueue.Count - 1);
                again.status = TrialStatus.RUNNING;
                _ongoing[tuner_id] = again;
                save();
                _display.OnTrialBegin(again);
                return again;
            }
            // As many digits as the number of trials has; Python's None has four letters.
            var digits = max_trials?.ToString(CultureInfo.InvariantCulture).Length ?? 4;
            var trialId = _trials.Count.ToString(CultureInfo.InvariantCulture).PadLeft(digits, '0');
            var chosen = max_trials is not (null or 0) && _trials.Count >= max_trials ? new TrialValues(TrialStatus.STOPPED) : populate_space(trialId);
            var hps = hyperparameters.copy();
            hps.values = new HyperParameterValues(chosen.values ?? []);
            var trial = new Trial(hps, trialId, chosen.status);
            if (trial.status == TrialStatus.RUNNING)
            {
                RecordValues(trial);
                _ongoing[tuner_id] = trial;
                _trials[trialId] = trial;
                _startOrder.Add(trialId);
                SaveTrial(trial);
                save();
                _display.OnTrialBegin(trial);
            }
            return trial;
        }
    }

    /// <summary>Reports metrics of a trial.</summary>
    /// <param name="trial_id">The trial.</param>
    /// <param name="metrics">The metrics, the objective among them.</param>
    /// <param name="step">The step, such as the epoch, at which they were observed.</param>
    /// <exception cref="ValueError">The objective is not among them.</exception>
    public virtual Trial update_trial(string trial_id, IReadOnlyDictionary<string, double> metrics, int step = 0)
    {
        lock (_gate)
        {
            var trial = get_trial(trial_id);
            string[] missing = [.. objective.Names.Where(name => !metrics.ContainsKey(name))];
            if (missing.Length > 0)
                throw new ValueError($"Objective value missing in metrics reported to the Oracle, expected: {PythonText.List(missing)}, found: dict_keys({PythonText.List(metrics.Keys)})");
            foreach (var (name, value) in metrics)
            {
                if (!trial.metrics.exists(name))
                    trial.metrics.register(name, objective.name == name ? objective.direction : null);
                trial.metrics.update(name, value, step);
            }
            SaveTrial(trial);
            return trial;
        }
    }

    /// <summary>Ends a trial, or lets it be tried again.</summary>
    /// <param name="trial">The trial, <see cref="TrialStatus.COMPLETED"/>, <see cref="TrialStatus.INVALID"/> or <see cref="TrialStatus.FAILED"/>.</param>
    /// <exception cref="RuntimeError">Too many trials failed one after another, or the model asks for new entries that are not allowed.</exception>
    public virtual void end_trial(Trial trial)
    {
        lock (_gate)
        {
            var kept = get_trial(trial.trial_id);
            (kept.hyperparameters, kept.status, kept.message) = (trial.hyperparameters, trial.status, trial.message);
            update_space(kept.hyperparameters);
            if (kept.status == TrialStatus.COMPLETED)
            {
                score_trial(kept);
                if (kept.score is not { } score || double.IsNaN(score))
                    kept.status = TrialStatus.INVALID;
            }
            RecordValues(kept);
            _runTimes[kept.trial_id] = _runTimes.GetValueOrDefault(kept.trial_id) + 1;
            if (!Retry(kept))
            {
                _endOrder.Add(kept.trial_id);
                CheckFailures();
            }
            // Before the files are written: a search that is broken off here does not run the trial again.
            if (_ongoing.FirstOrDefault(entry => entry.Value.trial_id == kept.trial_id) is { Key: { } tuner })
                _ongoing.Remove(tuner);
            SaveTrial(kept);
            save();
            _display.OnTrialEnd(kept);
        }
    }

    /// <summary>A copy of the search space as far as it is known.</summary>
    public HyperParameters get_space() => hyperparameters.copy();

    /// <summary>Takes entries that are new into the search space.</summary>
    /// <param name="hyperparameters">A space with all entries.</param>
    /// <exception cref="RuntimeError">New entries are not allowed.</exception>
    public void update_space(HyperParameters hyperparameters)
    {
        HyperParameter[] entries = [.. hyperparameters.space.Where(hp => !this.hyperparameters.Exists(hp.name, hp.conditions))];
        if (entries.Length > 0 && !allow_new_entries)
            throw new RuntimeError($"`allow_new_entries` is `False`, but found new entries [{string.Join<HyperParameter>(", ", entries)}]");
        if (tune_new_entries)
            this.hyperparameters.merge(entries);
    }

    /// <summary>A trial.</summary>
    /// <param name="trial_id">Its name.</param>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public Trial get_trial(string trial_id) => _trials.TryGetValue(trial_id, out var trial)
        ? trial
        : throw new KeyNotFoundException($"There is no trial '{trial_id}'. There are: {string.Join(", ", _trials.Keys)}.");

    /// <summary>The best trials, the best one first; where fewer came to their end, the others behind them.</summary>
    /// <param name="num_trials">How many.</param>
    public IReadOnlyList<Trial> get_best_trials(int num_trials = 1)
    {
        var completed = _trials.Values.Where(static trial => trial.status == TrialStatus.COMPLETED);
        List<Trial> best = [.. objective.direction == "max" ? completed.OrderByDescending(static trial => trial.score) : completed.OrderBy(static trial => trial.score)];
        if (best.Count < num_trials)
            best.AddRange(_trials.Values.Where(static trial => trial.status != TrialStatus.COMPLETED));
        return [.. best.Take(num_trials)];
    }

    /// <summary>How many trials are left; <see langword="null"/> where no number is set.</summary>
    public int? remaining_trials() => max_trials is null or 0 ? null : max_trials - _trials.Count;

    /// <summary>Whether a trial is to be tried again, which broke down.</summary>
    private bool Retry(Trial trial)
    {
        if (trial.status != TrialStatus.INVALID)
            return false;
        var runs = _runTimes[trial.trial_id];
        var left = max_retries_per_trial + 1 - runs;
        if (left <= 0)
        {
            trial.status = TrialStatus.FAILED;
            return false;
        }
        StandardOutput.Writer.WriteLine($"Trial {trial.trial_id} failed {runs} times. {left} retries left.");
        _retryQueue.Add(trial.trial_id);
        return true;
    }

    private void CheckFailures()
    {
        var failures = 0;
        foreach (var trialId in _endOrder)
        {
            var trial = _trials[trialId];
            failures = trial.status == TrialStatus.FAILED ? failures + 1 : 0;
            if (failures == max_consecutive_failed_trials)
                throw new RuntimeError($"Number of consecutive failures exceeded the limit of {max_consecutive_failed_trials}.\n{trial.message}");
        }
    }
}
