namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Tries all combinations of values in their order: the first trial has the defaults, and of each entry its default comes first. Entries that show up while a trial runs join the grid. Source:
/// keras_tuner.oracles.GridSearchOracle.
/// </summary>
/// <inheritdoc/>
[KerasExport("kt.oracles")]
public class GridSearchOracle(
    ObjectiveArg? objective = null,
    int? max_trials = null,
    long? seed = null,
    HyperParameters? hyperparameters = null,
    bool allow_new_entries = true,
    bool tune_new_entries = true,
    int max_retries_per_trial = 0,
    int max_consecutive_failed_trials = 3)
    : Oracle(objective, max_trials, hyperparameters, allow_new_entries, tune_new_entries, seed, max_retries_per_trial, max_consecutive_failed_trials)
{
    // The trials in the order of their values.
    private readonly List<string> _ordered = [];

    // Trials whose next combination may not have been tried.
    private readonly Queue<string> _next = new();

    /// <inheritdoc/>
    public override TrialValues populate_space(string trial_id)
    {
        if (start_order.Count == 0)
        {
            _ordered.Add(trial_id);
            _next.Enqueue(trial_id);
            var first = get_space();
            return new TrialValues(TrialStatus.RUNNING, new(first.space.Where(first.is_active).Select(static hp => new KeyValuePair<string, object?>(hp.name, hp.@default))));
        }
        while (_next.TryDequeue(out var before))
        {
            if (Following(get_trial(before).hyperparameters.values) is not { } values)
                continue;
            var after = _ordered.IndexOf(before) + 1;
            if (after < _ordered.Count && Compare(values, get_trial(_ordered[after]).hyperparameters.values) >= 0)
                continue;
            _ordered.Insert(after, trial_id);
            return new TrialValues(TrialStatus.RUNNING, values);
        }
        // What runs may still bring new entries.
        return new TrialValues(ongoing_trials.Count > 0 ? TrialStatus.IDLE : TrialStatus.STOPPED);
    }

    /// <inheritdoc/>
    public override void end_trial(Trial trial)
    {
        base.end_trial(trial);
        _next.Enqueue(trial.trial_id);
    }

    /// <summary>Remembers a state, and puts the trials into the order of their values, which files do not have.</summary>
    /// <inheritdoc/>
    public override void set_state(IReadOnlyDictionary<string, object?> state)
    {
        base.set_state(state);
        _ordered.Clear();
        _next.Clear();
        foreach (var trialId in start_order)
        {
            var values = get_trial(trialId).hyperparameters.values;
            _ordered.Insert(_ordered.FindLastIndex(other => Compare(get_trial(other).hyperparameters.values, values) <= 0) + 1, trialId);
            _next.Enqueue(trialId);
        }
    }

    /// <summary>The values of an entry, its default first.</summary>
    private static List<object> Values(HyperParameter hp) => [hp.@default, .. hp.values.Where(value => !HyperValue.Same(value, hp.@default))];

    private static int Place(List<object> values, object? value) => values.FindIndex(one => HyperValue.Same(one, value));

    /// <summary>Which of two combinations comes first: the first entry in which they differ decides, and one that has an entry more comes later.</summary>
    private int Compare(HyperParameterValues a, HyperParameterValues b)
    {
        foreach (var hp in hyperparameters.space)
        {
            if (!a.TryGetValue(hp.name, out var one))
                continue;
            if (!b.TryGetValue(hp.name, out var other))
                return 1;
            if (HyperValue.Same(one, other))
                continue;
            var values = Values(hp);
            return Place(values, one) < Place(values, other) ? -1 : 1;
        }
        return 0;
    }

    /// <summary>The combination after another one; <see langword="null"/> after the last one.</summary>
    private HyperParameterValues? Following(HyperParameterValues values)
    {
        var hps = get_space();
        hps.values = new HyperParameterValues(values);
        // From the last entry on, so that those under a condition change before the condition does.
        foreach (var hp in hps.space.Reverse())
        {
            var all = Values(hp);
            if (hps.is_active(hp) && Place(all, hps.values.GetValueOrDefault(hp.name, hp.@default)) + 1 is var place && place < all.Count)
            {
                hps.values[hp.name] = all[place];
                hps.ensure_active_values();
                return hps.values;
            }
            hps.values[hp.name] = hp.@default;
        }
        return null;
    }
}
