namespace Tensorflow.Keras.Tuners;

/// <summary>Draws the values of every trial. Source: keras_tuner.oracles.RandomSearchOracle.</summary>
/// <inheritdoc/>
[KerasExport("kt.oracles")]
public class RandomSearchOracle(
    ObjectiveArg? objective = null,
    int? max_trials = 10,
    long? seed = null,
    HyperParameters? hyperparameters = null,
    bool allow_new_entries = true,
    bool tune_new_entries = true,
    int max_retries_per_trial = 0,
    int max_consecutive_failed_trials = 3)
    : Oracle(objective, max_trials, hyperparameters, allow_new_entries, tune_new_entries, seed, max_retries_per_trial, max_consecutive_failed_trials)
{
    /// <inheritdoc/>
    public override TrialValues populate_space(string trial_id) => random_values() is { } values ? new TrialValues(TrialStatus.RUNNING, values) : new TrialValues(TrialStatus.STOPPED);
}
