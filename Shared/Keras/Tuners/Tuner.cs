using Tensorflow.Keras.Callbacks;
using Tensorflow.Keras.Engine;
using Tensorflow.Keras.Optimizers;

namespace Tensorflow.Keras.Tuners;

/// <summary>
/// Searches among models: builds, trains and judges one for each trial, and keeps the weights of its best epoch. Derive from it, or from a search such as <see cref="RandomSearch"/>, and override
/// <see cref="run_trial"/> or the stages of training. Source: keras_tuner.Tuner.
/// </summary>
[KerasExport("kt")]
public class Tuner : BaseTuner
{
    private readonly int? _maxModelSize;
    private readonly OptimizerArg? _optimizer;
    private readonly LossArg? _loss;
    private readonly MetricsArg? _metrics;

    /// <summary>A tuner.</summary>
    /// <param name="oracle">Chooses the hyperparameters.</param>
    /// <param name="hypermodel">The models; not needed where <see cref="run_trial"/> is overridden and does without.</param>
    /// <param name="max_model_size">The most numbers that weights to train may have: a trial with a larger model fails.</param>
    /// <param name="optimizer">Takes the place of the optimizer that models are compiled with.</param>
    /// <param name="loss">Takes the place of the loss.</param>
    /// <param name="metrics">Take the place of the metrics.</param>
    /// <param name="directory">The folder for the files of searches.</param>
    /// <param name="project_name">The folder in it for this search.</param>
    /// <param name="tuner_id">What the tuner is called in files.</param>
    /// <param name="overwrite">Whether a search that is there is deleted; it goes on otherwise.</param>
    /// <param name="executions_per_trial">How often a model is trained from its start in each trial; the mean counts.</param>
    /// <exception cref="ValueError">There are no executions.</exception>
    /// <exception cref="InvalidDataException">The files of a search that is there are damaged.</exception>
    public Tuner(
        Oracle oracle,
        HyperModel? hypermodel = null,
        int? max_model_size = null,
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        string? directory = null,
        string? project_name = null,
        string? tuner_id = null,
        bool overwrite = false,
        int executions_per_trial = 1)
        : base(oracle, hypermodel, directory, project_name, overwrite, tuner_id)
    {
        if (executions_per_trial < 1)
            throw new ValueError($"`executions_per_trial` must be a positive integer. Received: executions_per_trial={executions_per_trial}");
        _maxModelSize = max_model_size;
        _optimizer = optimizer;
        _loss = loss;
        _metrics = metrics;
        this.executions_per_trial = executions_per_trial;
    }

    /// <summary>A tuner of the models that a function builds.</summary>
    /// <inheritdoc cref="Tuner(Oracle, HyperModel, int?, OptimizerArg, LossArg, MetricsArg, string, string, string, bool, int)"/>
    public Tuner(
        Oracle oracle,
        Func<HyperParameters, Model> hypermodel,
        int? max_model_size = null,
        OptimizerArg? optimizer = null,
        LossArg? loss = null,
        MetricsArg? metrics = null,
        string? directory = null,
        string? project_name = null,
        string? tuner_id = null,
        bool overwrite = false,
        int executions_per_trial = 1)
        : this(oracle, new FunctionHyperModel(hypermodel), max_model_size, optimizer, loss, metrics, directory, project_name, tuner_id, overwrite, executions_per_trial)
    {
    }

    /// <summary>How often a model is trained from its start in each trial.</summary>
    public int executions_per_trial { get; }

    /// <summary>Builds and trains a model as often as was asked for.</summary>
    /// <inheritdoc/>
    public override TrialResults run_trial(Trial trial, FitArguments arguments)
    {
        var bestEpoch = new SaveBestEpoch(oracle.objective, CheckpointPath(trial.trial_id));
        var results = new List<TrialResults>();
        for (var execution = 0; execution < executions_per_trial; execution++)
        {
            var run = Path.Combine(trial.trial_id, $"execution{execution}");
            var callbacks = arguments.callbacks?.ToCallbacks().ConvertAll(callback => callback.CopyFor(run)) ?? [];
            callbacks.Add(new TunerCallback(this, trial));
            callbacks.Add(bestEpoch);
            results.Add(BuildAndFit(trial, arguments with { callbacks = callbacks }));
        }
        return results;
    }

    /// <summary>Before an epoch of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="model">The model.</param>
    /// <param name="epoch">Which, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_epoch_begin(Trial trial, Model model, int epoch, Logs logs)
    {
    }

    /// <summary>After an epoch of a trial and its validation.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="model">The model.</param>
    /// <param name="epoch">Which, counted from 0.</param>
    /// <param name="logs">Loss and metrics.</param>
    public virtual void on_epoch_end(Trial trial, Model model, int epoch, Logs logs)
    {
    }

    /// <summary>Before a batch of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="model">The model.</param>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Empty.</param>
    public virtual void on_batch_begin(Trial trial, Model model, int batch, Logs logs)
    {
    }

    /// <summary>After a batch of a trial.</summary>
    /// <param name="trial">The trial.</param>
    /// <param name="model">The model.</param>
    /// <param name="batch">Which in its epoch, counted from 0.</param>
    /// <param name="logs">Loss and metrics over the epoch so far.</param>
    public virtual void on_batch_end(Trial trial, Model model, int batch, Logs logs)
    {
    }

    /// <summary>The models of the best trials with the weights of their best epochs, the best one first. To get the most of a choice, train a model of it again on all data.</summary>
    /// <param name="num_models">How many.</param>
    public IReadOnlyList<Model> get_best_models(int num_models = 1) => [.. oracle.get_best_trials(num_models).Select(load_model)];

    /// <summary>The model of a trial with the weights of its best epoch.</summary>
    /// <param name="trial">The trial.</param>
    /// <exception cref="FileNotFoundException">No epoch of it was kept.</exception>
    public virtual Model load_model(Trial trial)
    {
        var model = TryToBuild(trial.hyperparameters);
        LoadBestEpoch(model, trial.trial_id);
        return model;
    }

    /// <summary>The model of hyperparameters, compiled.</summary>
    /// <param name="hp">The hyperparameters.</param>
    protected virtual Model build_hypermodel(HyperParameters hp)
    {
        var model = hypermodel.Build(hp);
        if (_optimizer is not null || _loss is not null || _metrics is not null)
            model.Recompile(_optimizer is null ? null : OptimizerArg.From(Copy(_optimizer.Optimizer)), _loss, _metrics);
        return model;
    }

    /// <summary>Gives a model the weights of the best epoch of a trial.</summary>
    /// <param name="model">The model.</param>
    /// <param name="trialId">The trial.</param>
    /// <exception cref="FileNotFoundException">No epoch of it was kept.</exception>
    private protected void LoadBestEpoch(Model model, string trialId)
    {
        if (!model.built)
            StateFile.Read(BuildConfigPath(trialId), config =>
            {
                model.build_from_config(config);
                return true;
            });
        model.load_weights(CheckpointPath(trialId));
    }

    private TrialResults BuildAndFit(Trial trial, FitArguments arguments)
    {
        var model = TryToBuild(trial.hyperparameters);
        var results = hypermodel.fit(trial.hyperparameters, model, arguments);
        StateFile.Write(BuildConfigPath(trial.trial_id), model.get_build_config() ?? []);
        TrialResults.Validate(results, oracle.objective, "HyperModel.fit()");
        return results;
    }

    private Model TryToBuild(HyperParameters hp)
    {
        KerasApi.keras.backend.clear_session();
        var model = build_hypermodel(hp);
        var size = model.built ? model.trainable_weights.Sum(static weight => weight.shape.size) : 0;
        return _maxModelSize is > 0 and var most && size > most
            ? throw new FailedTrialError($"Oversized model: {size} parameters. Skip model.")
            : model;
    }

    /// <summary>An optimizer for each model, without the moments of another one.</summary>
    private static Optimizer Copy(Optimizer optimizer) => KerasApi.keras.optimizers.deserialize(KerasApi.keras.optimizers.serialize(optimizer));

    private string CheckpointPath(string trialId) => Path.Combine(get_trial_dir(trialId), "checkpoint.weights.h5");

    private string BuildConfigPath(string trialId) => Path.Combine(get_trial_dir(trialId), "build_config.json");
}
