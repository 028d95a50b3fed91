using Tensorflow.Keras.Engine;

namespace Tensorflow.Keras.Tuners;

/// <summary>Tries hyperparameters that, after all trials before, may be the best: <see cref="BayesianOptimizationOracle"/> chooses them. Source: keras_tuner.BayesianOptimization.</summary>
[KerasExport("kt")]
public class BayesianOptimization : Tuner
{
    /// <summary>A search.</summary>
    /// <param name="hypermodel">The models; not needed where <c>run_trial</c> is overridden and does without.</param>
    /// <param name="objective">What to optimize; where nothing is said, the single number that <c>run_trial</c> or <see cref="HyperModel.fit"/> returns, as small as possible.</param>
    /// <param name="max_trials">The number of trials at most.</param>
    /// <param name="num_initial_points">The number of trials whose values are drawn; 0 and <see langword="null"/> take three for each entry of the space.</param>
    /// <param name="alpha">How much of the variance of the results is noise: 0 or more.</param>
    /// <param name="beta">How much a place counts of which little is known: more explore more, 0 goes where the best result is expected.</param>
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
    public BayesianOptimization(
        HyperModel? hypermodel = null,
        ObjectiveArg? objective = null,
        int max_trials = 10,
        int? num_initial_points = null,
        double alpha = 1e-4,
        double beta = 2.6,
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
            new BayesianOptimizationOracle(
                objective, max_trials, num_initial_points, alpha, beta, seed, hyperparameters, allow_new_entries, tune_new_entries, max_retries_per_trial, max_consecutive_failed_trials),
            hypermodel, max_model_size, optimizer, loss, metrics, directory, project_name, tuner_id, overwrite, executions_per_trial)
    {
    }

    /// <summary>A search among the models that a function builds.</summary>
    /// <inheritdoc cref="BayesianOptimization(HyperModel, ObjectiveArg, int, int?, double, double, long?, HyperParameters, bool, bool, int, int, int?, OptimizerArg, LossArg, MetricsArg, string, string, string, bool, int)"/>
    public BayesianOptimization(
        Func<HyperParameters, Model> hypermodel,
        ObjectiveArg? objective = null,
        int max_trials = 10,
        int? num_initial_points = null,
        double alpha = 1e-4,
        double beta = 2.6,
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
            new FunctionHyperModel(hypermodel), objective, max_trials, num_initial_points, alpha, beta, seed, hyperparameters, tune_new_entries, allow_new_entries, max_retries_per_trial, max_consecutive_failed_trials,
            max_model_size, optimizer, loss, metrics, directory, project_name, tuner_id, overwrite, executions_per_trial)
    {
    }
}
