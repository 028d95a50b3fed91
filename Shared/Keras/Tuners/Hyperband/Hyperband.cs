using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Trains many models for few epochs, and the best of them for more, with the weights of their best epochs: <see cref="HyperbandOracle"/> says which and for how long, and <c>epochs</c> of a search has no
/// effect. Source: keras_tuner.Hyperband.
/// </summary>
[KerasExport("kt")]
public class Hyperband : Tuner
{
    /// <summary>A search.</summary>
    /// <param name="hypermodel">The models; not needed where <c>run_trial</c> is overridden and does without.</param>
    /// <param name="objective">What to optimize; where nothing is said, the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</param>
    /// <param name="max_epochs">The epochs that a model is trained for at most: a few more than the largest one needs. 1 or more.</param>
    /// <param name="factor">How many times the epochs, and about which part of the trials, each round has of those of the round before. 2 or more.</param>
    /// <param name="hyperband_iterations">How often all brackets are gone through; 0 and <see langword="null"/> until nothing is left to try.</param>
    /// <param name="seed">The start of the random numbers; 0 and <see langword="null"/> take one of Python's <c>random</c>, which <c>keras.utils.set_random_seed</c> starts.</param>
    /// <param name="hyperparameters">Entries that are known before the model asks for them, which goes before what the model says of them.</param>
    /// <param name="tune_new_entries">Whether other entries join the search; they keep their default values otherwise.</param>
    /// <param name="allow_new_entries">Whether the model may ask for other entries.</param>
    /// <param name="max_retries_per_trial">How often a trial that broke down is tried again.</param>
    /// <param name="max_consecutive_failed_trials">After how many failed trials one after another the search is given up.</param>
    /// <param name="max_model_size">The most numbers that weights to train may have: a trial with a larger model fails.</param>
    /// <param name="optimizer">Takes the place of the optimizer that models are compiled with.</param>
    /// <param name="loss">Takes the place of the loss.</param>
    /// <param name="metrics">Take the place of the metrics.</param>
    /// <param name="directory">The folder for the files of searches.</param>
    /// <param name="project_name">The folder in it for this search.</param>
    /// <param name="tuner_id">What the tuner is called in files.</param>
    /// <param name="overwrite">Whether a search that is there is deleted; it goes on otherwise.</param>
    /// <param name="executions_per_trial">How often a model is trained from its start in each trial; the mean counts.</param>
    public Hyperband(
        HyperModel? hypermodel = null,
        ObjectiveArg? objective = null,
        int max_epochs = 100,
        int factor = 3,
        int? hyperband_iterations = 1,
        long? seed = null,
        HyperParameters? hyperparameters = null,
        bool tune_new_entries = true,
        bool allow_new_entries = true,
        int max_retries_per_trial = 0,
        int max_consecutive_failed_trials = 3,
        int? max_model_size = null,
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        string? directory = null,
        string? project_name = null,
        string? tuner_id = null,
        bool overwrite = false,
        int executions_per_trial = 1)
        : base(
            new HyperbandOracle(
                objective, max_epochs, factor, hyperband_iterations, seed, hyperparameters, allow_new_entries, tune_new_entries, max_retries_per_trial, max_consecutive_failed_trials),
            hypermodel, max_model_size, optimizer, loss, metrics, directory, project_name, tuner_id, overwrite, executions_per_trial)
    {
    }

    /// <summary>A search among the models that a function builds.</summary>
    /// <inheritdoc cref="Hyperband(HyperModel, ObjectiveArg, int, int, int?, long?, HyperParameters, bool, bool, int, int, int?, OptimizerArg, LossArg, MetricsArg, string, string, string, bool, int)"/>
    public Hyperband(
        Func<HyperParameters, Model> hypermodel,
        ObjectiveArg? objective = null,
        int max_epochs = 100,
        int factor = 3,
        int? hyperband_iterations = 1,
        long? seed = null,
        HyperParameters? hyperparameters = null,
        bool tune_new_entries = true,
        bool allow_new_entries = true,
        int max_retries_per_trial = 0,
        int max_consecutive_failed_trials = 3,
        int? max_model_size = null,
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        string? directory = null,
        string? project_name = null,
        string? tuner_id = null,
        bool overwrite = false,
        int executions_per_trial = 1)
        : this(
            new FunctionHyperModel(hypermodel), objective, max_epochs, factor, hyperband_iterations, seed, hyperparameters, tune_new_entries, allow_new_entries, max_retries_per_trial, max_consecutive_failed_trials,
            max_model_size, optimizer, loss, metrics, directory, project_name, tuner_id, overwrite, executions_per_trial)
    {
    }

    /// <summary>Trains a model from the epoch to the epoch that the oracle says.</summary>
    /// <inheritdoc/>
    public override TrialResults run_trial(Trial trial, FitArguments arguments)
    {
        var values = trial.hyperparameters.values;
        return base.run_trial(trial, values.GetValueOrDefault(HyperbandOracle.Epochs) is int epochs && values.GetValueOrDefault(HyperbandOracle.InitialEpoch) is int first
            ? arguments with { epochs = epochs, initial_epoch = first }
            : arguments);
    }

    /// <summary>The model of hyperparameters, compiled, with the weights of the trial that it goes on with, if any.</summary>
    /// <inheritdoc/>
    protected override Model build_hypermodel(HyperParameters hp)
    {
        var model = base.build_hypermodel(hp);
        if (hp.values.GetValueOrDefault(HyperbandOracle.TrialId) is string past)
            LoadBestEpoch(model, oracle.get_trial(past).trial_id);
        return model;
    }
}
